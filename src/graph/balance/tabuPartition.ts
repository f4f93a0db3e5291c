import { seededRandom } from '#base/seededRandom.ts';
import { greedyCamps } from './greedyCamps.ts';
import { type CampLimit, costOf, epsilon, labelLimit, type SolverInstance } from './solverInstance.ts';
import { type Partition, tabuSearch } from './tabuSearch.ts';

/** With any number of camps, few are tried too. */
const freeRounds: readonly CampLimit[] = ['free', 3, 4, 5];

/**
 * Several tabu runs from greedy camps, on a number of moves that keeps large instances answering. Each best so far is
 * told to `found`.
 */
export function* tabuPartition(
  instance: SolverInstance,
  limit: CampLimit,
  rounds = 4,
  found: (partition: Partition) => void = () => {},
): Generator<void, Partition> {
  const { order } = instance;
  const random = seededRandom(order);
  const width = order * Math.min(labelLimit(limit, order), 8);
  const moves = Math.min(500 + 10 * order, Math.ceil(2_000_000 / (1 + width)));
  let best: Partition = { labels: new Int32Array(order), cost: costOf(instance, new Int32Array(order)) };
  // With any number of camps, few camps are tried too: greedy joining stops early where many are opposed.
  const within = (round: number): CampLimit => (limit === 'free' ? freeRounds[round % 4] : limit);
  for (let round = 0; round < rounds && best.cost > epsilon; round++) {
    const start = greedyCamps(instance, within(round), round * 0.3, random);
    yield;
    const next = tabuSearch(instance, within(round), { moves, seed: round + 1, start });
    if (next.cost < best.cost) {
      best = next;
      found(best);
    }
    yield;
  }
  return best;
}
