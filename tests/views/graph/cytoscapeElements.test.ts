import { describe, expect, it } from 'vitest';
import { actorShapes } from '#encoding/actorShape.ts';
import { colourOf, colourTokens, themes } from '#encoding/tokens.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { elementsOf, stylesheetOf } from '#views/graph/cytoscapeElements.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const sceneAt = (address: string) =>
  createGraphScene(realDerive)(stateAt(address), { ...canvases.laptop }).scene;

describe('elementsOf', () => {
  const scene = sceneAt('periphery=yes&counts=done,announced,threatened,structure,harm,accused,contact');
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

  it('tells the curve in cytoscape’s way: control point by weight and distance, ends from the centres', () => {
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

  it('dashes what is dashed, and nothing else', () => {
    for (const line of scene.lines) {
      const { data, classes } = elements.find((element) => element.data.id === line.id)!;
      expect([(classes as unknown as string[]).includes('dashed'), 'dash' in data]).toEqual(
        line.dash.length > 0 ? [true, true] : [false, false],
      );
    }
  });

  it('says selection by class', () => {
    const selected = elementsOf(sceneAt('select=actor:turkey'));
    const classesOf = (id: string) => selected.find(({ data }) => data.id === id)?.classes;
    expect(classesOf('turkey')).toContain('selected');
    expect(classesOf('peshmerga')).toContain('normal');
    expect(classesOf('isis')).toContain('faded');
  });

  it('leaves out a line whose end is not in sight', () => {
    const [line] = scene.lines;
    const without = { ...scene, actors: scene.actors.filter(({ id }) => id !== line!.a) };
    expect(elementsOf(without).some(({ data }) => data.id === line!.id)).toBe(false);
  });
});

describe.each(themes)('stylesheetOf %s', (theme) => {
  const styles = stylesheetOf(theme) as { selector: string; style: Record<string, unknown> }[];
  const styleOf = (selector: string) => styles.find((one) => one.selector === selector)?.style;

  it('has a rule for every shape and colour', () => {
    for (const shape of actorShapes) expect(styleOf(`node.${shape}`)).toHaveProperty('shape');
    for (const token of colourTokens) {
      expect(styleOf(`node.fill-${token}`)).toEqual({ 'background-color': colourOf(token, theme) });
      expect(styleOf(`edge.line-${token}`)).toEqual({ 'line-color': colourOf(token, theme) });
    }
  });

  it('fades by colour, never by opacity', () => {
    const faded = styles.filter(({ selector }) => selector.endsWith('.faded'));
    expect(faded.length).toBeGreaterThan(colourTokens.length);
    expect(faded.flatMap(({ style }) => Object.keys(style)).filter((key) => /opacity$/.test(key))).toEqual(
      [],
    );
  });
});
