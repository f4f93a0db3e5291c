import cytoscape from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Curve, pointOn } from '#base/geometry.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { syncElements } from '#views/graph/syncElements.ts';

const frame = { ...canvases.laptop };
const sceneFor = createGraphScene(realDerive);
const sceneAt = (address: string): Scene => sceneFor(stateAt(address), frame).scene;
const [all, turkey] = [sceneAt(''), sceneAt('actor=turkey')];

/** A page that paints when the test calls `paint`; its timers are those of the test. */
const frames = new Map<number, () => void>();
let handles = 0;
function paint(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const act of due) act();
  vi.runAllTimers();
}

beforeEach(() => {
  frames.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    handles += 1;
    frames.set(handles, act);
    return handles;
  });
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.delete(handle));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function keeper() {
  const cy = cytoscape({ headless: true });
  const ids = () =>
    cy
      .elements()
      .map((element) => element.id())
      .sort();
  return { cy, ids, keep: syncElements(cy) };
}
const idsOf = ({ actors, lines }: Scene) => [...actors, ...lines].map(({ id }): string => id).sort();

const midpoint = ({ start, end }: Curve) => ({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });

describe('syncElements', () => {
  it('has the elements of the first scene at once, of the next once that is painted', () => {
    const { ids, keep } = keeper();
    keep.follow(all);
    expect(ids()).toEqual(idsOf(all));
    keep.follow(turkey);
    expect(ids()).toEqual(idsOf(all));
    paint();
    expect(ids()).toEqual(idsOf(turkey));
    expect(idsOf(turkey).length).toBeLessThan(idsOf(all).length);
  });

  it('follows the latest of several alone', () => {
    const { ids, keep } = keeper();
    keep.follow(all);
    keep.follow(turkey);
    keep.follow(all);
    expect(frames.size).toBe(1);
    paint();
    expect(ids()).toEqual(idsOf(all));
  });

  it('keeps up with a hand that holds an actor', () => {
    const { cy, ids, keep } = keeper();
    keep.follow(all);
    const { nodes } = cy;
    const held = nodes.call(cy).first();
    // Nobody can hold an actor without a screen.
    cy.nodes = (selector) => (selector === ':grabbed' ? held : nodes.call(cy, selector as string));
    keep.follow(turkey);
    expect(ids()).toEqual(idsOf(turkey));
  });

  it('leaves a screen alone that has gone before the frame came', () => {
    const { cy, keep } = keeper();
    keep.follow(all);
    keep.follow(turkey);
    cy.destroy();
    expect(paint).not.toThrow();
  });

  it('has of a plain scene what is near the pointer alone, and nothing before it points', () => {
    const { cy, ids, keep } = keeper();
    const plain = { ...all, isPlain: true };
    keep.follow(plain);
    expect(ids()).toEqual([]);
    const [line] = plain.lines;
    const middle = pointOn({ ...line!.curve, control: midpoint(line!.curve) }, 0.5);
    keep.pointAt(middle);
    expect(ids()).toEqual(expect.arrayContaining([line!.id, line!.a, line!.b]));
    expect(ids().length).toBeLessThanOrEqual(4);
    const far = plain.actors.find(({ id }) => !ids().includes(id))!;
    keep.pointAt(far.centre);
    expect(ids()).toContain(far.id);
    expect(cy.getElementById(far.id).position()).toEqual(far.centre);
    // Another picture under a pointer that rests.
    keep.follow({ ...plain, actors: [], lines: [] });
    paint();
    expect(ids()).toEqual([]);
    keep.follow(turkey);
    paint();
    expect(ids()).toEqual(idsOf(turkey));
  });
});
