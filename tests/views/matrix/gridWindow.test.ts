import { describe, expect, it } from 'vitest';
import { placesShown } from '#views/matrix/gridWindow.ts';

describe('placesShown', () => {
  it('has the places of the window, and the place where the keyboard stands', () => {
    expect(placesShown([2, 5], 3, 10)).toEqual([2, 3, 4]);
    expect(placesShown([2, 5], 8, 10)).toEqual([2, 3, 4, 8]);
    expect(placesShown([2, 5], -1, 10)).toEqual([2, 3, 4]);
  });

  it('has no place that a filter has just taken away', () => {
    expect(placesShown([2, 5], 8, 4)).toEqual([2, 3]);
    expect(placesShown([6, 9], 3, 4)).toEqual([3]);
    expect(placesShown([6, 9], 8, 4)).toEqual([]);
  });
});
