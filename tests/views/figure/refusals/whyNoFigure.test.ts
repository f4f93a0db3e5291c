import { describe, expect, it } from 'vitest';
import { createDerive, type Derive } from '#derive/derive.ts';
import { generatedDataset } from '#scripts/bench/generatedDataset.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureLimits, whyNoFigure } from '#views/figure/refusals/whyNoFigure.ts';
import { figureDialogWords } from '#words/figure.ts';

const large: Derive = createDerive(generatedDataset({ actors: 5000, statements: 20_000, seed: 3 }), () => {
  throw new Error('A figure that is too large needs no positions.');
});
const at = (address: string) => decodeAddress(address, large.index).address;

describe('whyNoFigure', () => {
  it.each(['graph', 'matrix', 'table', 'balance'])(
    'refuses a large view as %s before anything is drawn',
    (view) => {
      const state = at(`view=${view}&country=AA`);
      expect(large.visibleGraph(state.query).relations.length).toBeGreaterThan(1000);
      expect(whyNoFigure(large, state)).toMatch(/^The view has [\d,]+/);
    },
  );

  it('takes what is within the limits of each view', () => {
    for (const address of ['', 'view=matrix', 'view=table', 'view=table&table=statements']) {
      expect(whyNoFigure(realDerive, stateAt(address)), address).toBeNull();
    }
    expect(figureLimits.graph.actors).toBeGreaterThan(80);
  });

  it('says that nothing is visible', () => {
    expect(whyNoFigure(realDerive, stateAt('counts='))).toBe(figureDialogWords.empty);
  });
});
