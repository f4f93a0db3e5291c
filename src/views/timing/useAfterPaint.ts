import { useEffect, useState } from 'preact/compat';
import { afterPaint } from './afterPaint.ts';

/** A value as it was at the last paint, for components that may follow the picture by a frame. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState({ value });
  const isBehind = painted.value !== value;
  useEffect(() => {
    if (isBehind) return afterPaint(() => setPainted({ value }));
  }, [isBehind, value]);
  return painted.value;
}
