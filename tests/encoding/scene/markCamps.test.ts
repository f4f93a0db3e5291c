import { describe, expect, it } from 'vitest';
import { gapToPolyline, polylineOf } from '#base/outline.ts';
import { solveCampsSync } from '#derive/solveCampsSync.ts';
import type { DyadId } from '#domain/dyad.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { flagInkBox } from '#encoding/marks/markOutlines.ts';
import { markCamps } from '#encoding/scene/markCamps.ts';
import type { Scene, SceneLine } from '#encoding/scene/scene.ts';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const state = stateAt('hulls=camps');
const { scene } = createGraphScene(realDerive)(state, { ...canvases.laptop });
const { shown } = solveCampsSync(realDerive.visibleGraph(state.query), state);
const marked = markCamps(scene, shown!, 34);
const plain = new Map(scene.lines.map((line) => [line.id, line]));
const keysOf = (one: Scene) => legendOf(one, { markSize: 32, hulls: 'camps' }).map(({ key }) => key);

describe('markCamps', () => {
  it('frames what stands in the way, and nothing else', () => {
    const framed = marked.lines.filter(({ casing }) => casing > 0);
    expect(new Set(framed.map(({ dyad }) => dyad))).toEqual(shown!.frustrated);
    expect(sceneLayers.casings(marked)).toHaveLength(framed.length);
  });

  it('leaves counted lines as they are; stances that were not counted are thin and without sign', () => {
    const stances = marked.lines.filter(({ kind }) => kind === 'aligned' || kind === 'opposed');
    for (const line of stances) {
      const past = plain.get(line.id)!;
      expect(line.isUncounted).toBe(!shown!.counted.has(line.dyad));
      expect(line.width < past.width).toBe(line.isUncounted);
      expect(line.mid === null).toBe(line.isUncounted);
      expect(line.curve).toEqual(past.curve);
    }
    expect(stances.filter(({ isUncounted }) => isUncounted).length).toBeGreaterThan(0);
    const others = marked.lines.filter((line) => !stances.includes(line));
    expect(others).toEqual(scene.lines.filter(({ id }) => others.some((line) => line.id === id)));
  });

  it('draws the "¶" of an uncounted line in to it, where its sign no longer stands between', () => {
    const gapOf = ({ curve, flag }: SceneLine) => gapToPolyline(flagInkBox(flag!, 0), polylineOf(curve));
    const flagged = marked.lines.filter(({ isUncounted, flag }) => isUncounted && flag !== null);
    expect(flagged.length).toBeGreaterThan(0);
    for (const line of flagged) {
      expect(gapOf(line), line.id).toBeLessThan(0.35 * line.flag!.fontSize);
      expect(gapOf(line), line.id).toBeGreaterThan(0);
    }
  });

  it('takes a mixed relation by the sign that it was counted with', () => {
    const line = scene.lines.find(({ kind }) => kind === 'opposed')!;
    const both = { ...scene, lines: [line, { ...line, id: `${line.id} +`, kind: 'aligned' as const }] };
    const counted = new Map<DyadId, 1>([[line.dyad, 1]]);
    const [opposed, aligned] = markCamps(both, { counted, frustrated: new Set() }, 34).lines;
    expect([opposed!.isUncounted, aligned!.isUncounted]).toEqual([true, false]);
  });

  it('is explained by the legend, where it is to be seen', () => {
    expect(keysOf(marked)).toEqual(expect.arrayContaining(['frustrated', 'uncounted']));
    expect(keysOf(scene)).not.toContain('frustrated');
    expect(keysOf(scene)).not.toContain('uncounted');
  });
});
