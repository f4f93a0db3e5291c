import { checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { frustration } from '#graph/balance/frustration.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AddressState } from './appState.ts';
import { askedNetwork } from './balanceNetwork.ts';
import { type CampGroups, groupsOf } from './campGroups.ts';
import { campLimitOf } from './viewChoice.ts';

/** How long a figure may wait for its camps, in milliseconds. */
const patience = 3_000;

/** The camps of what is visible under the rule in force, solved at once and checked: for figures, which wait for them. */
export function campsAtOnce(graph: VisibleGraph, state: AddressState): CampGroups {
  const { network } = askedNetwork(graph, state);
  if (network.relations.length === 0) return [];
  const result = frustration(network, { limit: campLimitOf(state.camps), timeLimit: patience });
  return groupsOf(network, checkedFrustration(network, result));
}
