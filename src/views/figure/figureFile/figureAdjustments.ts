/** What the user of a figure changed by hand. It never takes away the standpoint or the credit. */

/** Of a name from the middle of its mark, in sizes of its letters. */
export type LabelOffset = readonly [right: number, down: number];

/** A point of the picture's frame, in per cent of its width and height from its upper left corner. */
export type FramePoint = readonly [across: number, down: number];

/** A remark in the picture, with an arrow where it points at something. */
export interface FigureNote {
  readonly text: string;
  /** The middle of the text. */
  readonly at: FramePoint;
  /** The tip of the arrow; null for none. */
  readonly to: FramePoint | null;
}

export interface FigureAdjustments {
  /** Names without what stands in brackets, and abbreviations of the source, where these are unambiguous. */
  readonly shortNames: boolean;
  /** No signs under the legend's heading, which stays. */
  readonly withoutLegend: boolean;
  /** By actors' ids. */
  readonly labels: Readonly<Record<string, LabelOffset>>;
  readonly note: FigureNote | null;
}

export const noAdjustments: FigureAdjustments = {
  shortNames: false,
  withoutLegend: false,
  labels: {},
  note: null,
};

/** Longest note, in letters. */
export const longestNote = 160;
/** Farthest that a name may stand from its mark either way, in sizes of its letters. */
export const farthestLabel = 60;
const mostLabels = 200;
const longestId = 100;

/** A length with one decimal, within what a spec may hold. */
export function heldLength(length: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(length * 10) / 10)) || 0;
}

/** True if a value is what a spec may hold of adjustments: known fields, bounded numbers of one decimal. */
export function isFigureAdjustments(given: unknown): given is Partial<FigureAdjustments> {
  if (!isPlain(given)) return false;
  const { shortNames = false, withoutLegend = false, labels = {}, note = null, ...rest } = given;
  return (
    Object.keys(rest).length === 0 &&
    typeof shortNames === 'boolean' &&
    typeof withoutLegend === 'boolean' &&
    isPlain(labels) &&
    Object.keys(labels).length <= mostLabels &&
    Object.entries(labels).every(
      ([id, offset]) => id.length <= longestId && isPair(offset, -farthestLabel, farthestLabel),
    ) &&
    (note === null || isNote(note))
  );
}

/** What differs from `noAdjustments`, in one order, so that equal adjustments give equal text. */
export function orderedAdjustments(adjust: FigureAdjustments): Partial<FigureAdjustments> {
  const { shortNames, withoutLegend, labels, note } = withDefaults(adjust);
  const moved = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...(shortNames ? { shortNames } : {}),
    ...(withoutLegend ? { withoutLegend } : {}),
    ...(moved.length > 0 ? { labels: Object.fromEntries(moved) } : {}),
    ...(note === null ? {} : { note: { text: note.text, at: note.at, to: note.to } }),
  };
}

/** Adjustments with every field, whatever a file left out. */
export function withDefaults({
  shortNames = false,
  withoutLegend = false,
  labels = {},
  note = null,
}: Partial<FigureAdjustments>): FigureAdjustments {
  return { shortNames, withoutLegend, labels, note: note && { ...note, to: note.to ?? null } };
}

export function isAdjusted(adjust: FigureAdjustments): boolean {
  return Object.keys(orderedAdjustments(adjust)).length > 0;
}

function isNote(given: unknown): given is FigureNote {
  if (!isPlain(given)) return false;
  const { text, at, to = null, ...rest } = given;
  return (
    Object.keys(rest).length === 0 &&
    typeof text === 'string' &&
    text.trim() !== '' &&
    [...text].length <= longestNote &&
    isPair(at, 0, 100) &&
    (to === null || isPair(to, 0, 100))
  );
}

function isPair(given: unknown, least: number, most: number): given is readonly [number, number] {
  const isLength = (length: unknown) =>
    typeof length === 'number' && Object.is(length, heldLength(length, least, most));
  return Array.isArray(given) && given.length === 2 && given.every(isLength);
}

function isPlain(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
