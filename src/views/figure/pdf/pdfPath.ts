/**
 * SVG path data as PDF's path operators (m, l, c, h). PDF knows cubic curves alone: quadratic ones become the same
 * curve as a cubic, and arcs cubics of at most a quarter turn each, off by less than 0.03 % of the radius.
 * Reference: SVG 2, sections 9.3 and B.2 (endpoint to centre); ISO 32000-1, section 8.5.2.
 */
import type { Point } from '#base/geometry.ts';
import { pdfNumbers } from './pdfNumber.ts';

const argumentCounts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  Q: 4,
  T: 2,
  C: 6,
  S: 4,
  A: 7,
  Z: 0,
};

interface Segment {
  readonly command: string;
  readonly isRelative: boolean;
  readonly values: readonly number[];
}

/** The segments of path data; commands that are left out are repeated, a second pair of `M` is an `L`. */
function segmentsOf(d: string): Segment[] {
  const wrong = () => new RangeError(`The figure has a path that is no path: ${d.slice(0, 80)}`);
  const segments: Segment[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = argumentCounts[command];
    const values = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (count === undefined) throw wrong();
    if (count === 0 ? values.length > 0 : values.length === 0 || values.length % count !== 0) throw wrong();
    const isRelative = letter !== command;
    if (count === 0) segments.push({ command, isRelative, values });
    for (let at = 0; at < values.length; at += count) {
      const next = command === 'M' && at > 0 ? 'L' : command;
      segments.push({ command: next, isRelative, values: values.slice(at, at + count) });
    }
  }
  if (segments.length > 0 && segments[0]?.command !== 'M') throw wrong();
  return segments;
}

interface Mirrored {
  readonly of: 'Q' | 'C';
  readonly at: Point;
}

/** Throws RangeError if the data is no path or a number is not finite. */
export function pdfPath(d: string): string {
  const operators: string[] = [];
  let here: Point = { x: 0, y: 0 };
  let start = here;
  /** The last control point, where the segment before was of a kind that the next may mirror. */
  let mirrored: Mirrored | null = null;

  for (const { command, isRelative, values } of segmentsOf(d)) {
    const origin: Point = isRelative ? here : { x: 0, y: 0 };
    const point = (at: number): Point => ({
      x: origin.x + (values[at] ?? Number.NaN),
      y: origin.y + (values[at + 1] ?? Number.NaN),
    });
    const reflection = (of: 'Q' | 'C'): Point =>
      mirrored?.of === of ? { x: 2 * here.x - mirrored.at.x, y: 2 * here.y - mirrored.at.y } : here;
    const lineTo = (to: Point) => operators.push(`${pdfNumbers(to.x, to.y)} l`);
    const curveTo = (one: Point, two: Point, to: Point) =>
      operators.push(`${pdfNumbers(one.x, one.y, two.x, two.y, to.x, to.y)} c`);
    const quadTo = (control: Point, to: Point) => {
      const towards = (from: Point): Point => ({
        x: from.x + (2 / 3) * (control.x - from.x),
        y: from.y + (2 / 3) * (control.y - from.y),
      });
      curveTo(towards(here), towards(to), to);
    };
    let to = here;
    let control: Mirrored | null = null;
    switch (command) {
      case 'M':
        to = point(0);
        start = to;
        operators.push(`${pdfNumbers(to.x, to.y)} m`);
        break;
      case 'L':
        to = point(0);
        lineTo(to);
        break;
      case 'H':
        to = { x: point(0).x, y: here.y };
        lineTo(to);
        break;
      case 'V':
        to = { x: here.x, y: origin.y + (values[0] ?? Number.NaN) };
        lineTo(to);
        break;
      case 'Q':
      case 'T': {
        const bend = command === 'Q' ? point(0) : reflection('Q');
        to = point(command === 'Q' ? 2 : 0);
        quadTo(bend, to);
        control = { of: 'Q', at: bend };
        break;
      }
      case 'C':
      case 'S': {
        const [one, two] = command === 'C' ? [point(0), point(2)] : [reflection('C'), point(0)];
        to = point(command === 'C' ? 4 : 2);
        curveTo(one, two, to);
        control = { of: 'C', at: two };
        break;
      }
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, isLarge = 0, isSweep = 0] = values;
        to = point(5);
        const curves = arcCurves(here, to, { rx, ry, turn, isLarge: isLarge !== 0, isSweep: isSweep !== 0 });
        if (curves === null) lineTo(to);
        else for (const [one, two, end] of curves) curveTo(one, two, end);
        break;
      }
      default:
        to = start;
        operators.push('h');
    }
    here = to;
    mirrored = control;
  }
  return operators.join('\n');
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees from the x axis of the page to that of the ellipse. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isSweep: boolean;
}

type Cubic = readonly [one: Point, two: Point, end: Point];

/** An arc as cubics; null where SVG makes it a straight line. Radii that are too small grow, as SVG asks. */
function arcCurves(from: Point, to: Point, { rx, ry, turn, isLarge, isSweep }: Arc): Cubic[] | null {
  if (rx === 0 || ry === 0) return null;
  if (from.x === to.x && from.y === to.y) return [];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const own = { x: cos * half.x + sin * half.y, y: cos * half.y - sin * half.x };
  const growth = Math.max(1, Math.hypot(own.x / rx, own.y / ry));
  const [a, b] = [Math.abs(rx) * growth, Math.abs(ry) * growth];
  const reach = (own.x / a) ** 2 + (own.y / b) ** 2;
  const shift = (isLarge === isSweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / reach - 1));
  const middle = { x: (shift * a * own.y) / b, y: (-shift * b * own.x) / a };
  const first = Math.atan2((own.y - middle.y) / b, (own.x - middle.x) / a);
  let sweep = Math.atan2((-own.y - middle.y) / b, (-own.x - middle.x) / a) - first;
  if (isSweep && sweep < 0) sweep += 2 * Math.PI;
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI;

  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const onPage = (x: number, y: number): Point => ({
    x: (from.x + to.x) / 2 + cos * (middle.x + a * x) - sin * (middle.y + b * y),
    y: (from.y + to.y) / 2 + sin * (middle.x + a * x) + cos * (middle.y + b * y),
  });
  return Array.from({ length: count }, (_, i): Cubic => {
    const [start, end] = [first + i * step, first + (i + 1) * step];
    return [
      onPage(Math.cos(start) - handle * Math.sin(start), Math.sin(start) + handle * Math.cos(start)),
      onPage(Math.cos(end) + handle * Math.sin(end), Math.sin(end) - handle * Math.cos(end)),
      i === count - 1 ? to : onPage(Math.cos(end), Math.sin(end)),
    ];
  });
}
