import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureGroups } from '#views/figure/svg/figureSvg.ts';
import { cleanText, isGroup, type PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { missingLetters } from '#views/figure/wording/missingLetters.ts';

/** A text as lines of a PDF hold it: letters put together with their marks, without signs that only steer. */
export function pdfLetters(text: string): string {
  return cleanText(text)
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '');
}

const rightToLeftOrMark = /\p{M}|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * The letters of a figure that its PDF cannot show, each once, in their order; with any, there is no PDF. The figure
 * font lacks them, or the PDF's writer does not set them: scripts that run from right to left, and marks that Unicode
 * has in no one letter with what they stand on.
 */
export function lettersMissingInPdf(layout: FigureLayout, scene: readonly PrimitiveGroup[]): string[] {
  const letters = pdfLetters(textOfFigure(layout, scene));
  const lacking = new Set(missingLetters(letters));
  return [...new Set(letters)].filter((letter) => lacking.has(letter) || rightToLeftOrMark.test(letter));
}

/** Every text that is printed, with blanks between. */
export function textOfFigure(layout: FigureLayout, scene: readonly PrimitiveGroup[]): string {
  return figureGroups(layout, scene).map(textOf).join('');
}

function textOf({ content }: PrimitiveGroup): string {
  return content
    .map((item) => (isGroup(item) ? textOf(item) : item.form === 'text' ? `${item.text} ` : ''))
    .join('');
}
