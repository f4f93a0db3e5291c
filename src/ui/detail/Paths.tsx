import { useState } from 'react';
import { graphsOf } from '#derive/deriveGraphs.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type SignedPath, shortPaths } from '#graph/balance/shortPaths.ts';
import { networkOfGraph, type SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/LineSample.tsx';
import { pathWords as words } from '#words/balance.ts';
import { terms } from '#words/terms.ts';

const batch = 8;

/** Every way from one actor to another over two or three visible relations, each of which opens to its evidence. */
export function Paths({ a, b }: { readonly a: ActorId; readonly b: ActorId }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const [shown, setShown] = useState(batch);
  const network = networkOfGraph(graphsOf(derive).signedGraph(query));
  const paths = shortPaths(network, a, b).filter(({ relations }) => relations.length > 1);
  return (
    <section>
      <h3>{words.title}</h3>
      <p className="quiet">
        {paths.length === 0
          ? words.none(shortName(a), shortName(b))
          : words.count(paths.length, shortName(a), shortName(b))}{' '}
        {paths.length > 0 && words.inferNothing}
      </p>
      <ul className="relation-list">
        {paths.slice(0, shown).map((path) => (
          <li key={path.relations.join(' ')}>
            <PathButton network={network} path={path} />
          </li>
        ))}
      </ul>
      {paths.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(paths.length)}>
          {words.showAll(paths.length)}
        </button>
      )}
    </section>
  );
}

function PathButton({ network, path }: { readonly network: SignedNetwork; readonly path: SignedPath }) {
  const { store } = useApp();
  const shortName = useShortName();
  const dyads = path.relations.map((relation) => network.relations[relation]?.id as DyadId);
  return (
    <button
      type="button"
      className="relation-row"
      onClick={() => store.dispatch({ type: 'relationsSelected', dyads })}
    >
      <span className="relation-path" dir="auto">
        {path.actors.map((actor, step) => {
          const relation = path.relations[step];
          const stance =
            relation === undefined ? null : network.relations[relation]?.sign === 1 ? 'aligned' : 'opposed';
          return (
            <span key={actor}>
              {shortName(network.ids[actor] as ActorId)}
              {stance && (
                <>
                  {' '}
                  <LineSample stance={stance} />
                  <span className="visually-hidden"> {terms.stance[stance].toLowerCase()} </span>
                </>
              )}
            </span>
          );
        })}
      </span>
    </button>
  );
}
