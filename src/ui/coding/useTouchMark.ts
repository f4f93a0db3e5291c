import { type RefObject, useEffect, useState } from 'preact/compat';
import { selectedMark } from './textPlaces.ts';
import type { PlacedMark } from './tints.ts';

interface TouchMark {
  readonly mark: PlacedMark;
  /** The words, shortened to their beginning and end. */
  readonly words: string;
}

const longest = 32;

function shortOf(words: string): string {
  if (words.length <= longest) return words;
  return `${words.slice(0, 16).trimEnd()} … ${words.slice(-12).trimStart()}`;
}

/** What is selected in the text by touch, whose handles move it as long as it is not taken; null if nothing is. */
export function useTouchMark(text: RefObject<HTMLElement | null>): TouchMark | null {
  const [touched, setTouched] = useState<TouchMark | null>(null);
  useEffect(() => {
    let isTouch = false;
    const press = ({ pointerType }: PointerEvent) => {
      isTouch = pointerType === 'touch';
    };
    const look = () => {
      const element = text.current;
      const mark = isTouch && element !== null ? selectedMark(element) : null;
      if (mark === null) return setTouched(null);
      const words = element?.querySelector(`[data-paragraph="${mark.paragraph}"]`)?.textContent ?? '';
      setTouched({ mark, words: shortOf(words.slice(mark.start, mark.end)) });
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('selectionchange', look);
    };
  }, [text]);
  return touched;
}
