import { leavesLinks } from '#query/filter/applyQuery.ts';
import { amongOthersWords as words } from '#words/chips.ts';
import { useApp, useAppState } from './appContext.ts';

/** Beside the filters in force: that actors in sight have links with each other that are not shown, and the act that shows them. */
export function AmongOthers() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const graph = derive.visibleGraph(query);
  if (!leavesLinks(query, graph)) return null;
  return (
    <li className="chips-note">
      {words.notShown(graph.amongOthers)}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => store.dispatch({ type: 'scopeChosen', scope: 'surroundings' })}
      >
        {words.show(graph.amongOthers)}
      </button>
    </li>
  );
}
