import type { Figure } from '#views/figure/buildFigure.ts';
import { formNotes, whyRefused } from '#views/figure/page/figureForm.ts';
import { textOfFigure } from '#views/figure/pdf/lettersMissingInPdf.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { missingLetters } from './missingLetters.ts';

/** What would not come out well in a file of this format, or is not as asked; of any format where none is named. */
export function figureWarnings(figure: Figure, format?: 'png' | 'svg' | 'pdf'): string[] {
  const refused = whyRefused(figure);
  if (refused !== null) return [refused];
  // A PDF is refused for the letters that it lacks.
  const missing = format === 'pdf' ? [] : missingLetters(textOfFigure(figure.layout, figure.groups));
  return [...formNotes(figure), ...(missing.length > 0 ? [words.missingLetters(missing)] : [])];
}
