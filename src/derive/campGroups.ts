import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CampMarks } from '#encoding/scene/markCamps.ts';
import { campsOf } from '#graph/balance/campsOf.ts';
import type { CheckedFrustration } from '#graph/balance/checkedFrustration.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';

/** The members of each camp, the largest camp first. */
export type CampGroups = readonly (readonly ActorId[])[];

/** Camps as a picture shows them, with what they rest on. */
export interface ShownCamps extends CampMarks {
  readonly groups: CampGroups;
}

/**
 * What a picture shows of a checked result; null where the split is not proven to be the best. `network` holds the counted
 * relations; those of the result beyond them are ties.
 */
export function shownCamps(network: SignedNetwork, checked: CheckedFrustration): ShownCamps | null {
  if (!checked.isProven) return null;
  const dyadAt = (relation: number) => network.relations[relation]?.id as DyadId;
  return {
    groups: groupsOf(network, checked),
    counted: new Map(network.relations.map(({ id, sign }) => [id as DyadId, sign])),
    frustrated: new Set(checked.frustrated.filter((relation) => network.relations[relation]).map(dyadAt)),
  };
}

/** The members of the camps of a checked result; no camps where they are not proven to be the best. */
export function groupsOf({ ids }: SignedNetwork, { campOf, isProven }: CheckedFrustration): CampGroups {
  if (!isProven) return [];
  return campsOf(campOf).map((members) => members.map((actor) => ids[actor] as ActorId));
}
