import { describe, expect, it } from 'vitest';
import { hingesOf } from '#graph/balance/hinges.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';

/** Edges as "ab+": two actors of one letter each, and a sign. */
function network(...edges: readonly string[]): SignedNetwork {
  const ids = [...new Set(edges.flatMap((edge) => [edge.charAt(0), edge.charAt(1)]))];
  const relations = edges.map((edge) => ({
    id: edge.slice(0, 2),
    a: ids.indexOf(edge.charAt(0)),
    b: ids.indexOf(edge.charAt(1)),
    sign: edge.endsWith('+') ? (1 as const) : (-1 as const),
    weight: 1,
  }));
  return { ids, relations };
}

const hinges = (given: SignedNetwork, least: number, counted = given.relations.length) =>
  hingesOf(given, [...Array(counted).keys()], least, 2).map(({ relation, without }) => [
    given.relations[relation]?.id,
    without,
  ]);

describe('what a frustration hinges on', () => {
  it('every relation of the one triangle that does not fit, and none beside it', () => {
    const given = network('ab+', 'bc+', 'ac-', 'cd-', 'de+');
    expect(hinges(given, 1)).toEqual([
      ['ab', 0],
      ['bc', 0],
      ['ac', 0],
    ]);
  });

  it('only what two such cycles share, where they share a relation', () => {
    expect(hinges(network('ab-', 'bc+', 'ac+', 'bd+', 'ad+'), 1)).toEqual([['ab', 0]]);
  });

  it('each relation of two triangles apart, and what is left without it', () => {
    const given = network('ab-', 'bc+', 'ac+', 'de-', 'ef+', 'df+');
    expect(hinges(given, 2)).toEqual(['ab', 'bc', 'ac', 'de', 'ef', 'df'].map((id) => [id, 1]));
  });

  it('nothing where all fit, and no relation that is no candidate', () => {
    expect(hinges(network('ab+', 'bc-', 'ac-'), 0)).toEqual([]);
    expect(hinges(network('ab+', 'bc+', 'ac-'), 1, 2)).toEqual([
      ['ab', 0],
      ['bc', 0],
    ]);
  });
});
