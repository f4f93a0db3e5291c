import { describe, expect, test } from 'vitest';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { countryOf } from '#workspace/acts/forms/countryCode.ts';
import { typedPeriod } from '#workspace/acts/forms/typedPeriod.ts';

test.each([
  ['', null],
  ['  ', null],
  ['2016', '2016'],
  ['2016-10-31', '2016-10-31'],
  ['31 Oct 2016', '2016-10-31'],
  ['31 October 2016', '2016-10-31'],
  ['31st of', false],
  ['October 31, 2016', '2016-10-31'],
  ['October 31st, 2016', '2016-10-31'],
  ['Monday 31 October 2016', '2016-10-31'],
  ['Monday, October 31, 2016', '2016-10-31'],
  ['Sept 2016', '2016-09'],
  ['Oct 2016', '2016-10'],
  ['31.10.2016', '2016-10-31'],
  ['10/31/2016', '2016-10-31'],
  ['5/5/2016', '2016-05-05'],
  ['29–30 Oct 2016', '2016-10-29/2016-10-30'],
  ['since 2014', '2014/..'],
  ['2014/..', '2014/..'],
  ['2014 onwards', '2014/..'],
  ['29-30 October 2016', '2016-10-29/2016-10-30'],
  ['October 29–30, 2016', '2016-10-29/2016-10-30'],
  ['29 Oct – 3 Nov 2016', '2016-10-29/2016-11-03'],
  ['29 Oct to 3 Nov 2016', '2016-10-29/2016-11-03'],
  ['29 Oct 2015 until 3 Nov 2016', '2015-10-29/2016-11-03'],
  ['Oct – Nov 2016', '2016-10/2016-11'],
  ['2014–2016', '2014/2016'],
  ['2014 - 2016', '2014/2016'],
  ['2016-10-29/2016-10-30', '2016-10-29/2016-10-30'],
])('“%s” is %s', (typed, period) => {
  const read = typedPeriod(typed);
  expect(read.ok ? read.period : false).toBe(period);
});

test.each([
  ['last spring', /not a date|year/],
  ['Oct 16', /year of four digits/],
  ['31 Feb 2016', /not a date/],
  ['3/4/2016', /3 Apr 2016 or 4 Mar 2016/],
  ['3 Nov – 29 Oct 2016', /ends before/],
  ['2016–2014', /ends before/],
  ['since 2016-10-29/2016-10-30', /not a date/],
  ['since 2014/..', /not a date/],
  ['until 2019', /only an end/],
  ['up to June 2019', /only an end/],
])('“%s” is refused in words', (typed, why) => {
  const read = typedPeriod(typed);
  expect(read.ok ? read.period : read.why).toMatch(why);
});

test.each([
  '0987',
  '2016-02',
  '2016-12-01',
  '2015/2016',
  '2015-03/2016-03',
  '2016-03/2016-05',
  '2016-10-29/2016-10-30',
  '2016-10-29/2016-11-02',
  '2015-12-31/2016-01-01',
  '2016/2016-05-03',
  '2016-05-03/2017',
])('%s is read again from how it is shown', (iso) => {
  expect(typedPeriod(dateText(iso))).toEqual({ ok: true, period: iso });
});

describe('a country', () => {
  test.each([
    ['Iraq', 'IQ', 'Iraq'],
    ['IQ', 'IQ', 'Iraq'],
    ['germany', 'DE', 'germany'],
    ['Turkey', 'TR', 'Turkey'],
    ['Yemen', 'YE', 'Yemen'],
    ['Arland', null, 'Arland'],
    ['EU', null, 'EU'],
    ['XA', null, 'XA'],
  ])('typed as “%s” has the code %s and is called %s', (typed, code, label) => {
    expect(countryOf(typed)).toEqual({ code, label });
  });
});
