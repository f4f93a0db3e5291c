/**
 * The page of a figure, from top to bottom: title, standpoint, the scene's frame, the legend under its heading, notes,
 * credit. The legend stands at the foot, at the side of the scene, or in a rail at the side of scene and notes: where it
 * fits and leaves the scene most. Words are measured first; the scene gets what is left. Where the page's height is
 * free, it follows the shape that suits the scene.
 */
import type { Box, Size } from '#base/geometry.ts';
import { memoByNumber, memoRecent } from '#base/memo.ts';
import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { cleanText, type PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureText } from '#views/figure/wording/figureText.ts';
import { setHead } from './figureHead.ts';
import { type FigureLegendEntry, type LegendBlock, setLegend, widthOfOneColumn } from './figureLegend.ts';
import { setNotes } from './figureNotes.ts';
import { type CaptionMode, type FigurePreset, type FigureTextSizes, figurePresetOf } from './pageSizes.ts';
import { mmOf, pixelsOf, pointsOf } from './pageUnits.ts';

type LegendPlace = 'foot' | 'side' | 'rail';

/** Lengths in points of the page. */
export interface FigureLayout {
  readonly spec: FigureSpec;
  /** All of the figure's words, whether they stand inside or beside it. */
  readonly words: FigureText;
  readonly preset: FigurePreset;
  /** The sizes of letters to build the scene and the legend with. */
  readonly text: FigureTextSizes;
  readonly page: Size;
  readonly pageMm: Size;
  readonly pixels: Size;
  /** Where the scene goes: build it for this width and height, its origin at (0, 0). */
  readonly sceneFrame: Box;
  readonly legendPlace: LegendPlace;
  /** All but the scene, placed on the page. */
  readonly furniture: readonly PrimitiveGroup[];
  /** Caption and abbreviations did not fit on the page; they are among the words to copy. */
  readonly isWithoutCaption: boolean;
  /** Area of the legend by that of the scene's frame: above 1 it takes more room than the picture. */
  readonly legendShare: number;
  /** Lines beyond the first of the legend's texts, by the number of these. */
  readonly legendWraps: number;
  /** The words leave the scene less than a third of the page, or do not fit at all: say so, and offer a larger page. */
  readonly isCrowded: boolean;
  /** Legend and words do not fit at all and lie over one another: no page to be printed. */
  readonly isOverfull: boolean;
}

/** A scene more elongated than this leaves space empty: more width or height is of no use to it. */
const usefulRatio = { least: 0.5, most: 1.25 };
/** Least share of the page's area that is a picture and not an illustrated text. */
const leastSceneShare = 0.3;
const leastSceneHeight = 40;
/** A page that would leave its picture less loses its caption. */
const leastShareWithCaption = 0.2;
/** The same where a key to numbers stands under it: who looks back and forth needs a larger picture. */
const leastShareWithKey = 0.3;
/** Of the picture's room on a page without caption, the share that is left beside its abbreviations. */
const leastBesideAbbreviations = 0.85;
/** A legend that takes more room than the picture loses entries, or the page its caption. */
export const mostLegendShare = 1;
/** Further lines for each text of a legend, on average: beyond it a column is read word by word. */
const mostLegendWraps = 0.8;
/** A longer legend at the side may stand closer. */
const mostForLooseLegend = 12;
/** Of a legend at the side, as shares of the page within its margins: slim, and for a page that is low for its legend. */
const sideShares = [0.27, 0.37] as const;

/**
 * Lays out the page. `sceneRatio` is the height by width that would suit the scene, where the caller knows it.
 * Throws RangeError if the credit line is empty.
 */
export function figureLayout(
  spec: FigureSpec,
  words: FigureText,
  legend: readonly FigureLegendEntry[],
  sceneRatio?: number,
): FigureLayout {
  if (cleanText(words.credit).trim() === '') throw new RangeError('A figure needs its credit line.');
  const preset = figurePresetOf(spec);
  const sides = legend.length === 0 ? [] : sideShares;
  const places: readonly LegendSpot[] = [
    ...(legend.length > mostForLooseLegend ? [false, true] : [false]).map((isTight) => ({
      place: 'foot' as const,
      widestSide: 0,
      isTight,
    })),
    ...(legend.length > mostForLooseLegend ? [false, true] : [false]).flatMap((isTight) =>
      sides.flatMap((widestSide) =>
        (['side', 'rail'] as const).map((place) => ({ place, widestSide, isTight })),
      ),
    ),
  ];
  const blockIn = legendBlocks(words.legendHeading, legend, preset.text, preset.widthMm, preset.marginMm);
  const form = captionModeOf(spec);
  const pagesWith = (printed: FigureText) => {
    const set: SetWords = {
      words,
      headIn: memoByNumber((width) => setHead(printed, preset.text, width)),
      notesIn: memoByNumber((width) => setNotes(printed, preset.text, width, form)),
    };
    return places.map((spot) => layoutWith(spec, preset, set, blockIn, spot, sceneRatio));
  };
  const fullest = bestOf(pagesWith(wordsInside(words, form)));
  // A clean page that what is inferred makes too full does without it: it stands beside, with the caption.
  const isWithoutKey = form === 'clean' && words.kept !== '' && isTooFull(fullest);
  const inside = wordsInside(isWithoutKey ? { ...words, kept: '' } : words, form);
  const full = isWithoutKey ? bestOf(pagesWith(inside)) : fullest;
  const isWithoutCaption = isTooFull(full) && (inside.caption !== '' || inside.abbreviations.length > 0);
  const page = isWithoutCaption ? withoutCaption(inside, full, pagesWith) : withKey(inside, full, pagesWith);
  const isCrowded = page.isOverfull || isWithoutCaption || sceneShareOf(page) < leastSceneShare;
  return { ...page, isWithoutCaption, isCrowded };
}

const isTooFull = (page: Page) =>
  page.isOverfull ||
  sceneShareOf(page) < (page.words.key === null ? leastShareWithCaption : leastShareWithKey) ||
  page.legendShare > mostLegendShare;

type PagesWith = (printed: FigureText) => readonly Page[];

/** A page without its caption; what is inferred and its abbreviations stay where the picture keeps nearly all of its room. */
function withoutCaption(inside: FigureText, full: Page, pagesWith: PagesWith): Page {
  const { abbreviations, kept } = inside;
  const bare = bestOf(pagesWith({ ...inside, caption: '', readingKey: '', abbreviations: [] }));
  const tries: readonly Pick<FigureText, 'abbreviations' | 'readingKey'>[] = [
    { abbreviations, readingKey: kept },
    ...(kept === '' ? [] : [{ abbreviations: [], readingKey: kept }]),
    { abbreviations, readingKey: '' },
  ];
  for (const some of tries.filter((one) => one.abbreviations.length > 0 || one.readingKey !== '')) {
    const isAll =
      inside.caption === '' && inside.readingKey === some.readingKey && some.abbreviations === abbreviations;
    const spelt = isAll ? full : bestOf(pagesWith({ ...inside, caption: '', ...some }));
    const isAsGood =
      spelt.isOverfull === bare.isOverfull &&
      spelt.legendShare <= Math.max(mostLegendShare, bare.legendShare) &&
      sceneShareOf(spelt) >= leastBesideAbbreviations * sceneShareOf(bare);
    if (isAsGood) return spelt;
  }
  return bare;
}

/** The page with the longest words on how lines are to be read that cost its picture nothing. */
function withKey(inside: FigureText, full: Page, pagesWith: PagesWith): Page {
  // A page with its caption has the whole key.
  if (inside.readingKey !== inside.kept || full.isOverfull) return full;
  const isAsRoomy = ({ legendPlace, sceneFrame: { width, height } }: Page) =>
    legendPlace === full.legendPlace &&
    width === full.sceneFrame.width &&
    height >= full.sceneFrame.height - 1e-6;
  for (const readingKey of inside.briefKeys ?? []) {
    const page = bestOf(pagesWith({ ...inside, readingKey }));
    if (isAsRoomy(page)) return page;
  }
  return full;
}

type Page = Omit<FigureLayout, 'isCrowded' | 'isWithoutCaption'>;

/**
 * Of the pages that hold their words, whose legend is no larger than the picture and is not read word by word, the one that
 * leaves the scene most; where there is none, of those that hold their words, else of all.
 */
function bestOf(pages: readonly Page[]): Page {
  const fitting = pages.filter(({ isOverfull }) => !isOverfull);
  const modest = fitting.filter(
    ({ legendShare, legendWraps }) => legendShare <= mostLegendShare && legendWraps <= mostLegendWraps,
  );
  const candidates = [modest, fitting, pages].find((some) => some.length > 0) ?? pages;
  return candidates.reduce((one, other) => (worthOf(other) > worthOf(one) * 1.05 ? other : one));
}

/** Of a page whose legend has a line more for each of its texts, as a share of the room for its scene. */
const lostByWraps = 0.2;

/** The room for the scene, less for a legend in a column so narrow that it is read word by word. */
function worthOf(page: Page): number {
  return roomFor(page) * (1 - lostByWraps * Math.min(1, page.legendWraps));
}

/** The share of the page's area that the scene's frame has. */
export function sceneShareOf({ sceneFrame, page }: Pick<FigureLayout, 'sceneFrame' | 'page'>): number {
  return (sceneFrame.width * sceneFrame.height) / (page.width * page.height);
}

/** The words inside a figure; a clean one has its caption beside it, and keeps its title, what is inferred, its abbreviations and the key to its numbers. */
function wordsInside(words: FigureText, form: CaptionMode): FigureText {
  if (form === 'full') return words;
  return { ...words, caption: '', readingKey: words.kept };
}

/** Area of the part of the scene's frame that a scene of a usual shape can fill. */
function roomFor({ sceneFrame: { width, height } }: Pick<FigureLayout, 'sceneFrame'>): number {
  return Math.min(width, height / usefulRatio.least) * Math.min(height, width * usefulRatio.most);
}

interface LegendSpot {
  readonly place: LegendPlace;
  /** Of a legend at the side, as a share of the page within its margins; 0 at the foot. */
  readonly widestSide: number;
  readonly isTight: boolean;
}

interface SetLegend {
  readonly block: LegendBlock;
  /** Of its column at a side; the whole width at the foot. */
  readonly width: number;
}

/** The legend for a spot, spread into so many points that are free below it. */
type SettingOf = (spot: LegendSpot, free?: number) => SetLegend;

/** The words of a page, and those printed on it set for a width; each set once, because that takes time. */
interface SetWords {
  readonly words: FigureText;
  readonly headIn: (width: number) => ReturnType<typeof setHead>;
  readonly notesIn: (width: number) => ReturnType<typeof setNotes>;
}

/** The width that a picture's names need beside a legend that might be wider, in sizes of their letters. */
const leastForNames = 45;

/** Sets the legend for a spot; once for each width, and for all the forms of a page, because that takes time. */
const legendBlocks = memoRecent(
  8,
  (
    heading: string,
    legend: readonly FigureLegendEntry[],
    text: FigureTextSizes,
    widthMm: number,
    marginMm: number,
  ): SettingOf => {
    const unit = text.legend;
    const whole = pointsOf(widthMm - 2 * marginMm);
    const known = new Map<string, SetLegend>();
    return ({ widestSide, isTight }, free = 0) => {
      const key = `${widestSide} ${isTight} ${free}`;
      const before = known.get(key);
      if (before) return before;
      const isFoot = widestSide === 0;
      const most = Math.max(whole * widestSide, 11 * unit);
      const utmost = Math.max(most, whole - 2 * unit - leastForNames * text.actorLabel);
      const width = isFoot ? whole : widthOfOneColumn(legend, unit, most, utmost);
      const setting = isFoot ? { isTight } : { mostColumns: 1, isTight, free };
      const set = { block: setLegend(heading, legend, text, width, setting), width };
      known.set(key, set);
      return set;
    };
  },
);

/** The page with its legend in one place; `isOverfull` where its words or the legend do not fit. */
function layoutWith(
  spec: FigureSpec,
  preset: FigurePreset,
  { words, headIn, notesIn }: SetWords,
  blockIn: SettingOf,
  spot: LegendSpot,
  sceneRatio: number | undefined,
): Page {
  const { text } = preset;
  const { place: legendPlace, isTight } = spot;
  const { block: least, width: legendWidth } = blockIn(spot);
  const margin = pointsOf(preset.marginMm);
  const unit = text.legend;
  const width = pointsOf(preset.widthMm) - 2 * margin;
  const isFoot = legendPlace === 'foot';
  const isRail = legendPlace === 'rail';
  const sceneWidth = isFoot ? width : width - legendWidth - 2 * unit;
  const head = headIn(width);
  const notes = notesIn(isRail ? sceneWidth : width);

  const gapUnderHead = head.height > 0 ? 1.1 * unit : 0;
  const gapOverNotes = 1.2 * unit;
  const sceneTop = margin + head.height + gapUnderHead;
  const underScene = gapOverNotes + notes.height;
  const around =
    sceneTop + (isFoot && least.size.height > 0 ? gapOverNotes + least.size.height : 0) + underScene + margin;
  const leastForLegend = isFoot ? 0 : least.size.height - (isRail ? underScene : 0);

  const wished = Math.max(sceneWidth * (sceneRatio ?? preset.sceneRatio), leastForLegend);
  const pageMm: Size = { width: preset.widthMm, height: pageHeightFor(around + wished, preset) };
  const page: Size = { width: pointsOf(preset.widthMm), height: pointsOf(pageMm.height) };
  const sceneHeight = Math.max(page.height - around, leastSceneHeight);
  const free = isFoot ? 0 : Math.floor(sceneHeight - leastForLegend);
  const block = isTight && free > 0 ? blockIn(spot, free).block : least;
  const legendAt = isFoot
    ? { x: margin, y: sceneTop + sceneHeight + gapOverNotes }
    : { x: margin + width - legendWidth, y: sceneTop };
  return {
    spec,
    words,
    preset,
    text,
    page,
    pageMm,
    pixels: pixelsOf(pageMm, spec.dpi),
    sceneFrame: { x: margin, y: sceneTop, width: sceneWidth, height: sceneHeight },
    legendPlace,
    legendShare: (legendWidth * least.size.height) / (sceneWidth * sceneHeight),
    legendWraps: block.wraps,
    furniture: [
      { ...head.group, at: { x: margin, y: margin } },
      ...(block.size.height > 0 ? [{ ...block.group, at: legendAt }] : []),
      { ...notes.group, at: { x: margin, y: page.height - margin - notes.height } },
    ],
    isOverfull:
      page.height - around < leastSceneHeight ||
      leastForLegend > sceneHeight + 1e-6 ||
      block.size.width > legendWidth + 1e-6,
  };
}

/** The page's height in mm for a wished one in points, rounded up to whole millimetres, within what the preset allows. */
function pageHeightFor(wished: number, { leastHeightMm, mostHeightMm }: FigurePreset): number {
  return Math.min(mostHeightMm, Math.max(leastHeightMm, Math.ceil(mmOf(wished) - 1e-9)));
}
