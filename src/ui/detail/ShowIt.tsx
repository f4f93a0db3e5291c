import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isOwnId } from '#domain/ownId.ts';
import { queryThatShows } from '#query/filter/queryThatShows.ts';
import { useApp } from '#ui/appContext.ts';
import { actorWords as words } from '#words/actor.ts';

/** A button that changes the filter as little as shows an actor, or the line of a pair. */
export function ShowIt({ wanted }: { readonly wanted: ActorId | DyadId }) {
  const { store, derive } = useApp();
  const show = () => {
    const query = queryThatShows(derive.index, store.getState().query, wanted, isOwnId(derive.dataset.id));
    if (query !== null) store.dispatch({ type: 'queryOpened', query });
  };
  return (
    <button type="button" className="link-button" onClick={show}>
      {words.showIt}
    </button>
  );
}
