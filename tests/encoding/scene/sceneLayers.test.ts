import { describe, expect, it } from 'vitest';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const sceneAt = (address: string) =>
  createGraphScene(realDerive)(stateAt(address), { ...canvases.laptop }).scene;

describe('sceneLayers', () => {
  it('paints every area, line, actor and text once, under an id of its own', () => {
    const scene = sceneAt('actor=turkey');
    const ids = Object.values(sceneLayers).flatMap((layer) => layer(scene).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, lineLabel } of scene.lines) {
      expect(ids).toContain(`line-${id}`);
      expect(ids).toContain(`marks-${id}`);
      expect(ids.includes(`line-label-${id}`)).toBe(lineLabel !== null);
    }
    for (const { id, label } of scene.actors) {
      expect(ids).toContain(`actor-${id}`);
      expect(ids.includes(`name-${id}`)).toBe(label !== null);
    }
    for (const { id } of scene.hulls) expect(ids).toContain(`hull-${id}`);
  });

  it.each(['lines', 'marks'] as const)('paints no faded %s over what is selected', (name) => {
    const items = sceneLayers[name](sceneAt('select=actor:turkey'));
    const firstSelected = items.findIndex(({ isFaded }) => !isFaded);
    expect(firstSelected).toBeGreaterThan(0);
    expect(items.slice(firstSelected).every(({ isFaded }) => !isFaded)).toBe(true);
  });
});
