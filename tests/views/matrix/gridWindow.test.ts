import { describe, expect, it } from 'vitest';
import { indicesShown } from '#views/matrix/gridWindow.ts';

describe('indicesShown', () => {
  it('holds the indices of the window, and the one with the keyboard cursor', () => {
    expect(indicesShown([2, 5], 3, 10)).toEqual([2, 3, 4]);
    expect(indicesShown([2, 5], 8, 10)).toEqual([2, 3, 4, 8]);
    expect(indicesShown([2, 5], -1, 10)).toEqual([2, 3, 4]);
  });

  it('has no place that a filter has just taken away', () => {
    expect(indicesShown([2, 5], 8, 4)).toEqual([2, 3]);
    expect(indicesShown([6, 9], 3, 4)).toEqual([3]);
    expect(indicesShown([6, 9], 8, 4)).toEqual([]);
  });
});
