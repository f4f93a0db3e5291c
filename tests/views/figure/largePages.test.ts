import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { arbitraryView, expectRightFigure, textFaults } from './expectRightFigure.ts';

/** Square and slide are quickly full, and then take longest to lay out: they are tried less often. */
const largePage = fc.oneof(
  { weight: 4, arbitrary: fc.constant('a4' as const) },
  { weight: 1, arbitrary: fc.constant('square' as const) },
  { weight: 1, arbitrary: fc.constant('slide' as const) },
);

const everything =
  'periphery=yes&isolated=yes&counts=done,announced,threatened,structure,harm,contact,earlier,low';

describe('figures of large pages', () => {
  it('law: are right whatever the view', () => {
    fc.assert(fc.property(arbitraryView, largePage, expectRightFigure), lawWeight(0.6, 1.5));
  });

  const wholeOn = (preset: 'a4' | 'width') => {
    const { labelMode, hiddenTexts, actorCount, svg, layout } = buildFigure(realDerive, stateAt(everything), {
      ...defaultFigureSpec,
      preset,
    });
    expect(actorCount).toBeGreaterThan(30);
    const named = labelMode === 'numbers' ? (layout.words.key?.actors.length ?? 0) : actorCount;
    return { labelMode, hiddenTexts, actorCount, named, faults: textFaults(preset, svg, layout.page) };
  };

  it('a4 holds every name of the whole dataset with its periphery', () => {
    const { hiddenTexts, faults, named, actorCount } = wholeOn('a4');
    // With numbers its key names them: with names, some would lie on lines of others.
    expect([named, faults]).toEqual([actorCount, []]);
    // A verb has no room, and the dialog says so.
    expect(hiddenTexts).toBeLessThanOrEqual(1);
  });

  it('width has its texts in order, whether names or numbers', () => {
    expect(wholeOn('width').faults).toEqual([]);
  });

  it('slide has no room for it, and is refused', () => {
    const figure = buildFigure(realDerive, stateAt(everything), { ...defaultFigureSpec, preset: 'slide' });
    expect(whyRefused(figure)).not.toBeNull();
  });
});
