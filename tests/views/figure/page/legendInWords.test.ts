import { expect, it } from 'vitest';
import type { LegendEntry, LegendKey } from '#encoding/legend/legend.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { legendInWords } from '#views/figure/page/legendInWords.ts';
import { formNotes } from '#views/figure/refusals/whyRefused.ts';
import { figureDialogWords } from '#words/figure.ts';

const entry = (key: LegendKey, text: string): LegendEntry => ({
  key,
  group: 'actors',
  text,
  primitives: [],
  size: { width: 0, height: 0 },
});

it('tells shapes, then tints and areas', () => {
  const entries = [
    entry('aligned', 'Aligned, arrow at target'),
    entry('shape rectangle', 'State or government*'),
    entry('shape smallDiamond', 'Media'),
    entry('named', 'Heavy outline: from Iraq'),
    entry('hull', 'Colour: faction*'),
    entry('background', '* Partly background knowledge'),
  ];
  expect(legendInWords(entries)).toBe(
    'Rectangle: state or government*; small diamond: media. Colour: faction*. * Partly background knowledge.',
  );
});

it('says nothing of lines alone', () => {
  expect(legendInWords([entry('aligned', 'Aligned, arrow at target')])).toBeNull();
});

it('stands under a column, whose legend has room for lines alone', () => {
  const figure = figureOnce('country=IQ', { preset: 'column' });
  expect(figure.layout.words.remarks.join(' ')).toContain(
    'Rectangle: state or government; circle: state forces*;',
  );
  expect(formNotes(figure)).not.toContain(figureDialogWords.legendCut);
});

it('says whose colour is which where there is room', () => {
  const figure = figureOnce('who=any&country=TR&faction=pmu', { preset: 'column' });
  expect(figure.layout.words.remarks.join(' ')).toContain(
    'Factions shown by colour: Iraqi government and forces (Iraqi government); Kurdistan Region (Peshmerga); ',
  );
  expect(figure.layout.isWithoutCaption).toBe(false);
});
