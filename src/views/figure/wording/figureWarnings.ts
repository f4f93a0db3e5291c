import type { Figure } from '#views/figure/buildFigure.ts';
import { textOfFigure } from '#views/figure/pdf/lettersMissingInPdf.ts';
import { formNotes, whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { missingLetters } from './missingLetters.ts';

/**
 * What would not come out well in a file of this format, or is not as asked. Where none is named the browser makes the
 * file, with its own fonts for letters that the figure font lacks: of those that it lacks, too, `lettersNowhere` tells.
 */
export function figureWarnings(
  figure: Figure,
  format?: 'png' | 'svg' | 'pdf',
  lettersNowhere: (letters: readonly string[]) => readonly string[] = (letters) => letters,
): string[] {
  const refused = whyRefused(figure);
  if (refused !== null) return [refused];
  // A PDF is refused for the letters that it lacks.
  const missing = format === 'pdf' ? [] : missingLetters(textOfFigure(figure.layout, figure.groups));
  const nowhere = missing.length > 0 ? lettersNowhere(missing) : [];
  return [
    ...formNotes(figure),
    ...(nowhere.length > 0 ? [words.missingLetters(nowhere)] : []),
    ...(nowhere.length < missing.length ? [words.otherFont] : []),
  ];
}
