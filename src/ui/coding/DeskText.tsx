import type { KeyboardEvent, ReactNode, RefObject } from 'preact/compat';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import { type Coverage, isRead } from '#workspace/coding/coverage.ts';
import { Paragraph } from './Paragraph.tsx';
import { runOf, runsOf } from './paragraphRuns.ts';
import type { useDeskPointer } from './useDeskPointer.ts';

interface Props {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly edition: Edition;
  readonly coverage: readonly Coverage[];
  /** The paragraph that Tab leads to, from 1. */
  readonly at: number;
  readonly isLineOpen: boolean;
  readonly pointer: ReturnType<typeof useDeskPointer>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** What is open below a paragraph; undefined where nothing is. */
  readonly below: (paragraph: number) => ReactNode;
}

/** The paragraphs of a text, in runs. */
export function DeskText(props: Props) {
  const { element, edition, coverage, at: stop, isLineOpen, pointer, onKeyDown, below } = props;
  const { source, paragraphs } = edition;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and presses of the paragraphs in it
    <div ref={element} className="desk-text" onKeyDown={onKeyDown} {...pointer}>
      {runsOf(coverage).map((run, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text.
          key={`${source} ${at}`}
          className="paragraph-run"
          data-run={at}
          data-line={(isLineOpen && at === runOf(stop)) || undefined}
        >
          {run.map(({ paragraph, ...coverage }) => (
            <Paragraph
              key={paragraph}
              {...coverage}
              isRead={isRead({ paragraph, ...coverage })}
              number={paragraph}
              text={paragraphs[paragraph - 1] ?? ''}
              isStop={stop === paragraph}
            >
              {below(paragraph)}
            </Paragraph>
          ))}
        </div>
      ))}
    </div>
  );
}
