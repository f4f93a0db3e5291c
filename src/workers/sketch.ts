/** A small picture of a dataset before it is opened: points and lines, of the actors with the most ties. */
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Sign } from '#domain/statement.ts';
import { quickPositions } from '#graph/layout/buildPositions.ts';
import { gridMax } from '#graph/layout/positions.ts';

interface SketchPoint {
  /** 0 to 1, to the right and down. */
  readonly x: number;
  readonly y: number;
  /** The name, of the few with the most ties. */
  readonly name: string | null;
}

export interface SketchLine {
  /** Places in `points`. */
  readonly from: number;
  readonly to: number;
  /** 0 for a tie without a side. */
  readonly sign: Sign | 0;
}

export interface Sketch {
  readonly points: readonly SketchPoint[];
  readonly lines: readonly SketchLine[];
  /** Actors of the dataset, of which `points` may be a part. */
  readonly actors: number;
}

const shownActors = 120;
const namedActors = 8;
/** Of the width: how far a line stays away from actors that it does not tie. */
const leastOff = 0.05;
const mostOnRing = 8;

/** True if a line passes so near to a third actor that it seems to end there. */
function passesActor(
  points: readonly { readonly x: number; readonly y: number }[],
  lines: Iterable<SketchLine>,
): boolean {
  for (const { from, to } of lines) {
    const [a, b] = [points[from], points[to]];
    if (a === undefined || b === undefined) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const isNear = points.some((point, place) => {
      if (place === from || place === to) return false;
      const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
      const off = Math.abs((point.x - a.x) * (b.y - a.y) - (point.y - a.y) * (b.x - a.x)) / length;
      return along > 0 && along < length && off < leastOff;
    });
    if (isNear) return true;
  }
  return false;
}

/** A few actors on a ring, where no line passes a third one. */
const onRing = (count: number) =>
  Array.from({ length: count }, (_, place) => {
    const turn = (2 * Math.PI * place) / count - Math.PI / 2;
    return { x: 0.5 + Math.cos(turn) / 2, y: 0.5 + Math.sin(turn) / 2 };
  });

/** The sketch of a dataset; within half a second for any size. */
export function sketchOf(dataset: Dataset): Sketch {
  const ties = new Map<string, number>();
  for (const { from, to } of dataset.statements)
    for (const end of [from, to]) ties.set(end, (ties.get(end) ?? 0) + 1);
  const most = [...dataset.actors]
    .sort((a, b) => (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0))
    .slice(0, shownActors);
  const places = new Map(most.map(({ id }, place) => [id, place]));
  const statements = dataset.statements.filter(({ from, to }) => places.has(from) && places.has(to));
  const positions = quickPositions(measuredLayoutInput({ ...dataset, actors: most, statements }));
  const signs = new Map(dataset.relationTypes.map(({ id, sign }) => [id, sign]));
  const lines = new Map<string, SketchLine>();
  for (const statement of statements) {
    const [from = 0, to = 0] = [places.get(statement.from), places.get(statement.to)];
    const sign = signs.get(statement.type) ?? 0;
    lines.set([Math.min(from, to), Math.max(from, to), sign].join(' '), { from, to, sign });
  }
  const points = most.map(({ id, shortName }, place): SketchPoint => {
    const [x, y] = positions[id] ?? [gridMax / 2, gridMax / 2];
    return { x: x / gridMax, y: y / gridMax, name: place < namedActors ? shortName : null };
  });
  if (points.length <= mostOnRing && passesActor(points, lines.values())) {
    const ring = onRing(points.length);
    return {
      points: points.map(({ name }, place) => ({ ...(ring[place] ?? { x: 0.5, y: 0.5 }), name })),
      lines: [...lines.values()],
      actors: dataset.actors.length,
    };
  }
  return { points, lines: [...lines.values()], actors: dataset.actors.length };
}
