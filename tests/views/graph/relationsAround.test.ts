import { describe, expect, it } from 'vitest';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { nextAround, relationsAround } from '#views/graph/relationsAround.ts';

const id = (text: string) => text as ActorId;
const dyad = (a: string, b: string) => ({ id: `${a}~${b}` as DyadId, a: id(a), b: id(b) });
const places = new Map(
  Object.entries({
    me: [0, 0],
    north: [0, -5],
    east: [3, 0],
    south: [1, 9],
    west: [-2, 0],
    apart: [7, 7],
  }).map(([name, [x = 0, y = 0]]) => [id(name), { x, y }] as const),
);
const relations = [
  dyad('west', 'me'),
  dyad('me', 'south'),
  dyad('apart', 'east'),
  dyad('me', 'north'),
  dyad('east', 'me'),
];

describe('relationsAround', () => {
  it('goes round clockwise from the top, own relations alone', () => {
    const others = relationsAround(id('me'), relations, places).map(({ other }) => other);
    expect(others).toEqual(['north', 'east', 'south', 'west']);
  });

  it('leaves out whoever is not in the picture', () => {
    const fewer = new Map([...places].filter(([name]) => name !== 'east'));
    expect(relationsAround(id('me'), relations, fewer)).toHaveLength(3);
    expect(relationsAround(id('ghost'), relations, places)).toEqual([]);
  });

  it('steps round and round, either way', () => {
    const around = relationsAround(id('me'), relations, places);
    const names = (step: 1 | -1) => {
      let at = nextAround(around, null, step);
      const seen: string[] = [];
      for (let i = 0; i < 5 && at; i += 1) {
        seen.push(at.other);
        at = nextAround(around, at.dyad, step);
      }
      return seen;
    };
    expect(names(1)).toEqual(['north', 'east', 'south', 'west', 'north']);
    expect(names(-1)).toEqual(['north', 'west', 'south', 'east', 'north']);
    expect(nextAround([], null, 1)).toBeNull();
  });
});
