import { expect, test } from 'vitest';
import { relativeDays } from '#workspace/coding/sentences/relativeDays.ts';

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

test.each([
  ['Tarn would leave on Sunday.', '2016-11-06'],
  ['Tarn said on Monday it would leave', '2016-10-31'],
  ['Tarn would leave, it said on Monday.', '2016-10-31'],
  ['Tarn would leave Orland, the army announced on Sunday.', '2016-10-30'],
  ['Tarn will meet envoys on Tuesday.', '2016-11-08'],
  ['It holds the bridge until Friday.', '2016-11-04'],
  ['They plan to meet on Friday.', '2016-11-04'],
  ['They were to vote by Friday.', '2016-11-04'],
  ['Talks are expected to open on Sunday.', '2016-11-06'],
  ['They would have left on Sunday.', '2016-10-30'],
  ['It left on Sunday.', '2016-10-30'],
  ['It will vote in March.', '2017-03'],
  ['It would vote on 3 December.', '2016-12-03'],
  ['It will vote in November.', '2016-11'],
])('%s: what is still to come is the next such day', (text, day) => {
  expect(relativeDays(text, published).map((one) => one.day)).toEqual([day]);
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

test.each([
  ['on 3 June', '3 June', '2016-06-03'],
  ['on 3 December', '3 December', '2015-12-03'],
  ['on 21st of May 2014', '21st of May 2014', '2014-05-21'],
  ['on October 29, 2016', 'October 29, 2016', '2016-10-29'],
  ['in March', 'in March', '2016-03'],
  ['since December', 'since December', '2015-12'],
  ['in May 2012', 'in May 2012', '2012-05'],
])('%s, in a text of November 2016', (said, words, day) => {
  expect(relativeDays(`Tarn met envoys ${said}; it may go on.`, published)).toEqual([{ words, day }]);
});

test('a date with its year needs no day of the text, and a day that there is not is none', () => {
  expect(relativeDays('on 3 June 2014 and 4 June', undefined)).toEqual([
    { words: '3 June 2014', day: '2014-06-03' },
  ]);
  expect(relativeDays('on 31 June 2014, May knows', published)).toEqual([]);
});
