/**
 * The signed network that balance is asked of: the visible relations, by a written rule.
 *
 * Rule. A relation counts if statements of the stance-making families (armed, coercive, political) make it aligned (+1) or
 * opposed (−1). `done`: only where what decides is done or going on, told by the source or the party itself (tier 1);
 * `every`: announced, threatened, views and others' words too. Mixed relations stay out, or count as + or as −. What is
 * only alleged, contact or harm never counts, and no relation is no sign. Structure has no sign either, but where a type says
 * that it holds two together (`belongs-to`, `leads`), they share a camp, unless the rule ignores ties.
 * Convention: every relation has weight 1. Actors whom neither a counted relation nor a tie to such an actor reaches are in
 * no camp and not in the network.
 */
import type { ActorId } from '#domain/ids.ts';
import type { Relation } from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';
import type { Tie } from './heldNetwork.ts';
import type { SignedNetwork, SignedRelation } from './signedNetwork.ts';

export type TierRule = 'done' | 'every';
export type MixedRule = 'out' | 'plus' | 'minus';
export type TieRule = 'hold' | 'ignore';

export interface SignRule {
  readonly tiers: TierRule;
  readonly mixed: MixedRule;
  readonly ties: TieRule;
}

/** Why a visible relation does not count, in the order in which it is asked. */
export const leftOutReasons = ['unsigned', 'alleged', 'announced', 'views', 'mixed'] as const;
type LeftOutReason = (typeof leftOutReasons)[number];

export interface StanceNetwork {
  readonly network: SignedNetwork;
  /** Pairs that membership or lead holds together; whom they reach from a counted relation is in the network. */
  readonly ties: readonly Tie[];
  /** Visible relations that neither count nor hold, by the first reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** Visible actors that are not in the network. */
  readonly without: readonly ActorId[];
}

/** The network of these relations by a rule; actors and relations in the order given. */
export function stanceNetwork(
  actors: readonly ActorId[],
  relations: readonly Relation[],
  rule: SignRule,
): StanceNetwork {
  const verdicts = relations.map((relation) => ({ relation, verdict: signOf(relation, rule) }));
  const counted = verdicts.flatMap(({ relation, verdict }) =>
    typeof verdict === 'string' ? [] : [{ relation, sign: verdict }],
  );
  const holding = rule.ties === 'hold' ? relations.filter(holds) : [];
  const ends = reached(
    counted.flatMap(({ relation }) => [relation.a, relation.b]),
    holding,
  );
  const ids = actors.filter((id) => ends.has(id));
  const indexOf = new Map<string, number>(ids.map((id, index) => [id, index]));
  const dyad = ({ id, a, b }: Relation): Tie => ({
    id,
    a: indexOf.get(a) as number,
    b: indexOf.get(b) as number,
  });
  const ties = holding.filter(({ a }) => ends.has(a));
  const leftOut = { unsigned: 0, alleged: 0, announced: 0, views: 0, mixed: 0 };
  for (const { relation, verdict } of verdicts) {
    if (typeof verdict === 'string' && !ties.includes(relation)) leftOut[verdict]++;
  }
  return {
    network: {
      ids,
      relations: counted.map(
        ({ relation, sign }): SignedRelation => ({ ...dyad(relation), sign, weight: 1 }),
      ),
    },
    ties: ties.map(dyad),
    leftOut,
    without: actors.filter((id) => !ends.has(id)),
  };
}

/** True if a statement of the relation says that the two belong together, and none that counts opposes them. */
function holds({ stance, statements }: Relation): boolean {
  return (
    (stance === 'other' || stance === 'aligned') &&
    statements.some(
      ({ statement, type }) => type.holdsTogether && statement.mode === 'done' && !statement.ended,
    )
  );
}

/** Actors from which a way over ties leads to one of these. */
function reached(start: readonly ActorId[], ties: readonly Relation[]): ReadonlySet<ActorId> {
  const found = new Set(start);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const { a, b } of ties) {
      if (found.has(a)) found.add(b);
      else if (found.has(b)) found.add(a);
    }
  }
  return found;
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
