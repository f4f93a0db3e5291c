/** What a line says, act by act, and how it is set along the line, so that each word plainly belongs to its side. */
import type { Box, Curve } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';
import type { ActorId } from '#domain/ids.ts';
import { legendWords } from '#words/legend.ts';

/** An act in words. */
export interface LineWord {
  readonly text: string;
  /** Who receives it, where the two ends of the line receive different things; else null. */
  readonly to: ActorId | null;
}

/** The words of a line; none where its look says all. */
export interface LineLabel {
  readonly words: readonly LineWord[];
  /** All of them, without direction: '' for none. */
  readonly text: string;
}

export function lineLabel(words: readonly LineWord[]): LineLabel {
  const texts = words.map(({ text }) => text);
  return { words, text: texts.length === 0 ? '' : texts.reduce(legendWords.bothActs) };
}

/** A line is steep, and its ends are above and below rather than left and right, where it goes less than so far aside for each step down. */
const steep = 1;

/**
 * The words in the order of the ends at which they arrive, each with an arrow towards its end: "← at odds with · accuses →",
 * like the line itself, whose marks stand at the outer ends.
 */
export function wordsAlong(
  { words }: LineLabel,
  curve: Pick<Curve, 'start' | 'end'>,
  startsAt: ActorId,
): { readonly texts: readonly string[]; readonly isSteep: boolean } {
  const [dx, dy] = [curve.end.x - curve.start.x, curve.end.y - curve.start.y];
  const isSteep = Math.abs(dx) < steep * Math.abs(dy);
  const isStartFirst = isSteep ? dy >= 0 : dx >= 0;
  const { up, down, left, right } = legendWords.towards;
  const [first, last] = isSteep ? [up, down] : [left, right];
  const isFirst = ({ to }: LineWord) => (to === startsAt) === isStartFirst;
  const inOrder = [
    ...words.filter((word) => word.to !== null && isFirst(word)).map(({ text }) => first(text)),
    ...words.filter(({ to }) => to === null).map(({ text }) => text),
    ...words.filter((word) => word.to !== null && !isFirst(word)).map(({ text }) => last(text)),
  ];
  return { texts: inOrder, isSteep };
}

/** In ems: a word with an arrow points at what is so near ahead of it. */
const pointsFar = 2;

/** False for rows without an arrow. */
export const canPoint = memoBy((rows: readonly string[]): boolean => {
  const { up, down, left, right } = legendWords.towards;
  return rows.some(
    (text) =>
      [left(''), up(''), down('')].some((arrow) => text.startsWith(arrow)) || text.endsWith(right('')),
  );
});

/** Where the arrows of a text in this box point, row by row: whoever stands there is taken for the one that receives the act. */
export function pointedAt(rows: readonly string[], box: Box, fontSize: number): Box[] {
  const far = pointsFar * fontSize;
  const height = box.height / Math.max(1, rows.length);
  const { up, down, left, right } = legendWords.towards;
  return rows.flatMap((text, index) => {
    const y = box.y + index * height;
    return [
      ...(text.startsWith(left('')) ? [{ x: box.x - far, y, width: far, height }] : []),
      ...(text.endsWith(right('')) ? [{ x: box.x + box.width, y, width: far, height }] : []),
      ...(text.startsWith(up('')) ? [{ x: box.x, y: box.y - far, width: box.width, height: far }] : []),
      ...(text.startsWith(down(''))
        ? [{ x: box.x, y: box.y + box.height, width: box.width, height: far }]
        : []),
    ];
  });
}
