import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '#encoding/geometry.ts';

/** The size of an element in CSS px, once it has one; the same object until it changes. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = target;
      if (width < 40 || height < 40) return;
      setSize((past) => (past?.width === width && past.height === height ? past : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
