import { drawLimit } from '#derive/drawLimit.ts';
import { tooMuchWords as words } from '#words/drawLimit.ts';
import { useApp, useAppState } from './appContext.ts';

/** Says why there is no picture, and offers the table. */
export function TooMuchToDraw() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const { actors, relations } = derive.visibleGraph(query);
  return (
    <div className="empty">
      <h3>{words.title}</h3>
      <p>{words.why(actors.length, relations.length, drawLimit)}</p>
      <p className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => store.dispatch({ type: 'viewChosen', view: 'table' })}
        >
          {words.table}
        </button>
      </p>
    </div>
  );
}
