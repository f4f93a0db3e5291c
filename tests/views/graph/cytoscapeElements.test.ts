import { describe, expect, it } from 'vitest';
import { actorShapes } from '#encoding/marks/actorShape.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { elementsOf, stylesheet } from '#views/graph/cytoscapeElements.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const sceneAt = (address: string) =>
  createGraphScene(realDerive)(stateAt(address), { ...canvases.laptop }).scene;

const scene = sceneAt('periphery=yes&counts=done,announced,threatened,structure,harm,accused,contact');

describe('elementsOf', () => {
  const elements = elementsOf(scene);

  it('has one node for each actor and one edge for each line, all ids unique', () => {
    expect(elements.filter(({ group }) => group === 'nodes').length).toBe(scene.actors.length);
    expect(elements.filter(({ group }) => group === 'edges').length).toBe(scene.lines.length);
    expect(new Set(elements.map(({ data }) => data.id)).size).toBe(elements.length);
  });

  it('puts nodes where the scene has its actors', () => {
    for (const actor of scene.actors) {
      const node = elements.find(({ data }) => data.id === actor.id)!;
      expect([node.position, node.data.width, node.data.height]).toEqual([
        actor.centre,
        actor.size.width,
        actor.size.height,
      ]);
    }
  });

  it('gives the curve in cytoscape’s terms: control point by weight and distance, ends from the centres', () => {
    const centres = new Map(scene.actors.map(({ id, centre }) => [id as string, centre]));
    for (const line of scene.lines) {
      const { data } = elements.find((element) => element.data.id === line.id)!;
      const [from, to] = [centres.get(data.source)!, centres.get(data.target)!];
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const length = Math.hypot(dx, dy);
      const control = {
        x: from.x + data.weight * dx - (data.distance * dy) / length,
        y: from.y + data.weight * dy + (data.distance * dx) / length,
      };
      expect(control.x).toBeCloseTo(line.curve.control.x, 6);
      expect(control.y).toBeCloseTo(line.curve.control.y, 6);
      const [x, y] = (data.sourceEnd as string).split(' ').map((part) => Number(part.replace('px', '')));
      expect(from.x + x!).toBeCloseTo(line.curve.start.x, 1);
      expect(from.y + y!).toBeCloseTo(line.curve.start.y, 1);
    }
  });

  it('is the same whatever is selected: looks are painted, not styled', () => {
    const address = 'periphery=yes&counts=done,announced,threatened,structure,harm,accused,contact';
    const selected = sceneAt(`${address}&select=actor:turkey`);
    expect(selected.actors.some(({ emphasis }) => emphasis === 'faded')).toBe(true);
    expect(elementsOf(selected)).toEqual(elements);
  });

  it('leaves out a line whose end is not in sight', () => {
    const [line] = scene.lines;
    const without = { ...scene, actors: scene.actors.filter(({ id }) => id !== line!.a) };
    expect(elementsOf(without).some(({ data }) => data.id === line!.id)).toBe(false);
  });
});

describe('stylesheet', () => {
  const styles = stylesheet() as { selector: string; style: Record<string, unknown> }[];

  it('has a rule for every shape', () => {
    for (const shape of actorShapes) {
      expect(styles.find(({ selector }) => selector === `node.${shape}`)?.style).toHaveProperty('shape');
    }
  });

  it('maps every property of data to one that elements have', () => {
    const known = new Set(elementsOf(scene).flatMap(({ data }) => Object.keys(data)));
    const mapped = [...JSON.stringify(styles).matchAll(/data\((\w+)\)/g)].map(([, name]) => name as string);
    expect(mapped.length).toBeGreaterThan(8);
    for (const name of mapped) expect(known, name).toContain(name);
  });
});
