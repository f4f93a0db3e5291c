import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { buildSearch, foundBy, isSubstitute } from '#query/find/search.ts';
import type { SearchHit } from '#query/find/searchEntries.ts';
import type { Action } from '#state/action.ts';
import { useApp } from '#ui/appContext.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { findWords as words } from '#words/find.ts';
import { FindHit } from './FindHit.tsx';

/** More than anyone reads; beyond it the list says how many there are. */
const mostHits = 200;

/** What was typed before the finder was there, as `boot.js` keeps it. */
const typedBefore = () => document.documentElement.dataset.find ?? '';

/**
 * Finds actors, statements and questions: a combobox by the ARIA pattern "editable with list", where the list is always open
 * and focus stays in the field (aria-activedescendant).
 */
export function FindDialog() {
  const { store, derive, questions, openAddress } = useApp();
  const breakpoint = useBreakpoint();
  const search = useMemo(() => buildSearch(derive.dataset, questions), [derive.dataset, questions]);
  const [text, setText] = useState(typedBefore);
  /** Null until the reader moves: then Enter takes the first hit, unless that is not what was typed. */
  const [moved, setMoved] = useState<number | null>(null);
  // Before the next key can be kept for this field by boot.js: from now on it is typed into it.
  useLayoutEffect(() => {
    delete document.documentElement.dataset.find;
  }, []);
  const listId = useUniqueId();
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => foundBy(search, text), [search, text]);
  const groups = useMemo(() => grouped(found.hits.slice(0, mostHits)), [found]);
  const hits = groups.flatMap((group) => group.hits);
  const [first] = hits;
  const active = moved ?? (first === undefined || found.by !== null || isSubstitute(first) ? null : 0);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const close = () => store.dispatch({ type: 'dialogClosed' });
  const pick = (hit: SearchHit | undefined) => {
    if (hit?.kind === 'question') {
      close();
      openAddress(hit.question.address);
      return;
    }
    const action = hit && actionOf(hit, (id) => derive.shownAs(id, store.getState().query.rollUp));
    if (!action) return;
    store.dispatch(action);
    close();
    if (breakpoint === 'phone') store.dispatch({ type: 'sheetOpened', sheet: 'detail' });
    // The dialog gives the focus back first; then the hit gets it.
    else requestAnimationFrame(() => document.getElementById('detail-title')?.focus());
  };
  const move = (step: 1 | -1) => {
    if (hits.length === 0) return;
    setMoved(
      active === null ? (step === 1 ? 0 : hits.length - 1) : (active + step + hits.length) % hits.length,
    );
  };

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
          aria-activedescendant={active === null ? undefined : `${listId}-${active}`}
          autoComplete="off"
          spellcheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMoved(null);
          }}
          onKeyDown={(event) => {
            // While an input method composes a word, its keys are its own.
            if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              move(event.key === 'ArrowDown' ? 1 : -1);
            } else if (event.key === 'Enter') {
              event.preventDefault();
              if (active !== null) pick(hits[active]);
            }
          }}
        />
        <p role="status" className="quiet find-status">
          {text.trim() === ''
            ? words.hint
            : hits.length === 0
              ? words.none(text.trim())
              : words.results(hits.length, found.hits.length, found.by)}
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
                    onPointerMove={() => isSubstitute(hit) || setMoved(at)}
                  >
                    <FindHit hit={hit} />
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

const groupLabels = {
  pair: words.pairs,
  actor: words.actors,
  statement: words.statements,
  omission: words.omissions,
  number: words.numbers,
  notNamed: words.notNamed,
  question: words.questions,
} as const;

/** Hits by their kind, the kind of the best one first, so that Enter takes the best. */
function grouped(hits: readonly SearchHit[]): readonly Group[] {
  const kinds = new Set(hits.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({
    label: groupLabels[kind],
    hits: hits.filter((hit) => hit.kind === kind),
  }));
}

/** What opens a hit; null for one that opens nothing. */
function actionOf(
  hit: Exclude<SearchHit, { kind: 'question' }>,
  shownAs: (id: ActorId) => ActorId,
): Action | null {
  switch (hit.kind) {
    case 'pair':
      return { type: 'dyadSelected', dyad: hit.dyad };
    case 'actor':
      return { type: 'actorSelected', actor: hit.actor };
    case 'statement':
      return { type: 'statementSelected', statement: hit.statement };
    case 'notNamed':
      return hit.notNamed.nearest && { type: 'actorSelected', actor: hit.notNamed.nearest };
    case 'omission': {
      const [one, other] = new Set(hit.omission.actors.map(shownAs));
      if (one === undefined) return null;
      return other === undefined
        ? { type: 'actorSelected', actor: one }
        : { type: 'dyadSelected', dyad: dyadOf(one, other).id };
    }
    // The panel without a selection has the numbers.
    case 'number':
      return { type: 'selectionCleared' };
  }
}
