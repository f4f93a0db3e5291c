import { describe, expect, it } from 'vitest';
import { type Family, strongestFamily } from '#domain/statement.ts';

describe('strongestFamily', () => {
  it.each<[string, Family[], Family | null]>([
    ['armed before coercive and political', ['political', 'armed', 'coercive'], 'armed'],
    ['coercive before political', ['political', 'coercive'], 'coercive'],
    ['political where nothing is stronger', ['political'], 'political'],
    ['never a family without a sign', ['harm', 'structure', 'political', 'contact'], 'political'],
    ['none where no family has a sign', ['structure', 'contact', 'harm'], null],
    ['none of nothing', [], null],
  ])('%s', (_, present, expected) => {
    expect(strongestFamily(present)).toBe(expected);
  });
});
