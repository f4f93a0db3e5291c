import { describe, expect, it } from 'vitest';
import { capitalised, counted, dateText, listed, number } from '#words/grammar/numbersAndLists.ts';

describe('dateText', () => {
  it.each([
    ['2016', '2016'],
    ['2016-10', 'Oct 2016'],
    ['2016-10-31', '31 Oct 2016'],
    ['2016-10-01', '1 Oct 2016'],
    ['2016-10-29/2016-10-30', '29–30 Oct 2016'],
    ['2016-10-31/2016-11-01', '31 Oct – 1 Nov 2016'],
    ['2015-12-31/2016-01-01', '31 Dec 2015 – 1 Jan 2016'],
    ['2016-09/2016-10', 'Sep – Oct 2016'],
    ['2015-12/2016-01', 'Dec 2015 – Jan 2016'],
    ['2003/2016', '2003 – 2016'],
    ['2003/..', 'since 2003'],
    ['2016-10-29/..', 'since 29 Oct 2016'],
    ['2003/2016-10-31', '2003 – 31 Oct 2016'],
    ['2016/2016-10', '2016 – Oct 2016'],
    ['2016-10/2016', 'Oct 2016 – 2016'],
    ['2016-10/2016-10-15', 'Oct 2016 – 15 Oct 2016'],
    ['2016-10-17/2016-10', '17 Oct 2016 – Oct 2016'],
    ['2016-10-31/2016-10-31', '31 Oct 2016'],
    ['2016-10/2016-10', 'Oct 2016'],
  ])('%s reads %s', (iso, text) => {
    expect(dateText(iso)).toBe(text);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 relations'],
    [1, '1 relation'],
    [2, '2 relations'],
    [1200, '1,200 relations'],
  ])('%s', (count, text) => {
    expect(counted(count, 'relation')).toBe(text);
  });

  it('takes a plural that is not formed with s', () => {
    expect([counted(1, 'party', 'parties'), counted(3, 'party', 'parties')]).toEqual([
      '1 party',
      '3 parties',
    ]);
  });
});

it('writes numbers with a comma for thousands', () => {
  expect([number(0), number(999), number(1234567)]).toEqual(['0', '999', '1,234,567']);
});

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (items, text) => {
    expect(listed(items)).toBe(text);
    expect(listed(items, 'or')).toBe(text.replace(' and ', ' or '));
  });
});

it('capitalises the first letter only', () => {
  expect([capitalised('iraqi Army'), capitalised('éire'), capitalised('')]).toEqual([
    'Iraqi Army',
    'Éire',
    '',
  ]);
});
