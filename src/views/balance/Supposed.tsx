import './Supposed.css';
import { hasEnd, parseDyadId } from '#domain/dyad.ts';
import { frustrationChange } from '#graph/balance/whatIf.ts';
import type { Suppositions } from '#state/supposition.ts';
import { useBalanceRun } from '#views/camps/useBalanceRun.ts';
import { whatIfWords } from '#words/whatIf.ts';
import { idOf, useBalance, useRun } from './balanceContext.ts';

type Pair = keyof Suppositions;

/** The suppositions, each with a button that takes it back, and the change that they make. */
export function Supposed() {
  const { state, dispatch, nameOf } = useBalance();
  const supposed = Object.entries(state.supposed) as [Pair, Suppositions[Pair]][];
  if (supposed.length === 0) return null;
  return (
    <section className="balance-supposed" aria-label={whatIfWords.banner}>
      <p>
        <strong>{whatIfWords.banner}</strong>
      </p>
      <ul>
        {supposed.map(([dyad, sign]) => {
          const ends = parseDyadId(dyad);
          const text = whatIfWords.supposed(
            nameOf(ends?.a ?? ''),
            nameOf(ends?.b ?? ''),
            whatIfWords.signs[`${sign}`],
          );
          return (
            <li key={dyad} dir="auto">
              {text}{' '}
              <button
                type="button"
                className="balance-name"
                aria-label={whatIfWords.takeBack(text)}
                onClick={() => dispatch({ type: 'signSupposed', dyad, sign: null })}
              >
                {whatIfWords.takeBackShort}
              </button>
            </li>
          );
        })}
      </ul>
      <Change />
      {supposed.length > 1 && (
        <button
          type="button"
          className="balance-button"
          onClick={() => dispatch({ type: 'suppositionsCleared' })}
        >
          {whatIfWords.takeAllBack}
        </button>
      )}
    </section>
  );
}

/** The index before and after, and the actors that change camp, for the chosen number of camps. */
function Change() {
  const { asked, network, camps, nameOf } = useBalance();
  const run = useRun();
  const before = useBalanceRun(
    { network: asked.asStated, ties: asked.ties, held: asked.heldAsStated },
    camps,
    false,
  );
  const [first, second] = [before.results[camps], run.results[camps]];
  if (asked.inForce.length === 0) return <p>{whatIfWords.change.none}</p>;
  if (!first || !second) return null;
  if (!first.isProven || !second.isProven) return <p>{whatIfWords.change.open}</p>;
  const { moved } = frustrationChange(
    { network: asked.heldAsStated, result: first },
    { network: asked.held, result: second },
  );
  const isTied = (actor: number) => network.relations.some((relation) => hasEnd(relation, actor));
  const names = moved.filter(isTied).map((actor) => nameOf(idOf(network, actor)));
  return (
    <p role="status">
      {first.upper === second.upper
        ? whatIfWords.change.same(first.upper)
        : whatIfWords.change.other(first.upper, second.upper)}{' '}
      {names.length > 0 && whatIfWords.change.moved(names)}
    </p>
  );
}
