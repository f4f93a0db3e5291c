import { useState } from 'preact/compat';
import { graphsOf } from '#derive/deriveGraphs.ts';
import type { ActorId } from '#domain/ids.ts';
import { type IndirectPath, indirectPaths } from '#graph/indirectPaths.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { pathWords as words } from '#words/severalRelations.ts';
import { terms } from '#words/terms.ts';

const batch = 8;

/** Every way from one actor to another over two or three visible relations, each of which opens to its evidence. */
export function Paths({ a, b }: { readonly a: ActorId; readonly b: ActorId }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const [shown, setShown] = useState(batch);
  const paths = indirectPaths(graphsOf(derive).relationGraph(query), a, b);
  return (
    <section>
      <h3>{words.title}</h3>
      <p className="quiet">
        {paths.length === 0
          ? words.none(shortName(a), shortName(b))
          : words.count(paths.length, shortName(a), shortName(b))}
      </p>
      <ul className="relation-list">
        {paths.slice(0, shown).map((path) => (
          <li key={path.actors.join(' ')}>
            <PathButton path={path} />
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

function PathButton({ path: { actors, relations } }: { readonly path: IndirectPath }) {
  const { store } = useApp();
  const shortName = useShortName();
  const dyads = relations.map(({ id }) => id);
  return (
    <button
      type="button"
      className="relation-row"
      onClick={() => store.dispatch({ type: 'relationsSelected', dyads })}
    >
      <span className="relation-path" dir="auto">
        {actors.map((actor, step) => {
          const stance = relations[step]?.stance;
          return (
            <span key={actor}>
              {shortName(actor)}
              {stance && (
                <>
                  {' '}
                  <LineSample stance={stance} />
                  <span className="visually-hidden"> {terms.stanceInSentence[stance]} </span>
                </>
              )}
            </span>
          );
        })}
      </span>
    </button>
  );
}
