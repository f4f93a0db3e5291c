import type { ActorId } from '#domain/ids.ts';
import { type CheckedFrustration, checkedFrustration } from '#graph/balance/checkedFrustration.ts';
import { frustration } from '#graph/balance/frustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AddressState } from './appState.ts';
import { askedNetwork } from './balanceNetwork.ts';
import { campLimitOf } from './viewChoice.ts';

/** The members of each camp, the largest camp first. */
export type CampGroups = readonly (readonly ActorId[])[];

/** How long a figure may wait for its camps, in milliseconds. */
const patience = 3_000;

/** The members of the camps of a checked result; no camps where they are not proven to be the best. */
export function groupsOf({ ids }: SignedNetwork, { campOf, isProven }: CheckedFrustration): CampGroups {
  if (!isProven) return [];
  const groups: ActorId[][] = Array.from({ length: 1 + Math.max(-1, ...campOf) }, () => []);
  campOf.forEach((camp, actor) => {
    groups[camp]?.push(ids[actor] as ActorId);
  });
  return groups;
}

/** The camps of what is visible under the rule in force, solved at once and checked: for a figure. */
export function campGroups(graph: VisibleGraph, state: AddressState): CampGroups {
  const { network } = askedNetwork(graph, state);
  if (network.relations.length === 0) return [];
  const result = frustration(network, { limit: campLimitOf(state.camps), timeLimit: patience });
  return groupsOf(network, checkedFrustration(network, result));
}
