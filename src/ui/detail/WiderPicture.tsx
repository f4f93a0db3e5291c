import type { ActorId } from '#domain/ids.ts';
import { widerPicture } from '#graph/signedGraph.ts';
import { graphsOf } from '#state/deriveGraphs.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useAtRest } from '#ui/atRest.tsx';
import { relationWords as words } from '#words/evidence.ts';
import { ActorNames } from './Names.tsx';
import { Paths } from './Paths.tsx';

/** Third actors by how they stand to both, from what is shown. */
export function WiderPicture({ a, b }: { readonly a: ActorId; readonly b: ActorId }) {
  const { derive } = useApp();
  const { query } = useAtRest();
  const shortName = useShortName();
  const wider = widerPicture(graphsOf(derive).signedGraph(query), a, b);
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
