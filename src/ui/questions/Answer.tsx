import { type RefObject, useLayoutEffect, useRef, useState } from 'preact/compat';
import { answerOf, withImplied } from '#query/telling/answer.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { questionWords as words } from '#words/questions.ts';

/** The answer to the open question, from the relations in sight. */
function useAnswer(): string {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const implied = derive.visibleGraph(withImplied(query));
  return answerOf(derive.visibleGraph(query), implied, query, shortName, derive.dataset);
}

/** The answer in as many lines as the window can spare; a longer one ends in a button that shows the rest. */
export function Answer() {
  const text = useAnswer();
  const [isWhole, setWhole] = useState(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const isCut = useIsCut(paragraph, isWhole);
  return (
    <div className="question-answer" data-whole={isWhole || undefined}>
      <div>
        <p ref={paragraph} dir="auto" data-whole={isWhole || undefined}>
          {text}
        </p>
        {(isCut || isWhole) && (
          <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.less : words.more}
          </button>
        )}
      </div>
    </div>
  );
}

/** True if a paragraph has more lines than it shows; as it was while it shows all. */
function useIsCut(paragraph: RefObject<HTMLElement | null>, isWhole: boolean): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const target = paragraph.current;
    if (!target || isWhole) return;
    const measure = () => setCut(target.scrollHeight > target.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  });
  return isCut;
}
