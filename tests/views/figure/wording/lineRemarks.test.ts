import { describe, expect, it } from 'vitest';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { fewClaims, lineRemarks } from '#views/figure/wording/lineRemarks.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

/** What stands under the picture of a view whose lines carry no words. */
function remarksOf(address: string): readonly string[] {
  const state = stateAt(address);
  const { scene } = createGraphScene(realDerive)(state, { ...canvases.laptop });
  const wordless = { ...scene, lines: scene.lines.map((line) => ({ ...line, lineLabel: null })) };
  return lineRemarks(realDerive, realDerive.visibleGraph(state.query), wordless);
}
const footnotes = (address: string) => remarksOf(address).filter((one) => one.startsWith('¶'));

describe('the footnote of “¶”', () => {
  it('names the speaker whose word it is, and never the one who is to act', () => {
    expect(footnotes('actor=russia,isis&scope=among')).toEqual([
      '¶ According to Walid al-Muallem (Syrian government): Russia → ISIS (plans to block).',
    ]);
  });

  it('tells the author’s view from it, each with its own acts', () => {
    const [text = '', ...others] = footnotes('');
    expect(others).toEqual([]);
    expect(text).toContain('¶ Author’s view: United States → Syrian government (seeks to unseat).');
    expect(text).toMatch(
      /¶ According to Walid al-Muallem \(Syrian government\): [^¶]*Russia → ISIS \(plans to block\)/,
    );
    expect(text).not.toMatch(/view: [^¶]*Russia/);
  });

  it('says whose word a line is, also where the picture has its “¶”, unless there are many', () => {
    const few = (address: string) => fewClaims(realDerive, realDerive.visibleGraph(stateAt(address).query));
    expect(few('actor=russia,isis&scope=among')).toEqual([
      '¶ According to Walid al-Muallem (Syrian government): Russia → ISIS (plans to block).',
    ]);
    expect(few('actor=turkey,pmu&scope=among')).toEqual([]);
  });

  it('is none where all is a report or an own account', () => {
    expect(footnotes('actor=turkey,pmu&scope=among')).toEqual([]);
  });
});
