import { gapBetweenOutlines } from '#base/outline.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import type { Scene } from '#encoding/scene/scene.ts';

/** Pairs of lines whose marks at one actor touch. */
export function touchingEnds({ lines, actors }: Pick<Scene, 'lines' | 'actors'>, at: string): string[] {
  const centre = actors.find(({ id }) => id === at)?.centre ?? { x: Infinity, y: Infinity };
  const isHere = (line: Scene['lines'][number], tip: typeof centre) => {
    const other = actors.find(({ id }) => id !== at && (id === line.a || id === line.b))?.centre ?? centre;
    const far = (point: typeof centre) => Math.hypot(tip.x - point.x, tip.y - point.y);
    return (line.a === at || line.b === at) && far(centre) < far(other);
  };
  const ends = lines.flatMap((line) =>
    line.ends.filter(({ tip }) => isHere(line, tip)).map((end) => ({ id: line.id, end })),
  );
  return ends.flatMap((one, i) =>
    ends
      .slice(i + 1)
      .filter((other) => gapBetweenOutlines(endOutline(one.end), endOutline(other.end)) === 0)
      .map((other) => `${one.id} / ${other.id}`),
  );
}
