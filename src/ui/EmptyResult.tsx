import { flushSync } from 'preact/compat';
import { excludedInOrder } from '#query/filter/applyQuery.ts';
import { facetById } from '#query/filter/facets.ts';
import { type RecoveryStep, recoverEmpty, recoverKeeping } from '#query/filter/recoverEmpty.ts';
import type { Action } from '#state/action.ts';
import { firstStatementWords as firstWords } from '#words/codingDesk.ts';
import { emptyWords } from '#words/empty.ts';
import { filterWords, inclusionWords } from '#words/filterSentence.ts';
import { counted } from '#words/grammar/numbersAndLists.ts';
import { useApp, useAppState } from './appContext.ts';
import { viewStop } from './focus/viewStop.ts';

/** Says why no relation is left, and offers two steps: the best that keeps every filter, and the best of all. */
export function EmptyResult() {
  return useApp().derive.dataset.statements.length === 0 ? <NothingCoded /> : <NoMatch />;
}

/** A dataset begins so. */
function NothingCoded() {
  const hasText = useAppState((state) => state.isTextOpen);
  return (
    <div className="empty">
      <h3>{firstWords.title}</h3>
      <p>{hasText ? firstWords.withText : firstWords.withoutText}</p>
    </div>
  );
}

function NoMatch() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const excluded = excludedInOrder(derive.visibleGraph(query));
  const keeping = recoverKeeping(derive.index, query);
  const most = recoverEmpty(derive.index, query);
  const offers = [keeping, most].filter((one) => one !== null);
  const isSame = keeping !== null && most?.relations === keeping.relations;
  // The offer is removed by its own act. Rendered at once, the view has the tab stop that gets the focus.
  const act = (action: Action) => {
    flushSync(() => store.dispatch(action));
    viewStop()?.focus();
  };
  return (
    <div className="empty">
      <h3>{emptyWords.title}</h3>
      <p dir="auto">{emptyWords.why(derive.description(query).short)}</p>
      {excluded.length > 0 && (
        <p>{emptyWords.excluded(excluded.map(([key, count]) => filterWords.excluded(key, count)))}</p>
      )}
      {offers.length === 0 && <p>{emptyWords.noStep}</p>}
      <p className="button-row">
        {(isSame ? [keeping] : offers).map(({ step, query: then, relations }, i) => (
          <button
            key={stepLabel(step)}
            type="button"
            className={i === 0 ? 'button primary' : 'button'}
            onClick={() => act({ type: 'queryOpened', query: then })}
          >
            {emptyWords.step(stepLabel(step), counted(relations, 'relation'))}
          </button>
        ))}
        <button type="button" className="button" onClick={() => act({ type: 'filtersCleared' })}>
          {emptyWords.clearAll}
        </button>
      </p>
    </div>
  );
}

function stepLabel(step: RecoveryStep): string {
  switch (step.kind) {
    case 'who':
      return emptyWords.whoStep;
    case 'facet':
      return emptyWords.facetStep(facetById[step.facet].words.name);
    case 'inclusion':
      return emptyWords.inclusionStep(inclusionWords[step.inclusion]);
    case 'inclusionsReset':
      return emptyWords.inclusionsResetStep;
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
