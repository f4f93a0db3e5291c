import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { buildSearch, type SearchHit } from '#query/search.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useBreakpoint } from '#ui/useMedia.ts';
import { findWords as words } from '#words/dialogs.ts';

/**
 * Finds actors and statements: a combobox by the ARIA pattern "editable with list", where the list is always open
 * and focus stays in the field (aria-activedescendant).
 */
export function FindDialog() {
  const { store, derive } = useApp();
  const breakpoint = useBreakpoint();
  const search = useMemo(() => buildSearch(derive.dataset), [derive.dataset]);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => grouped(search(text)), [search, text]);
  const hits = groups.flatMap((group) => group.hits);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const close = () => store.dispatch({ type: 'dialogClosed' });
  const pick = (hit: SearchHit | undefined) => {
    if (!hit) return;
    if (hit.kind === 'actor') store.dispatch({ type: 'actorSelected', actor: hit.actor });
    else if (hit.kind === 'statement') {
      store.dispatch({ type: 'statementSelected', statement: hit.statement });
    } else if (hit.notNamed.nearest !== null) {
      store.dispatch({ type: 'actorSelected', actor: hit.notNamed.nearest });
    } else return;
    close();
    if (breakpoint === 'phone') store.dispatch({ type: 'sheetOpened', sheet: 'detail' });
    // The dialog gives the focus back first; then the hit gets it.
    else requestAnimationFrame(() => document.getElementById('detail-title')?.focus());
  };
  const move = (step: number) => setActive((at) => (at + step + hits.length) % Math.max(1, hits.length));

  return (
    <Dialog title={words.title} form="wide" onClose={close}>
      <div className="find">
        <input
          type="text"
          role="combobox"
          data-first-focus
          className="field find-field"
          aria-label={words.label}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              move(event.key === 'ArrowDown' ? 1 : -1);
            } else if (event.key === 'Enter') {
              event.preventDefault();
              pick(hits[active]);
            }
          }}
        />
        <p role="status" className="quiet find-status">
          {text.trim() === ''
            ? words.hint
            : hits.length === 0
              ? words.none(text.trim())
              : words.results(hits.length)}
        </p>
        <div ref={list} id={listId} role="listbox" aria-label={words.title} className="find-list">
          {groups.map((group, groupAt) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place inside a listbox.
            <div key={group.label} role="group" aria-labelledby={`${listId}-group-${groupAt}`}>
              <p id={`${listId}-group-${groupAt}`} role="presentation" className="eyebrow">
                {group.label}
              </p>
              {group.hits.map((hit) => {
                const at = hits.indexOf(hit);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never comes here.
                  <div
                    key={at}
                    id={`${listId}-${at}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === active}
                    className="find-option"
                    onClick={() => pick(hit)}
                    onPointerMove={() => setActive(at)}
                  >
                    <HitText hit={hit} />
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

interface Group {
  readonly label: string;
  readonly hits: readonly SearchHit[];
}

const groupLabels = { actor: words.actors, statement: words.statements, notNamed: words.notNamed } as const;

/** Hits by their kind, the kind of the best one first, so that Enter takes the best. */
function grouped(hits: readonly SearchHit[]): readonly Group[] {
  const kinds = new Set(hits.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({
    label: groupLabels[kind],
    hits: hits.filter((hit) => hit.kind === kind),
  }));
}

function HitText({ hit }: { readonly hit: SearchHit }) {
  const { store, derive } = useApp();
  const shortName = useShortName();
  const { query } = store.getState();
  if (hit.kind === 'statement') {
    const statement = derive.dataset.statements.find(({ id }) => id === hit.statement);
    return (
      <>
        <span dir="auto">{hit.matched}</span>
        <span className="find-note" dir="auto">
          {statement && `${shortName(statement.from)} – ${shortName(statement.to)}`}
        </span>
      </>
    );
  }
  if (hit.kind === 'notNamed') {
    const { term, nearest, note } = hit.notNamed;
    return (
      <>
        <span dir="auto">{words.notNamedHit(term)}</span>
        <span className="find-note" dir="auto">
          {nearest === null ? note || words.noNearest : words.nearest(shortName(nearest))}
        </span>
      </>
    );
  }
  const indexed = derive.index.actors.get(hit.actor);
  const isRolledUp = indexed !== undefined && query.rollUp && indexed.rollsUpTo !== hit.actor;
  const isShown = derive.visibleGraph(query).actors.some(({ id }) => id === hit.actor);
  return (
    <>
      <strong dir="auto">{hit.matched}</strong>
      <span className="find-note" dir="auto">
        {isRolledUp ? words.shownWithin(shortName(indexed.rollsUpTo)) : isShown ? '' : words.hiddenNow}
      </span>
    </>
  );
}
