import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyOf, knownOf } from '#derive/balanceMemory.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { eventually } from '#tests/eventually.ts';
import { stubWorkers } from '#tests/workers/fakeWorker.ts';
import { type BalanceProgress, type BalanceSearchPlan, searchBalance } from '#views/camps/searchBalance.ts';

let networks = 0;
/** Two opposed actors, named anew each time, because what was found is remembered. */
function freshNetwork(): SignedNetwork {
  networks += 1;
  return {
    ids: [`a${networks}`, `b${networks}`],
    relations: [{ id: 'a~b', a: 0, b: 1, sign: -1, weight: 1 }],
  };
}

const proven = { lower: 0, upper: 0, isProven: true, campOf: [0, 1] };
const interval = { lower: 0, upper: 1, isProven: false, campOf: [0, 0] };
const sides = { isUnique: true, isComplete: true };

/** A solver in a worker that answers with these; one that `waits` answers once it is stopped. */
function stubSolver({ result = proven as object, waits = false, sidesWait = false } = {}) {
  const asked: string[] = [];
  const workers = stubWorkers(() => {
    let letGo = () => {};
    const stopped = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return {
      solve: async (_: unknown, limit: number | 'free', timeLimit: number) => {
        asked.push(`${limit} for ${timeLimit} ms`);
        if (waits) await stopped;
        return result;
      },
      rigidity: async () => {
        asked.push('sides');
        if (sidesWait) await stopped;
        return sides;
      },
      firmness: async () => {
        asked.push('firmness');
        return [];
      },
      stop: () => letGo(),
    };
  });
  return { asked, workers };
}

const plan = (network: SignedNetwork, own: Partial<BalanceSearchPlan> = {}): BalanceSearchPlan => ({
  network,
  ties: [],
  held: network,
  first: '2',
  isWhole: false,
  timeLimit: 10_000,
  ...own,
});

/** However busy the machine, the worker answers before it is given up. */
const neverGivenUp = () => vi.useFakeTimers({ toFake: ['setTimeout'] });

/** Runs a search to its end, stopping it when it works at `stopAt`; what it reported last. */
function ended(search: BalanceSearchPlan, stopAt?: BalanceProgress['working']): Promise<BalanceProgress> {
  let latest = {} as BalanceProgress;
  return new Promise((resolve) => {
    const { stop } = searchBalance(search, (news) => {
      latest = { ...latest, ...news };
      if (stopAt !== undefined && news.working === stopAt) setImmediate(() => stop());
      if (news.outcome !== undefined && news.outcome !== 'running') resolve(latest);
    });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('searchBalance', () => {
  it('searches the asked number of camps alone', async () => {
    const { asked, workers } = stubSolver();
    const end = await ended(plan(freshNetwork()));
    expect(end).toMatchObject({ outcome: 'done', working: null, results: { 2: proven }, rigidity: null });
    expect(asked).toEqual(['2 for 10000 ms']);
    await eventually(() => expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]));
  });

  it('searches the other numbers after it, and the sides of two camps', async () => {
    const { asked } = stubSolver();
    const end = await ended(plan(freshNetwork(), { first: '3', isWhole: true }));
    expect(end).toMatchObject({ outcome: 'done', results: { 2: proven, 5: proven }, rigidity: sides });
    expect(asked).toEqual([
      '3 for 10000 ms',
      'firmness',
      '2 for 3000 ms',
      '4 for 3000 ms',
      '5 for 3000 ms',
      'free for 3000 ms',
      'sides',
    ]);
  });

  it('reports each number as soon as it is found', async () => {
    stubSolver();
    const known: [working: unknown, results: string[]][] = [];
    const network = freshNetwork();
    await new Promise<void>((resolve) => {
      let results = {};
      searchBalance(plan(network, { isWhole: true }), (news) => {
        results = news.results ?? results;
        if (news.working) known.push([news.working, Object.keys(results)]);
        if (news.outcome === 'done') resolve();
      });
    });
    expect(known.slice(0, 4)).toEqual([
      ['2', []],
      ['firmness', ['2']],
      ['3', ['2']],
      ['4', ['2', '3']],
    ]);
  });

  it('searches no sides where two camps are not proven', async () => {
    const { asked } = stubSolver({ result: interval });
    const { rigidity } = await ended(plan(freshNetwork(), { isWhole: true }));
    expect(rigidity).toBeNull();
    expect(asked).not.toContain('sides');
  });

  it('searches nothing that is known, and says so at once', async () => {
    const { workers } = stubSolver();
    const network = freshNetwork();
    await ended(plan(network, { isWhole: true }));
    const outcomes: unknown[] = [];
    searchBalance(plan(network, { isWhole: true }), ({ outcome }) => outcomes.push(outcome));
    expect(outcomes).toEqual(['running', 'done']);
    expect(workers).toHaveLength(1);
  });

  it('searches nothing where there are no relations', async () => {
    const { workers } = stubSolver();
    const { outcome } = await ended(plan({ ids: ['alone'], relations: [] }));
    expect([outcome, workers]).toEqual(['done', []]);
  });

  it('takes an interval as all there is to find, once the search had its time', async () => {
    const { asked } = stubSolver({ result: interval });
    const network = freshNetwork();
    await ended(plan(network));
    await ended(plan(network));
    expect(asked).toHaveLength(1);
  });

  it('keeps what a stopped search found, but not as complete', async () => {
    neverGivenUp();
    const { asked } = stubSolver({ result: interval, waits: true });
    const network = freshNetwork();
    const end = await ended(plan(network, { isWhole: true }), '2');
    expect(end).toMatchObject({ outcome: 'stopped', working: null, results: { 2: interval } });
    expect(asked).toEqual(['2 for 10000 ms']);
    await ended(plan(network), '2');
    expect(asked).toEqual(['2 for 10000 ms', '2 for 10000 ms']);
  });

  it('is stopped, too, where the solver does not answer in time', async () => {
    stubWorkers(() => ({ solve: () => new Promise(() => {}), stop: () => {} }));
    const end = await ended(plan(freshNetwork()), '2');
    expect(end).toMatchObject({ outcome: 'stopped', results: {} });
  });

  it('does not keep sides that were stopped', async () => {
    neverGivenUp();
    stubSolver({ sidesWait: true });
    const network = freshNetwork();
    const end = await ended(plan(network, { isWhole: true }), 'sides');
    expect(end).toMatchObject({ outcome: 'stopped', rigidity: null });
    expect(knownOf(keyOf(network)).rigidity).toBeNull();
  });

  it('reports nothing and keeps nothing once it is closed', async () => {
    const { workers } = stubSolver({ waits: true });
    const network = freshNetwork();
    const news: unknown[] = [];
    const { close } = searchBalance(plan(network), (one) => news.push(one));
    const before = news.length;
    close();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    // Any other search takes longer than the closed one would.
    stubSolver();
    await ended(plan(freshNetwork()));
    expect(news).toHaveLength(before);
    expect(knownOf(keyOf(network)).results).toEqual({});
  });

  it('fails where the solver fails', async () => {
    stubWorkers(() => ({
      solve: () => {
        throw new RangeError('out of memory');
      },
    }));
    expect((await ended(plan(freshNetwork()))).outcome).toBe('failed');
  });
});
