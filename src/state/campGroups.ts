import type { ActorId } from '#domain/ids.ts';
import { campsOf } from '#graph/balance/campsOf.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';

/** The members of each camp, the largest camp first. */
export type CampGroups = readonly (readonly ActorId[])[];

/** The members of the camps of a checked result; no camps where they are not proven to be the best. */
export function groupsOf({ ids }: SignedNetwork, { campOf, isProven }: CheckedFrustration): CampGroups {
  if (!isProven) return [];
  return campsOf(campOf).map((members) => members.map((actor) => ids[actor] as ActorId));
}
