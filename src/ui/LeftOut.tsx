import { pastSentence } from '#derive/omissionsOf.ts';
import { excludedInOrder } from '#query/filter/applyQuery.ts';
import { filterWords } from '#words/filterSentence.ts';
import { statusWords } from '#words/statusBar.ts';
import { useApp, useAppState } from './appContext.ts';

/** What the filter leaves out, in a sentence, with a button for each sort of statement that *What counts* keeps out. */
export function LeftOut() {
  const { derive, store } = useApp();
  const query = useAppState((state) => state.query);
  const graph = derive.visibleGraph(query);
  const past = pastSentence(derive, graph);
  return (
    <div className="status-full">
      <p dir="auto">{derive.description(query).full}</p>
      {past !== null && <p dir="auto">{past}</p>}
      <p className="button-row">
        {excludedInOrder(graph).map(([inclusion, count]) => (
          <button
            key={inclusion}
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'inclusionToggled', inclusion })}
          >
            {statusWords.show(filterWords.excluded(inclusion, count))}
          </button>
        ))}
        {graph.peripheryAbsent > 0 && !query.periphery && (
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'peripheryToggled' })}
          >
            {statusWords.show(filterWords.periphery(graph.peripheryAbsent))}
          </button>
        )}
      </p>
    </div>
  );
}
