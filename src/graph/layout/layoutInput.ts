import type { ActorKind, ActorTier } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId, CountryId, FactionId } from '#domain/ids.ts';
import { isPast } from '#domain/period.ts';
import type { Family, Sign } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';

export interface LayoutActor {
  readonly id: ActorId;
  readonly tier: ActorTier;
  readonly kind: ActorKind;
  readonly factions: readonly FactionId[];
  readonly countries: readonly CountryId[];
  readonly partOf?: ActorId | undefined;
  /** Width of the name as the picture breaks it into at most two lines, px at 12 px type. */
  readonly labelWidth: number;
}

/** What holds two actors together or apart; at most one for each dyad and sign. */
export interface LayoutTie {
  readonly a: ActorId;
  readonly b: ActorId;
  /** 0: structure, contact or harm, no stance. */
  readonly sign: Sign | 0;
  /** Above 0 up to 1: strength of the best statement behind it. */
  readonly weight: number;
}

export interface LayoutInput {
  readonly actors: readonly LayoutActor[];
  readonly ties: readonly LayoutTie[];
}

const weightOfFamily: Record<Family, number> = {
  armed: 1,
  coercive: 0.85,
  political: 0.7,
  structure: 0.4,
  contact: 0.15,
  harm: 0.15,
};
const weightOfTier = { 1: 1, 2: 0.85, 3: 0.65 } as const;

/** Mean advance of a letter at 12 px, px: names are measured exactly by the encoding; a layout needs only their size. */
const letterWidth = 6.3;

/** Width of a name broken at the space that gives the shorter of two lines, px at 12 px type. */
export function estimatedLabelWidth(name: string): number {
  let longest = name.length;
  if (longest > 12) {
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      longest = Math.min(longest, Math.max(at, name.length - at - 1));
    }
  }
  return longest * letterWidth;
}

/**
 * The actors and ties of a dataset: all statements but accusations and earlier ones.
 * A dyad with statements of both signs has both ties; `labelWidthOf` replaces the estimate by a measure.
 */
export function layoutInput(
  dataset: Pick<Dataset, 'actors' | 'statements' | 'relationTypes' | 'conflictSince'>,
  labelWidthOf: (shortName: string) => number = estimatedLabelWidth,
): LayoutInput {
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  const known = new Set(dataset.actors.map(({ id }) => id));
  const ties = new Map<string, LayoutTie>();
  for (const statement of dataset.statements) {
    const type = types.get(statement.type);
    const tier = tierOf(statement);
    if (!type || tier === null || statement.status === 'withdrawn' || statement.from === statement.to)
      continue;
    if (!known.has(statement.from) || !known.has(statement.to)) continue;
    if (isPast(statement, dataset.conflictSince)) continue;
    const { id, a, b } = dyadOf(statement.from, statement.to);
    const weight =
      weightOfFamily[type.family] * weightOfTier[tier] * (statement.confidence === 'low' ? 0.5 : 1);
    const key = `${id}|${type.sign}`;
    const present = ties.get(key);
    if (!present || present.weight < weight) ties.set(key, { a, b, sign: type.sign, weight });
  }
  const actors = dataset.actors.map(({ id, tier, kind, factions, countries, partOf, shortName }) => ({
    id,
    tier,
    kind,
    factions,
    countries,
    partOf,
    labelWidth: labelWidthOf(shortName),
  }));
  return { actors, ties: [...ties.values()] };
}

/**
 * The part of an input that has only the actors kept. Ties of an official who is left out fall to the nearest kept
 * actor in `partOf`, as on screen; other ties of those left out vanish, and so do ties inside one actor.
 */
export function restrictInput(input: LayoutInput, keep: (actor: LayoutActor) => boolean): LayoutInput {
  const all = new Map(input.actors.map((actor) => [actor.id, actor]));
  const actors = input.actors.filter(keep);
  const kept = new Set(actors.map(({ id }) => id));
  const standIn = (id: ActorId): ActorId | null => {
    const seen = new Set<ActorId>();
    let at = all.get(id);
    while (at && !kept.has(at.id)) {
      if (at.kind !== 'official' || at.partOf === undefined || seen.has(at.id)) return null;
      seen.add(at.id);
      at = all.get(at.partOf);
    }
    return at?.id ?? null;
  };
  const ties = new Map<string, LayoutTie>();
  for (const tie of input.ties) {
    const one = standIn(tie.a);
    const other = standIn(tie.b);
    if (one === null || other === null || one === other) continue;
    const { id, a, b } = dyadOf(one, other);
    const key = `${id}|${tie.sign}`;
    const present = ties.get(key);
    if (!present || present.weight < tie.weight) ties.set(key, { a, b, sign: tie.sign, weight: tie.weight });
  }
  return { actors, ties: [...ties.values()] };
}
