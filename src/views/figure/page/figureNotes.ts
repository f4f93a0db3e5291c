import type { Primitive } from '#encoding/marks/primitive.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { FigureText } from '#views/figure/wording/figureText.ts';
import { setKey } from './figureKey.ts';
import type { CaptionMode, FigureTextSizes } from './pageSizes.ts';
import { type Paragraph, setNeatly, type TextRun } from './paragraph.ts';

const leading = 1.3;
/** In sizes of the caption's letters. */
const gapBetweenNotes = 0.45;
const gapBetweenColumns = 2.4;
const gapAtRule = 0.75;
/** Lines longer than this are hard to follow back to their start: the notes then stand in two columns. */
const longestLine = 62;
const ruleWidth = 0.5;

/**
 * What stands under a figure, in `width` points: a rule, the key to its numbers, then caption, remarks, reading key and
 * abbreviations in one column or two, then the credit line, smaller.
 */
export function setNotes(
  words: FigureText,
  text: FigureTextSizes,
  width: number,
  form: CaptionMode,
): { readonly group: PrimitiveGroup; readonly height: number } {
  const unit = text.caption;
  const gap = form === 'clean' && words.abbreviations.length > 0 && words.readingKey !== '' ? ' ' : '';
  const readingKey: TextRun[] = [{ text: `${gap}${words.readingKey}`, weight: 400 }];
  const notes: { id: string; runs: TextRun[] }[] = [
    { id: 'figure-caption', runs: [{ text: words.caption, weight: 400 as const }] },
    ...words.remarks.map((remark, index) => ({
      id: `figure-remark-${index + 1}`,
      runs: [{ text: remark, weight: 400 as const }],
    })),
    ...(form === 'full' ? [{ id: 'figure-key', runs: readingKey }] : []),
    // A clean figure has the key only where it costs no room: behind the abbreviations, say.
    {
      id: 'figure-abbreviations',
      runs: [...abbreviationRuns(words.abbreviations), ...(form === 'full' ? [] : readingKey)],
    },
  ].filter(({ runs }) => runs.some((run) => run.text.trim() !== ''));
  const style = { fontSize: unit, fill: 'inkSoft' as const, leading };

  const columnWidth = (width - gapBetweenColumns * unit) / 2;
  const one = stack(
    notes.map(({ id, runs }) => ({ id, paragraph: setNeatly(runs, { ...style, width }) })),
    unit,
  );
  const isWide = width > longestLine * unit && notes.length > 1;
  const inTwo = isWide
    ? splits(notes).map((columns) =>
        columns.map((column) =>
          stack(
            column.map(({ id, runs }) => ({
              id,
              paragraph: setNeatly(runs, { ...style, width: columnWidth }),
            })),
            unit,
          ),
        ),
      )
    : [];
  const best = [[one], ...inTwo].reduce((lowest, columns) =>
    heightOf(columns) < heightOf(lowest) - 0.5 ? columns : lowest,
  );
  const credit = setCredit(words, text.credit, width, form);

  const key = words.key === null ? null : setKey(words.key, text, width);
  const keyAt = gapAtRule * unit;
  const underKey = key === null ? 0 : keyAt + key.height;
  const hasNotes = notes.length > 0;
  const notesAt = underKey + (hasNotes ? (key === null ? 1 : 1.5) * gapAtRule * unit : 0);
  const ruleTwoAt = notesAt + heightOf(best) + gapAtRule * unit;
  const creditAt = (hasNotes ? ruleTwoAt : underKey) + gapAtRule * 0.8 * unit;
  const content: (Primitive | PrimitiveGroup)[] = [
    rule(0, width),
    ...(key === null ? [] : [{ ...key.group, at: { x: 0, y: keyAt } }]),
    ...(key === null || !hasNotes ? [] : [rule(underKey + (gapAtRule / 2) * unit, width)]),
    ...best.flatMap((column, index) =>
      column.groups.map((group) => ({
        ...group,
        at: { x: index * (columnWidth + gapBetweenColumns * unit), y: notesAt + (group.at?.y ?? 0) },
      })),
    ),
    ...(hasNotes ? [rule(ruleTwoAt, width)] : []),
    { id: 'figure-credit', at: { x: 0, y: creditAt }, content: credit.primitives },
  ];
  return { group: { id: 'figure-notes', content }, height: creditAt + credit.height };
}

/**
 * The credit line, with the link back where there is room for it. A clean figure's is one line: the credit in
 * full if it fits on one.
 */
function setCredit(
  { credit, shortCredit, links }: FigureText,
  fontSize: number,
  width: number,
  form: CaptionMode,
): Paragraph {
  const set = (line: string) =>
    setNeatly([{ text: line, weight: 400 }], { fontSize, fill: 'inkSoft', width, leading });
  const plain = set(credit);
  const withLink = (line: string) => links.map((link) => set(`${line} ${link}`));
  // On a wide page a line more takes little; on a narrow one it would be the fourth.
  const most = plain.lines === 1 ? 2 : plain.lines;
  if (form === 'full') return withLink(credit).find(({ lines }) => lines <= most) ?? plain;
  const inOneLine = [...withLink(credit), plain, ...withLink(shortCredit)].find(({ lines }) => lines === 1);
  return inOneLine ?? set(shortCredit);
}

interface Stack {
  readonly groups: readonly PrimitiveGroup[];
  readonly height: number;
}

function heightOf(columns: readonly Stack[]): number {
  return Math.max(0, ...columns.map((column) => column.height));
}

/** All ways to cut a list in two without changing its order. */
function splits<Item>(items: readonly Item[]): Item[][][] {
  return items.slice(1).map((_, index) => [items.slice(0, index + 1), items.slice(index + 1)]);
}

function stack(notes: readonly { id: string; paragraph: Paragraph }[], unit: number): Stack {
  let height = 0;
  const groups = notes.map(({ id, paragraph }, index) => {
    if (index > 0) height += gapBetweenNotes * unit;
    const group: PrimitiveGroup = { id, at: { x: 0, y: height }, content: paragraph.primitives };
    height += paragraph.height;
    return group;
  });
  return { groups, height };
}

function rule(y: number, width: number): Primitive {
  const d = `M0 ${y}H${width}`;
  return { form: 'path', d, fill: null, stroke: 'structure', strokeWidth: ruleWidth, dash: [] };
}

function abbreviationRuns(abbreviations: FigureText['abbreviations']): TextRun[] {
  return abbreviations.flatMap(({ short, long }, index): TextRun[] => [
    { text: `${index > 0 ? ' ' : ''}${short}`, weight: 700 },
    // A no-break space: no line ends with the short form alone.
    { text: `\u00a0${long}${index < abbreviations.length - 1 ? ';' : '.'}`, weight: 400 },
  ]);
}
