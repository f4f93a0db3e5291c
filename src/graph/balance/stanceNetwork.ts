/**
 * The signed network that balance is asked of: the visible relations, by a written rule.
 *
 * Rule. A relation counts if statements of the stance-making families (armed, coercive, political) make it aligned (+1) or
 * opposed (−1). `done`: only where what decides is done or going on, told by the source or the party itself (tier 1);
 * `every`: announced, threatened, views and others' words too. Mixed relations stay out, or count as + or as −. What is
 * only alleged, structure, contact or harm never counts, and no relation is no sign.
 * Convention: every relation has weight 1. Actors without a counted relation are in no camp and are not in the network.
 */
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';

export type TierRule = 'done' | 'every';
export type MixedRule = 'out' | 'plus' | 'minus';

export interface SignRule {
  readonly tiers: TierRule;
  readonly mixed: MixedRule;
}

/** Why a visible relation does not count, in the order in which it is asked. */
export const leftOutReasons = ['unsigned', 'alleged', 'announced', 'views', 'mixed'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface StanceNetwork {
  readonly network: SignedNetwork;
  /** Visible relations that do not count, by the first reason; with those of the network they are all. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** Visible actors without a counted relation. */
  readonly without: readonly ActorId[];
}

/** The network of these relations by a rule; actors and relations in the order given. */
export function stanceNetwork(
  actors: readonly ActorId[],
  relations: readonly Relation[],
  rule: SignRule,
): StanceNetwork {
  const leftOut = { unsigned: 0, alleged: 0, announced: 0, views: 0, mixed: 0 };
  const counted: { readonly relation: Relation; readonly sign: Sign }[] = [];
  for (const relation of relations) {
    const verdict = signOf(relation, rule);
    if (typeof verdict === 'string') leftOut[verdict]++;
    else counted.push({ relation, sign: verdict });
  }
  const ends = new Set<string>(counted.flatMap(({ relation }) => [relation.a, relation.b]));
  const ids = actors.filter((id) => ends.has(id));
  const indexOf = new Map<string, number>(ids.map((id, index) => [id, index]));
  return {
    network: {
      ids,
      relations: counted.map(
        ({ relation: { id, a, b }, sign }): SignedRelation => ({
          id,
          a: indexOf.get(a) as number,
          b: indexOf.get(b) as number,
          sign,
          weight: 1,
        }),
      ),
    },
    leftOut,
    without: actors.filter((id) => !ends.has(id)),
  };
}

function signOf({ stance, tier }: Relation, { tiers, mixed }: SignRule): Sign | LeftOutReason {
  if (stance === 'other') return 'unsigned';
  if (stance === 'alleged') return 'alleged';
  if (tiers === 'done' && tier !== 1) return tier === 2 ? 'announced' : 'views';
  switch (stance) {
    case 'aligned':
      return 1;
    case 'opposed':
      return -1;
    case 'mixed':
      return mixed === 'out' ? 'mixed' : mixed === 'plus' ? 1 : -1;
    default:
      stance satisfies never;
      throw new Error(`Unknown stance: ${stance}`);
  }
}

/** The parts of a network that no relation joins, as indices of actors, the largest first. */
export function partsOf({ ids, relations }: SignedNetwork): readonly (readonly number[])[] {
  const partOf = ids.map((_, index) => index);
  const find = (actor: number): number => {
    let top = actor;
    while (partOf[top] !== top) top = partOf[top];
    return top;
  };
  for (const { a, b } of relations) partOf[find(a)] = find(b);
  const parts = new Map<number, number[]>();
  ids.forEach((_, actor) => {
    const members = parts.get(find(actor)) ?? [];
    members.push(actor);
    parts.set(find(actor), members);
  });
  return [...parts.values()].sort((one, other) => other.length - one.length);
}
