import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Called, callWorker, keepWorker, type StartWorker, WorkerError } from '#workers/callWorker.ts';
import { FakeWorker } from './fakeWorker.ts';

interface Sums {
  add(a: number, b: number): number;
  /** Says what it has so far; -1 is refused. */
  addAll(numbers: readonly number[], onProgress: (sum: number) => void): Promise<number>;
  /** Answers when it is let go. */
  wait(): Promise<string>;
}

let letGo = (_: string) => {};
const sums = (): Sums => ({
  add: (a, b) => a + b,
  addAll: async (numbers, onProgress) => {
    let sum = 0;
    for (const one of numbers) {
      if (one === -1) throw new RangeError('No sum of -1.');
      sum += one;
      await onProgress(sum);
    }
    return sum;
  },
  wait: () =>
    new Promise((resolve) => {
      letGo = resolve;
    }),
});

/** Starts fake workers, and remembers them. */
function starting(): StartWorker<Sums> & { readonly workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker(sums());
    workers.push(worker);
    return worker.asWorker;
  };
  return Object.assign(start, { workers });
}
const noWorker: StartWorker<Sums> = () => {
  throw new DOMException('Access is denied.', 'SecurityError');
};
const neverOnPage = async (): Promise<Sums> => {
  throw new Error('The page was asked.');
};
const onPage = () => vi.fn(async () => sums());

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => warn.mockClear());

describe('callWorker', () => {
  it('gives the answer, and ends the worker', async () => {
    const start = starting();
    expect(await callWorker(start, (work) => work.add(2, 3), { orElse: neverOnPage })).toBe(5);
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('passes on how far the work is', async () => {
    const onProgress = vi.fn();
    const request = callWorker(
      starting(),
      (work, hear: (sum: number) => void) => work.addAll([1, 2, 3], hear),
      { onProgress, orElse: neverOnPage },
    );
    expect(await request).toBe(6);
    expect(onProgress.mock.calls).toEqual([[1], [3], [6]]);
  });

  it('rejects with what the work throws, and does not try again on the page', async () => {
    const start = starting();
    const orElse = onPage();
    const request = callWorker(start, (work, hear: (sum: number) => void) => work.addAll([1, -1], hear), {
      orElse,
    });
    await expect(request).rejects.toThrow('No sum of -1.');
    expect(orElse).not.toHaveBeenCalled();
    expect(start.workers[0]?.isEnded).toBe(true);
  });

  it('ends the worker at the signal, and rejects with its reason', async () => {
    const start = starting();
    const orElse = onPage();
    const controller = new AbortController();
    const request = callWorker(start, (work) => work.wait(), { signal: controller.signal, orElse });
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    controller.abort('enough');
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    await expect(request).rejects.toBe('enough');
    expect(orElse).not.toHaveBeenCalled();
  });

  it('starts no worker after the signal', async () => {
    const start = starting();
    const signal = AbortSignal.abort('late');
    const request = callWorker(start, (work) => work.add(1, 1), { signal, orElse: neverOnPage });
    await expect(request).rejects.toBe('late');
    expect(start.workers).toEqual([]);
  });
});

describe('callWorker, without a worker', () => {
  const never = new Promise<number>(() => {});
  const addAll = (work: Called<Sums>, hear: (sum: number) => void) => work.addAll([1, 2, 3], hear);

  it.each([
    ['cannot be made', () => {}, noWorker, 'The worker could not be started: Access is denied.'],
    ['cannot be loaded', (worker: FakeWorker) => worker.breakDown(), null, 'The worker could not be loaded.'],
    [
      'dies at work',
      (worker: FakeWorker) => worker.breakDown('out of memory'),
      null,
      'The worker broke: out of memory',
    ],
    [
      'sends what cannot be read',
      (worker: FakeWorker) => worker.sendUnreadable(),
      null,
      'A message of the worker cannot be read.',
    ],
  ] as const)('that %s: works on the page', async (_, fail, given, detail) => {
    const start = starting();
    const onProgress = vi.fn();
    const request = callWorker(
      given ?? start,
      // A worker that has yet to break never answers.
      (work: Called<Sums>, hear: (sum: number) => void): number | Promise<number> =>
        start.workers.length > 0 && !start.workers[0]?.isEnded ? never : addAll(work, hear),
      { onProgress, orElse: async () => sums() },
    );
    for (const worker of start.workers) fail(worker);
    expect(await request).toBe(6);
    expect(onProgress.mock.calls).toEqual([[1], [3], [6]]);
    expect(start.workers.every(({ isEnded }) => isEnded)).toBe(true);
    expect(warn.mock.calls).toEqual([[new WorkerError(detail)]]);
  });

  it('rejects with what the work throws on the page', async () => {
    const orElse = onPage();
    const request = callWorker(noWorker, (work) => work.addAll([-1], () => {}), { orElse });
    await expect(request).rejects.toThrow(new RangeError('No sum of -1.'));
  });

  it('says so in words where the page cannot load the work either', async () => {
    const request = callWorker(noWorker, (work) => work.add(1, 1), { orElse: neverOnPage });
    await expect(request).rejects.toThrow(
      new WorkerError('Neither a worker nor the page could load the work: The page was asked.'),
    );
  });

  it('rejects at the signal while the page is at work', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const request = callWorker(noWorker, (work) => work.wait(), { signal, orElse: onPage() });
    controller.abort('enough');
    await expect(request).rejects.toBe('enough');
  });
});

describe('keepWorker', () => {
  it('asks one worker again and again', async () => {
    const start = starting();
    const worker = keepWorker(start, neverOnPage);
    expect(start.workers).toEqual([]);
    expect(await worker.call((work) => work.add(1, 1))).toBe(2);
    expect(await worker.call((work) => work.add(2, 2))).toBe(4);
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  it('rejects at its end what it was asked, and what it is asked later', async () => {
    const start = starting();
    const worker = keepWorker(start, neverOnPage);
    const both = [worker.call((work) => work.wait()), worker.call((work) => work.wait())];
    worker.end();
    for (const one of both) await expect(one).rejects.toHaveProperty('name', 'AbortError');
    await expect(worker.call((work) => work.add(1, 1))).rejects.toHaveProperty('name', 'AbortError');
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('starts no worker after its end', async () => {
    const start = starting();
    const worker = keepWorker(start, neverOnPage);
    worker.end('closed');
    await expect(worker.call((work) => work.add(1, 1))).rejects.toBe('closed');
    expect(start.workers).toEqual([]);
  });

  it('does not end for the signal of a call that is answered', async () => {
    const start = starting();
    const worker = keepWorker(start, neverOnPage);
    const controller = new AbortController();
    await worker.call((work) => work.add(1, 1), { signal: controller.signal });
    controller.abort();
    expect(start.workers.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  it('stays on the page once its worker has broken, with one copy of the work', async () => {
    const start = starting();
    const orElse = onPage();
    const worker = keepWorker(start, orElse);
    const waiting = worker.call((work) => (start.workers[0]?.isEnded ? 'on the page' : work.wait()));
    start.workers[0]?.breakDown();
    expect(await waiting).toBe('on the page');
    expect(await worker.call((work) => work.add(1, 1))).toBe(2);
    expect(start.workers).toHaveLength(1);
    expect(orElse).toHaveBeenCalledTimes(1);
  });

  it('ends while the page is at work', async () => {
    const worker = keepWorker(noWorker, onPage());
    const waiting = worker.call((work) => work.wait());
    worker.end('closed');
    await expect(waiting).rejects.toBe('closed');
    letGo('late');
  });
});
