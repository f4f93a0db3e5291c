import { expect, test } from 'vitest';
import { pastIn } from '#workspace/coding/sentences/overOrToCome.ts';

test.each([
  ['was allied with Tarn until 2019', 'until 2019'],
  ['backed the Front until early March 2019', 'until early March 2019'],
  ['armed it until last year', 'until last year'],
  ['used to arm the Front', 'used to'],
  ['formerly backed by Tarn', 'formerly'],
  ['its former ally Tarn', 'former ally'],
  ['the two were once partners', 'were once'],
  ['Tarn once armed it', 'once armed'],
  ['no longer backs the Front', 'no longer'],
  ['was used to bomb the Front', null],
  ['the former minister Pia Rook met the Front', null],
  ['would stay until 2030', null],
  ['fights the Front', null],
  ['backed it until 5 March 2019, then left', 'until 5 March 2019'],
  ['Until 2019 it backed Tarn', 'Until 2019'],
  ['Former ally Tarn', 'Former ally'],
  ['leases the base until 2042', null],
  ['backs it until at least 2030', null],
  ['trains it until at least 2019', null],
  ['backed it from 2012 until 2021', null],
  ['sent up to 5000 troops', null],
  ['has up to about 2500 fighters', null],
  ['stayed no longer than a week', null],
  ['rockets used to shell Tarn', null],
  ['the base which the Front used to strike Tarn', null],
  ['were often used to shell Tarn', null],
  ['troops used to the desert', null],
  ['Tarn and Orland used to fight each other', 'used to'],
])('“%s” speaks of what is over: %j', (words, expected) => {
  expect(pastIn(words, 2020)).toBe(expected);
});
