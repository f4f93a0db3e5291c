import { describe, expect, it } from 'vitest';
import { type Box, boxAround, boxesOverlap, type Point, pointOn } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { isAllegedAgainst } from '#domain/relation.ts';
import { type LegendKey, legendOf } from '#encoding/legend/legend.ts';
import { shapeOfKind } from '#encoding/marks/actorShape.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { Query } from '#query/filter/query.ts';
import { type AppState, initialState } from '#state/appState.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { type Drawn, draw, frames, law, sizes } from './drawnViews.ts';
import { isInLoops, loopsOf } from './pathArea.ts';
import { touchingEnds } from './touchingEnds.ts';

describe('marks of a scene of the real dataset', () => {
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
          expect(line.lineLabel.lines.map(({ text }) => text).join(' ')).toMatch(/^.+, alleged by /);
      }
    });
  });

  it('law: marks stand at the ends that receive, point at them and do not cut into them', () => {
    law(({ scene, graph, markSize }) => {
      const stated = new Map(graph.relations.flatMap(({ lines }) => lines.map((line) => [line.id, line])));
      const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
      for (const line of scene.lines) {
        const { receivedByA, receivedByB } = stated.get(line.id)!;
        const receivers = [
          ...(receivedByA !== null ? [line.a] : []),
          ...(receivedByB !== null ? [line.b] : []),
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
          const isAgainst = isAllegedAgainst(stated.get(line.id)!, receivers[index]!.id);
          expect(form).toBe(line.kind === 'opposed' || isAgainst ? 'bar' : 'arrow');
          expect(reach).toBeGreaterThan(line.width * 0.6);
        });
      }
    });
  });

  it('law: marks at one actor share no ink', () => {
    law(
      ({ scene }) => {
        for (const { id } of scene.actors) expect(touchingEnds(scene, id), id).toEqual([]);
      },
      [...frames, ...sizes],
    );
  });

  it.each(sizes.filter(({ height }) => height > 300))(
    'tells apart all that is done to ISIS, on %o',
    (frame) => {
      const { scene } = draw(initialState, frame);
      expect(scene.lines.filter(({ b, a }) => a === 'isis' || b === 'isis').length).toBeGreaterThan(6);
      expect(touchingEnds(scene, 'isis')).toEqual([]);
    },
  );

  it.each(frames)('two officials close by: what one receives is marked as a view, on %o', (frame) => {
    const query = { ...initialState.query, rollUp: false, scope: 'among' as const };
    const officials = { ...query, facets: { ...query.facets, kind: ['official'] as const } };
    const { scene } = draw({ ...initialState, query: officials }, frame);
    const [line] = scene.lines.filter(({ a, b }) => a === 'al-muallem' && b === 'lavrov');
    expect([line?.tier, line?.flag?.end]).toEqual([1, 'a']);
  });

  it('law: the legend explains what is visible, and nothing else', () => {
    law(({ scene, graph }, { query, hulls }) => {
      const keys = legendOf(scene, { markSize: 32, hulls }).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([...keys].sort()).toEqual([...expectedKeys(graph, hulls, query)].sort());
    });
  });

  it('law: a flag covers no sign and no end mark', () => {
    law(
      ({ scene: { lines } }) => {
        const boxes = lines.flatMap(({ id, mid, ends }) => [
          ...(mid
            ? [{ id, box: boxAround(mid.at, { width: 1.4 * mid.radius, height: 1.4 * mid.radius }) }]
            : []),
          ...ends.map((end) => ({ id, box: endOutline(end).box })),
        ]);
        const covered = lines.flatMap(({ id, flag }) => {
          if (!flag) return [];
          const letter = {
            x: flag.at.x - 0.27 * flag.fontSize,
            y: flag.at.y - 0.72 * flag.fontSize,
            width: 0.54 * flag.fontSize,
            height: 0.72 * flag.fontSize,
          };
          return boxes.filter(({ box }) => boxesOverlap(box, letter)).map((one) => [id, one.id]);
        });
        expect(covered).toEqual([]);
      },
      [{ width: 300, height: 180 }, { width: 712, height: 276 }, ...sizes],
    );
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
    const everyone = { ...initialState.query, periphery: true, isolated: true, rollUp: false };
    const centres = ({ scene }: Drawn) => new Map(scene.actors.map(({ id, centre }) => [id, centre]));
    const centresOfAll = new Map<string, ReturnType<typeof centres>>();
    law(({ scene }, { layout }) => {
      const key = JSON.stringify([layout, scene.frame]);
      const all =
        centresOfAll.get(key) ?? centres(draw({ ...initialState, query: everyone, layout }, scene.frame));
      centresOfAll.set(key, all);
      for (const { id, centre } of scene.actors) expect([id, centre]).toEqual([id, all.get(id)]);
    });
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
      const hasHollowEnd = received.some((one) => one > 1);
      if (kind !== 'accused' && ((tier ?? 1) > 1 || hasHollowEnd)) keys.add('notFact');
      if (kind !== 'aligned' && kind !== 'opposed') continue;
      if (family) families.add(family);
      if (tier === 3 || received.includes(3)) keys.add('viewed');
    }
  }
  if (families.size > 1) keys.add('width');
  for (const { id, kind } of graph.actors) {
    keys.add(`shape ${shapeOfKind[kind]}`);
    const isOutside = (other: ActorId) => !graph.inside.has(other);
    if (!isOutside(id) && graph.actors.some((other) => isOutside(other.id))) keys.add('named');
  }
  const areas = groupsOf(hulls, query.rollUp, new Set(graph.actors.map(({ id }) => id)));
  if (areas.length > 0) keys.add('hull');
  const isTinted = graph.actors.some(({ factions }) => factions.length > 0);
  if (isTinted && !(hulls === 'factions' && areas.length > 0)) keys.add('tint');
  const isBackground = (field: 'kind' | 'factions' | 'countries') =>
    graph.actors.some(({ background }) => background?.includes(field));
  const areFactionsShown = isTinted || (hulls === 'factions' && areas.length > 0);
  const areCountriesShown = hulls === 'countries' && areas.length > 0;
  if (isBackground('kind') || (areFactionsShown && isBackground('factions'))) keys.add('background');
  if (areCountriesShown && isBackground('countries')) keys.add('background');
  return keys;
}

/** The groups with two visible members or more, by the data alone. */
function groupsOf(
  hulls: AppState['hulls'],
  rollUp: boolean,
  visible: ReadonlySet<string>,
): [string, string[]][] {
  const { countries, factions, operations, actors } = realDataset;
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
      : hulls === 'countries'
        ? countries.map(({ id }) => [
            id,
            actors.filter((actor) => actor.countries.join() === id).map((actor) => actor.id),
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
