import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Box, boxAround, boxesOverlap, type Point, pointOn, type Size } from '#base/geometry.ts';
import { type LegendKey, legendOf } from '#encoding/legend/legend.ts';
import { lineLabelsOf, mostLineLabels } from '#encoding/lines/sceneLines.ts';
import { shapeOfKind } from '#encoding/marks/actorShape.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { PlacedText, Scene, SceneActor } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { Query } from '#query/query.ts';
import { type AppState, hullChoices, initialState } from '#state/appState.ts';
import { canvases, freshDerive, realDataset, realDerive } from '#tests/fixtures/realScene.ts';
import { arbitraryQuery } from '#tests/query/arbitraryQuery.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { isInLoops, loopsOf } from './pathArea.ts';

// Hundreds of scenes; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

const frames = Object.values(canvases);
/** Of screens from a phone's with a notice above the picture to a desk's. */
const sizes: readonly Size[] = [
  { width: 360, height: 265 },
  { width: 360, height: 400 },
  { width: 640, height: 186 },
  { width: 640, height: 500 },
  { width: 852, height: 598 },
  { width: 1000, height: 800 },
];
const view: fc.Arbitrary<AppState> = fc
  .record({
    query: arbitraryQuery(realDataset),
    hulls: fc.constantFrom(...hullChoices),
    layout: fc.constantFrom('force' as const, 'force' as const, 'factions' as const, 'circle' as const),
  })
  .map(({ query, hulls, layout }) => ({ ...initialState, query, hulls, layout: { layout } }));

interface Drawn {
  readonly graph: VisibleGraph;
  readonly scene: Scene;
  readonly markSize: number;
}

function draw(state: AppState, frame: { width: number; height: number }): Drawn {
  const { scene, style } = createGraphScene(realDerive)(state, frame);
  return { graph: realDerive.visibleGraph(state.query), scene, markSize: style.markSize };
}

/** Runs a law over 200 random views on every canvas. */
function law(check: (drawn: Drawn, state: AppState) => void, numRuns = 200, sizes: readonly Size[] = frames) {
  fc.assert(
    fc.property(view, (state) => {
      for (const frame of sizes) check(draw(state, frame), state);
    }),
    { numRuns },
  );
}

const textsOf = ({ actors, lines, hulls }: Scene): { of: string; placed: PlacedText }[] =>
  [
    ...actors.map(({ id, label }) => ({ of: `name ${id}`, placed: label })),
    ...hulls.map(({ id, label }) => ({ of: `area ${id}`, placed: label })),
    ...lines.map(({ id, lineLabel }) => ({ of: `lineLabel ${id}`, placed: lineLabel })),
  ].filter((text): text is { of: string; placed: PlacedText } => text.placed !== null);

function textFaults(scene: Scene): string[] {
  const { frame, actors } = scene;
  const texts = textsOf(scene);
  const isIn = ({ x, y, width, height }: Box) =>
    x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  return texts.flatMap(({ of, placed: { box } }, index) => [
    ...(isIn(box) ? [] : [`${of} crosses the frame`]),
    ...texts
      .slice(index + 1)
      .filter((other) => boxesOverlap(box, other.placed.box))
      .map((other) => `${of} overlaps ${other.of}`),
    ...actors
      .filter(({ centre, size }) => boxesOverlap(box, boxAround(centre, size)))
      .map(({ id }) => `${of} lies on ${id}`),
  ]);
}

/** Gap between a box and the outline of a shape, to a fraction of a unit. */
function gapToShape(box: Box, { centre, size, shape }: SceneActor): number {
  const steps = Array.from({ length: 120 }, (_, i) => (i * Math.PI) / 60);
  const gaps = steps.map((angle) => {
    const direction = { x: Math.cos(angle), y: Math.sin(angle) };
    const rim = rimDistance(shape, size, direction);
    const [x, y] = [centre.x + rim * direction.x, centre.y + rim * direction.y];
    return Math.hypot(
      Math.max(box.x - x, x - box.x - box.width, 0),
      Math.max(box.y - y, y - box.y - box.height, 0),
    );
  });
  return Math.min(...gaps);
}

const mayHaveLineLabels = ({ lines }: Scene) =>
  lines.length <= mostLineLabels
    ? lines
    : lines.filter(({ kind }) => kind === 'structure' || kind === 'accused');

describe('a scene of the real dataset', () => {
  it('law: no text overlaps a text, lies on a shape or crosses the frame; what is hidden is counted', () => {
    law(({ scene, graph }) => {
      const lineLabels = lineLabelsOf(graph.relations, String);
      expect(textFaults(scene)).toEqual([]);
      const missing = [
        ...scene.actors.filter(({ label }) => label === null),
        ...scene.hulls.filter(({ label }) => label === null),
        ...mayHaveLineLabels(scene).filter(
          ({ lineLabel, id }) => lineLabel === null && lineLabels.get(id) !== '',
        ),
      ];
      expect(scene.hiddenLabels).toBe(missing.length);
    });
  });

  it('shows every name of the default view on every canvas but the phone’s, which hides one at most', () => {
    const hidden = frames.map((frame) =>
      draw(initialState, frame).scene.actors.filter(({ label }) => !label),
    );
    expect(hidden.map(({ length }) => length)).toEqual([0, 0, expect.any(Number)]);
    expect(hidden[2]!.length).toBeLessThanOrEqual(1);
  });

  it('law: a name without a leader line is nearer to its own mark than to any other’s, by 3 px at least', () => {
    law(
      ({ scene: { actors } }) => {
        const astray = actors.flatMap((actor) => {
          const { label, id } = actor;
          if (!label || label.leader) return [];
          const own = gapToShape(label.box, actor);
          return actors
            .filter((other) => other !== actor && gapToShape(label.box, other) < own + 3)
            .map((other) => `${id} stands by ${other.id}`);
        });
        expect(astray).toEqual([]);
      },
      60,
      sizes,
    );
  });

  it('law: lines and their marks lie within the frame, however small', () => {
    law(
      ({ scene: { lines, frame } }) => {
        const isIn = ({ x, y, width, height }: Box, by: number) =>
          x >= by && y >= by && x + width <= frame.width - by && y + height <= frame.height - by;
        const outside = lines.flatMap(({ id, curve, width, ends, mid, flag }) => {
          const points = Array.from({ length: 25 }, (_, i) => pointOn(curve, i / 24));
          const isLineIn = points.every((point) => isIn({ ...point, width: 0, height: 0 }, width / 2));
          const areEndsIn = ends.every(({ tip }) => isIn({ ...tip, width: 0, height: 0 }, 0));
          const isMidIn =
            !mid || isIn(boxAround(mid.at, { width: 2 * mid.radius, height: 2 * mid.radius }), -0.5);
          const isFlagIn =
            !flag ||
            isIn(
              { x: flag.at.x - 3, y: flag.at.y - flag.fontSize * 0.8, width: 6, height: flag.fontSize },
              -0.5,
            );
          return isLineIn && areEndsIn && isMidIn && isFlagIn ? [] : [id];
        });
        expect(outside).toEqual([]);
      },
      60,
      [{ width: 300, height: 180 }, { width: 712, height: 276 }, ...sizes],
    );
  });

  it('law: draws what is visible, each line on evidence, and an allegation as nothing else', () => {
    law(({ scene, graph }) => {
      expect(scene.actors.map(({ id }) => id)).toEqual(graph.actors.map(({ id }) => id));
      const stated = new Map(graph.relations.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
      expect(scene.lines.map(({ id }) => id)).toEqual([...stated.keys()]);
      for (const line of scene.lines) {
        const { kind, statements } = stated.get(line.id)!;
        expect(statements.length).toBeGreaterThan(0);
        expect(line.kind).toBe(kind);
        const modes = statements.map(({ statement }) => statement.mode === 'accused');
        expect(modes).toEqual(statements.map(() => line.kind === 'accused'));
        if (line.kind !== 'accused') continue;
        expect([line.mid?.sign, line.mid?.isHollow, line.colour]).toEqual(['?', true, 'accused']);
        if (line.lineLabel)
          expect(line.lineLabel.lines.map(({ text }) => text).join(' ')).toMatch(/^alleged by /);
      }
    });
  });

  it('law: at most twelve lines carry labels; tethers and allegations always may', () => {
    law(({ scene }) => {
      const allowed = new Set(mayHaveLineLabels(scene).map(({ id }) => id));
      const speaking = scene.lines.filter(({ lineLabel }) => lineLabel !== null);
      expect(speaking.filter(({ id }) => !allowed.has(id))).toEqual([]);
    }, 60);
  });

  it('law: marks stand at the ends that receive, point at them and do not cut into them', () => {
    law(({ scene, graph, markSize }) => {
      const stated = new Map(graph.relations.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
      const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
      for (const line of scene.lines) {
        const { receivedByA, receivedByB } = stated.get(line.id)!;
        const isMarked = line.kind !== 'contact';
        const receivers = [
          ...(isMarked && receivedByA !== null ? [line.a] : []),
          ...(isMarked && receivedByB !== null ? [line.b] : []),
        ].map((id) => actors.get(id)!);
        expect(line.ends.length).toBe(receivers.length);
        line.ends.forEach(({ tip, direction, reach, form }, index) => {
          const { centre, shape, size } = receivers[index]!;
          const [dx, dy] = [centre.x - tip.x, centre.y - tip.y];
          const far = Math.hypot(dx, dy);
          // Between neighbours a curve may arrive askew, but never from behind.
          expect((dx * direction.x + dy * direction.y) / far).toBeGreaterThan(0);
          const gap = far - rimDistance(shape, size, { x: -dx / far, y: -dy / far });
          expect(Math.abs(gap)).toBeLessThan(0.5 * markSize);
          expect(form).toBe(line.kind === 'opposed' ? 'bar' : 'arrow');
          expect(reach).toBeGreaterThan(line.width * 0.6);
        });
      }
    });
  });

  it('law: the legend explains what is visible, and nothing else', () => {
    law(({ scene, graph }, { query, hulls }) => {
      const keys = legendOf(scene, { markSize: 32, hulls }).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([...keys].sort()).toEqual([...expectedKeys(graph, hulls, query)].sort());
    });
  });

  it('law: an area holds its visible members and touches nobody else', () => {
    law(({ scene }, { hulls, query }) => {
      const wanted = groupsOf(hulls, query.rollUp, new Set(scene.actors.map(({ id }) => id)));
      expect(scene.hulls.map(({ id, members }) => [id, [...members].sort()])).toEqual(wanted);
      for (const { path, members, id } of scene.hulls) {
        const loops = loopsOf(path);
        const bounds = boundsOf(loops.flat());
        const mine = scene.actors.filter((actor) => members.includes(actor.id));
        for (const actor of scene.actors) {
          const { centre, size, shape } = actor;
          const isMember = members.includes(actor.id);
          const touches = mine.some(
            (one) => one !== actor && boxesOverlap(boxAround(one.centre, one.size), boxAround(centre, size)),
          );
          // Where a shape lies on a member's they cannot be told apart.
          if (!isMember && (touches || !boxesOverlap(bounds, boxAround(centre, size)))) continue;
          for (let i = 0; i < 16; i += 1) {
            const direction = { x: Math.cos((i * Math.PI) / 8), y: Math.sin((i * Math.PI) / 8) };
            const far = rimDistance(shape, size, direction) - 0.2;
            const point = { x: centre.x + far * direction.x, y: centre.y + far * direction.y };
            if (isInLoops(loops, point) !== isMember)
              expect.fail(`${id}: ${actor.id} at ${point.x}, ${point.y}`);
          }
        }
      }
    });
  });

  it('law: no filter and no switch moves anyone, bit for bit', () => {
    const everyone = (state: AppState) => ({
      ...state,
      query: { ...initialState.query, periphery: true, isolated: true, rollUp: false },
    });
    law((drawn, state) => {
      const { scene } = draw(everyone(state), drawn.scene.frame);
      const places = new Map(scene.actors.map(({ id, centre }) => [id, centre]));
      for (const { id, centre } of drawn.scene.actors) expect([id, centre]).toEqual([id, places.get(id)]);
    }, 60);
  });

  it('law: a selection moves nothing, fades what is not meant and adds line labels on free ground only', () => {
    const dyads = realDerive
      .visibleGraph({ ...initialState.query, periphery: true })
      .relations.map(({ id }) => id);
    const selection = fc.oneof(
      fc.constantFrom(...realDataset.actors).map(({ id }) => ({ kind: 'actor' as const, actor: id })),
      fc.constantFrom(...dyads).map((dyad) => ({ kind: 'dyad' as const, dyad })),
    );
    fc.assert(
      fc.property(view, selection, fc.constantFrom(...frames), (state, selected, frame) => {
        const show = createGraphScene(freshDerive());
        const { scene: before } = show(state, frame);
        const { scene: after } = show({ ...state, selection: selected }, frame);
        const isSomeonePicked = after.actors.some(({ emphasis }) => emphasis === 'selected');
        expect(after.hulls).toEqual(before.hulls);
        expect(after.actors.map(({ emphasis: _, ...rest }) => rest)).toEqual(
          before.actors.map(({ emphasis: _, ...rest }) => rest),
        );
        after.lines.forEach((line, index) => {
          const past = before.lines[index]!;
          expect([line.id, line.curve, line.mid?.at]).toEqual([past.id, past.curve, past.mid?.at]);
          expect(line.ends.map(({ tip, direction }) => [tip, direction])).toEqual(
            past.ends.map(({ tip, direction }) => [tip, direction]),
          );
          if (past.lineLabel) expect(line.lineLabel).toEqual(past.lineLabel);
          // Whoever is not in sight lifts nobody out, and then nobody is meant by fading.
          if (isSomeonePicked) expect(line.emphasis).not.toBe('normal');
          else expect(line.emphasis).toBe('normal');
        });
        expect(textFaults(after)).toEqual([]);
        const lifted = after.lines.filter(({ emphasis }) => emphasis === 'selected');
        if (lifted.length > mostLineLabels) {
          expect(after.lines.filter(({ lineLabel }) => lineLabel).length).toBe(
            before.lines.filter(({ lineLabel }) => lineLabel).length,
          );
        }
        for (const { a, b } of lifted) {
          const ends = after.actors.filter(({ id }) => id === a || id === b);
          expect(ends.every(({ emphasis }) => emphasis !== 'faded')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What the legend must explain, read off the visible graph and the rules of the table of encodings. */
function expectedKeys(graph: VisibleGraph, hulls: AppState['hulls'], query: Query): Set<LegendKey> {
  const keys = new Set<LegendKey>();
  const families = new Set<string>();
  for (const { lines, stance } of graph.relations) {
    if (stance === 'mixed') keys.add('mixed');
    for (const line of lines) {
      const { kind, tier, family, receivedByA, receivedByB } = line;
      keys.add(kind);
      const received = [receivedByA, receivedByB].filter((one) => one !== null);
      if (received.length > 0 && kind !== 'contact') keys.add('ends');
      if (kind !== 'aligned' && kind !== 'opposed') continue;
      if (family) families.add(family);
      if (tier === 3) keys.add('viewed');
      if (tier === 2 || (tier === 1 && received.some((one) => one > 1))) keys.add('hollow');
    }
  }
  if (families.size > 1) keys.add('width');
  for (const { id, kind } of graph.actors) {
    keys.add(`shape ${shapeOfKind[kind]}`);
    if (!graph.inside.has(id)) keys.add('outside');
  }
  const areas = groupsOf(hulls, query.rollUp, new Set(graph.actors.map(({ id }) => id)));
  if (areas.length > 0) keys.add('hull');
  const isTinted = graph.actors.some(({ id, factions }) => graph.inside.has(id) && factions.length > 0);
  if (isTinted && !(hulls === 'factions' && areas.length > 0)) keys.add('tint');
  return keys;
}

/** The groups with two visible members or more, by the data alone. */
function groupsOf(
  hulls: AppState['hulls'],
  rollUp: boolean,
  visible: ReadonlySet<string>,
): [string, string[]][] {
  const { factions, operations, actors } = realDataset;
  const rolledUp = (id: string): string => {
    const actor = actors.find((one) => one.id === id);
    return rollUp && actor?.kind === 'official' && actor.partOf ? rolledUp(actor.partOf) : id;
  };
  const groups: [string, string[]][] =
    hulls === 'factions'
      ? factions.map(({ id }) => [
          id,
          actors.filter((actor) => actor.factions.includes(id)).map((actor) => actor.id),
        ])
      : hulls === 'operations'
        ? operations.map(({ id, participants }) => [id, participants.map(({ actor }) => actor)])
        : [];
  return groups
    .map(([id, members]): [string, string[]] => [
      id,
      [...new Set(members.map(rolledUp))].filter((member) => visible.has(member)).sort(),
    ])
    .filter(([, members]) => members.length > 1);
}
