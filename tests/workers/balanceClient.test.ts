import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { openBalanceSolver } from '#workers/balanceClient.ts';
import { balanceWork } from '#workers/balanceWork.ts';
import { stubWorkers } from './fakeWorker.ts';

const stoppedOnPage = vi.hoisted(() => vi.fn());
vi.mock(import('#workers/balanceWork.ts'), async (original) => {
  const module = await original();
  const balanceWork: typeof module.balanceWork = () => {
    const work = module.balanceWork();
    const stop = () => {
      stoppedOnPage();
      work.stop();
    };
    return { ...work, stop };
  };
  return { ...module, balanceWork };
});

/** Three actors, each opposed to both others: two camps fit all relations but one. */
const triangle: SignedNetwork = {
  ids: ['a', 'b', 'c'],
  relations: [
    { id: 'a~b', a: 0, b: 1, sign: -1, weight: 1 },
    { id: 'b~c', a: 1, b: 2, sign: -1, weight: 1 },
    { id: 'a~c', a: 0, b: 2, sign: -1, weight: 1 },
  ],
};

/** A solver's work that goes on until it is stopped. */
function endless() {
  let letGo = () => {};
  const stopped = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { solve: () => stopped.then(() => 'what it knows'), stop: () => letGo() };
}

afterEach(() => {
  stoppedOnPage.mockClear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('openBalanceSolver', () => {
  it.each(['in a worker', 'on the page'])('solves %s, and reports the bounds', async (where) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    if (where === 'in a worker') stubWorkers(balanceWork);
    else vi.stubGlobal('Worker', undefined);
    const onProgress = vi.fn();
    const solver = openBalanceSolver();
    const solved = await solver.solve(triangle, 2, 10_000, { onProgress });
    expect(solved).toMatchObject({ lower: 1, upper: 1, isProven: true });
    expect(onProgress).toHaveBeenLastCalledWith({ lower: 1, upper: 1 });
    const { campOf } = solved;
    expect(await solver.rigidity(triangle, campOf)).toEqual(await balanceWork().rigidity(triangle, campOf));
    solver.close();
  });

  it('answers with what it knows when it is stopped', async () => {
    // However busy the machine, the worker answers before it is given up.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    stubWorkers(endless);
    const solver = openBalanceSolver();
    const solved = solver.solve(triangle, 2, 10_000);
    solver.stop();
    expect(await solved).toBe('what it knows');
  });

  it('rejects, and ends the worker, where it does not stop in time', async () => {
    vi.useFakeTimers();
    const workers = stubWorkers(() => ({ solve: () => new Promise(() => {}), stop: () => {} }));
    const solver = openBalanceSolver();
    const solved = solver.solve(triangle, 2, 10_000);
    solver.stop();
    vi.advanceTimersByTime(100);
    await expect(solved).rejects.toHaveProperty('name', 'AbortError');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('rejects what is at work when it is closed', async () => {
    const workers = stubWorkers(endless);
    const solver = openBalanceSolver();
    const solved = solver.solve(triangle, 2, 10_000);
    solver.close();
    await expect(solved).rejects.toHaveProperty('name', 'AbortError');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('stops the page, which no worker can be ended for, when it is closed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubGlobal('Worker', undefined);
    const solver = openBalanceSolver();
    await solver.solve(triangle, 2, 10_000);
    expect(stoppedOnPage).not.toHaveBeenCalled();
    solver.close();
    expect(stoppedOnPage).toHaveBeenCalled();
  });
});
