import cytoscape from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
});
