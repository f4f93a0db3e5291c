import { type RefObject, useEffect, useState } from 'preact/compat';

/** Up to so many rows are all rendered; past it only those in sight, each of one height. */
export const mostRows = 2000;
/** Height of a row in a windowed table, in rem: two lines. */
export const windowedRow = 2.75;

const margin = 12;
const step = 8;

/** Rows from the first to before the last that are in sight, or nearly. */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): readonly [from: number, to: number] {
  const first = Math.floor(scrollTop / rowHeight / step) * step - margin;
  const last = Math.ceil((scrollTop + height) / rowHeight / step) * step + margin;
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(count, last))];
}

/** The window of a list of rows, or all of them up to `mostRows`. The same array until it changes. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  rowHeight: number,
  count: number,
): readonly [from: number, to: number] {
  const isWindowed = count > mostRows;
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isWindowed) return;
    const measure = () => {
      const next = rowWindow(element.scrollTop, height, rowHeight, count);
      setSeen((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    return () => element.removeEventListener('scroll', measure);
  }, [scroller, height, rowHeight, count, isWindowed]);
  return isWindowed ? seen : [0, count];
}
