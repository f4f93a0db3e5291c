import { uncountedInOrder } from '#query/applyQuery.ts';
import { type RecoveryStep, recoverEmpty } from '#query/recoverEmpty.ts';
import { emptyWords } from '#words/empty.ts';
import { countableWords, facetWords, filterWords } from '#words/filterSentence.ts';
import { counted } from '#words/text.ts';
import { useApp, useAppState } from './appContext.ts';

/** Says why no relation is left, and offers the one step that brings most back. */
export function EmptyResult() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const uncounted = uncountedInOrder(derive.visibleGraph(query));
  const recovery = recoverEmpty(derive.index, query);
  return (
    <div className="empty">
      <h3>{emptyWords.title}</h3>
      <p dir="auto">{emptyWords.why(derive.description(query).short)}</p>
      {uncounted.length > 0 && (
        <p>{emptyWords.uncounted(uncounted.map(([key, count]) => filterWords.uncounted(key, count)))}</p>
      )}
      {recovery === null && <p>{emptyWords.noStep}</p>}
      <p className="button-row">
        {recovery !== null && (
          <button
            type="button"
            className="button primary"
            onClick={() => store.dispatch({ type: 'queryOpened', query: recovery.query })}
          >
            {emptyWords.step(stepLabel(recovery.step), counted(recovery.relations, 'relation'))}
          </button>
        )}
        <button type="button" className="button" onClick={() => store.dispatch({ type: 'filtersCleared' })}>
          {emptyWords.clearAll}
        </button>
      </p>
    </div>
  );
}

function stepLabel(step: RecoveryStep): string {
  switch (step.kind) {
    case 'facet':
      return emptyWords.facetStep(facetWords[step.facet]);
    case 'count':
      return emptyWords.countStep(countableWords[step.countable]);
    case 'countsReset':
      return emptyWords.countsStep;
    case 'range':
      return emptyWords.rangeStep;
    case 'undated':
      return emptyWords.undatedStep;
    case 'scope':
      return emptyWords.scopeStep;
    case 'hidden':
      return emptyWords.hiddenStep;
    case 'periphery':
      return emptyWords.peripheryStep;
    case 'rollUp':
      return emptyWords.rollUpStep;
  }
}
