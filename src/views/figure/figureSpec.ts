import { type FigurePresetId, figurePresetIds, figurePresetOf } from './figurePreset.ts';

export const figureBackgrounds = ['white', 'transparent', 'dark'] as const;
export type FigureBackground = (typeof figureBackgrounds)[number];

export const figureFormat = 'entente-figure';
export const figureFormatVersion = 1;

/** Longest title that is taken over, in letters. */
export const longestTitle = 300;
const longestAddress = 20_000;

/**
 * All that is needed to make a figure again: the view's address (its query part, without host) and how to print it.
 * It travels in the files, as a JSON text that `figureSpecJson` writes and `parseFigureSpec` reads.
 */
export interface FigureSpec {
  readonly address: string;
  readonly preset: FigurePresetId;
  /** One of the preset's `dpis`. */
  readonly dpi: number;
  readonly background: FigureBackground;
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
  dpi: 300,
  background: 'white',
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
  const preset = take('preset', defaultFigureSpec.preset, isOneOf(figurePresetIds));
  const { dpis, defaultDpi } = figurePresetOf(preset);
  const spec: FigureSpec = {
    address: take('address', '', isTextUpTo(longestAddress)),
    preset,
    dpi: take('dpi', defaultDpi, isOneOf(dpis)),
    background: take('background', defaultFigureSpec.background, isOneOf(figureBackgrounds)),
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
  const { address, preset, dpi, background, title, highlight, accusations } = spec;
  return JSON.stringify({
    format: figureFormat,
    formatVersion: figureFormatVersion,
    address,
    preset,
    dpi,
    background,
    title,
    highlight,
    accusations,
  });
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
