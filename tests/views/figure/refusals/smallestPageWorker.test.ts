import { afterEach, expect, it, vi } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { stubWorkers } from '#tests/workers/fakeWorker.ts';
import { smallestPageFor } from '#views/figure/refusals/smallestPageFor.ts';

afterEach(() => vi.unstubAllGlobals());

it('ends its worker at the signal, in the middle of a figure', async () => {
  const workers = stubWorkers(() => ({ open: () => {}, build: () => new Promise(() => {}) }));
  const controller = new AbortController();
  const figure = figureOnce('actor=turkey');
  const page = smallestPageFor(realDerive, stateAt(''), figure, controller.signal);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  controller.abort();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  await expect(page).rejects.toHaveProperty('name', 'AbortError');
});
