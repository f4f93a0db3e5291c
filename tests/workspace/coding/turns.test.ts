/** Words that turn what is said: a condition, and what is over by now. */
import { expect, test } from 'vitest';
import { conditionWords } from '#words/conditions.ts';
import { accuserIn, conditionIn, pastIn } from '#workspace/coding/turns.ts';

test.each([
  ['would bomb the militia if its fighters crossed the Selk', 'if its fighters crossed the Selk'],
  ['If its fighters crossed the Selk, Orvania would bomb it', 'If its fighters crossed the Selk'],
  ['threatened to leave unless the talks resumed, an aide said', 'unless the talks resumed'],
  ['would respond should a shell fall on its soil. It did not', null],
  ['would respond, should a shell fall on its soil', 'should a shell fall on its soil'],
  ['Should a shell fall, Tarn would respond', 'Should a shell fall'],
  ['would send troops in case of an attack', 'in case of an attack'],
  ['would stay, provided that Tarn paid', 'provided that Tarn paid'],
  ['if more than 1,500 troops enter, Tarn would leave', 'if more than 1,500 troops enter'],
  ['would leave if the U.S. base stays. It stayed', 'if the U.S. base stays'],
  ['would strike if Gen. Rook stays', 'if Gen. Rook stays'],
  ['would strike “if it stays.” It stayed', 'if it stays'],
  ['would leave under the condition that Tarn closes it', 'under the condition that Tarn closes it'],
  ['would leave only if Tarn pays', 'only if Tarn pays'],
  ['would leave even if Tarn pays', null],
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

test('a condition is read again in the note that holds it, beside others', () => {
  const note = `Read twice. ${conditionWords.note('if the U.S. army left', 3)} Denied by Tarn (¶ 4: “no”).`;
  expect(conditionWords.readIn(note)).toBe('if the U.S. army left');
  expect(conditionWords.without(note)).toBe('Read twice. Denied by Tarn (¶ 4: “no”).');
  expect(conditionWords.readIn('On condition.')).toBeNull();
  expect(conditionWords.tidied(' If it crossed. ')).toBe('if it crossed');
  expect(conditionWords.tidied('it crossed')).toBe('if it crossed');
  expect(conditionWords.tidied(' ')).toBeNull();
});

test.each([
  'under the condition that Tarn closes it',
  'on the condition that Tarn pays',
  'on condition that Tarn pays',
  'only if Tarn pays',
  'even if Tarn pays',
  'whenever Tarn pays',
  'as soon as Tarn pays',
  'provided that Tarn pays',
])('“%s” begins with its own conjunction', (typed) => {
  expect(conditionWords.tidied(typed)).toBe(typed);
});

test.each([
  [
    'Sarvia on Tuesday accused neighbouring Dromund of supplying heavy weapons to the Front',
    'Sarvia on Tuesday ',
  ],
  [
    'The ruling National Bloc accused the Farmers’ Union of taking money from Dromund',
    'The ruling National Bloc ',
  ],
  ['Orland blames Vessin for closing the bridge', 'Orland '],
  ['Orland alleged that Vessin shelled it', 'Orland '],
  ['Dromund’s army, accused by Sarvia of arming rebels', 'Sarvia'],
  ['Dromund was accused on Monday by Sarvia of arming rebels', 'Sarvia'],
  ['Dromund was publicly blamed by Sarvia for arming rebels', 'Sarvia'],
  ['Dromund has been accused on Monday of arming rebels', null],
  ['Sarvia has accused Dromund, backed by Kalmar, of arming rebels', 'Sarvia has '],
  ['Orland accused Vessin. Of these things nobody spoke', null],
  ['Orland denounced Vessin', null],
])('“%s” tells an accusation by whom “%s” names last', (words, accuser) => {
  expect(accuserIn(words)).toBe(accuser);
});
