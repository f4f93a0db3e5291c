/** The form that a figure took for want of room, and why one is refused, in words for the dialog and the command line. */
import type { Figure } from '#views/figure/buildFigure.ts';
import { figureDialogWords as words } from '#words/figure.ts';

type Formed = Pick<
  Figure,
  | 'layout'
  | 'breaches'
  | 'labelMode'
  | 'areTethersWordless'
  | 'hiddenTexts'
  | 'isLegendCut'
  | 'areActorsInWords'
  | 'cut'
  | 'untoldLines'
>;

/** Why a figure as it is drawn is not to be saved; null where it is. */
export function whyRefused({
  layout,
  breaches,
  cut,
  untoldLines,
}: Pick<Formed, 'layout' | 'breaches' | 'cut' | 'untoldLines'>): string | null {
  if (layout.isOverfull) return words.overfull;
  if (cut !== null) return words.cut(cut.shown, cut.all);
  if (breaches.length === 0) return untoldLines > 0 ? words.untold(untoldLines) : null;
  if (breaches.some(({ law }) => law === 'line')) return words.untrue.lines;
  if (breaches.every(({ law }) => law === 'crossedName')) return words.untrue.crossedNames;
  return breaches.every(({ law }) => law === 'mark') ? words.untrue.marks : words.untrue.texts;
}

/** True if a larger page would show more of it, or show it better. */
export function wantsRoom({
  layout,
  breaches,
  labelMode,
  areTethersWordless,
  hiddenTexts,
  cut,
}: Formed): boolean {
  return (
    labelMode === 'numbers' ||
    areTethersWordless ||
    hiddenTexts > 0 ||
    cut !== null ||
    breaches.length > 0 ||
    layout.isCrowded
  );
}

/** What is left out or stands elsewhere, and why. */
export function formNotes({
  layout,
  labelMode,
  areTethersWordless,
  hiddenTexts,
  isLegendCut,
  areActorsInWords,
}: Formed): string[] {
  return [
    ...(labelMode === 'numbers' ? [words.numbered] : []),
    ...(areTethersWordless ? [words.tethersWordless] : []),
    ...(hiddenTexts > 0 ? [words.hiddenTexts(hiddenTexts)] : []),
    ...(isLegendCut && !areActorsInWords ? [words.legendCut] : []),
    ...(layout.isWithoutCaption ? [words.withoutCaption] : []),
    ...(labelMode === 'names' && hiddenTexts === 0 && layout.isCrowded && !layout.isOverfull
      ? [words.crowded]
      : []),
  ];
}
