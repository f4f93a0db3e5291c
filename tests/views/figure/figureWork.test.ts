import { expect, it, vi } from 'vitest';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realPositions, stateAt } from '#tests/fixtures/realScene.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { specsToPrefetch } from '#views/figure/figurePrefetch.ts';
import { figureWork } from '#views/figure/figureWork.ts';

const applied = vi.hoisted(() => vi.fn());
vi.mock(import('#query/filter/applyQuery.ts'), async (original) => {
  const { applyQuery, ...others } = await original();
  return { ...others, applyQuery: (...args) => applied(...args) ?? applyQuery(...args) };
});
const drawn = vi.hoisted(() => vi.fn());
vi.mock(import('#encoding/scene/buildScene.ts'), async (original) => {
  const { buildScene, ...others } = await original();
  return { ...others, buildScene: (...args) => drawn(...args) ?? buildScene(...args) };
});

const work = figureWork();
work.open(realDataset);

function build(address: string, title: string) {
  // As it comes from the page: a copy each time.
  const state = structuredClone(stateAt(address));
  return work.build(state, realPositions.automatic, { ...defaultFigureSpec, address, title });
}

it('remembers what a title does not change, and not what another address does', () => {
  const accused = 'actor=turkey&counts=accused,done';
  expect(build(accused, 'One').layout.words.title).toBe('One');
  const once = applied.mock.calls.length;
  expect(build(accused, 'Two').layout.words.title).toBe('Two');
  expect(applied).toHaveBeenCalledTimes(once);
  build('actor=isis', 'Two');
  expect(applied.mock.calls.length).toBeGreaterThan(once);
});

it('has what is at hand built when it is asked for, and nothing of another view', () => {
  const address = 'actor=turkey';
  const view = () => structuredClone(stateAt(address));
  const spec = { ...defaultFigureSpec, address };
  work.build(view(), realPositions.automatic, spec);
  const ahead = specsToPrefetch(spec, false);
  expect(specsToPrefetch(spec, true)).toEqual([]);
  for (const next of ahead) work.prepare(view(), realPositions.automatic, next);
  const once = drawn.mock.calls.length;
  const found = [spec, ...ahead].map((next) => work.build(view(), realPositions.automatic, next));
  expect(drawn).toHaveBeenCalledTimes(once);
  expect(found.map(({ layout }) => layout.spec)).toEqual([spec, ...ahead]);
  expect(new Set(found.map(({ svg }) => svg)).size).toBe(ahead.length + 1);
  const other = { ...spec, address: 'actor=isis' };
  work.build(structuredClone(stateAt(other.address)), realPositions.automatic, other);
  expect(drawn.mock.calls.length).toBeGreaterThan(once);
});
