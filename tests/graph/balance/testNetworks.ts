/** Networks for tests: the classic one, those of ../shared (not ours to ship), random ones; and the dullest solver. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Sign } from '#domain/statement.ts';
import {
  type NetPolicy,
  type NettedNetwork,
  networkOfArcs,
  type SignedArc,
  type SignedNetwork,
} from '#graph/balance/signedNetwork.ts';
import type { CampLimit } from '#graph/balance/solverInstance.ts';

const shared = fileURLToPath(new URL('../../../../shared/signed/', import.meta.url));
export const hasShared = existsSync(`${shared}ground_truth.json`);

export interface GroundTruth {
  readonly file: string;
  readonly policy: NetPolicy;
  readonly n: number;
  readonly m: number;
  readonly negative: number;
  readonly mixedDyads: number;
  readonly cancelled: number;
  readonly triads: { readonly ppp: number; readonly ppm: number; readonly pmm: number; readonly mmm: number };
  readonly L: number;
  readonly atMostK: Readonly<Record<string, number>>;
  readonly Lfree: number;
}

export function groundTruth(): readonly GroundTruth[] {
  return hasShared ? JSON.parse(readFileSync(`${shared}ground_truth.json`, 'utf8')) : [];
}

export function readArcs(csv: string): readonly SignedArc[] {
  const rows = csv.trim().split('\n').slice(1);
  return rows.map((row) => {
    const cells = [...row.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    return { from: cells[0]!, to: cells[1]!, value: Number(cells[2]) };
  });
}

export function sharedArcs(file: string): readonly SignedArc[] {
  return readArcs(readFileSync(`${shared}data/${file}`, 'utf8'));
}

export function sharedNetwork(file: string, policy: NetPolicy = 'net'): NettedNetwork {
  return networkOfArcs(sharedArcs(file), policy);
}

/** Read (1954): 16 tribes of the eastern central highlands of New Guinea, alliances and enmities. */
export const tribes: SignedNetwork = networkOfArcs(
  readArcs(readFileSync(new URL('./tribes.csv', import.meta.url), 'utf8')),
  'net',
).network;

/** A network from rows like `a+b` and `b-c*3` (weight 3). */
export function networkOf(...rows: readonly string[]): SignedNetwork {
  const arcs = rows.map((row): SignedArc => {
    const [, from, sign, to, weight] = row.match(/^(\w+)([+-])(\w+)(?:\*(\d+))?$/)!;
    return { from: from!, to: to!, value: (sign === '+' ? 1 : -1) * Number(weight ?? 1) };
  });
  return networkOfArcs(arcs, 'netWeighted').network;
}

export interface RandomPlan {
  readonly actors: number;
  readonly density: number;
  readonly negative: number;
  readonly heaviest?: number;
}

export function randomNetwork(random: () => number, plan: RandomPlan): SignedNetwork {
  const ids = Array.from({ length: plan.actors }, (_, actor) => `a${actor}`);
  const relations = ids.flatMap((one, a) =>
    ids.flatMap((other, b) => {
      if (b <= a || random() >= plan.density) return [];
      const sign: Sign = random() < plan.negative ? -1 : 1;
      return [{ id: `${one}~${other}`, a, b, sign, weight: 1 + Math.floor(random() * (plan.heaviest ?? 1)) }];
    }),
  );
  return { ids, relations };
}

/** Small networks of every density, signs and weights free. */
export const someNetwork = (most = 9): fc.Arbitrary<SignedNetwork> =>
  fc.integer({ min: 2, max: most }).chain((actors) => {
    const pairs = (actors * (actors - 1)) / 2;
    return fc.array(fc.integer({ min: -3, max: 3 }), { minLength: pairs, maxLength: pairs }).map((values) => {
      const rows = values.values();
      const ids = Array.from({ length: actors }, (_, actor) => `a${actor}`);
      const relations = ids.flatMap((one, a) =>
        ids.slice(a + 1).flatMap((other, index) => {
          const value = rows.next().value ?? 0;
          if (value === 0) return [];
          const sign: Sign = value > 0 ? 1 : -1;
          return [{ id: `${one}~${other}`, a, b: a + 1 + index, sign, weight: Math.abs(value) }];
        }),
      );
      return { ids, relations };
    });
  });

/** Least frustration by trying every partition: nothing shared with the solver, and nothing clever. */
export function bruteForce({ ids, relations }: SignedNetwork, limit: CampLimit): number {
  const value = ids.map(() => ids.map(() => 0));
  for (const { a, b, sign, weight } of relations) value[Math.max(a, b)]![Math.min(a, b)] = sign * weight;
  const camps = limit === 'free' ? ids.length : limit;
  const campOf = ids.map(() => 0);
  let least = Number.POSITIVE_INFINITY;
  const assign = (actor: number, used: number, cost: number): void => {
    if (actor === ids.length) {
      least = Math.min(least, cost);
      return;
    }
    for (let camp = 0; camp < Math.min(used + 1, camps); camp++) {
      let more = 0;
      const row = value[actor]!;
      for (let before = 0; before < actor; before++) {
        const tie = row[before]!;
        if (tie !== 0 && tie > 0 !== (campOf[before] === camp)) more += Math.abs(tie);
      }
      campOf[actor] = camp;
      assign(actor + 1, Math.max(used, camp + 1), cost + more);
    }
  };
  assign(0, 0, 0);
  return least;
}

/** What steps return when nobody stops them. */
export function finished<Result>(steps: Generator<unknown, Result, boolean | undefined>): Result {
  let turn = steps.next();
  while (!turn.done) turn = steps.next();
  return turn.value;
}
