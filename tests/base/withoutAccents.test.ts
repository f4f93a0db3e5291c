import { expect, it, test } from 'vitest';
import { inPlainLatin, withoutAccents } from '#base/withoutAccents.ts';
import { kebab } from '#dataset/formats/read/toDataset/kebab.ts';
import { lowerCaseWithoutDiacritics } from '#query/find/lowerCaseWithoutDiacritics.ts';
import { slug } from '#views/figure/wording/figureFileName.ts';

it.each([
  ['Résumé', 'Resume', 'resume'],
  ['Łódź', 'Łodz', 'lodz'],
  ['Große Straße', 'Große Straße', 'grosse strasse'],
  ['Yıldırım', 'Yıldırım', 'yildirim'],
  ['Ħamrun', 'Ħamrun', 'hamrun'],
  ['Россия', 'Россия', 'россия'],
])('%s', (text, bare, plain) => {
  expect([withoutAccents(text), inPlainLatin(text)]).toEqual([bare, plain]);
});

test('an id, the name of a file and what is typed to find it have the same letters', () => {
  for (const name of ['Große Straße', 'Łódź', 'Đorđe Ħamrun', 'Sœur Ægir Þór'])
    expect([kebab(name), lowerCaseWithoutDiacritics(name).replaceAll(' ', '-')]).toEqual([
      slug(name),
      slug(name),
    ]);
});
