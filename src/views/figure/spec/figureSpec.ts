import {
  figurePresetIds,
  figurePresetOf,
  isSizePossible,
  lengthUnits,
  type OwnSize,
  type SizeChoice,
} from '#views/figure/page/figurePreset.ts';

export const figureBackgrounds = ['white', 'transparent', 'dark'] as const;
export type FigureBackground = (typeof figureBackgrounds)[number];

/** `newsroom`: all words inside the picture; `journal`: legend and one line of credit, the rest as text beside it. */
export const captionModes = ['newsroom', 'journal'] as const;
export type CaptionMode = (typeof captionModes)[number];

export const figureFormat = 'entente-figure';
export const figureFormatVersion = 1;

/** Longest title that is taken over, in letters. */
export const longestTitle = 300;
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
  readonly form: CaptionMode;
  /** null: the title proposed from the filter; a text: the user's own. */
  readonly title: string | null;
  /** What is not selected is paler, and the legend says so; else the figure shows no selection. */
  readonly highlight: boolean;
  /** Accusations were confirmed for this figure; without it, it shows none. */
  readonly accusations: boolean;
}

export type FigureSpecField = keyof FigureSpec | 'format';

export interface FigureSpecReading {
  readonly spec: FigureSpec;
  /** Fields that were there but could not be used, and hold their default now; `format` if nothing could. */
  readonly faults: readonly FigureSpecField[];
}

export const defaultFigureSpec: FigureSpec = {
  address: '',
  preset: 'width',
  own: { width: 183, height: 170, unit: 'mm' },
  dpi: 300,
  background: 'white',
  grey: false,
  form: 'newsroom',
  title: null,
  highlight: false,
  accusations: false,
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
  const { dpis, defaultDpi } = figurePresetOf({ preset, own: given, dpi: defaultFigureSpec.dpi });
  const dpi = take('dpi', defaultDpi, isOneOf(dpis));
  const isPossible = isSizePossible({ preset, own: given, dpi });
  if (!isPossible) faults.push('own');
  const spec: FigureSpec = {
    address: take('address', '', isTextUpTo(longestAddress)),
    preset,
    own: isPossible ? given : defaultFigureSpec.own,
    dpi,
    background: take('background', defaultFigureSpec.background, isOneOf(figureBackgrounds)),
    grey: take('grey', false, isBoolean),
    form: take('form', defaultFigureSpec.form, isOneOf(captionModes)),
    title: take(
      'title',
      null,
      (given): given is string | null => given === null || isTextUpTo(longestTitle)(given),
    ),
    highlight: take('highlight', false, isBoolean),
    accusations: take('accusations', false, isBoolean),
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
  const { address, preset, own, dpi, background, grey, form, title, highlight, accusations } = spec;
  return JSON.stringify({
    format: figureFormat,
    formatVersion: figureFormatVersion,
    address,
    preset,
    ...(preset === 'own' ? { own: { width: own.width, height: own.height, unit: own.unit } } : {}),
    dpi,
    background,
    grey,
    form,
    title,
    highlight,
    accusations,
  });
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

function isTextUpTo(longest: number) {
  return (given: unknown): given is string => typeof given === 'string' && [...given].length <= longest;
}
