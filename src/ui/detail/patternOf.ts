import { type Dyad, hasEnd, otherEnd } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';

/** What several pairs are together, and their actors in its order. */
interface Pattern {
  readonly pattern: 'triad' | 'cycle' | 'path' | 'several';
  readonly actors: readonly ActorId[];
}

/** Reads pairs in their order as a walk: a triad or longer cycle if it closes, a path if no actor comes twice. */
export function patternOf(pairs: readonly Dyad[]): Pattern {
  const [first, second] = pairs;
  const all = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const several: Pattern = { pattern: 'several', actors: all };
  if (!first || !second) return several;
  const start = hasEnd(second, first.a) ? first.b : first.a;
  const actors = [start];
  for (const pair of pairs) {
    const at = actors.at(-1) as ActorId;
    if (!hasEnd(pair, at)) return several;
    actors.push(otherEnd(pair, at));
  }
  const isClosed = pairs.length > 2 && actors.at(-1) === start;
  const met = isClosed ? actors.slice(0, -1) : actors;
  if (new Set(met).size < met.length) return several;
  return { pattern: isClosed ? (met.length === 3 ? 'triad' : 'cycle') : 'path', actors: met };
}
