import { Fragment, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import type { ActorId } from '#domain/ids.ts';
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';
import { useApp } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { compareTexts } from '#words/grammar/numbersAndLists.ts';
import { filterPanelWords } from '#words/panels.ts';
import { FacetLegend, FacetValue } from './FacetGroup.tsx';

/** How many actors are listed before "Show all". */
const shortList = 6;

/** The actors as checkboxes: at first those with most statements, all of them on demand or by search. */
export function ActorFacetGroup() {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const [text, setText] = useState('');
  const [isAll, setAll] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  // The list above the button grows or shrinks: focus what it now shows, or keep the button in sight.
  useLayoutEffect(() => {
    if (document.activeElement !== toggle.current) return;
    if (isAll) group.current?.querySelector<HTMLElement>('input[type="checkbox"]')?.focus();
    else toggle.current?.scrollIntoView({ block: 'nearest' });
  }, [isAll]);
  const { actors, statements, shortNameOf } = derive.index;
  const nameOf = (id: string) => shortNameOf(id as ActorId);
  const values = [...derive.facetCounts(query).actor].sort((a, b) =>
    compareTexts(nameOf(a.value), nameOf(b.value)),
  );

  const weights = useMemo(() => {
    const found = new Map<string, number>();
    for (const { rolledUp, asCoded } of statements) {
      const ends = query.rollUp ? rolledUp : asCoded;
      for (const end of ends ? new Set([ends.from, ends.to]) : []) found.set(end, (found.get(end) ?? 0) + 1);
    }
    return found;
  }, [statements, query.rollUp]);
  const weight = (id: string) => weights.get(id) ?? 0;
  const leading = new Set(
    [...values]
      .sort((a, b) => weight(b.value) - weight(a.value))
      .slice(0, shortList)
      .map(({ value }) => value),
  );
  const matches = (id: string) => {
    const actor = actors.get(id as ActorId)?.actor;
    const names = actor ? [actor.name, actor.shortName, ...actor.aliases, ...actor.alsoKnownAs] : [id];
    return names.some((name) =>
      lowerCaseWithoutDiacritics(name).includes(lowerCaseWithoutDiacritics(text.trim())),
    );
  };
  const shown =
    text.trim() !== ''
      ? values.filter(({ value }) => matches(value))
      : isAll
        ? values
        : values.filter(({ value }) => leading.has(value) || query.facets.actor.includes(value));

  return (
    <fieldset ref={group} className="facet">
      <FacetLegend facet="actor" hasUnit={false} />
      <input
        type="search"
        className="field"
        aria-label={filterPanelWords.searchActors}
        placeholder={filterPanelWords.searchActors}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {shown.length === 0 && <p className="quiet">{filterPanelWords.noMatch}</p>}
      <LongList as={Fragment} items={shown}>
        {({ value, count }) => (
          <FacetValue key={value} facet="actor" value={value} count={count} isCountShown={false} />
        )}
      </LongList>
      {text.trim() === '' && values.length > shortList && (
        <button
          ref={toggle}
          type="button"
          className="link-button"
          aria-expanded={isAll}
          onClick={() => setAll(!isAll)}
        >
          {isAll ? filterPanelWords.showFewer : filterPanelWords.showAll(values.length)}
        </button>
      )}
    </fieldset>
  );
}
