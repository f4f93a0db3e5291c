/** Words that turn what is said: a condition, and what is over by now. */
import { expect, test } from 'vitest';
import { conditionWords } from '#words/conditions.ts';
import { conditionIn, pastIn } from '#workspace/coding/turns.ts';

test.each([
  ['would bomb the militia if its fighters crossed the Selk', 'if its fighters crossed the Selk'],
  ['If its fighters crossed the Selk, Orvania would bomb it', 'If its fighters crossed the Selk'],
  ['threatened to leave unless the talks resumed, an aide said', 'unless the talks resumed'],
  ['would respond should a shell fall on its soil. It did not', null],
  ['would respond, should a shell fall on its soil', 'should a shell fall on its soil'],
  ['Should a shell fall, Tarn would respond', 'Should a shell fall'],
  ['would send troops in case of an attack', 'in case of an attack'],
  ['would stay, provided that Tarn paid', 'provided that Tarn paid'],
  ['provided weapons to the Front', null],
  ['asked if Tarn would stay', null],
  ['acted as if Tarn had stayed', null],
  ['said that Orland should leave', null],
])('“%s” has the condition %j', (words, expected) => {
  expect(conditionIn(words)).toBe(expected);
});

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
])('“%s” speaks of what is over: %j', (words, expected) => {
  expect(pastIn(words)).toBe(expected);
});

test('a condition is read again in the note that holds it, beside others', () => {
  const note = `Read twice. ${conditionWords.note('if the U.S. army left', 3)} Denied by Tarn (¶ 4: “no”).`;
  expect(conditionWords.readIn(note)).toBe('if the U.S. army left');
  expect(conditionWords.without(note)).toBe('Read twice. Denied by Tarn (¶ 4: “no”).');
  expect(conditionWords.readIn('On condition.')).toBeNull();
  expect(conditionWords.tidied(' If it crossed. ')).toBe('if it crossed');
  expect(conditionWords.tidied('it crossed')).toBe('if it crossed');
  expect(conditionWords.tidied(' ')).toBeNull();
});
