import { describe, expect, it } from 'vitest';
import type { Box, Size } from '#base/geometry.ts';
import questions from '#data/mosul-2016/questions.json' with { type: 'json' };
import type { Scene } from '#encoding/scene/scene.ts';
import { canvases, realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import {
  type CameraCause,
  type CameraStep,
  type CameraView,
  cameraAfter,
  outOfSight,
  viewOfScene,
} from '#views/graph/cameraRule.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

describe('whose the camera is', () => {
  it.each<[cause: CameraCause, whose: 'the rule’s' | 'the reader’s', step: CameraStep]>([
    ['picture', 'the rule’s', { isReaders: false, move: 'glide' }],
    ['act', 'the rule’s', { isReaders: false, move: 'reach' }],
    ['canvas', 'the rule’s', { isReaders: false, move: 'jump' }],
    ['hand', 'the rule’s', { isReaders: true, move: 'none' }],
    ['fit', 'the rule’s', { isReaders: false, move: 'glide' }],
    ['picture', 'the reader’s', { isReaders: true, move: 'none' }],
    ['act', 'the reader’s', { isReaders: true, move: 'none' }],
    ['canvas', 'the reader’s', { isReaders: true, move: 'none' }],
    ['hand', 'the reader’s', { isReaders: true, move: 'none' }],
    ['fit', 'the reader’s', { isReaders: false, move: 'glide' }],
  ])('%s while it is %s', (cause, whose, step) => {
    expect(cameraAfter(whose === 'the reader’s', cause)).toEqual(step);
  });
});

const screens: Readonly<Record<string, Size>> = { ...canvases, low: { width: 740, height: 150 } };

const addresses = [
  '',
  'layout=circle',
  ...questions.map(({ address }) => address),
  ...realDerive.dataset.factions.map(({ id }) => `faction=${id}`),
  ...['iraqi-army', 'iraq-government', 'russia'].map((id) => `actor=${id}`),
];

const sceneAt = (address: string, frame: Size) => createGraphScene(realDerive)(stateAt(address), frame).scene;

/** A box of the scene as it stands on the canvas. */
const onCanvas = ({ x, y, width, height }: Box, { zoom, pan }: CameraView) => ({
  left: x * zoom + pan.x,
  top: y * zoom + pan.y,
  right: (x + width) * zoom + pan.x,
  bottom: (y + height) * zoom + pan.y,
});

const textsOf = ({ actors, lines, hulls }: Scene): readonly Box[] =>
  [
    ...actors.map(({ label }) => label),
    ...lines.map(({ lineLabel }) => lineLabel),
    ...hulls.map(({ label }) => label),
  ].flatMap((label) => (label ? [label.box] : []));

describe.each(Object.entries(screens))('on a %s screen', (_, canvas) => {
  it.each(addresses)('all of %j is in sight, with its words, and no smaller than in the frame', (address) => {
    const scene = sceneAt(address, canvas);
    const view = viewOfScene(scene, canvas);
    expect(scene.actors).not.toHaveLength(0);
    expect(outOfSight(scene, view, canvas)).toBe(0);
    expect(view.zoom).toBeGreaterThanOrEqual(1);
    expect(view.zoom).toBeLessThanOrEqual(1.5);
    const cut = textsOf(scene).filter((box) => {
      const { left, top, right, bottom } = onCanvas(box, view);
      return left < -1 || top < -1 || right > canvas.width + 1 || bottom > canvas.height + 1;
    });
    expect(cut).toEqual([]);
  });
});

it('shows the whole frame as it is where everything is visible', () => {
  const view = viewOfScene(sceneAt('', canvases.laptop), canvases.laptop);
  expect(view).toEqual({ zoom: 1, pan: { x: 0, y: 0 } });
});

it('enlarges one corner to fill the canvas', () => {
  const { laptop } = canvases;
  const scene = sceneAt('actor=sunni-turkmen-militias,turkish-forces&scope=among', laptop);
  expect(viewOfScene(scene, laptop).zoom).toBeGreaterThan(1.2);
});

it('does not depend on what is selected, nor on where names are', () => {
  const { laptop } = canvases;
  const show = createGraphScene(realDerive);
  const before = show(stateAt(''), laptop);
  const followed = show(stateAt('actor=isis'), laptop, null, 1, before).scene;
  const selected = sceneAt('actor=isis&select=actor:isis', laptop);
  const fresh = viewOfScene(sceneAt('actor=isis', laptop), laptop);
  expect(viewOfScene(followed, laptop)).toEqual(fresh);
  expect(viewOfScene(selected, laptop)).toEqual(fresh);
});

it('fits a frame that the canvas has outgrown or become too small for', () => {
  const scene = sceneAt('', canvases.laptop);
  const half = { width: 425, height: 345 };
  expect(viewOfScene(scene, half)).toEqual({ zoom: 0.5, pan: { x: 0, y: 0 } });
  const wider = { width: 1050, height: 690 };
  expect(viewOfScene(scene, wider)).toEqual({ zoom: 1, pan: { x: 100, y: 0 } });
});

it('counts the actors that are out of sight', () => {
  const { laptop } = canvases;
  const scene = sceneAt('', laptop);
  const near = { zoom: 2, pan: { x: 0, y: 0 } };
  const inside = scene.actors.filter(
    ({ centre, size }) =>
      centre.x + size.width / 2 <= laptop.width / 2 && centre.y + size.height / 2 <= laptop.height / 2,
  );
  expect(inside.length).toBeGreaterThan(0);
  expect(outOfSight(scene, near, laptop)).toBe(scene.actors.length - inside.length);
});
