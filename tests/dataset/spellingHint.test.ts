import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlipOf, nearest } from '#dataset/spellingHint.ts';

const ids = ['arland-army', 'arland-government', 'hill-front', 'bresia', 'sela-tal'];

test.each([
  ['arland-amry', 'arland-army'],
  ['hillfront', 'hill-front'],
  ['Bresia', 'bresia'],
  ['tal', 'sela-tal'],
  ['the-hill-front-of-old-arland', 'hill-front'],
  ['zzz', null],
  ['', null],
  ['b'.repeat(65), null],
])('the id nearest to “%s” is %s', (word, id) => {
  expect(nearest(word, ids)).toBe(id);
});

test('a known word is nearest to itself, and a hint is always one of the candidates', () => {
  const short = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(short, { minLength: 1 }), short, (candidates, word) => {
      const hint = nearest(word, candidates);
      expect(hint === null || candidates.includes(hint)).toBe(true);
      const known = candidates[0]!;
      expect(nearest(known, candidates)?.toLowerCase()).toBe(known.toLowerCase());
    }),
  );
});

test('one slip of the pen in a word of three letters or more is forgiven', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,30}$/), fc.nat(), (word, place) => {
      const cut = place % word.length;
      const swapped = word.slice(0, cut) + (word[cut + 1] ?? '') + word[cut] + word.slice(cut + 2);
      for (const slip of [
        word.slice(0, cut) + word.slice(cut + 1),
        `${word}q`,
        swapped.slice(0, word.length),
      ])
        expect(nearest(slip, [word])).toBe(word);
    }),
  );
});

test.each([
  ['opposd', 'opposed', true],
  ['alligned', 'aligned', true],
  ['Oposed', 'opposed', true],
  ['oppressed', 'opposed', false],
  ['assigned', 'aligned', false],
  ['opposed in parliament', 'opposed', false],
])('“%s” is a slip for “%s”: %s', (word, other, isSlip) => {
  expect(isSlipOf(word, other)).toBe(isSlip);
});
