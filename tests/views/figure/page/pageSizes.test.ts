import { describe, expect, it } from 'vitest';
import { figurePresetIds, offeredPreset } from '#views/figure/page/pageSizes.ts';
import { figureDialogWords } from '#words/figure.ts';
import { figureCommandWords } from '#words/figureFile.ts';

describe('The name of a size', () => {
  it.each(figurePresetIds.filter((id) => id !== 'a4'))('says how wide %s is', (id) => {
    const { widthMm, namedBy, defaultDpi } = offeredPreset(id);
    const wide = namedBy === 'mm' ? `${widthMm} mm` : `${Math.round((widthMm * defaultDpi) / 25.4)} ×`;
    expect(figureDialogWords.preset[id]).toContain(wide);
  });

  it('says how high a column may be', () => {
    expect(JSON.stringify(figureCommandWords)).toContain(`${offeredPreset('column').mostHeightMm} mm`);
  });
});
