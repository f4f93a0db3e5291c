import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, boxesOverlap } from '#base/geometry.ts';
import { lineLabelsOf, mostLineLabels } from '#encoding/lines/lineLabels.ts';
import { rimDistance } from '#encoding/marks/shapeOutline.ts';
import type { PlacedText, Scene, SceneActor } from '#encoding/scene/scene.ts';
import { initialState } from '#state/appState.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { freshDerive, realDerive } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { anyView, draw, frames, law, sizes } from './drawnViews.ts';

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
    : lines.filter(({ kind, isAlwaysNamed }) => kind === 'accused' || isAlwaysNamed);

describe('texts of a scene of the real dataset', () => {
  it('law: no text overlaps a text, lies on a shape or crosses the frame; what is hidden is counted', () => {
    law(({ scene, graph }) => {
      const lineLabels = lineLabelsOf(graph.relations, String, realDerive.dataset);
      expect(textFaults(scene)).toEqual([]);
      const missing = [
        ...scene.actors.filter(({ label }) => label === null),
        ...scene.hulls.filter(({ label }) => label === null),
        ...mayHaveLineLabels(scene).filter(
          ({ lineLabel, id }) => lineLabel === null && lineLabels.get(id)?.text !== '',
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
    law(({ scene: { actors } }) => {
      const astray = actors.flatMap((actor) => {
        const { label, id } = actor;
        if (!label || label.leader) return [];
        const own = gapToShape(label.box, actor);
        return actors
          .filter((other) => other !== actor && gapToShape(label.box, other) < own + 3)
          .map((other) => `${id} stands by ${other.id}`);
      });
      expect(astray).toEqual([]);
    }, sizes);
  });

  it('law: at most twelve lines carry labels; allegations and types that name themselves always may', () => {
    law(({ scene }) => {
      const allowed = new Set(mayHaveLineLabels(scene).map(({ id }) => id));
      const speaking = scene.lines.filter(({ lineLabel }) => lineLabel !== null);
      expect(speaking.filter(({ id }) => !allowed.has(id))).toEqual([]);
    });
  });

  it('law: a selection moves nothing, fades all else and adds line labels on free ground only', () => {
    const dyads = realDerive
      .visibleGraph({ ...initialState.query, periphery: true })
      .relations.map(({ id }) => id);
    const selection = fc.oneof(
      fc.constantFrom(...realDataset.actors).map(({ id }) => ({ kind: 'actor' as const, actor: id })),
      fc.constantFrom(...dyads).map((dyad) => ({ kind: 'dyad' as const, dyad })),
    );
    fc.assert(
      fc.property(anyView, selection, fc.constantFrom(...frames), (state, selected, frame) => {
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
          // If the selected actor is filtered out, nothing is highlighted, and so nothing fades.
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
      lawWeight(2),
    );
  });
});
