import { type RefObject, useEffect, useMemo, useRef } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { StatementId } from '#domain/ids.ts';
import type { AppState, Hovered } from '#state/appState.ts';
import { useApp } from '#ui/appContext.ts';
import type { QuotePlace } from '#workspace/coding/quotePlaces.ts';
import { runOf, useNearRuns } from './paragraphRuns.ts';
import { clearTints, type PlacedMark, paragraphElement, rangeOf, type Tint, tint, tintOf } from './tints.ts';

const codedTints: readonly Tint[] = [
  'coded-aligned',
  'coded-opposed',
  'coded-accused',
  'coded-other',
  'noted-denial',
];

/** Tints the coded words of a text, the marked ones, and those whose line is selected or under the pointer. */
export function useTints(
  text: RefObject<HTMLElement | null>,
  places: readonly QuotePlace[],
  omissions: readonly PlacedMark[],
  mark: PlacedMark | null,
  /** Of the text, in paragraphs. */
  length: number,
): void {
  const { store, derive } = useApp();
  const near = useNearRuns(text, length);
  // The browser looks at every tinted word for every key that is typed.
  const inSight = useMemo(
    () => (near === null ? places : places.filter(({ paragraph }) => near.has(runOf(paragraph)))),
    [near, places],
  );
  useEffect(() => clearTints, []);
  useEffect(() => {
    const element = text.current;
    if (element === null) return;
    for (const name of codedTints)
      tint(
        name,
        element,
        inSight.filter((place) => tintOf(place) === name),
      );
  }, [text, inSight]);
  useEffect(() => {
    if (text.current !== null) tint('noted-omission', text.current, omissions);
  }, [text, omissions]);
  useEffect(() => {
    if (text.current !== null) tint('coding-mark', text.current, mark === null ? [] : [mark]);
  }, [text, mark]);

  const dyads = useMemo(
    () =>
      new Map<StatementId, { readonly coded: DyadId; readonly rolledUp: DyadId | null }>(
        derive.index.statements.map(({ statement, codedDyad, rolledUpDyad }) => [
          statement.id,
          { coded: codedDyad, rolledUp: rolledUpDyad },
        ]),
      ),
    [derive],
  );
  const shown = useRef<AppState['selection'] | null>(null);
  useEffect(() => {
    const litBy = ({ selection, hovered, query }: AppState) => {
      const isNamed = hoveredTest(hovered);
      const selected = new Set(derive.dyadsOfSelection(selection, query.rollUp));
      const one = derive.dyadOfSelection(selection, query.rollUp);
      if (one !== null) selected.add(one);
      return places.filter(({ statement }) => {
        if (selection.kind === 'statement' && selection.statement === statement.id) return true;
        if (hovered?.kind === 'dyad' && hovered.isAlone && hovered.statement === statement.id) return true;
        const ends = dyads.get(statement.id);
        const dyad = query.rollUp ? ends?.rolledUp : ends?.coded;
        return dyad !== undefined && dyad !== null && (selected.has(dyad) || isNamed(dyad));
      });
    };
    const paint = (state: AppState) => {
      const element = text.current;
      if (element === null) return;
      const lit = litBy(state);
      tint(
        'coded-lit',
        element,
        near === null ? lit : lit.filter(({ paragraph }) => near.has(runOf(paragraph))),
      );
      if (shown.current === state.selection) return;
      const isFirst = shown.current === null;
      shown.current = state.selection;
      const [first] = lit;
      // Whoever writes or selects in the text has it in view.
      if (!isFirst && first && state.selection.kind !== 'none' && !element.contains(document.activeElement))
        bringIntoView(element, first);
    };
    paint(store.getState());
    return store.subscribe((state, past) => {
      if (state.selection !== past.selection || state.hovered !== past.hovered || state.query !== past.query)
        paint(state);
    });
  }, [text, store, derive, dyads, places, near]);
}

/** True for the dyad that is under the pointer as a whole, and not by the card of one of its statements. */
const hoveredTest = (hovered: Hovered) => (dyad: DyadId) =>
  hovered?.kind === 'dyad' && !hovered.isAlone && hovered.dyad === dyad;

/** Scrolls the text so that the words stand in it. */
function bringIntoView(text: HTMLElement, place: PlacedMark): void {
  // A paragraph out of sight has no layout before it is near.
  paragraphElement(text, place.paragraph)?.scrollIntoView({ block: 'nearest' });
  const words = rangeOf(text, place)?.getBoundingClientRect();
  const box = text.getBoundingClientRect();
  if (words && (words.top < box.top || words.bottom > box.bottom))
    text.scrollTop += words.top - box.top - box.height / 3;
}
