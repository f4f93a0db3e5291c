import { importWords as words } from '#words/ownData.ts';
import type { Sketch, SketchLine } from '#workers/sketch.ts';

const width = 320;
const height = 240;
const margin = 26;
/** Between two lines of one pair. */
const gap = 3;

const kinds = { 1: 'aligned', [-1]: 'opposed', 0: 'other' } as const;

/** A small picture of what would be drawn; its numbers stand in words beside it. */
export function SketchPicture({ sketch }: { readonly sketch: Sketch }) {
  const { points, lines, actors } = sketch;
  const at = (place: number) => {
    const { x, y } = points[place] ?? { x: 0, y: 0 };
    return { x: margin + x * (width - 2 * margin), y: margin + y * (height - 2 * margin) };
  };
  const pairs = new Map<string, SketchLine[]>();
  for (const line of lines) {
    const pair = [line.from, line.to].sort((one, other) => one - other).join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), line]);
  }
  // Lines of one pair lie side by side.
  const drawn = [...pairs.values()].flatMap((beside) =>
    beside.map((line, place) => {
      const [a, b] = [at(Math.min(line.from, line.to)), at(Math.max(line.from, line.to))];
      const aside = (gap * (place - (beside.length - 1) / 2)) / (Math.hypot(b.x - a.x, b.y - a.y) || 1);
      const [x, y] = [aside * (b.y - a.y), aside * (a.x - b.x)];
      return { ...line, x1: a.x + x, y1: a.y + y, x2: b.x + x, y2: b.y + y };
    }),
  );
  return (
    <figure className="import-sketch">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {drawn.map(({ from, to, sign, ...ends }) => (
          <line key={`${from} ${to} ${sign}`} data-kind={kinds[sign]} {...ends} />
        ))}
        {points.map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
          <circle key={place} cx={at(place).x} cy={at(place).y} r={points.length > 60 ? 2 : 3.5} />
        ))}
        {points.map(
          ({ name }, place) =>
            name !== null && (
              <text key={name} x={at(place).x} y={at(place).y - 6} textAnchor="middle">
                {name}
              </text>
            ),
        )}
      </svg>
      <figcaption className="quiet">{words.sketch(points.length, actors)}</figcaption>
    </figure>
  );
}
