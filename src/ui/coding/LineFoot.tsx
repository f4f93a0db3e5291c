import type { ReactNode } from 'preact/compat';
import { deskWords, lineWords as words } from '#words/codingDesk.ts';

interface Props {
  /** What its button says. */
  readonly write: string;
  /** What is in the way; null if nothing. */
  readonly problem: string | null;
  readonly onCancel: () => void;
  /** Says of the same words why they are no relation, where the line is of a statement. */
  readonly onOmit?: () => void;
  /** About what was written last. */
  readonly written?: ReactNode;
}

/** The end of a line under a paragraph: to write it, to leave it, and what is still in the way. */
export function LineFoot({ write, problem, onCancel, onOmit, written }: Props) {
  return (
    <>
      <div className="line-acts">
        <button type="submit" className="button small primary">
          {write}
        </button>
        <button type="button" className="button small" onClick={onCancel}>
          {words.cancel}
        </button>
        {onOmit && (
          <button type="button" className="button small" onClick={onOmit}>
            {deskWords.omit}
          </button>
        )}
      </div>
      {written !== undefined && (
        <p className="line-written" aria-live="polite">
          {written}
        </p>
      )}
      {problem !== null && (
        <p role="alert" className="line-problem">
          {problem}
        </p>
      )}
    </>
  );
}
