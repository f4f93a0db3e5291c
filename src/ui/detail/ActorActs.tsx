import type { ActorId } from '#domain/ids.ts';
import { withFacet } from '#query/filter/query.ts';
import { useApp, useAppState, useShortName } from '#ui/appContext.ts';
import { actorWords as words } from '#words/actor.ts';
import { ShowIt } from './ShowIt.tsx';

/** The acts on an actor, and the reason if it is not in the picture. */
export function ActorActs({ id }: { readonly id: ActorId }) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const layout = useAppState((state) => state.layout);
  const shortName = useShortName();
  const indexed = derive.index.actors.get(id);
  if (!indexed) return null;
  const isFiltered = query.facets.actor.includes(id);
  const isHidden = query.hidden.includes(id);
  const isRolledUp = query.rollUp && indexed.rollsUpTo !== id;
  const isShown = derive.visibleGraph(query).actors.some((actor) => actor.id === id);
  const isPeripheral = indexed.actor.tier === 'periphery' && !query.periphery;
  const isCentre = layout.layout === 'focus' && layout.centre === id;
  const { dispatch } = store;

  return (
    <div className="actor-acts">
      <ul className="button-row" aria-label={words.acts}>
        <li>
          <button
            type="button"
            className="button small"
            onClick={() => dispatch({ type: 'facetToggled', facet: 'actor', value: id })}
          >
            {isFiltered ? words.removeFromFilter : words.addToFilter}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="button small"
            onClick={() => {
              const own = withFacet(query, 'actor', [id]);
              // The only actor of the filter must be visible: switch on the periphery for one of it.
              dispatch({ type: 'queryOpened', query: isPeripheral ? { ...own, periphery: true } : own });
            }}
          >
            {words.only}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="button small"
            onClick={() => dispatch({ type: isHidden ? 'actorUnhidden' : 'actorHidden', actor: id })}
          >
            {isHidden ? words.unhide : words.hide}
          </button>
        </li>
        {!isRolledUp && (
          <li>
            <button
              type="button"
              className="button small"
              title={words.aroundLong}
              aria-pressed={isCentre}
              onClick={() =>
                dispatch({
                  type: 'layoutChosen',
                  layout: isCentre ? { layout: 'automatic' } : { layout: 'focus', centre: id },
                })
              }
            >
              {words.around}
            </button>
          </li>
        )}
      </ul>
      {isRolledUp && (
        <p className="panel-note">
          {words.shownWithin(shortName(indexed.rollsUpTo))}{' '}
          <button type="button" className="link-button" onClick={() => dispatch({ type: 'rollUpToggled' })}>
            {words.showApart}
          </button>
        </p>
      )}
      {!isRolledUp && !isShown && (
        <p className="panel-note">
          {isHidden ? words.isHidden : isPeripheral ? words.periphery : words.notInPicture}{' '}
          <ShowIt wanted={id} />
        </p>
      )}
    </div>
  );
}
