import { expect, test } from 'vitest';
import { conditionWords } from '#words/threatConditions.ts';
import { conditionIn, tidiedCondition } from '#workspace/coding/sentences/conditionIn.ts';

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
  ['would attack if the answer is No. The army waits', 'if the answer is No'],
  ['would attack if Brigade No. 5 stays. It stayed', 'if Brigade No. 5 stays'],
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

test('a condition is read again in the note that holds it, beside others', () => {
  const note = `Read twice. ${conditionWords.note('if the U.S. army left', 3)} Denied by Tarn (¶ 4: “no”).`;
  expect(conditionWords.readIn(note)).toBe('if the U.S. army left');
  expect(conditionWords.without(note)).toBe('Read twice. Denied by Tarn (¶ 4: “no”).');
  expect(conditionWords.readIn('On condition.')).toBeNull();
  expect(tidiedCondition(' If it crossed. ')).toBe('if it crossed');
  expect(tidiedCondition('it crossed')).toBe('if it crossed');
  expect(tidiedCondition(' ')).toBeNull();
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
  expect(tidiedCondition(typed)).toBe(typed);
});
