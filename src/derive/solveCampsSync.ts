import { memoLatest } from '#base/memo.ts';
import { type CheckedFrustration, checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { frustration } from '#graph/balance/frustration.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AddressState } from '#state/appState.ts';
import { campLimitOf } from '#state/viewChoice.ts';
import { type AskedNetwork, askedNetwork, type BalanceRules } from './balanceNetwork.ts';
import { type ShownCamps, shownCamps } from './campGroups.ts';

/**
 * The budget of a search for a figure's camps, in steps times relations: some ten seconds where nothing can be proven.
 * It counts steps, not time, because every machine must make the same figure.
 */
const budget = 150_000;

export interface SyncCamps {
  readonly asked: AskedNetwork;
  /** Null where no relation counts. */
  readonly checked: CheckedFrustration | null;
  /** Null where they are not proven to be the best. */
  readonly shown: ShownCamps | null;
}

const solved = memoLatest(
  (
    graph: VisibleGraph,
    tierRule: AddressState['tierRule'],
    mixedRule: AddressState['mixedRule'],
    tieRule: AddressState['tieRule'],
    supposed: AddressState['supposed'],
    camps: AddressState['camps'],
  ): SyncCamps => {
    const asked = askedNetwork(graph, { tierRule, mixedRule, tieRule, supposed });
    const { network, held } = asked;
    if (network.relations.length === 0) return { asked, checked: null, shown: null };
    let work = 0;
    const result = frustration(held, {
      limit: campLimitOf(camps),
      timeLimit: budget,
      now: () => {
        work += network.relations.length;
        return work;
      },
    });
    const checked = checkedFrustration(held, result);
    return { asked, checked, shown: shownCamps(network, checked) };
  },
);

/** The camps of what is visible under the chosen rule, solved synchronously and checked: for figures, which wait for them. */
export function solveCampsSync(
  graph: VisibleGraph,
  { tierRule, mixedRule, tieRule, supposed, camps }: BalanceRules & Pick<AddressState, 'camps'>,
): SyncCamps {
  return solved(graph, tierRule, mixedRule, tieRule, supposed, camps);
}
