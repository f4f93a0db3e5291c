/**
 * Lines and actors of a picture of very many. They have no order among themselves but that of their looks, so those of one look
 * are a few paths, made without path data. The rarer a look, the later it is painted, or nobody would see it.
 */
import { memoBy } from '#base/memo.ts';
import { colourOf, fadedColour, type Theme } from '#encoding/colours/colours.ts';
import { actorPrimitives } from '#encoding/marks/markPrimitives.ts';
import type { PathPrimitive } from '#encoding/marks/primitive.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { inkOf, paintPath } from './paintPrimitives.ts';

/** Paths of one look. */
interface Look<Style> {
  readonly style: Style;
  readonly isFaded: boolean;
  readonly paths: Path2D[];
  count: number;
}

/** A path of more pieces than this takes longer to fill than several. */
const mostInPath = 400;

/** Looks by a key of theirs, and the path of each that is being made. */
class Looks<Style> {
  private readonly looks = new Map<string, Look<Style>>();

  pathOf(key: string, isFaded: boolean, styleOf: () => Style): Path2D {
    let look = this.looks.get(key);
    if (!look) {
      look = { style: styleOf(), isFaded, paths: [], count: 0 };
      this.looks.set(key, look);
    }
    if (look.count % mostInPath === 0) look.paths.push(new Path2D());
    look.count += 1;
    return look.paths[look.paths.length - 1] as Path2D;
  }

  /** What is not selected first, then the most frequent. */
  inOrder(): readonly Look<Style>[] {
    return [...this.looks.values()].sort(
      (one, other) => Number(other.isFaded) - Number(one.isFaded) || other.count - one.count,
    );
  }
}

const linesOf = memoBy(({ lines }: Scene) => {
  const looks = new Looks<SceneLine>();
  for (const line of lines) {
    const isFaded = line.emphasis === 'faded';
    const key = `${line.colour} ${line.width} ${line.dash} ${isFaded}`;
    const path = looks.pathOf(key, isFaded, () => line);
    const { start, end } = line.curve;
    path.moveTo(start.x, start.y);
    path.lineTo(end.x, end.y);
  }
  return looks.inOrder();
});

export function paintPlainLines(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  for (const { style, isFaded, paths } of linesOf(scene)) {
    context.strokeStyle = isFaded ? fadedColour(style.colour, theme, 'mark') : colourOf(style.colour, theme);
    context.lineWidth = style.width;
    context.setLineDash(style.dash as number[]);
    for (const path of paths) context.stroke(path);
  }
}

interface ActorLook {
  readonly outline: PathPrimitive;
  /** The outline about the origin. */
  readonly path: Path2D;
}

function actorLook(actor: SceneActor): ActorLook {
  const [outline] = actorPrimitives({ ...actor, centre: { x: 0, y: 0 } });
  if (outline?.form !== 'path') throw new Error('An actor has no outline.');
  return { outline, path: new Path2D(outline.d) };
}

const actorsOf = memoBy(({ actors }: Scene) => {
  const looks = new Looks<ActorLook>();
  const known = new Map<string, ActorLook>();
  for (const actor of actors) {
    const { shape, size, fill, stroke, emphasis, isNamed, centre } = actor;
    const key = `${shape} ${size.width} ${size.height} ${fill} ${stroke} ${emphasis} ${isNamed}`;
    const look = known.get(key) ?? actorLook(actor);
    known.set(key, look);
    const path = looks.pathOf(key, emphasis === 'faded', () => look);
    path.addPath(look.path, { e: centre.x, f: centre.y });
  }
  return looks.inOrder();
});

export function paintPlainActors(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const inks = { full: inkOf(theme, false), faded: inkOf(theme, true) };
  for (const { style, isFaded, paths } of actorsOf(scene))
    for (const path of paths) paintPath(context, style.outline, path, isFaded ? inks.faded : inks.full);
}
