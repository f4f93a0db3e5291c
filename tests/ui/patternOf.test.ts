import { describe, expect, it } from 'vitest';
import { type DyadId, parseDyadId } from '#domain/dyad.ts';
import { patternOf } from '#ui/detail/patternOf.ts';

const read = (...ids: string[]) => patternOf(ids.map((id) => parseDyadId(id as DyadId)!));

describe('patternOf', () => {
  it.each([
    ['triad', ['a~b', 'b~c', 'a~c'], ['a', 'b', 'c']],
    ['cycle', ['a~b', 'b~c', 'c~d', 'a~d'], ['a', 'b', 'c', 'd']],
    ['path', ['b~c', 'a~b', 'a~d'], ['c', 'b', 'a', 'd']],
    ['path', ['a~b', 'b~c'], ['a', 'b', 'c']],
    ['several', ['a~b', 'c~d'], ['a', 'b', 'c', 'd']],
    ['several', ['a~b', 'a~c', 'a~d'], ['a', 'b', 'c', 'd']],
    ['several', ['a~b', 'b~c', 'a~c', 'a~d'], ['a', 'b', 'c', 'd']],
    ['several', ['a~b'], ['a', 'b']],
  ])('%s: %j', (pattern, dyads, actors) => {
    expect(read(...dyads)).toEqual({ pattern, actors });
  });
});
