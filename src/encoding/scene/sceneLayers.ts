import type { ActorId } from '#domain/ids.ts';
import {
  actorPrimitives,
  casingPrimitives,
  connectedNameLook,
  hullNameLook,
  hullPrimitive,
  lineLabelLook,
  lineMarkPrimitives,
  nameLook,
  strokePrimitive,
  textPrimitives,
} from '#encoding/marks/markPrimitives.ts';
import type { Primitive } from '#encoding/marks/primitive.ts';
import type { Emphasis, PlacedText, Scene, SceneActor } from './scene.ts';

/** What is painted at once, all of it faded or none. */
export interface PaintedItem {
  /** As "line-…" or "name-…", unique in its scene. */
  readonly id: string;
  /** Whose names say what an actor or a line is; none for what belongs to one of these. */
  readonly namedBy: readonly ActorId[];
  readonly isFaded: boolean;
  readonly primitives: readonly Primitive[];
}

type Layer = (scene: Scene) => readonly PaintedItem[];

const isFaded = ({ emphasis }: { readonly emphasis: Emphasis }) => emphasis === 'faded';

/** What is not selected never covers what is. */
const fadedFirst = <Item extends { readonly emphasis: Emphasis }>(items: readonly Item[]) => [
  ...items.filter(isFaded),
  ...items.filter((item) => !isFaded(item)),
];

/** True if a text stands in the mark itself, as numbers do; there it needs no halo. */
function isInMark({ box }: PlacedText, { centre, size }: SceneActor): boolean {
  const [x, y] = [box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y];
  return Math.abs(x) < 0.1 && Math.abs(y) < 0.1 && box.width < size.width && box.height < size.height;
}

/** The painter's order of a scene, for every renderer. */
export const sceneLayers = {
  hulls: ({ hulls, actors }) =>
    hulls.map((hull) => ({
      id: `hull-${hull.id}`,
      namedBy: [],
      isFaded: actors.some(isFaded),
      primitives: [hullPrimitive(hull)],
    })),
  casings: ({ lines }) =>
    fadedFirst(lines.filter(({ casing }) => casing > 0)).map((line) => ({
      id: `casing-${line.id}`,
      namedBy: [],
      isFaded: isFaded(line),
      primitives: casingPrimitives(line),
    })),
  lines: ({ lines }) =>
    fadedFirst(lines).map((line) => ({
      id: `line-${line.id}`,
      namedBy: [line.a, line.b],
      isFaded: isFaded(line),
      primitives: [strokePrimitive(line)],
    })),
  actors: ({ actors }) =>
    actors.map((actor) => ({
      id: `actor-${actor.id}`,
      namedBy: [actor.id],
      isFaded: isFaded(actor),
      primitives: actorPrimitives(actor),
    })),
  marks: ({ lines }) =>
    fadedFirst(lines).map((line) => ({
      id: `marks-${line.id}`,
      namedBy: [],
      isFaded: isFaded(line),
      primitives: lineMarkPrimitives(line),
    })),
  texts: ({ hulls, lines, actors }) => {
    const isFading = actors.some(isFaded);
    const item = (id: string, isFaded: boolean, primitives: readonly Primitive[]): PaintedItem => ({
      id,
      namedBy: [],
      isFaded,
      primitives,
    });
    return [
      ...hulls.flatMap(({ id, ink, label }) =>
        label ? item(`hull-name-${id}`, isFading, textPrimitives(label, hullNameLook(ink))) : [],
      ),
      ...lines.flatMap((line) =>
        line.lineLabel
          ? item(`line-label-${line.id}`, isFaded(line), textPrimitives(line.lineLabel, lineLabelLook(line)))
          : [],
      ),
      ...actors.flatMap((actor) => {
        const { id, label, isOutside } = actor;
        if (!label) return [];
        const look = { ...(isOutside ? connectedNameLook : nameLook), hasHalo: !isInMark(label, actor) };
        return item(`name-${id}`, isFaded(actor), textPrimitives(label, look));
      }),
    ];
  },
} as const satisfies Record<string, Layer>;
