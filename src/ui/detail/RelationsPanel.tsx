import { type DyadId, parseDyadId } from '#domain/dyad.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { relationWords } from '#words/evidence.ts';
import { relationsWords as words } from '#words/severalRelations.ts';
import { terms } from '#words/terms.ts';
import { ActorNames } from './ActorNames.tsx';
import { evidenceOfDyad } from './evidenceOf.ts';
import { pairOrder } from './pairOrder.ts';
import { patternOf } from './patternOf.ts';
import { StatementCard } from './StatementCard.tsx';

interface Props {
  readonly dyads: readonly DyadId[];
  readonly titleId: string | null;
}

/** Several relations at once, such as a triad's: each with its stance and every statement behind it. */
export function RelationsPanel({ dyads, titleId }: Props) {
  const { derive, store } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const { relations } = derive.visibleGraph(query);
  const pairs = dyads.flatMap((id) => parseDyadId(id) ?? []);
  const { pattern, actors } = patternOf(pairs);
  return (
    <>
      <div className="detail-head">
        <p className="eyebrow">
          {pattern === 'several' ? words.eyebrow(pairs.length) : words[pattern](pairs.length)}
        </p>
        <h2 id={titleId ?? undefined} data-heading tabIndex={-1}>
          {pattern === 'several' ? words.several(pairs.length) : <ActorNames ids={actors} />}
        </h2>
      </div>
      {pairs.map((pair) => {
        const { id } = pair;
        const { one, other } = pairOrder(derive, query, pair);
        const stance = relations.find((relation) => relation.id === id)?.stance;
        const evidence = evidenceOfDyad(derive.index, query, id);
        return (
          <section key={id}>
            <h3>
              <button
                type="button"
                className="name-button"
                dir="auto"
                title={words.open(shortName(one), shortName(other))}
                onClick={() => store.dispatch({ type: 'dyadSelected', dyad: id })}
              >
                {words.pair(shortName(one), shortName(other))}
              </button>
            </h3>
            <p className="stance-line">
              {stance && <LineSample stance={stance} />}
              <strong>
                {stance
                  ? terms.stance[stance]
                  : evidence.length === 0
                    ? relationWords.noStatement
                    : relationWords.noLine}
              </strong>
            </p>
            <ul className="statements">
              {evidence.map((one) => (
                <StatementCard key={one.counted.statement.id} evidence={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
