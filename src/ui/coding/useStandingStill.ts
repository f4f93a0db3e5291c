import { type RefObject, useCallback, useLayoutEffect, useRef } from 'preact/compat';
import { paragraphElement } from './tints.ts';

/** What scrolls a text: itself, or what it stands in. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  return null;
}

/** Gives what keeps a paragraph where it is on screen through the next change of `open`, whatever opens or closes above it. */
export function useStandingStill(text: RefObject<HTMLElement | null>, open: unknown) {
  const held = useRef<{ readonly element: HTMLElement; readonly top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open has just been drawn
  useLayoutEffect(() => {
    const { current } = held;
    held.current = null;
    if (current === null) return;
    const moved = current.element.getBoundingClientRect().top - current.top;
    const scroller = scrollerOf(current.element);
    if (scroller !== null && moved !== 0) scroller.scrollTop += moved;
  }, [open]);
  return useCallback(
    (paragraph: number) => {
      const element = text.current && paragraphElement(text.current, paragraph);
      held.current = element && { element, top: element.getBoundingClientRect().top };
    },
    [text],
  );
}
