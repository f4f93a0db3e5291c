import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { CutRows } from '#views/figure/body/figureBody.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { openFigureClient } from '#views/figure/figureClient.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import {
  type FigurePreset,
  type FigurePresetId,
  figurePresetOf,
  isSizePossible,
  offeredPreset,
  offeredSize,
  type SizeChoice,
} from '#views/figure/page/pageSizes.ts';
import { mmOf } from '#views/figure/page/pageUnits.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { wantsRoom, whyRefused } from './whyRefused.ts';

/** The pages on offer, those for print and those for the screen, each by their area. */
const forPrint = ['column', 'width', 'square', 'a4'] as const satisfies readonly FigurePresetId[];
const forScreen = ['web', 'web-square', 'slide'] as const satisfies readonly FigurePresetId[];
/** Of the same shape as a slide, then what is handed out beside it; no square fills one. */
const besideSlides = ['web', ...forPrint, 'web-square'] as const satisfies readonly FigurePresetId[];

/** The pages on offer in the order in which they are tried: first those of the same use. */
function pagesLike({ id, namedBy }: FigurePreset): readonly FigurePresetId[] {
  if (id === 'slide') return besideSlides;
  return namedBy === 'px' ? [...forScreen, ...forPrint] : [...forPrint, ...forScreen];
}

/** From this width on, a table has all its columns. */
const leastForTable = offeredPreset('width').widthMm;

/** How many letters of a name a page has room for, in a measure of its own. */
const roomOf = ({ widthMm, mostHeightMm, text }: FigurePreset) =>
  (widthMm * mostHeightMm) / text.actorLabel ** 2;

/** A page as wide as that of a figure, and so much higher that the rows that were left out fit. */
function heightened({ pageMm, spec }: FigureLayout, { missingHeight }: CutRows): SizeChoice {
  const height = Math.ceil(pageMm.height + mmOf(missingHeight)) + 1;
  const own = { width: Math.round(pageMm.width), height, unit: 'mm' } as const;
  const { dpis, defaultDpi } = figurePresetOf({ ...spec, preset: 'own', own });
  return { preset: 'own', own, tall: spec.tall, dpi: dpis.includes(spec.dpi) ? spec.dpi : defaultDpi };
}

/**
 * The smallest page on offer on which a figure holds every name, word and row in comfort, or, for one that is refused, on
 * which it can be saved; found by building them with `build`, which may give null once nobody waits for it. For a table
 * that none holds, one of its own height. null if there is none. Rejects if a figure cannot be built.
 */
export async function smallestPage(
  figure: Pick<Figure, 'layout' | 'cut' | 'breaches' | 'untoldLines'>,
  build: (spec: FigureSpec) => Promise<Figure | null> | Figure,
): Promise<SizeChoice | null> {
  const { layout, cut } = figure;
  const { spec } = layout;
  const isRefused = whyRefused(figure) !== null;
  const isBetter = (other: Figure) => (isRefused ? whyRefused(other) === null : !wantsRoom(other));
  // A narrower table has fewer columns, and a picture with less room for its letters fewer words: neither is better.
  const isFit = (preset: FigurePresetId) =>
    cut === null
      ? roomOf(offeredPreset(preset)) > roomOf(layout.preset)
      : offeredPreset(preset).widthMm >= Math.min(layout.preset.widthMm, leastForTable);
  const others = pagesLike(layout.preset).filter((preset) => preset !== spec.preset);
  // Where nothing can be saved, any page on which it can is better than none.
  const tried = [...others.filter(isFit), ...(isRefused ? others.filter((preset) => !isFit(preset)) : [])];
  for (const preset of tried) {
    const size = offeredSize(spec, preset);
    const other = await build({ ...spec, ...size });
    if (other && isBetter(other)) return size;
  }
  if (cut === null) return null;
  const size = heightened(layout, cut);
  const other = isSizePossible(size) ? await build({ ...spec, ...size }) : null;
  return other && isBetter(other) ? size : null;
}

/** The same in a worker of its own. A signal ends search and worker at once: it rejects with AbortError. */
export async function smallestPageFor(
  derive: Derive,
  state: AddressState,
  figure: Pick<Figure, 'layout' | 'cut' | 'breaches' | 'untoldLines'>,
  signal: AbortSignal,
): Promise<SizeChoice | null> {
  const client = openFigureClient(derive);
  signal.addEventListener('abort', client.end, { once: true });
  try {
    return await smallestPage(figure, (spec) => client.build(state, spec));
  } finally {
    client.end();
  }
}

/** On which page a figure that wants room has it, in words that say what for; null for none. */
export function offerInWords(
  figure: Pick<Figure, 'layout' | 'cut' | 'breaches' | 'untoldLines'>,
  page: SizeChoice | null,
): string {
  const isRefused = whyRefused(figure) !== null;
  const offer = figure.cut !== null ? words.holdsRows : isRefused ? words.canBeSaved : words.holdsNames;
  if (page === null) return offer.none;
  if (page.preset !== 'own') return offer.found(words.preset[page.preset]);
  const { widthMm, mostHeightMm } = figurePresetOf(page);
  return words.holdsRows.own(widthMm, mostHeightMm);
}
