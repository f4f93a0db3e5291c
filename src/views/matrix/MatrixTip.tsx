import './MatrixTip.css';
import { useLayoutEffect, useRef } from 'preact/compat';
import type { Point } from '#base/geometry.ts';
import type { CellText } from './cellText.ts';

/** The text of a cell beside the pointer or the focus. The name of the cell or the panel has all of it too. */
export function MatrixTip({ at, text }: { readonly at: Point; readonly text: CellText }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const isLow = at.y + 18 + height > window.innerHeight - 6;
    element.style.left = `${Math.max(6, Math.min(at.x + 14, window.innerWidth - width - 6))}px`;
    element.style.top = `${isLow ? Math.max(6, at.y - height - 12) : at.y + 18}px`;
  });
  return (
    <div ref={tip} className="matrix-tip" aria-hidden="true" dir="auto">
      <p className="matrix-tip-who">{text.who}</p>
      {text.what !== '' && <p className="matrix-tip-what">{text.what}</p>}
      {text.more.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
