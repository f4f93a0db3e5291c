import { Fragment, type RefObject, useLayoutEffect, useRef, useState } from 'preact/compat';
import { answerParts, withImplied } from '#query/sentences/answer.ts';
import { useApp, useAppState, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { questionWords as words } from '#words/questions.ts';

/** The answer to the open question, from the relations in sight: its sentences, each as the clauses where it may be folded. */
function useAnswer(): readonly (readonly string[])[] {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const implied = derive.visibleGraph(withImplied(query));
  const parts = answerParts(derive.visibleGraph(query), implied, query, shortName, derive.dataset);
  return parts.map((part) => part.split(/(?<=;) /));
}

/**
 * The answer in as many lines as the window can spare; a longer one is folded at the end of a sentence, or of a clause, by a
 * button that shows the rest. `question` is its address: it stays open while other views show it.
 */
export function Answer({ question }: { readonly question: string }) {
  const { store } = useApp();
  const parts = useAnswer();
  const isWhole = useAppState((state) => state.wholeAnswer === question);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const around = useRef<HTMLDivElement>(null);
  /** As high as it was folded: on a phone the rest lies over the picture, which stays as it is. */
  const [height, setHeight] = useState(0);
  const clauses = parts.flat();
  const fitting = useFold(paragraph, isWhole, clauses.join(' '));
  const isCut = fitting < clauses.length;
  let at = 0;
  return (
    <div
      ref={around}
      className="question-answer"
      data-whole={isWhole || undefined}
      style={isWhole && height > 0 ? { '--folded': `${height}px` } : undefined}
    >
      <div>
        <p
          ref={paragraph}
          dir="auto"
          data-whole={isWhole || undefined}
          data-folded={(isCut && fitting > 0) || undefined}
        >
          {parts.map((part, place) => (
            <Fragment key={part[0]}>
              {place > 0 && ' '}
              <span className="answer-part">
                {part.map((clause, nth) => (
                  <Fragment key={clause}>
                    {nth > 0 && ' '}
                    <span className="answer-clause" hidden={!isWhole && fitting > 0 && at++ >= fitting}>
                      {clause}
                    </span>
                  </Fragment>
                ))}
              </span>
            </Fragment>
          ))}
        </p>
        {(isCut || isWhole) && (
          <button
            type="button"
            aria-expanded={isWhole}
            onClick={() => {
              if (!isWhole) setHeight(around.current?.offsetHeight ?? 0);
              store.dispatch({ type: 'answerUnfolded', question: isWhole ? null : question });
            }}
          >
            {isWhole ? words.less : words.more}
          </button>
        )}
      </div>
    </div>
  );
}

/** Room for the button behind the last clause, in widths of a letter. */
const buttonWidth = 4.5;

/** How many clauses stand in the lines that there are, with the button behind them; 0 where the first alone has more. */
function useFold(paragraph: RefObject<HTMLElement | null>, isWhole: boolean, text: string): number {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew
  useLayoutEffect(() => {
    const target = paragraph.current;
    const around = target?.parentElement;
    if (!target || !around || isWhole) return;
    const measure = () => setFitting(clausesThatFit(target));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    return () => observer.disconnect();
  }, [paragraph, isWhole, text]);
  return fitting;
}

function clausesThatFit(paragraph: HTMLElement): number {
  // All of it, for as long as it is measured.
  paragraph.dataset.measured = 'true';
  const style = getComputedStyle(paragraph);
  const lines = Number(style.getPropertyValue('--lines'));
  const lineHeight = Number.parseFloat(style.lineHeight);
  const room = Number.parseFloat(style.fontSize) * buttonWidth;
  const { top, right } = paragraph.getBoundingClientRect();
  const ends = [...paragraph.querySelectorAll('.answer-clause')].map((clause) => {
    const last = [...clause.getClientRects()].at(-1);
    return { line: last ? Math.round((last.bottom - top) / lineHeight) : 1, right: last?.right ?? 0 };
  });
  delete paragraph.dataset.measured;
  if ((ends.at(-1)?.line ?? 0) <= lines) return ends.length;
  return ends.filter(({ line, right: end }) => line < lines || (line === lines && end + room <= right))
    .length;
}
