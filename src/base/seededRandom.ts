/**
 * A generator of numbers from 0 (included) to 1 (excluded), the same on every engine for the same seed.
 * Mulberry32 (T. Ettinger, 2017): 32-bit integer arithmetic only, period 2³²; enough for annealing, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
