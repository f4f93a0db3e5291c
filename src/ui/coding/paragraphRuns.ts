/** A long text stands in runs of paragraphs: what is done for all that is in sight is done for the runs that are near. */
import { type RefObject, useEffect, useState } from 'preact/compat';

/** The browser paints every tinted word of the near runs anew for each key: short runs have few. */
const runLength = 8;
const canObserve = typeof IntersectionObserver !== 'undefined';
const noRuns: ReadonlySet<number> = new Set();

/** The place of a paragraph's run among all, from 0; paragraphs count from 1. */
export const runOf = (paragraph: number): number => Math.floor((paragraph - 1) / runLength);

/** Something for each paragraph, cut into runs. */
export function runsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / runLength);
  return Array.from({ length: count }, (_, at) => items.slice(at * runLength, (at + 1) * runLength));
}

/**
 * The runs of a text that are in sight or less than half a screen away; null where the browser cannot say. `length` is that of the
 * text, in paragraphs.
 */
export function useNearRuns(text: RefObject<HTMLElement | null>, length: number): ReadonlySet<number> | null {
  const [near, setNear] = useState<ReadonlySet<number> | null>(canObserve ? noRuns : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length has other runs.
  useEffect(() => {
    const root = text.current;
    if (root === null || !canObserve) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const run = Number((target as HTMLElement).dataset.run);
            if (isIntersecting) next.add(run);
            else next.delete(run);
          }
          return next;
        }),
      { root, rootMargin: '50% 0px' },
    );
    for (const run of root.querySelectorAll('[data-run]')) observer.observe(run);
    return () => observer.disconnect();
  }, [text, length]);
  return near;
}
