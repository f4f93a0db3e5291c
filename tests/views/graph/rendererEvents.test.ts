import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '#base/geometry.ts';
import type { ActorId } from '#domain/ids.ts';
import { listenTo, type RendererEvents } from '#views/graph/rendererEvents.ts';

/** "a" and "b" with a line between them; a box of 20 px around "a" is near its actor. */
const actorAt = ({ x, y }: Point) => (Math.abs(x) <= 10 && Math.abs(y) <= 10 ? ('a' as ActorId) : null);

let cy: Core;
let calls: [name: string, ...args: unknown[]][];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  cy = cytoscape({
    headless: true,
    elements: [
      { data: { id: 'a' }, position: { x: 0, y: 0 } },
      { data: { id: 'b' }, position: { x: 100, y: 0 } },
      { data: { id: 'line', source: 'a', target: 'b', dyad: 'a~b' } },
    ],
  });
  calls = [];
  const noted =
    (name: string) =>
    (...args: unknown[]) =>
      calls.push([name, ...args]);
  const names = ['actorTapped', 'dyadTapped', 'groundTapped', 'hovered', 'menuAsked'];
  listenTo(
    cy,
    Object.fromEntries(names.map((name) => [name, noted(name)])) as unknown as RendererEvents,
    actorAt,
  );
});
afterEach(() => {
  cy.destroy();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const at = (position: Point, shiftKey = false) => ({
  position,
  originalEvent: { shiftKey, clientX: 7, clientY: 8 },
});
const emit = (id: string, type: string, position: Point, shiftKey = false) =>
  cy.getElementById(id).emit({ type, ...at(position, shiftKey) } as unknown as string);

describe('a tap', () => {
  it('on a line selects its pair', () => {
    emit('line', 'tap', { x: 50, y: 0 });
    expect(calls).toEqual([['dyadTapped', 'a~b']]);
  });

  it('on a line near an actor selects the actor, with Shift as the second of a pair', () => {
    emit('line', 'tap', { x: 9, y: 0 });
    emit('line', 'tap', { x: 9, y: 0 }, true);
    expect(calls).toEqual([
      ['actorTapped', 'a', false],
      ['actorTapped', 'a', true],
    ]);
  });

  it('on an actor selects it, with Shift as the second of a pair', () => {
    emit('b', 'tap', { x: 100, y: 0 });
    emit('b', 'tap', { x: 100, y: 0 }, true);
    expect(calls).toEqual([
      ['actorTapped', 'b', false],
      ['actorTapped', 'b', true],
    ]);
  });

  it('on the ground is none of an actor or a line', () => {
    cy.emit({ type: 'tap', ...at({ x: 300, y: 300 }) } as unknown as string);
    expect(calls).toEqual([['groundTapped']]);
  });

  it('that is held, or of the other button, asks for the menu where the pointer is on the page', () => {
    emit('a', 'taphold', { x: 0, y: 0 });
    emit('a', 'cxttap', { x: 0, y: 0 });
    expect(calls).toEqual([
      ['menuAsked', 'a', { x: 7, y: 8 }],
      ['menuAsked', 'a', { x: 7, y: 8 }],
    ]);
  });
});

it('the pointer over a line or an actor, and away from it', () => {
  emit('line', 'mouseover', { x: 50, y: 0 });
  emit('a', 'mouseover', { x: 0, y: 0 });
  emit('a', 'mouseout', { x: 0, y: 0 });
  const page = { x: 7, y: 8 };
  expect(calls).toEqual([
    ['hovered', { kind: 'dyad', dyad: 'a~b' }, page],
    ['hovered', { kind: 'actor', actor: 'a' }, page],
    ['hovered', null, page],
  ]);
});
