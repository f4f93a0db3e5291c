import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { betweenScenes, movedActors } from '#encoding/scene/betweenScenes.ts';
import { dragActor } from '#encoding/scene/dragActor.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const frame = { ...canvases.laptop };
const { scene: force, style } = createGraphScene(realDerive)(stateAt(''), frame);
const { scene: circle } = createGraphScene(realDerive)(stateAt('layout=circle'), frame);
const turkey = 'turkey' as ActorId;
const actorIn = (scene: typeof force, id: ActorId) => scene.actors.find((actor) => actor.id === id)!;

describe('betweenScenes', () => {
  it('is the second scene at its end', () => {
    expect(betweenScenes(force, circle, 1)).toBe(circle);
  });

  it('starts where the first was: actors, lines, marks and names', () => {
    const start = betweenScenes(force, circle, 0);
    expect(start.actors.map(({ centre }) => centre)).toEqual(force.actors.map(({ centre }) => centre));
    expect(start.lines.map(({ curve }) => curve)).toEqual(force.lines.map(({ curve }) => curve));
    start.actors.forEach(({ label, id }) => {
      const past = actorIn(force, id).label;
      if (label && past)
        expect([label.box.x, label.box.y]).toEqual([past.box.x, past.box.y].map((v) => expect.closeTo(v, 6)));
    });
    start.lines.forEach((line, i) => {
      line.ends.forEach((end, k) => {
        expect(end.tip).toEqual(force.lines[i]!.ends[k]!.tip);
      });
    });
  });

  it('goes half the way at half the time, with directions of length 1', () => {
    const half = betweenScenes(force, circle, 0.5);
    const [from, to] = [actorIn(force, turkey).centre, actorIn(circle, turkey).centre];
    expect(actorIn(half, turkey).centre).toEqual({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    for (const { ends } of half.lines) {
      for (const { direction } of ends) expect(Math.hypot(direction.x, direction.y)).toBeCloseTo(1, 6);
    }
  });

  it('shows no name and no word on another on the way', () => {
    for (const share of [0, 0.2, 0.4, 0.6, 0.8, 0.95]) {
      const { actors, lines } = betweenScenes(force, circle, share);
      const names = actors.flatMap(({ label }) => label?.box ?? []);
      const boxes = [...names, ...lines.flatMap(({ lineLabel }) => lineLabel?.box ?? [])];
      expect(
        boxes.flatMap((box, n) => boxes.slice(n + 1).filter((other) => boxesOverlap(box, other))),
      ).toEqual([]);
      expect(names.length).toBeGreaterThan(actors.length / 2);
    }
  });

  it('shows at once what was not there before', () => {
    const { scene: few } = createGraphScene(realDerive)(stateAt('actor=turkey'), frame);
    const start = betweenScenes(few, circle, 0);
    expect(actorIn(start, 'nato' as ActorId)).toEqual(actorIn(circle, 'nato' as ActorId));
  });

  it('knows who moves', () => {
    expect(movedActors(force, force).size).toBe(0);
    expect(movedActors(force, circle).size).toBeGreaterThan(10);
  });
});

describe('dragActor', () => {
  const { relations } = realDerive.visibleGraph(stateAt('').query);
  const to = { x: 400, y: 300 };
  const dragged = dragActor(force, turkey, to, relations, style);

  it('takes the actor with its name along, and nobody else', () => {
    const [before, after] = [actorIn(force, turkey), actorIn(dragged, turkey)];
    expect(after.centre).toEqual(to);
    expect(after.label!.box.x - before.label!.box.x).toBeCloseTo(to.x - before.centre.x, 6);
    for (const actor of force.actors) {
      if (actor.id !== turkey) expect(actorIn(dragged, actor.id)).toBe(actor);
    }
  });

  it('draws its lines anew and leaves all others', () => {
    force.lines.forEach((line, i) => {
      const next = dragged.lines[i]!;
      expect(next.id).toBe(line.id);
      if (line.a !== turkey && line.b !== turkey) expect(next).toBe(line);
      else expect(next.curve).not.toEqual(line.curve);
    });
  });

  it('lets areas that hold it wait', () => {
    expect(dragged.hulls.some(({ members }) => members.includes(turkey))).toBe(false);
    expect(dragged.hulls.length).toBe(force.hulls.length - 1);
  });
});
