import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOf, dyadOf, hasEnd, otherEnd, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';

const id = (text: string) => text as ActorId;
const ids = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).map(id);

describe('dyadOf', () => {
  it('is the same pair whichever actor is named first', () => {
    expect(dyadOf(id('turkey'), id('iran'))).toEqual({ id: 'iran~turkey', a: 'iran', b: 'turkey' });
    expect(dyadOf(id('iran'), id('turkey'))).toEqual(dyadOf(id('turkey'), id('iran')));
  });

  it('puts its ends in code-unit order: a hyphen before a letter, a digit before both', () => {
    expect(dyadOf(id('usa'), id('us-media')).id).toBe('us-media~usa');
    expect(dyadOf(id('us-media'), id('us2')).id).toBe('us-media~us2');
  });

  it('is read back from its id', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 2 }), ([one, other]) => {
        const dyad = dyadOf(one as ActorId, other as ActorId);
        expect(parseDyadId(dyad.id)).toEqual(dyad);
      }),
    );
  });
});

describe('the ends of a dyad', () => {
  const dyad = dyadOf(id('turkey'), id('iran'));

  it('are both its actors, and nobody else', () => {
    expect([id('iran'), id('turkey'), id('us')].map((actor) => hasEnd(dyad, actor))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lead from one to the other', () => {
    expect([id('iran'), id('turkey')].map((actor) => otherEnd(dyad, actor))).toEqual(['turkey', 'iran']);
  });
});

it('counts the dyads of each actor', () => {
  const dyads = [dyadOf(id('iran'), id('us')), dyadOf(id('us'), id('turkey'))];
  expect(degreesOf(dyads)).toEqual(
    new Map([
      ['iran', 1],
      ['us', 2],
      ['turkey', 1],
    ]),
  );
});

describe('parseDyadId', () => {
  it.each([
    ['nothing', ''],
    ['one actor', 'iran'],
    ['no first actor', '~iran'],
    ['no second actor', 'iran~'],
    ['an actor with itself', 'iran~iran'],
    ['ends out of order', 'turkey~iran'],
    ['three actors', 'a~b~c'],
  ])('reads no pair from %s', (_, text) => {
    expect(parseDyadId(text)).toBeNull();
  });

  it('reads from any string either nothing or a dyad of that id', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '~') }), (text) => {
        const dyad = parseDyadId(text);
        expect(dyad === null || dyadOf(dyad.b, dyad.a).id === text).toBe(true);
      }),
    );
  });
});
