export const figurePresetIds = ['column', 'width', 'a4', 'square', 'slide', 'web', 'web-square'] as const;
export type FigurePresetId = (typeof figurePresetIds)[number];

/** `full`: all words inside the picture; `clean`: legend and one line of credit, the rest as text beside it. */
export const captionModes = ['clean', 'full'] as const;
export type CaptionMode = (typeof captionModes)[number];

export const lengthUnits = ['mm', 'in', 'px'] as const;
type LengthUnit = (typeof lengthUnits)[number];

/** A page of the user's own size; pixels are those of the file, at its resolution. */
export interface OwnSize {
  readonly width: number;
  readonly height: number;
  readonly unit: LengthUnit;
}

/** What of a figure's spec says how large it is. */
export interface SizeChoice {
  /** `own`: the size in `own`. */
  readonly preset: FigurePresetId | 'own';
  readonly own: OwnSize;
  readonly dpi: number;
  /** A page of free height may be higher than a column's hole in a report usually is. */
  readonly tall: boolean;
}

/** Least and largest side of a page of one's own, in mm. */
export const ownSideMm = { least: 50, most: 1200 } as const;

/** Sizes of letters in points of the printed page. None is under the preset's `smallestText`. */
export interface FigureTextSizes {
  readonly title: number;
  readonly standpoint: number;
  readonly legendHeading: number;
  readonly legend: number;
  readonly caption: number;
  readonly credit: number;
  /** Names of actors in the scene. */
  readonly actorLabel: number;
  /** Labels of lines, names of hulls, flags. */
  readonly lineLabel: number;
}

/** A kind of page. Lengths are millimetres of the printed page where the name says so, else points. */
export interface FigurePreset {
  readonly id: FigurePresetId | 'own';
  readonly widthMm: number;
  /** Fixed where `leastHeightMm` equals `mostHeightMm`; else the page is as high as the scene's shape asks for. */
  readonly leastHeightMm: number;
  readonly mostHeightMm: number;
  /** Largest height of a page that may be taller, where that is more. */
  readonly tallestMm?: number;
  /** Height by width of the scene's frame where the page's height is free and the caller gives none. */
  readonly sceneRatio: number;
  /** Empty border all around; never under 2 mm. */
  readonly marginMm: number;
  readonly smallestText: number;
  /** With more actors than this, a reader has to look closely. */
  readonly comfortable: number;
  readonly text: FigureTextSizes;
  readonly dpis: readonly number[];
  readonly defaultDpi: number;
  /** How the size is named in a file's name: by millimetres, or by pixels where people know the page by these. */
  readonly namedBy: 'mm' | 'px';
  /** Where the words stand until the reader chooses. */
  readonly usualForm: CaptionMode;
}

const printDpis = [150, 300, 600];
const screenDpis = [144, 288];
const ownDpis = [96, 120, 144, 150, 300, 600];

/** Pages for the web: a letter of 9 points is 15 pixels high, as in the text of a web page. */
const webDpis = [120, 240];
const mmOfPixels = (pixels: number) => (pixels * 25.4) / 120;
const webText = textSizes({
  title: 15,
  standpoint: 10,
  legend: 9,
  caption: 9,
  credit: 9,
  label: 9.5,
  line: 9,
});

const presets: Record<FigurePresetId, FigurePreset> = {
  column: {
    id: 'column',
    widthMm: 89,
    leastHeightMm: 40,
    mostHeightMm: 170,
    tallestMm: 235,
    sceneRatio: 0.95,
    marginMm: 3,
    smallestText: 7,
    comfortable: 7,
    text: textSizes({ title: 10.5, standpoint: 7.5, legend: 7, caption: 7, credit: 7, label: 7, line: 7 }),
    dpis: printDpis,
    defaultDpi: 300,
    namedBy: 'mm',
    usualForm: 'full',
  },
  width: {
    id: 'width',
    widthMm: 183,
    leastHeightMm: 60,
    mostHeightMm: 170,
    sceneRatio: 0.6,
    marginMm: 4,
    smallestText: 7,
    comfortable: 15,
    text: textSizes({
      title: 14,
      standpoint: 8.5,
      legend: 7.5,
      caption: 7.5,
      credit: 7,
      label: 8,
      line: 7,
    }),
    dpis: printDpis,
    defaultDpi: 300,
    namedBy: 'mm',
    usualForm: 'full',
  },
  a4: {
    id: 'a4',
    widthMm: 210,
    leastHeightMm: 297,
    mostHeightMm: 297,
    sceneRatio: 1,
    marginMm: 16,
    smallestText: 9,
    comfortable: 30,
    text: textSizes({
      title: 20,
      standpoint: 11,
      legend: 9.5,
      caption: 9.5,
      credit: 9,
      label: 10,
      line: 9,
    }),
    dpis: printDpis,
    defaultDpi: 300,
    namedBy: 'mm',
    usualForm: 'full',
  },
  square: {
    id: 'square',
    widthMm: 190,
    leastHeightMm: 190,
    mostHeightMm: 190,
    sceneRatio: 1,
    marginMm: 6,
    smallestText: 9,
    comfortable: 12,
    text: webText,
    dpis: printDpis,
    defaultDpi: 300,
    namedBy: 'mm',
    usualForm: 'clean',
  },
  slide: {
    id: 'slide',
    widthMm: (13 + 1 / 3) * 25.4,
    leastHeightMm: 190.5,
    mostHeightMm: 190.5,
    sceneRatio: 0.5,
    marginMm: 10,
    smallestText: 12,
    comfortable: 20,
    text: textSizes({
      title: 25,
      standpoint: 14,
      legend: 12,
      caption: 12,
      credit: 12,
      label: 14,
      line: 12,
    }),
    dpis: screenDpis,
    defaultDpi: 144,
    namedBy: 'px',
    usualForm: 'clean',
  },
  web: webPage('web', 1200, 675),
  'web-square': webPage('web-square', 1080, 1080),
};

function webPage(id: FigurePresetId, width: number, height: number): FigurePreset {
  return {
    id,
    widthMm: mmOfPixels(width),
    leastHeightMm: mmOfPixels(height),
    mostHeightMm: mmOfPixels(height),
    sceneRatio: height / width,
    marginMm: 6,
    smallestText: 9,
    comfortable: 12,
    text: webText,
    dpis: webDpis,
    defaultDpi: 120,
    namedBy: 'px',
    usualForm: 'clean',
  };
}

function textSizes(sizes: {
  readonly title: number;
  readonly standpoint: number;
  readonly legend: number;
  readonly caption: number;
  readonly credit: number;
  readonly label: number;
  readonly line: number;
}): FigureTextSizes {
  const { title, standpoint, legend, caption, credit, label, line } = sizes;
  return {
    title,
    standpoint,
    legendHeading: legend,
    legend,
    caption,
    credit,
    actorLabel: label,
    lineLabel: line,
  };
}

/** The page that a spec asks for. */
export function figurePresetOf({ preset, own, dpi, tall }: SizeChoice): FigurePreset {
  if (preset === 'own') return ownPreset(own, dpi);
  const offered = presets[preset];
  return tall && offered.tallestMm !== undefined ? { ...offered, mostHeightMm: offered.tallestMm } : offered;
}

/** A page as offered, before anything about it is chosen. */
export function offeredPreset(id: FigurePresetId): FigurePreset {
  return presets[id];
}

/** A page on offer as a choice of size, at its usual resolution; a size of one's own is kept for later. */
export function offeredSize({ own, tall }: SizeChoice, preset: FigurePresetId): SizeChoice {
  return { preset, own, tall, dpi: offeredPreset(preset).defaultDpi };
}

/** A side in mm, as it is. */
export function sideInMm(side: number, unit: LengthUnit, dpi: number): number {
  return unit === 'mm' ? side : unit === 'in' ? side * 25.4 : (side * 25.4) / dpi;
}

/** True if a page of this size can be made: both sides within `ownSideMm`. */
function isOwnSize({ width, height, unit }: OwnSize, dpi: number): boolean {
  return [width, height].every((side) => {
    const mm = sideInMm(side, unit, dpi);
    return mm >= ownSideMm.least - 1e-9 && mm <= ownSideMm.most + 1e-9;
  });
}

/** True if a page of the size that a spec asks for can be made. */
export function isSizePossible({ preset, own, dpi }: Pick<SizeChoice, 'preset' | 'own' | 'dpi'>): boolean {
  return preset !== 'own' || isOwnSize(own, dpi);
}

/** Letters as on the page on offer that is nearest in size; lengths held within what is possible. */
function ownPreset({ width, height, unit }: OwnSize, dpi: number): FigurePreset {
  const held = (side: number) =>
    Math.min(ownSideMm.most, Math.max(ownSideMm.least, sideInMm(side, unit, dpi)));
  const [widthMm, heightMm] = [held(width), held(height)];
  const like = presets[widthMm < 120 ? 'column' : widthMm < 200 ? 'width' : widthMm < 300 ? 'a4' : 'slide'];
  return {
    ...like,
    id: 'own',
    widthMm,
    leastHeightMm: heightMm,
    mostHeightMm: heightMm,
    sceneRatio: heightMm / widthMm,
    marginMm: Math.min(like.marginMm, Math.max(3, widthMm / 25)),
    dpis: ownDpis,
    defaultDpi: unit === 'px' ? 144 : 300,
    namedBy: unit === 'px' ? 'px' : 'mm',
    usualForm: unit === 'px' ? 'clean' : like.usualForm,
  };
}
