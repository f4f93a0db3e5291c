import { memoLatest } from '#base/memo.ts';
import { firmnessSteps } from '#graph/balance/firmness.ts';
import { rigiditySteps } from '#graph/balance/rigidity.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AddressState } from '#state/appState.ts';
import { campLimitOf } from '#state/viewChoice.ts';
import type { BalanceRules } from './balanceNetwork.ts';
import { type SyncCamps, solveCampsSync } from './solveCampsSync.ts';

/** The budget of the search in steps times relations: it counts steps, because every machine must make the same figure. */
const budget = 60_000;
/** Of it, for one place. */
const budgetOfOne = 6_000;

/**
 * Whether another sorting fits as many relations as the camps of `solveCampsSync`, as the view Balance asks it. False
 * means that none was found within the budget, and not that there is none.
 */
export function hasOtherSorting(
  graph: VisibleGraph,
  state: BalanceRules & Pick<AddressState, 'camps'>,
): boolean {
  return hasOther(solveCampsSync(graph, state), state.camps);
}

const hasOther = memoLatest(({ asked, checked, shown }: SyncCamps, camps: AddressState['camps']): boolean => {
  if (checked === null || shown === null) return false;
  const { held, network, ties } = asked;
  const { campOf } = checked;
  let work = 0;
  const now = () => {
    work += network.relations.length;
    return work;
  };
  const finished = <Result>(steps: Generator<void, Result, boolean | undefined>): Result => {
    let turn = steps.next();
    while (!turn.done) turn = steps.next(now() > budget);
    return turn.value;
  };
  if (camps === '2') return finished(rigiditySteps(held, campOf)).isUnique === false;
  const limit = campLimitOf(camps);
  return finished(firmnessSteps(network, ties, campOf, { limit, timeLimit: budgetOfOne, now })).includes(0);
});
