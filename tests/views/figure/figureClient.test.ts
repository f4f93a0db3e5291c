import { afterEach, describe, expect, it, vi } from 'vitest';
import { homes } from '#state/appState.ts';
import { eventually } from '#tests/eventually.ts';
import { realDerive, realPositions, stateAt } from '#tests/fixtures/realScene.ts';
import { stubWorkers } from '#tests/workers/fakeWorker.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { idleMs, openFigureClient } from '#views/figure/figureClient.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';

const spec = (title: string): FigureSpec => ({ ...defaultFigureSpec, address: 'actor=turkey', title });
const state = stateAt('actor=turkey');

/** Lets messages to workers and back arrive. */
async function messages(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A worker whose figures are the titles asked for, each built when it is let go; what it was asked is in the lists. */
function stubFigures() {
  const begun: string[] = [];
  const prepared: string[] = [];
  const views: unknown[] = [];
  let letGo = () => {};
  let endPreparing = () => {};
  const preparing = new Promise<void>((resolve) => {
    endPreparing = resolve;
  });
  const workers = stubWorkers(() => ({
    open: () => {},
    build: (view: object, positions: object, { title }: FigureSpec) => {
      begun.push(title as string);
      views.push([view, positions]);
      return new Promise((resolve) => {
        letGo = () => resolve(title);
      });
    },
    prepare: (_: object, __: object, { title }: FigureSpec) => {
      prepared.push(title as string);
      return preparing;
    },
  }));
  const hasBegun = (title: string) => eventually(() => expect(begun).toContain(title));
  return { workers, begun, prepared, views, hasBegun, letGo: () => letGo(), endPreparing };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('openFigureClient', () => {
  it('builds in a worker, from what the address holds and the positions of its layout', async () => {
    const { hasBegun, letGo, views } = stubFigures();
    const client = openFigureClient(realDerive);
    const figure = client.build(state, spec('one'));
    await hasBegun('one');
    letGo();
    expect(await figure).toBe('one');
    const [[view, positions]] = views as [[object, object]];
    const fields = Object.entries(homes).filter(([, home]) => home === 'address');
    expect(Object.keys(view).sort()).toEqual(fields.map(([field]) => field).sort());
    expect(positions).toEqual(realPositions.automatic);
  });

  it('builds the latest request next, and none that it has overtaken', async () => {
    const { hasBegun, letGo, begun } = stubFigures();
    const client = openFigureClient(realDerive);
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const first = client.build(state, spec('first'), [spec('never')]);
    await hasBegun('first');
    const second = client.build(state, spec('second'), [spec('never')]);
    const third = client.build(state, spec('third'));
    await messages();
    expect(begun).toEqual(['first']);
    letGo();
    expect([await first, await second]).toEqual(['first', null]);
    await hasBegun('third');
    letGo();
    expect(await third).toBe('third');
    expect(begun).toEqual(['first', 'third']);
    expect(timer.mock.calls.filter(([, ms]) => ms === idleMs)).toEqual([]);
  });

  it('builds the next after one that fails', async () => {
    stubWorkers(() => ({
      open: () => {},
      build: (_: object, __: object, { title }: FigureSpec) => {
        if (title === 'bad') throw new RangeError('no preset');
        return title;
      },
    }));
    const client = openFigureClient(realDerive);
    await expect(client.build(state, spec('bad'))).rejects.toThrow('no preset');
    expect(await client.build(state, spec('good'))).toBe('good');
  });

  it('builds ahead once nothing was asked for a moment, until something is', async () => {
    const { hasBegun, letGo, prepared, endPreparing } = stubFigures();
    const timers: (() => void)[] = [];
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const client = openFigureClient(realDerive);
    const build = async (title: string, ahead: readonly FigureSpec[]) => {
      const figure = client.build(state, spec(title), ahead);
      await hasBegun(title);
      const timer = vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, ms) => {
        expect(ms).toBe(idleMs);
        timers.push(run as () => void);
        return 7 as never;
      });
      letGo();
      await figure;
      timer.mockRestore();
    };
    await build('one', [spec('never')]);
    expect(timers).toHaveLength(1);
    await build('two', [spec('next'), spec('after')]);
    expect(cleared).toHaveBeenCalledWith(7);
    timers[1]?.();
    await eventually(() => expect(prepared).toEqual(['next']));
    await build('three', [spec('next'), spec('after')]);
    endPreparing();
    await messages();
    expect(prepared).toEqual(['next']);
    timers[2]?.();
    await eventually(() => expect(prepared).toEqual(['next', 'next', 'after']));
    expect(timers).toHaveLength(3);
  });

  it('gives the same bytes on the page, where there is no worker', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubGlobal('Worker', undefined);
    const figure = await openFigureClient(realDerive).build(state, spec('one'));
    expect(figure?.svg).toBe(buildFigure(realDerive, state, spec('one')).svg);
  });

  it('rejects at its end what is being built', async () => {
    const { hasBegun, workers } = stubFigures();
    const client = openFigureClient(realDerive);
    const figure = client.build(state, spec('one'));
    await hasBegun('one');
    client.end();
    await expect(figure).rejects.toHaveProperty('name', 'AbortError');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});
