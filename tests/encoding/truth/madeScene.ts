/** Small scenes by hand, with what each law of truth looks at. */
import type { Box, Point } from '#base/geometry.ts';
import type { ActorId, FactionId } from '#domain/ids.ts';
import type { PlacedText, Scene, SceneActor, SceneHull, SceneLine } from '#encoding/scene/scene.ts';
import type { Breach } from '#encoding/truth/breach.ts';

export const textAt = (box: Box, leader: PlacedText['leader'] = null): PlacedText => ({
  lines: [],
  anchor: 'middle',
  fontSize: 10,
  box,
  leader,
});

/** A square of 20 units, unless another shape is asked for. */
export const actorAt = (id: string, x: number, y: number, more: Partial<SceneActor> = {}): SceneActor =>
  ({
    id: id as ActorId,
    centre: { x, y },
    size: { width: 20, height: 20 },
    shape: 'rectangle',
    label: null,
    emphasis: 'normal',
    ...more,
  }) as SceneActor;

export const lineFrom = (id: string, start: Point, end: Point, more: Partial<SceneLine> = {}): SceneLine =>
  ({
    id,
    kind: 'aligned',
    curve: { start, control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, end },
    width: 1,
    ends: [],
    mid: null,
    flag: null,
    lineLabel: null,
    emphasis: 'normal',
    ...more,
  }) as SceneLine;

export const signAt = (x: number, y: number): SceneLine['mid'] => ({
  sign: '+',
  at: { x, y },
  radius: 5,
  isHollow: false,
});

export const areaOver = (id: string, { x, y, width, height }: Box, members: string[]): SceneHull =>
  ({
    id: id as FactionId,
    members: members as ActorId[],
    path: [
      `M${x} ${y}`,
      `Q${x + width / 2} ${y} ${x + width} ${y}`,
      `Q${x + width} ${y + height / 2} ${x + width} ${y + height}`,
      `Q${x + width / 2} ${y + height} ${x} ${y + height}`,
      `Q${x} ${y + height / 2} ${x} ${y}Z`,
    ].join(''),
    label: null,
  }) as unknown as SceneHull;

export const sceneOf = (parts: Partial<Scene>): Scene => ({
  frame: { width: 400, height: 300 },
  hulls: [],
  lines: [],
  actors: [],
  hiddenLabels: 0,
  ...parts,
});

/** "law: part id / part id" of each breach. */
export const inWords = (breaches: readonly Breach[]): string[] =>
  breaches.map(
    ({ law, of, with: other }) =>
      `${law}: ${of.part} ${of.id} / ${other ? `${other.part} ${other.id}` : 'frame'}`,
  );
