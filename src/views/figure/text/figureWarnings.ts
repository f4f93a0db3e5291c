import type { Figure } from '#views/figure/buildFigure.ts';
import { textOfFigure } from '#views/figure/pdf/lettersMissingInPdf.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { missingLetters } from './missingLetters.ts';

/** What would not come out well in a file of this format, or is not as asked; of any format where none is named. */
export function figureWarnings(
  { layout, groups, labelMode, hiddenTexts, isLegendCut, cut }: Figure,
  format?: 'png' | 'svg' | 'pdf',
): string[] {
  // A PDF is refused for the letters that it lacks.
  const missing = format === 'pdf' ? [] : missingLetters(textOfFigure(layout, groups));
  const isCrowded = labelMode === 'names' && hiddenTexts === 0 && layout.isCrowded && !layout.isOverfull;
  return [
    ...(layout.isOverfull ? [words.overfull] : []),
    ...(cut === null ? [] : [words.cut(cut.shown, cut.all)]),
    ...(labelMode === 'numbers' ? [words.numbered] : []),
    ...(hiddenTexts > 0 ? [words.hiddenTexts(hiddenTexts)] : []),
    ...(isLegendCut ? [words.legendCut] : []),
    ...(layout.isWithoutCaption ? [words.withoutCaption] : []),
    ...(isCrowded && !layout.isWithoutCaption ? [words.crowded] : []),
    ...(missing.length > 0 ? [words.missingLetters(missing)] : []),
  ];
}
