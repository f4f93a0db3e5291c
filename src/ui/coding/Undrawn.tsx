import type { Inclusion } from '#query/filter/query.ts';
import { deskWords as words } from '#words/codingDesk.ts';

interface Props {
  /** What the statement needs to be drawn and the filter leaves out. */
  readonly missing: readonly Inclusion[];
  readonly onDraw: () => void;
}

/** That what was written last is kept and not drawn, why, and the way to draw it. */
export function Undrawn({ missing, onDraw }: Props) {
  if (missing.length === 0) return null;
  return (
    <>
      {words.undrawn(missing)}{' '}
      <button type="button" className="link-button" onClick={onDraw}>
        {words.draw(missing)}
      </button>
    </>
  );
}
