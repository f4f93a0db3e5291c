import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isOwnId } from '#domain/ownId.ts';
import { queryThatShows } from '#query/filter/queryThatShows.ts';
import { useApp } from '#ui/appContext.ts';
import { actorWords as words } from '#words/actor.ts';

/** A button that changes the filter as little as shows an actor, or the line of a pair, of which the words before count `count`. */
export function ShowIt({
  wanted,
  count = 1,
}: {
  readonly wanted: ActorId | DyadId;
  readonly count?: number;
}) {
  const { store, derive } = useApp();
  const show = () => {
    const query = queryThatShows(derive.index, store.getState().query, wanted, isOwnId(derive.dataset.id));
    if (query !== null) store.dispatch({ type: 'queryOpened', query });
  };
  return (
    <button type="button" className="link-button" onClick={show}>
      {words.showIt(count)}
    </button>
  );
}
