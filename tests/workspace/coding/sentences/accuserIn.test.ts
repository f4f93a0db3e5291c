import { expect, test } from 'vitest';
import { accuserIn } from '#workspace/coding/sentences/accuserIn.ts';

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
