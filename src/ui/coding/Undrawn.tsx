import type { Inclusion } from '#query/query.ts';
import { deskWords as words } from '#words/coding.ts';

interface Props {
  /** What the statement needs to be drawn and the filter leaves out. */
  readonly missing: readonly Inclusion[];
  readonly onDraw: () => void;
}

/** That what was written last is kept and not drawn, why, and the way to draw it. */
export function Undrawn({ missing: [first], onDraw }: Props) {
  if (first === undefined) return null;
  return (
    <>
      {words.undrawn(first)}{' '}
      <button type="button" className="link-button" onClick={onDraw}>
        {words.draw(first)}
      </button>
    </>
  );
}
