import { activeFilters } from '#query/filter/activeFilters.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { Icon } from '#ui/widgets/Icon.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { datasetWords } from '#words/header.ts';
import { questionWords as words } from '#words/questions.ts';
import { QuestionLink } from './QuestionLink.tsx';
import { useQuestions } from './useQuestions.ts';

const Answer = lazyComponent(
  async () => (await import('./Answer.tsx')).Answer,
  () => null,
);

/**
 * The questions over the picture: the open one as its title, its answer and the next question; else an invitation, and on
 * a phone, whose header has no room for it, the source. The title opens the list of all.
 */
export function QuestionBar() {
  const { dataset } = useApp().derive;
  const { all, open, next } = useQuestions();
  const isFiltered = useAppState((state) => activeFilters(state.query).length > 0);
  // Where filters alone are in force, the view answers for itself: balance and the matrix say what they show.
  const hasAnswer = open !== null && isFiltered;
  const isGraph = useAppState(({ view }) => view === 'graph');
  const menuId = useUniqueId();
  if (next === null) return null;
  const close = () => document.getElementById(menuId)?.hidePopover();
  return (
    <section
      className="question-bar"
      data-open={open !== null || undefined}
      data-spare={(open === null && !isGraph) || undefined}
      aria-label={words.region}
    >
      <div className="question-head">
        <h3 className="question-title">
          <button type="button" popoverTarget={menuId} aria-haspopup="true">
            <span dir="auto">{open?.label ?? (isFiltered ? words.questions : words.start)}</span>
            <Icon name="down" />
          </button>
        </h3>
        {open && (
          <QuestionLink question={next} className="question-next" title={next.label}>
            {words.next}
          </QuestionLink>
        )}
        {open === null && <span className="question-source">{datasetWords.asStated(dataset)}</span>}
      </div>
      {hasAnswer && <Answer key={open.address} question={open.address} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's key is a click */}
      <div
        id={menuId}
        popover="auto"
        className="menu question-menu"
        onClick={(event) => {
          if ((event.target as Element).closest('a')) close();
        }}
      >
        <ul>
          {all.map((question) => (
            <li key={question.address}>
              <QuestionLink question={question} isOpen={question === open} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
