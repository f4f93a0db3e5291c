import type { ReactNode } from 'preact/compat';
import type { SourceId } from '#domain/ids.ts';
import { WithdrawnStatements } from '#ui/editing/WithdrawnStatements.tsx';
import { type Coverage, isBegun } from '#workspace/coding/coverage.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';
import type { Recent } from './lineOffers.ts';
import type { LineProps } from './lineProps.ts';
import { OmissionLine } from './OmissionLine.tsx';
import { ParagraphTools } from './ParagraphTools.tsx';
import { StatementLine } from './StatementLine.tsx';
import type { DeskPlace } from './useDeskPlace.ts';

interface Props {
  readonly work: OwnWork;
  readonly source: SourceId;
  /** From 1. */
  readonly paragraph: number;
  readonly text: string;
  readonly coverage: Coverage | undefined;
  readonly mayWrite: boolean;
  readonly place: DeskPlace;
  readonly recent: Recent;
  /** That what was written last is not drawn. */
  readonly undrawn: ReactNode;
  readonly onWritten: LineProps['onWritten'];
  readonly onEmpty: () => void;
}

/** What is open below a paragraph: a line to write in, or what can be done with the paragraph. */
export function BelowParagraph(props: Props) {
  const { work, source, paragraph, text, coverage, mayWrite, place, recent, undrawn } = props;
  const { open, openLine, markIn } = place;
  if (open.mark?.paragraph === paragraph && open.line !== null) {
    const { start, end } = open.mark;
    const line = {
      work,
      passage: { source, paragraph, start, end },
      quote: text.slice(start, end),
      paragraph: text,
      recent,
      onCancel: place.closeLine,
      onWritten: props.onWritten,
      onSentence: place.onSentence,
    };
    return open.line === 'statement' ? (
      <StatementLine
        key={open.lineId}
        {...line}
        draft={place.draft}
        onDraft={place.onDraft}
        undrawn={undrawn}
        onOmit={(reason) => openLine('omission', markIn(paragraph), reason)}
      />
    ) : (
      <OmissionLine
        {...line}
        reason={open.reason}
        begun={place.draft}
        onCancel={place.draft === null ? place.closeLine : place.backToLine}
        onDone={place.closeLine}
      />
    );
  }
  if (open.tools !== paragraph || !mayWrite) return null;
  return (
    <>
      <ParagraphTools
        paragraph={paragraph}
        isEmpty={coverage?.isEmpty === true}
        isBegun={coverage !== undefined && isBegun(coverage)}
        onCode={() => openLine('statement', markIn(paragraph))}
        onOmit={() => openLine('omission', markIn(paragraph))}
        onEmpty={props.onEmpty}
      />
      <WithdrawnStatements
        isHere={({ cites }) => cites.some((cite) => cite.source === source && cite.paragraph === paragraph)}
      />
    </>
  );
}
