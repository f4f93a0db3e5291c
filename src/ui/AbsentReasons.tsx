import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import { type AbsenceReason, whyAbsent } from '#query/filter/whyAbsent.ts';
import { absentWords as words } from '#words/absent.ts';
import { inclusionNouns } from '#words/filterSentence.ts';
import { useApp, useAppState } from './appContext.ts';

interface Absent {
  readonly actor: Actor;
  readonly reasons: readonly AbsenceReason[];
}

const nounsOf = ({ reasons }: Absent) => reasons.flatMap(({ nouns }) => nouns);
const offersOf = ({ reasons }: Absent) =>
  reasons.map(({ missing, needsPeriphery }) => `${missing} ${needsPeriphery}`);
const sameAnswer = (absent: Absent) => JSON.stringify([nounsOf(absent), offersOf(absent)]);

/** Why core actors have no line, those with the same reasons together, each with what would give them one. */
export function AbsentReasons() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const absent = derive
    .visibleGraph(query)
    .absentCore.map((actor): Absent => ({ actor, reasons: whyAbsent(derive.index, query, actor.id) }));
  // What a switch would show comes before what the other filters leave out.
  const answers = [...groupBy(absent, sameAnswer)].sort(
    ([, [one]], [, [other]]) => Number(one?.reasons.length === 0) - Number(other?.reasons.length === 0),
  );
  return (
    <ul>
      {answers.map(([answer, alike]) => {
        const [first] = alike;
        if (first === undefined) return null;
        return (
          <li key={answer} dir="auto">
            {words.reason(
              alike.map(({ actor }) => actor.shortName),
              nounsOf(first),
            )}
            {first.reasons.map(({ missing, needsPeriphery, query: then }) => (
              <button
                key={`${missing} ${needsPeriphery}`}
                type="button"
                className="link-button"
                onClick={() => store.dispatch({ type: 'queryOpened', query: then })}
              >
                {words.show(
                  missing.map((one) => inclusionNouns[one][1]),
                  needsPeriphery,
                )}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
