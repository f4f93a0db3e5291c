import { importWords as words } from '#words/ownData.ts';
import type { Sketch } from '#workers/sketch.ts';

const width = 320;
const height = 240;
const margin = 26;

const kinds = { 1: 'aligned', [-1]: 'opposed', 0: 'other' } as const;

/** A small picture of what would be drawn; its numbers stand in words beside it. */
export function SketchPicture({ sketch }: { readonly sketch: Sketch }) {
  const { points, lines, actors } = sketch;
  const at = (place: number) => {
    const { x, y } = points[place] ?? { x: 0, y: 0 };
    return { x: margin + x * (width - 2 * margin), y: margin + y * (height - 2 * margin) };
  };
  return (
    <figure className="import-sketch">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {lines.map(({ from, to, sign }) => (
          <line
            key={`${from} ${to} ${sign}`}
            data-kind={kinds[sign]}
            x1={at(from).x}
            y1={at(from).y}
            x2={at(to).x}
            y2={at(to).y}
          />
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
