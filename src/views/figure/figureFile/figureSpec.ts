import {
  type CaptionMode,
  captionModes,
  figurePresetIds,
  figurePresetOf,
  isSizePossible,
  lengthUnits,
  type OwnSize,
  type SizeChoice,
} from '#views/figure/page/pageSizes.ts';
import {
  type FigureAdjustments,
  isFigureAdjustments,
  noAdjustments,
  orderedAdjustments,
  withDefaults,
} from './figureAdjustments.ts';

export const figureBackgrounds = ['white', 'transparent', 'dark'] as const;
export type FigureBackground = (typeof figureBackgrounds)[number];

/** The caption modes by the names that earlier files have for them. */
const earlierForms: Readonly<Record<string, CaptionMode>> = { newsroom: 'full', journal: 'clean' };

const figureFormat = 'entente-figure';
const figureFormatVersion = 1;

/** Longest title that is taken over, in letters. */
export const longestTitle = 300;
/** Longest caption that is taken over, in letters. */
export const longestCaption = 1000;
/** Longest address of a copy of the app, in letters. */
const longestSite = 200;
const longestAddress = 20_000;

/**
 * All that is needed to make a figure again: the view's address (its query part, without host) and how to print it.
 * It travels in the files, as a JSON text that `figureSpecJson` writes and `parseFigureSpec` reads.
 */
export interface FigureSpec extends SizeChoice {
  readonly address: string;
  /** Used with the preset `own` alone. */
  readonly own: OwnSize;
  /** One of the preset's `dpis`. */
  readonly dpi: number;
  readonly background: FigureBackground;
  /** Greys as light as the colours are. */
  readonly grey: boolean;
  /** null: as usual for the page (`captionModeOf`). */
  readonly form: CaptionMode | null;
  /** null: the title proposed from the filter; a text: the user's own. */
  readonly title: string | null;
  /** null: the caption proposed from the filter, with its reading key; a text: the user's own. */
  readonly caption: string | null;
  /** What is not selected is paler, and the legend says so; else the figure shows no selection. */
  readonly highlight: boolean;
  /** Accusations were confirmed for this figure; without it, it shows none. */
  readonly accusations: boolean;
  /** What the user changed by hand. */
  readonly adjust: FigureAdjustments;
  /** Where the app that made the figure is served ("https://example.org/"), for the link back; '' where no reader can open it. */
  readonly site: string;
}

/** Whether the words of a figure stand inside or beside it. */
export function captionModeOf(spec: FigureSpec): CaptionMode {
  return spec.form ?? figurePresetOf(spec).usualForm;
}

type FigureSpecField = keyof FigureSpec | 'format';

interface FigureSpecReading {
  readonly spec: FigureSpec;
  /** Fields that were there but could not be used, and hold their default now; `format` if nothing could. */
  readonly faults: readonly FigureSpecField[];
}

export const defaultFigureSpec: FigureSpec = {
  address: '',
  preset: 'width',
  own: { width: 183, height: 170, unit: 'mm' },
  dpi: 300,
  tall: false,
  background: 'white',
  grey: false,
  form: null,
  title: null,
  caption: null,
  highlight: false,
  accusations: false,
  adjust: noAdjustments,
  site: '',
};

/** Reads a spec from any value; what is missing takes its default. Never throws. */
export function readFigureSpec(value: unknown): FigureSpecReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { spec: defaultFigureSpec, faults: ['format'] };
  }
  const faults: FigureSpecField[] = [];
  const field = (name: string): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  const take = <Taken>(
    name: FigureSpecField,
    fallback: Taken,
    accept: (given: unknown) => given is Taken,
  ): Taken => {
    const given = field(name);
    if (given === undefined) return fallback;
    if (accept(given)) return given;
    faults.push(name);
    return fallback;
  };

  const format = field('format');
  const formatVersion = field('formatVersion');
  if (
    (format !== undefined && format !== figureFormat) ||
    (formatVersion !== undefined && formatVersion !== figureFormatVersion)
  ) {
    return { spec: defaultFigureSpec, faults: ['format'] };
  }
  const preset = take('preset', defaultFigureSpec.preset, isOneOf([...figurePresetIds, 'own'] as const));
  const given = take('own', defaultFigureSpec.own, isSize);
  const { dpis, defaultDpi } = figurePresetOf({ ...defaultFigureSpec, preset, own: given });
  const dpi = take('dpi', defaultDpi, isOneOf(dpis));
  const isPossible = isSizePossible({ preset, own: given, dpi });
  if (!isPossible) faults.push('own');
  const spec: FigureSpec = {
    address: take('address', '', isTextUpTo(longestAddress)),
    preset,
    own: isPossible ? given : defaultFigureSpec.own,
    dpi,
    tall: take('tall', false, isBoolean),
    background: take('background', defaultFigureSpec.background, isOneOf(figureBackgrounds)),
    grey: take('grey', false, isBoolean),
    form: readForm(take('form', null, isOneOf([null, ...captionModes, ...Object.keys(earlierForms)]))),
    title: take('title', null, isTextOrNull(longestTitle)),
    caption: take('caption', null, isTextOrNull(longestCaption)),
    highlight: take('highlight', false, isBoolean),
    accusations: take('accusations', false, isBoolean),
    adjust: withDefaults(take('adjust', noAdjustments, isFigureAdjustments)),
    site: take('site', '', isSite),
  };
  return { spec, faults };
}

/** Reads a spec from its JSON text. Never throws. */
export function parseFigureSpec(text: string): FigureSpecReading {
  try {
    return readFigureSpec(JSON.parse(text));
  } catch {
    return { spec: defaultFigureSpec, faults: ['format'] };
  }
}

/** The spec as JSON text, always with its fields in the same order, so that equal specs give equal files. */
export function figureSpecJson(spec: FigureSpec): string {
  const { address, preset, own, dpi, tall, background, grey, form, title, caption, highlight, accusations } =
    spec;
  const adjust = orderedAdjustments(spec.adjust);
  return JSON.stringify({
    format: figureFormat,
    formatVersion: figureFormatVersion,
    address,
    preset,
    ...(preset === 'own' ? { own: { width: own.width, height: own.height, unit: own.unit } } : {}),
    dpi,
    ...(tall ? { tall } : {}),
    background,
    grey,
    form,
    title,
    ...(caption === null ? {} : { caption }),
    highlight,
    accusations,
    ...(Object.keys(adjust).length === 0 ? {} : { adjust }),
    ...(spec.site === '' ? {} : { site: spec.site }),
  });
}

function readForm(given: string | null): CaptionMode | null {
  return captionModes.find((mode) => mode === given) ?? earlierForms[given ?? ''] ?? null;
}

/** True for a web address without query, as a browser prints it, or ''. */
export function isSite(given: unknown): given is string {
  if (typeof given !== 'string' || given.length > longestSite) return false;
  if (given === '') return true;
  const url = URL.parse(given);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    given === url.origin + url.pathname
  );
}

function isSize(given: unknown): given is OwnSize {
  if (typeof given !== 'object' || given === null) return false;
  const { width, height, unit } = given as Record<string, unknown>;
  return [width, height].every((side) => Number.isFinite(side)) && isOneOf(lengthUnits)(unit);
}

function isBoolean(given: unknown): given is boolean {
  return typeof given === 'boolean';
}

function isOneOf<Item>(items: readonly Item[]) {
  return (given: unknown): given is Item => items.includes(given as Item);
}

function isTextOrNull(longest: number) {
  return (given: unknown): given is string | null => given === null || isTextUpTo(longest)(given);
}

function isTextUpTo(longest: number) {
  return (given: unknown): given is string => typeof given === 'string' && [...given].length <= longest;
}
