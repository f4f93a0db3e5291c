/**
 * Tints of words by the CSS Custom Highlight API, which leaves the elements of the text as they are. Where the browser has
 * none, the margin alone says what is coded.
 */
import type { LineKind } from '#domain/relation.ts';
import type { Mark } from '#workspace/coding/sentences/wordMarks.ts';

/** Words of a paragraph, from 1. */
export interface PlacedMark extends Mark {
  readonly paragraph: number;
}

/** Their looks are in CodingDesk.css. */
export type Tint =
  | 'coded-aligned'
  | 'coded-opposed'
  | 'coded-accused'
  | 'coded-other'
  | 'noted-denial'
  | 'noted-omission'
  | 'coded-lit'
  | 'coding-mark';

export function tintOf({ kind, isDenial }: { readonly kind: LineKind; readonly isDenial?: boolean }): Tint {
  if (isDenial) return 'noted-denial';
  if (kind === 'aligned' || kind === 'opposed' || kind === 'accused') return `coded-${kind}`;
  return 'coded-other';
}

/** A stance shows over a tie without one on the same words; what is lit and what is marked shows over both. */
const priorities: Readonly<Record<Tint, number>> = {
  'noted-omission': 0,
  'coded-other': 0,
  'noted-denial': 0,
  'coded-accused': 0,
  'coded-aligned': 1,
  'coded-opposed': 1,
  'coded-lit': 2,
  'coding-mark': 3,
};

const canTint = () => typeof CSS !== 'undefined' && 'highlights' in CSS;

/** The element of a paragraph's text. */
export function paragraphElement(text: HTMLElement, paragraph: number): HTMLElement | null {
  return text.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`);
}

/** The words as a range of the page; null if they are not on it. */
export function rangeOf(text: HTMLElement, { paragraph, start, end }: PlacedMark): Range | null {
  const node = paragraphElement(text, paragraph)?.firstChild;
  if (!(node instanceof Text) || end > node.length) return null;
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Gives these words a tint, and takes it from all others. */
export function tint(name: Tint, text: HTMLElement, marks: readonly PlacedMark[]): void {
  if (!canTint()) return;
  const ranges = marks.map((mark) => rangeOf(text, mark)).filter((range) => range !== null);
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}

/** Takes every tint away. */
export function clearTints(): void {
  if (canTint()) CSS.highlights.clear();
}
