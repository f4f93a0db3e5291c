import { type RefObject, useLayoutEffect, useState } from 'preact/compat';

/** How much of a legend fits into its strip, CSS px. */
interface WholeRows {
  /** Height of the rows that fit whole; null if all do. */
  readonly height: number | null;
  /** How many entries do not fit. */
  readonly hidden: number;
  /** By how much the strip has to grow to show all of them. */
  readonly missing: number;
}

const all: WholeRows = { height: null, hidden: 0, missing: 0 };

/** The rows of a list that fit whole into a box of a fixed height, so that none is cut; of the box, only if `isOn`. */
export function useWholeRows(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  isOn: boolean,
): WholeRows {
  const [rows, setRows] = useState(all);
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, list.current];
    if (!isOn || !outer || !inner) return setRows(all);
    const measure = () => {
      const next = wholeRows(outer, inner);
      const isSame = (past: WholeRows) =>
        past.height === next.height && past.hidden === next.hidden && past.missing === next.missing;
      setRows((past) => (isSame(past) ? past : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [box, list, isOn]);
  return rows;
}

function wholeRows(box: HTMLElement, list: HTMLElement): WholeRows {
  const { top } = list.getBoundingClientRect();
  const style = getComputedStyle(box);
  // What it has grown by stands over the picture and is no room of its own.
  const grown = -Math.min(0, Number.parseFloat(style.marginBlockStart));
  const room = box.getBoundingClientRect().bottom - Number.parseFloat(style.paddingBlockEnd) - grown - top;
  const bottoms = [...list.children].flatMap((row) => {
    const { bottom, height } = row.getBoundingClientRect();
    return height === 0 ? [] : [bottom - top];
  });
  const fitting = bottoms.filter((bottom) => bottom <= room + 0.5);
  if (fitting.length === bottoms.length) return all;
  return {
    height: Math.max(0, ...fitting),
    hidden: bottoms.length - fitting.length,
    missing: Math.max(...bottoms) - room,
  };
}
