import { graphsOf } from '#derive/deriveGraphs.ts';
import type { ActorId } from '#domain/ids.ts';
import { thirdActors } from '#graph/relationGraph.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { relationWords as words } from '#words/evidence.ts';
import { ActorNames } from './ActorNames.tsx';
import { Paths } from './Paths.tsx';

/** Third actors by how they stand to both, from what is shown. */
export function ThirdActors({ a, b }: { readonly a: ActorId; readonly b: ActorId }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const wider = thirdActors(graphsOf(derive).relationGraph(query), a, b, derive.dataset.actors);
  if (wider === null) return <Paths a={a} b={b} />;
  const rows = [
    { label: words.commonAllies, ids: wider.commonAllies },
    { label: words.commonOpponents, ids: wider.commonOpponents },
    { label: words.alliesOpposed(shortName(a), shortName(b)), ids: wider.alliesOfOneOpposedToOther },
    { label: words.alliesOpposed(shortName(b), shortName(a)), ids: wider.alliesOfOtherOpposedToOne },
  ];
  return (
    <>
      <section>
        <h3>{words.wider}</h3>
        <p className="quiet">{words.widerNote}</p>
        <dl className="wider">
          {rows.map(({ label, ids }) => (
            <div key={label}>
              <dt dir="auto">{label}</dt>
              <dd>{ids.length === 0 ? words.noneStated : <ActorNames ids={ids} />}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Paths a={a} b={b} />
    </>
  );
}
