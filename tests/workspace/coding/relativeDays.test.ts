import { expect, test } from 'vitest';
import { relativeDays } from '#workspace/coding/relativeDays.ts';

/** A Tuesday. */
const published = '2016-11-01';

test.each([
  ['on Monday', '2016-10-31'],
  ['on Tuesday', '2016-11-01'],
  ['last Tuesday', '2016-10-25'],
  ['Wednesday', '2016-10-26'],
  ['next Wednesday', '2016-11-02'],
  ['next Tuesday', '2016-11-08'],
  ['since Friday', '2016-10-28'],
  ['yesterday', '2016-10-31'],
  ['tomorrow', '2016-11-02'],
])('%s, in a text of a Tuesday', (words, day) => {
  expect(relativeDays(`Tarn met envoys ${words}, it said.`, published)).toEqual([{ words, day }]);
});

test('several in the order of the text, each day once', () => {
  expect(relativeDays('Yesterday, that is on Monday; and on Sunday', published)).toEqual([
    { words: 'Yesterday', day: '2016-10-31' },
    { words: 'on Sunday', day: '2016-10-30' },
  ]);
});

test('without the day of the text, and in words that only look alike, there is none', () => {
  for (const day of [undefined, '', '2016', '2016-11', 'soon'])
    expect(relativeDays('on Monday', day)).toEqual([]);
  expect(relativeDays('Sundays and the Fridayers', published)).toEqual([]);
});
