import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isEarlier, isoDay, parsePeriod, periodsMeet } from '#domain/period.ts';

const days = (text: string) => {
  const period = parsePeriod(text);
  return period === null ? null : [isoDay(period.start), isoDay(period.end)];
};

describe('parsePeriod', () => {
  it.each([
    ['a day is itself', '2016-10-31', ['2016-10-31', '2016-10-31']],
    ['a month is all its days', '2016-10', ['2016-10-01', '2016-10-31']],
    ['a short month ends where it ends', '2015-02', ['2015-02-01', '2015-02-28']],
    ['February of a leap year has 29 days', '2016-02', ['2016-02-01', '2016-02-29']],
    ['a year is all its days', '2003', ['2003-01-01', '2003-12-31']],
    ['an interval holds both its ends', '2016-10-29/2016-10-30', ['2016-10-29', '2016-10-30']],
    ['an interval of months runs to the end of the last', '2016-09/2016-10', ['2016-09-01', '2016-10-31']],
    ['an interval may start less exactly than it ends', '2003/2016-10-31', ['2003-01-01', '2016-10-31']],
    ['an interval of one day is that day', '2016-10-31/2016-10-31', ['2016-10-31', '2016-10-31']],
    ['the first century is not the twentieth', '0050-03-01', ['0050-03-01', '0050-03-01']],
    ['year 0 is a year', '0000', ['0000-01-01', '0000-12-31']],
    ['days before 1970 are days', '1916-05-16', ['1916-05-16', '1916-05-16']],
  ])('%s: %s', (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'Monday'],
    ['a day that its month lacks', '2016-02-30'],
    ['a 29 February out of a leap year', '2015-02-29'],
    ['a thirteenth month', '2016-13'],
    ['month 0', '2016-00'],
    ['day 0', '2016-10-00'],
    ['a year of two digits', '16-10-31'],
    ['one digit for a month', '2016-1-01'],
    ['a time of day', '2016-10-31T00:00'],
    ['a space around it', ' 2016-10-31'],
    ['a line end after it', '2016-10-31\n'],
    ['an interval that ends before it starts', '2016-10-30/2016-10-29'],
    ['an interval without an end', '2016-10-30/'],
    ['an interval without a start', '/2016-10-30'],
    ['three dates', '2016/2017/2018'],
  ])('reads no period from %s', (_, text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('reads every day back as it was written', () => {
    const anyDay = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(days(text)).toEqual([text, text]);
      }),
    );
  });

  it('never throws, and gives no period that ends before it starts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '-', '/') }), (text) => {
        const period = parsePeriod(text);
        expect(period === null || period.start <= period.end).toBe(true);
      }),
    );
  });
});

describe('isDay', () => {
  it.each(['2016-10-31', '2016-02-29', '0050-01-01'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['', '2016', '2016-10', '2016-02-30', '12016-10-31', '2016-10-31 ', '2016/2017', '2003/2016-1'])(
    '“%s” is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('periodsMeet', () => {
  it.each([
    [
      'on the last day of one and the first of the other',
      '2016-10-01/2016-10-15',
      '2016-10-15/2016-10-20',
      true,
    ],
    ['not from one day to the next', '2016-10-01/2016-10-15', '2016-10-16', false],
    ['where one lies within the other', '2016', '2016-10-31', true],
    ['where they overlap in part', '2016-10', '2016-10-31/2016-11-05', true],
    ['not where a year lies between', '2003', '2016', false],
  ])('%s', (_, one, other, meet) => {
    const [a, b] = [parsePeriod(one), parsePeriod(other)];
    if (!a || !b) throw new Error('no period');
    expect([periodsMeet(a, b), periodsMeet(b, a)]).toEqual([meet, meet]);
  });
});

describe('isEarlier', () => {
  it.each<[string, string | null, boolean | undefined, boolean]>([
    ['what ended before the conflict', '2003', undefined, true],
    ['what ended the day before', '2013-12-31', undefined, true],
    ['not what happened on its first day', '2014-01-01', undefined, false],
    ['not what was going on when it began', '2013/2016', undefined, false],
    ['not what has no date', null, undefined, false],
    ['what says so itself without a date', null, true, true],
    ['what says so itself whatever its date', '2016-10-31', true, true],
    ['what ended before, though it does not say so', '2003', false, true],
    ['not what came after and does not say so', '2016', false, false],
  ])('%s', (_, when, earlier, expected) => {
    expect(isEarlier({ when, earlier }, '2014-01-01')).toBe(expected);
  });
});
