import type { StatementId } from '#domain/ids.ts';
import type { Passage } from '#workspace/acts/codePassage.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';

/** What a line under a paragraph is given, of a statement as of a passage that is none. */
export interface LineProps {
  readonly work: OwnWork;
  readonly passage: Passage;
  readonly quote: string;
  /** The text around it. */
  readonly paragraph: string;
  readonly onCancel: () => void;
  /** Something was written: in words for whoever listens, and the statement that is new. */
  readonly onWritten: (said: string, statement?: StatementId | null) => void;
  /** The next or the previous sentence is to be marked. */
  readonly onSentence: (step: 1 | -1) => void;
}
