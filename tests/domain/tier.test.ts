import { describe, expect, it } from 'vitest';
import { modes, voices } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';

describe('tierOf', () => {
  it.each([
    ['done', 'report', 1],
    ['done', 'party', 1],
    ['announced', 'report', 2],
    ['announced', 'party', 2],
    ['threatened', 'report', 2],
    ['threatened', 'party', 2],
    ['done', 'view', 3],
    ['done', 'other', 3],
    ['done', 'unnamed', 3],
    ['announced', 'view', 3],
    ['announced', 'other', 3],
    ['announced', 'unnamed', 3],
    ['threatened', 'view', 3],
    ['threatened', 'other', 3],
    ['threatened', 'unnamed', 3],
  ] as const)('%s by %s is tier %s', (mode, voice, tier) => {
    expect(tierOf({ mode, voice })).toBe(tier);
  });

  it('gives the content of an accusation no tier, whoever tells it', () => {
    for (const voice of voices) expect(tierOf({ mode: 'accused', voice })).toBeNull();
  });

  it('has a tier for every other mode and voice', () => {
    for (const mode of modes.filter((one) => one !== 'accused'))
      for (const voice of voices) expect([1, 2, 3]).toContain(tierOf({ mode, voice }));
  });
});
