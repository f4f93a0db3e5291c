import { memo, type ReactNode } from 'preact/compat';
import { deskWords as words } from '#words/codingDesk.ts';

interface Props {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly statements: number;
  readonly withdrawn: number;
  readonly omissions: number;
  readonly denials: number;
  readonly isHeadline: boolean;
  readonly isEmpty: boolean;
  /** Sentences that nobody has dealt with, where others were. */
  readonly sentencesLeft: number;
  readonly isRead: boolean;
  /** True for the one paragraph that Tab leads to. */
  readonly isStop: boolean;
  /** What stands below it: the tools or a line to write in. */
  readonly children?: ReactNode;
}

/** A paragraph with its number and what has been done with it in the margin. Its keys and clicks are the desk's. */
export const Paragraph = memo(function Paragraph(props: Props) {
  const { number, text, statements, withdrawn, omissions, denials, isHeadline } = props;
  const { isEmpty, sentencesLeft, isRead, isStop, children } = props;
  const states = [
    ...(statements > 0 ? [words.states.statements(statements)] : []),
    ...(withdrawn > 0 ? [words.states.withdrawn(withdrawn)] : []),
    ...(omissions > 0 ? [words.states.omissions(omissions)] : []),
  ];
  if (denials > 0) states.push(words.states.denials(denials));
  const isBegun = states.length > 0;
  if (isHeadline) states.unshift(words.states.headline);
  if (isEmpty) states.push(isBegun ? words.states.done : words.states.empty);
  else if (!isRead) states.push(isBegun ? words.states.left(sentencesLeft) : words.states.unread);
  return (
    <div className="paragraph" data-read={isRead}>
      <button
        type="button"
        className="paragraph-number"
        data-tools={number}
        tabIndex={-1}
        aria-label={words.paragraph(number, states)}
      >
        <span>{number}</span>
        <span className="paragraph-state">
          {statements > 0
            ? `${statements}`
            : omissions + denials > 0
              ? '×'
              : isEmpty
                ? '–'
                : withdrawn > 0
                  ? '0'
                  : ''}
        </span>
      </button>
      <p data-paragraph={number} tabIndex={isStop ? 0 : -1} dir="auto">
        {text}
      </p>
      {children}
    </div>
  );
});
