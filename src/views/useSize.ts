import { type RefObject, useLayoutEffect, useState } from 'preact/compat';
import type { Size } from '#base/geometry.ts';

/** Changes up to this share, while the window stays as it is, do not count: a row of chips came or went. */
const small = 0.15;

/**
 * The size that a picture in an element is laid out for, CSS px; null until the element has one. It follows the window
 * and large changes of the element, not small ones: these would move everybody for the sake of a filter's chips.
 * Nothing is measured until `isReady`: the elements beside it must have their size first.
 */
export function useSize(element: RefObject<HTMLElement | null>, isReady = true): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target || !isReady) return;
    let windowSize = '';
    const measure = () => {
      // The sizes of a page on paper are not those that the reader comes back to.
      if (window.matchMedia('print').matches) return;
      const { clientWidth: width, clientHeight: height } = target;
      if (width < 40 || height < 40) return;
      const nowWindow = `${window.innerWidth} ${window.innerHeight}`;
      const isNewWindow = nowWindow !== windowSize;
      windowSize = nowWindow;
      setSize((past) => {
        const isClose = (a: number, b: number) => Math.abs(a - b) <= b * small;
        const isKept = past && !isNewWindow && isClose(width, past.width) && isClose(height, past.height);
        return isKept || (past?.width === width && past.height === height) ? past : { width, height };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isReady]);
  return size;
}
