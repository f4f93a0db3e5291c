/**
 * The marks of a matrix cell: the line of a relation in little, with its middle mark on it. Both signs at once split
 * the cell along its diagonal. What else ties the two runs under it, as a line without a mark.
 */

import type { Curve, Point } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LineKind } from '#domain/relation.ts';
import type { SignedFamily } from '#domain/statement.ts';
import type { Tier } from '#domain/tier.ts';
import { isHollowTier, lineAppearance, midMarkRadius } from '#encoding/lines/lineAppearance.ts';
import type { Scene, SceneLine } from '#encoding/scene/scene.ts';
import type { ColourToken } from '#encoding/tokens.ts';
import { lineMarkPrimitives, strokePrimitive } from './markPrimitives.ts';
import type { PathPrimitive, Primitive } from './primitive.ts';

/** What a cell says of one kind of line. */
export interface CellLine {
  readonly kind: LineKind;
  readonly tier: Tier | null;
  readonly family: SignedFamily | null;
}

/** Mark size of a cell's lines, as a share of its side. */
const unitShare = 1.3;
/** Dashes are finer than in the picture, or none would fit next to the mark. */
const dashShare = 0.36;
/** Height of the strip for each line that runs under the first, as a share of the side. */
const stripShare = 0.2;
const mostStrips = 2;

/** Height of capitals, in sizes of the letters. */
const capHeight = 0.74;

const straight = (start: Point, end: Point): Curve => ({
  start,
  control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  end,
});

/** Dashes stretched a little, so that a line begins and ends with a whole one. */
function fitted(dash: readonly number[], length: number): readonly number[] {
  const [first = 0] = dash;
  const period = dash.reduce((sum, part) => sum + part, 0);
  if (period === 0) return dash;
  const rest = period - first;
  const whole = Math.max(2, Math.round((length + rest) / period));
  const stretch = length / (whole * period - rest);
  return dash.map((part) => part * stretch);
}

interface Place {
  readonly curve: Curve;
  readonly mark: { readonly at: Point; readonly share: number } | null;
}

function lineInCell(line: CellLine, unit: number, { curve, mark }: Place, dyad: string): SceneLine {
  const { kind, family, tier } = line;
  const look = lineAppearance(kind, family);
  const radius = midMarkRadius * unit * (mark?.share ?? 1);
  const flagSize = Math.max(7, radius * 1.75);
  return {
    id: `${dyad} ${kind}`,
    dyad: dyad as DyadId,
    kind,
    family,
    tier,
    a: '' as ActorId,
    b: '' as ActorId,
    curve,
    width: look.width * unit,
    dash: fitted(
      look.dash.map((length) => length * unit * dashShare),
      Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y),
    ),
    colour: look.colour,
    ends: [],
    mid:
      mark && look.sign
        ? { sign: look.sign, at: mark.at, radius, isHollow: kind === 'accused' || isHollowTier(tier) }
        : null,
    flag:
      mark && tier === 3 && (kind === 'aligned' || kind === 'opposed')
        ? {
            // In a small cell it would stand in the one above.
            at: {
              x: mark.at.x + radius * 1.55,
              y: Math.max(mark.at.y - radius * 0.45, capHeight * flagSize),
            },
            fontSize: flagSize,
          }
        : null,
    lineLabel: null,
    casing: 0,
    isUncounted: false,
    emphasis: 'normal',
  };
}

/** The lines of a cell in place, main ones first. */
function linesInCell(lines: readonly CellLine[], side: number, dyad: string): readonly SceneLine[] {
  const unit = side * unitShare;
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
          return lineInCell(line, unit, { curve, mark: { at: middle, share: 0.72 } }, dyad);
        })
      : main.map((line) => {
          const curve = straight({ x: pad, y: height / 2 }, { x: side - pad, y: height / 2 });
          return lineInCell(
            line,
            unit,
            { curve, mark: { at: { x: side / 2, y: height / 2 }, share: 1 } },
            dyad,
          );
        });
  const below = under.map((line, i) => {
    const y = height + strip * (Math.min(i, mostStrips - 1) + 0.4);
    return lineInCell(line, unit, { curve: straight({ x: pad, y }, { x: side - pad, y }), mark: null }, dyad);
  });
  return [...placed, ...below.slice(0, mostStrips)];
}

const washOf: Partial<Record<LineKind, ColourToken>> = { aligned: 'alignedWash', opposed: 'opposedWash' };

function wash(d: string, fill: ColourToken): PathPrimitive {
  return { form: 'path', d, fill, stroke: null, strokeWidth: 0, dash: [] };
}

/** The grounds of a cell: a wash of the stance for what is done or going on, none for anything less. */
function washes(lines: readonly CellLine[], side: number): readonly Primitive[] {
  const signed = lines.filter(({ kind }) => washOf[kind] !== undefined);
  const isSplit = signed.length === 2;
  const s = side;
  return signed.flatMap(({ kind, tier }, i): Primitive[] => {
    const fill = washOf[kind];
    if (fill === undefined || tier !== 1) return [];
    const whole = `M0 0H${s}V${s}H0Z`;
    return [wash(isSplit ? (i === 0 ? `M0 0H${s}L0 ${s}Z` : `M${s} 0V${s}H0Z`) : whole, fill)];
  });
}

/** All that a cell of this side prints, the origin at its upper left. `isPlain` leaves out the washes. */
export function cellPrimitives(
  lines: readonly CellLine[],
  side: number,
  isPlain = false,
): readonly Primitive[] {
  const drawn = linesInCell(lines, side, 'cell');
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
    ...(isPlain ? [] : washes(lines, side)),
    ...split,
    ...drawn.map(strokePrimitive),
    ...drawn.flatMap(lineMarkPrimitives),
  ];
}

/** The lines of cells as a scene, so that the legend explains them as it explains a picture. */
export function sceneOfCells(
  cells: Iterable<{ readonly lines: readonly CellLine[]; readonly isFaded: boolean }>,
): Scene {
  const lines = [...cells].flatMap((cell, i) =>
    linesInCell(cell.lines, 24, `cell ${i}`).map(
      (line): SceneLine => ({ ...line, emphasis: cell.isFaded ? 'faded' : 'normal' }),
    ),
  );
  return { frame: { width: 0, height: 0 }, hulls: [], lines, actors: [], hiddenLabels: 0 };
}
