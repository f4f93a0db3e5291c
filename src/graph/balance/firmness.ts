/**
 * How firmly an actor's place in its camp holds: the least number of relations that would have to be otherwise.
 *
 * Definition. A unit is an actor, or several that ties hold together. The anchor of a camp is its unit with the most
 * aligned relations within the camp. The firmness of another unit is L(apart) − L: how much more the best split costs in
 * which it does not share a camp with the anchor. The anchor is as firm as its firmest companion. A unit alone in its camp
 * is as firm as L(with) − L, for the camp to which it is aligned and which it could join at least cost.
 * So many relations would have to be missing before another place were as good. 0: another place is as good already.
 * Complexity: one solution for each unit; each counts only if it is proven, and checked by `checkedFrustration`.
 * Convention: null for a unit alone that is aligned with nobody, since nothing would move it, and where a proof is missing.
 */
import { costOfCamps, type ForcedPlan, forcedSplit } from './forcedSplit.ts';
import { heldNetwork, type Tie, unitsOf } from './heldNetwork.ts';
import type { SignedNetwork } from './signedNetwork.ts';

/**
 * The firmness of every actor, by index, for camps of least cost of the network with its ties; null where there is none.
 * Works in small steps; `next(true)` stops it, and what was not asked is null.
 */
export function* firmnessSteps(
  network: SignedNetwork,
  ties: readonly Tie[],
  campOf: readonly number[],
  plan: ForcedPlan,
): Generator<void, readonly (number | null)[], boolean | undefined> {
  const held = heldNetwork(network, ties);
  const least = costOfCamps(held, campOf);
  const camps = campsOfUnits(unitsOf(network, ties), campOf);
  const anchors = camps.map((units) => anchorOf(network, units));
  const firmness: (number | null)[] = network.ids.map(() => null);
  const keep = (unit: readonly number[], value: number | null) => {
    for (const actor of unit) firmness[actor] = value;
  };
  for (const [camp, units] of camps.entries()) {
    const anchor = anchors[camp] as readonly number[];
    let firmest: number | null = null;
    for (const unit of units) {
      if (unit === anchor && units.length > 1) continue;
      const rivals = units.length > 1 ? [anchor] : alignedAnchors(network, unit, anchors);
      let found: number | null = null;
      for (const rival of rivals) {
        const wanted = units.length > 1 ? -1 : 1;
        const split = yield* forcedSplit(held, unit[0], rival[0], wanted, plan);
        if (split === 'stopped') return firmness;
        if (split) found = Math.min(found ?? Number.POSITIVE_INFINITY, split.cost - least);
      }
      keep(unit, found);
      if (found !== null) firmest = Math.max(firmest ?? 0, found);
    }
    if (units.length > 1) keep(anchor, firmest);
  }
  return firmness;
}

type Unit = readonly number[];

function campsOfUnits(units: readonly Unit[], campOf: readonly number[]): readonly (readonly Unit[])[] {
  const camps: Unit[][] = [];
  for (const unit of units) {
    const camp = campOf[unit[0]];
    camps[camp] = [...(camps[camp] ?? []), unit];
  }
  return camps;
}

function alignedBetween({ relations }: SignedNetwork, one: Unit, other: Unit): number {
  return relations.filter(
    ({ a, b, sign }) =>
      sign > 0 && ((one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))),
  ).length;
}

function anchorOf(network: SignedNetwork, units: readonly Unit[]): Unit {
  const within = (unit: Unit) =>
    units.reduce((sum, other) => sum + (other === unit ? 0 : alignedBetween(network, unit, other)), 0);
  return units.reduce((best, unit) => (within(unit) > within(best) ? unit : best));
}

/** The anchors of the camps in which somebody is aligned with a unit that stands alone. */
function alignedAnchors(network: SignedNetwork, unit: Unit, anchors: readonly Unit[]): readonly Unit[] {
  return anchors.filter((anchor) => anchor !== unit && alignedBetween(network, unit, anchor) > 0);
}
