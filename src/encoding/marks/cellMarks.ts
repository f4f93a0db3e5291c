/**
 * The marks of a matrix cell: the line of a relation in little, with its middle mark on it. Both signs at once split
 * the cell along its diagonal. What else ties the two runs under it, as a line without a mark.
 */

import { type Curve, lengthOf, type Point } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LineKind } from '#domain/relation.ts';
import type { Tier } from '#domain/tier.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import {
  arrowReach,
  barReach,
  endMarkSize,
  type LineAppearance,
  lineAppearance,
  midMarkRadius,
} from '#encoding/lines/lineAppearance.ts';
import type { EndMark, Scene, SceneLine } from '#encoding/scene/scene.ts';
import { lineMarkPrimitives, strokePrimitive } from './markPrimitives.ts';
import type { PathPrimitive, Primitive } from './primitive.ts';

/** What a cell says of one kind of line. */
export interface CellLine {
  readonly kind: LineKind;
  readonly tier: Tier | null;
  /** In a cell of acts that are only alleged: whether they would be hostile. */
  readonly isAgainst?: boolean;
}

/** Mark size of a cell's lines, as a share of its side. */
const unitShare = 1.3;
/** Width of every line in a cell, as a share of its side: there is no room for thickness, or dashes would pass for dots. */
const widthShare = 0.06;
/** Dashes of a whole line: the gap in the middle is under the mark, so that one stands free on either side of it. */
const dashesInCell = 4;
/** Gaps of a dashed line in sizes of its dashes. */
const gapShare = 0.55;
/** Height of the strip for each line that runs under the first, as a share of the side. */
const stripShare = 0.2;
const mostStrips = 2;

/** Height of capitals, in sizes of the letters. */
const capHeight = 0.74;
/** Width of a flag, in sizes of its letter. */
const flagWidth = 0.58;
/** From a flag beside its sign to the edge of the cell, as a share of its side. */
const edge = 0.02;

const straight = (start: Point, end: Point): Curve => ({
  start,
  control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  end,
});

/** The pattern of a line in so little room: whole dashes at either end, or the dots as they are. */
function fitted({ dash, isHollow, sign }: LineAppearance, length: number, unit: number): readonly number[] {
  if (!isHollow || sign === '?') return dash.map((part) => part * unit);
  const long = length / (dashesInCell + (dashesInCell - 1) * gapShare);
  return [long, long * gapShare];
}

interface Place {
  readonly curve: Curve;
  readonly mark: { readonly at: Point; readonly share: number } | null;
  /** The corner of the cell that the flag of a view stands in; none for lines that carry none. */
  readonly flagCorner?: Corner;
}

type Corner = 'upper right' | 'lower left';

interface CellSize {
  readonly side: number;
  /** The least size of letters: of the flag. */
  readonly leastText: number;
}

const isFlagged = ({ kind, tier }: CellLine) => tier === 3 && (kind === 'aligned' || kind === 'opposed');

const radiusIn = (side: number, share = 1) => midMarkRadius * unitShare * side * share;
const flagSizeIn = ({ side, leastText }: CellSize) => Math.max(leastText, 0.35 * side);

/** True in a cell so small that its flag stands beside the sign and not over its line. */
const isBesideSign = (size: CellSize, y: number) => y < capHeight * flagSizeIn(size) + 0.05 * size.side;

/** The place of a flag in a corner of its cell, or level with its sign, where it is clear of that and of other cells. */
function flagIn(corner: Corner, size: CellSize, y: number): SceneLine['flag'] {
  const fontSize = flagSizeIn(size);
  const x = (flagWidth * fontSize) / 2;
  if (corner === 'upper right' && isBesideSign(size, y))
    return { at: { x: size.side - x - edge * size.side, y: y + (capHeight / 2) * fontSize }, fontSize };
  return corner === 'upper right'
    ? { at: { x: size.side - x, y: capHeight * fontSize }, fontSize }
    : { at: { x, y: size.side - 0.1 * fontSize }, fontSize };
}

function lineInCell(
  line: CellLine,
  size: CellSize,
  { curve, mark, flagCorner }: Place,
  dyad: string,
): SceneLine {
  const { kind, tier, isAgainst } = line;
  const { side } = size;
  const unit = side * unitShare;
  const look = lineAppearance(kind, null, tier, isAgainst);
  const radius = radiusIn(side, mark?.share) * (look.sign === '•' ? 0.45 : 1);
  return {
    id: `${dyad} ${kind}`,
    dyad: dyad as DyadId,
    kind,
    family: null,
    tier,
    a: '' as ActorId,
    b: '' as ActorId,
    curve,
    width: look.sign === null || look.sign === '•' ? look.width * unit : widthShare * side,
    dash: fitted(look, lengthOf(curve.end.x - curve.start.x, curve.end.y - curve.start.y), unit),
    colour: look.colour,
    ends: isAgainst === undefined ? [] : [endInCell(look, curve.end, mark === null ? stripEnd : 1, unit)],
    mid: mark && look.sign ? { sign: look.sign, at: mark.at, radius, isHollow: look.isHollow } : null,
    flag: flagCorner && isFlagged(line) ? flagIn(flagCorner, size, mark?.at.y ?? side / 2) : null,
    lineLabel: null,
    casing: 0,
    isUncounted: false,
    emphasis: 'normal',
  };
}

/** Of its usual size, the end mark in a strip. */
const stripEnd = 0.6;

function endInCell(look: LineAppearance, tip: Point, share: number, unit: number): EndMark {
  const size = share * endMarkSize(look) * unit;
  const form = look.end ?? 'arrow';
  const reach = size * (form === 'bar' ? barReach : arrowReach);
  return { form, tip, direction: { x: 1, y: 0 }, size, reach, isHollow: look.isHollow };
}

/** The lines of a cell in place, main ones first. */
function linesInCell(lines: readonly CellLine[], size: CellSize, dyad: string): readonly SceneLine[] {
  const { side } = size;
  const signed = lines.filter(({ kind }) => kind === 'aligned' || kind === 'opposed');
  const [first] = lines;
  if (!first) return [];
  const main = signed.length > 0 ? signed : [first];
  const under = lines.filter((line) => !main.includes(line));
  const strip = side * stripShare;
  const height = side - strip * Math.min(mostStrips, under.length);
  const pad = side * 0.07;
  const placed =
    main.length === 2
      ? main.map((line, i) => {
          const middle =
            i === 0 ? { x: side * 0.31, y: height * 0.31 } : { x: side * 0.69, y: height * 0.69 };
          const reach = { x: side * 0.23, y: height * 0.23 };
          const curve = straight(
            { x: middle.x - reach.x, y: middle.y + reach.y },
            { x: middle.x + reach.x, y: middle.y - reach.y },
          );
          return lineInCell(
            line,
            size,
            { curve, mark: { at: middle, share: 0.72 }, flagCorner: i === 0 ? 'upper right' : 'lower left' },
            dyad,
          );
        })
      : main.map((line) => {
          const y = height / 2;
          if (!isFlagged(line)) {
            const curve = straight({ x: pad, y }, { x: side - pad, y });
            return lineInCell(line, size, { curve, mark: { at: { x: side / 2, y }, share: 1 } }, dyad);
          }
          // In a small cell the sign and its line give way to the flag.
          const fontSize = flagSizeIn(size);
          const isBeside = isBesideSign(size, y);
          const besideFlag = side * (isBeside ? 1 - edge : 1) - flagWidth * fontSize;
          const share = Math.min(1, (0.46 * besideFlag) / radiusIn(side));
          const x = Math.min(side / 2, besideFlag - 1.08 * share * radiusIn(side));
          const end = isBeside ? besideFlag - 0.04 * side : side - pad;
          const curve = straight({ x: Math.min(pad, x), y }, { x: end, y });
          return lineInCell(
            line,
            size,
            { curve, mark: { at: { x, y }, share }, flagCorner: 'upper right' },
            dyad,
          );
        });
  const below = under.map((line, i) => {
    const y = height + strip * (Math.min(i, mostStrips - 1) + 0.4);
    // Contact and structure are told apart by the dot alone.
    const mark = line.kind === 'contact' ? { at: { x: side / 2, y }, share: 0.7 } : null;
    return lineInCell(line, size, { curve: straight({ x: pad, y }, { x: side - pad, y }), mark }, dyad);
  });
  return [...placed, ...below.slice(0, mostStrips)];
}

const washOf: Partial<Record<LineKind, ColourToken>> = { aligned: 'alignedWash', opposed: 'opposedWash' };

function wash(d: string, fill: ColourToken): PathPrimitive {
  return { form: 'path', d, fill, stroke: null, strokeWidth: 0, dash: [] };
}

/** The grounds of a cell: a wash of the stance for what is done or going on, none for anything less. */
function washes(lines: readonly CellLine[], side: number, wide: number): readonly Primitive[] {
  const signed = lines.filter(({ kind }) => washOf[kind] !== undefined);
  const isSplit = signed.length === 2;
  const s = side;
  const aside = (wide - side) / 2;
  return signed.flatMap(({ kind, tier }, i): Primitive[] => {
    const fill = washOf[kind];
    if (fill === undefined || tier !== 1) return [];
    const whole = `M${-aside} 0H${s + aside}V${s}H${-aside}Z`;
    return [wash(isSplit ? (i === 0 ? `M0 0H${s}L0 ${s}Z` : `M${s} 0V${s}H0Z`) : whole, fill)];
  });
}

interface CellLook {
  /** Without washes, as what is not selected is. */
  readonly isPlain?: boolean;
  /** The least size of letters, in the unit of the side; 7 unless said otherwise. */
  readonly leastText?: number;
  /** The width of a cell that is wider than high: its marks stand in the middle. */
  readonly wide?: number;
}

/** All that a cell of this side prints, the origin at its upper left. */
export function cellPrimitives(
  lines: readonly CellLine[],
  side: number,
  { isPlain = false, leastText = 7, wide = side }: CellLook = {},
): readonly Primitive[] {
  const drawn = linesInCell(lines, { side, leastText }, 'cell');
  const split: readonly Primitive[] =
    drawn[0]?.kind === 'aligned' && drawn[1]?.kind === 'opposed'
      ? [
          {
            form: 'path',
            d: `M0 ${side}L${side} 0`,
            fill: null,
            stroke: 'inkSoft',
            strokeWidth: Math.max(0.75, side * 0.03),
            dash: [],
          },
        ]
      : [];
  return [
    ...(isPlain ? [] : washes(lines, side, wide)),
    ...split,
    ...drawn.map(strokePrimitive),
    // No halo around a flag: it would eat into the sign.
    ...drawn
      .flatMap(lineMarkPrimitives)
      .map((mark): Primitive => (mark.form === 'text' ? { ...mark, halo: 0 } : mark)),
  ];
}

/** The lines of cells as a scene, so that the legend explains them as it explains a picture. */
export function sceneOfCells(
  cells: Iterable<{ readonly lines: readonly CellLine[]; readonly isFaded: boolean }>,
): Scene {
  const lines = [...cells].flatMap((cell, i) =>
    linesInCell(cell.lines, { side: 24, leastText: 7 }, `cell ${i}`).map(
      (line): SceneLine => ({ ...line, emphasis: cell.isFaded ? 'faded' : 'normal' }),
    ),
  );
  return { frame: { width: 0, height: 0 }, hulls: [], lines, actors: [], hiddenLabels: 0 };
}
