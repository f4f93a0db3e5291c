import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState } from '#state/appState.ts';
import { freshDerive, realDerive } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { arbitraryView, expectRightFigure } from './expectRightFigure.ts';

/** A column is quickly full, and then takes longest to lay out: it is tried less often. */
const reportPage = fc.oneof(
  { weight: 5, arbitrary: fc.constant('width' as const) },
  { weight: 1, arbitrary: fc.constant('column' as const) },
);

describe('figures of report pages', () => {
  it('law: are right whatever the view', () => {
    fc.assert(fc.property(arbitraryView, reportPage, expectRightFigure), lawWeight(0.6, 1.5));
  });

  it('law: the same view gives the same bytes, whatever was drawn before', () => {
    fc.assert(
      fc.property(arbitraryView, ({ query, hulls }) => {
        const state = { ...initialState, query, hulls };
        const again = buildFigure(freshDerive(), state, defaultFigureSpec).svg;
        expect(again).toBe(buildFigure(realDerive, state, defaultFigureSpec).svg);
      }),
      lawWeight(0.15),
    );
  });
});
