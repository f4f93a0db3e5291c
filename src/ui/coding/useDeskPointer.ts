import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { type QuotePlace, quoteAt, quotesAt } from '#workspace/coding/quotePlaces.ts';
import { dropSelection, placeAtPoint, selectedMark } from './textPlaces.ts';
import type { PlacedMark } from './tints.ts';

interface DeskPointer {
  readonly text: RefObject<HTMLElement | null>;
  readonly places: readonly QuotePlace[];
  readonly mayWrite: boolean;
  /** The number of a paragraph was pressed, from 1. */
  readonly onNumber: (paragraph: number) => void;
  /** A paragraph was pressed, from 1, and at which letter; null on words that are coded. */
  readonly onParagraph: (paragraph: number, offset: number | null) => void;
  /** Words were marked. */
  readonly onMark: (mark: PlacedMark) => void;
}

/**
 * What the pointer does in a text: it marks words, selects the statement of coded ones, and lights up their line. A finger marks
 * by the browser's own selection, see `useTouchMark`.
 */
export function useDeskPointer({ text, places, mayWrite, onNumber, onParagraph, onMark }: DeskPointer) {
  const { store, derive } = useApp();
  const breakpoint = useBreakpoint();
  /** True from a release that has marked words to the click that the browser makes of it. */
  const hasMarked = useRef(false);
  const inParagraph = (number: number) => places.filter(({ paragraph }) => paragraph === number);
  /** Another click goes on to the next statement of the same words. */
  const nextOf = (here: readonly QuotePlace[]): QuotePlace | undefined => {
    const { selection } = store.getState();
    const shown = here.findIndex(
      ({ statement }) => selection.kind === 'statement' && selection.statement === statement.id,
    );
    return here[(shown + 1) % Math.max(1, here.length)];
  };
  const select = ({ statement }: QuotePlace) => {
    store.dispatch({ type: 'statementSelected', statement: statement.id });
    if (breakpoint === 'phone') store.dispatch({ type: 'sheetOpened', sheet: 'detail' });
  };
  return {
    /** A click on coded words selects their relation; any other sets the place. */
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (hasMarked.current) {
        hasMarked.current = false;
        return;
      }
      const target = event.target as HTMLElement;
      const number = target.closest<HTMLElement>('[data-tools]')?.dataset.tools;
      if (number !== undefined) {
        // The number of statements leads to them, one after the other.
        const coded = target.matches('.paragraph-state') ? nextOf(inParagraph(Number(number))) : undefined;
        return coded === undefined ? onNumber(Number(number)) : select(coded);
      }
      if (target.dataset.paragraph === undefined || document.getSelection()?.isCollapsed === false) return;
      const place = placeAtPoint(event.clientX, event.clientY);
      const here = place ? quotesAt(places, place.paragraph, place.offset) : [];
      const coded = nextOf(here);
      if (coded) select(coded);
      onParagraph(Number(target.dataset.paragraph), coded ? null : (place?.offset ?? null));
    },
    onPointerUp: ({ pointerType }: PointerEvent<HTMLElement>) => {
      hasMarked.current = false;
      // Fingers adjust what they have selected: they have a button for it.
      if (pointerType === 'touch' || text.current === null || !mayWrite) return;
      const mark = selectedMark(text.current);
      if (mark === null) return;
      hasMarked.current = true;
      dropSelection();
      onMark(mark);
    },
    onPointerMove: ({ pointerType, buttons, clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (pointerType === 'touch' || buttons !== 0) return;
      const place = placeAtPoint(clientX, clientY);
      const coded = place && quoteAt(places, place.paragraph, place.offset);
      text.current?.toggleAttribute('data-over-coded', coded !== null);
      const { query, hovered } = store.getState();
      const dyad = coded
        ? derive.dyadOfSelection({ kind: 'statement', statement: coded.statement.id }, query.rollUp)
        : null;
      const statement = coded && dyad !== null ? coded.statement.id : null;
      if ((hovered?.kind === 'dyad' ? (hovered.statement ?? null) : null) === statement) return;
      store.dispatch({
        type: 'hovered',
        hovered: dyad === null || statement === null ? null : { kind: 'dyad', dyad, statement },
      });
    },
    onPointerLeave: () => store.dispatch({ type: 'hovered', hovered: null }),
  };
}
