import type { Question } from '#dataset/bundled.ts';
import type { Derive } from '#derive/derive.ts';
import { type AddressState, homes } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { keepWorker, type StartWorker } from '#workers/callWorker.ts';
import type { Figure } from './buildFigure.ts';
import type { FigureWork } from './figureWork.ts';

/** Builds figures without blocking the page. */
export interface FigureClient {
  /**
   * The figure of a view; null if a later call has overtaken this one before it was begun. When nothing has been asked
   * for a moment, those of `ahead` are built too, so that they are there at once when they are asked for. Rejects if the
   * figure cannot be built, and with AbortError at the end.
   */
  readonly build: (
    state: AddressState,
    spec: FigureSpec,
    ahead?: readonly FigureSpec[],
  ) => Promise<Figure | null>;
  /** Stops at once. */
  readonly end: () => void;
}

const start: StartWorker<FigureWork> = () =>
  new Worker(new URL('./figureWorker.ts', import.meta.url), { type: 'module' });

/** How long nothing must have been asked before more is built, in milliseconds. */
export const idleMs = 400;

/** The fields of a state that its address holds: all that a figure depends on, and all that goes to the worker. */
function addressPart(state: AddressState): AddressState {
  const fields = Object.entries(state).filter(([field]) => homes[field as keyof typeof homes] === 'address');
  return Object.fromEntries(fields) as unknown as AddressState;
}

/**
 * Starts a worker that builds figures of this dataset, one at a time, the latest request next. Without a worker they are
 * built on the page, to the same bytes, and none ahead.
 */
export function openFigureClient(derive: Derive, questions: readonly Question[] = []): FigureClient {
  const worker = keepWorker(start, async () => {
    const { buildFigure } = await import('./buildFigure.ts');
    return {
      open: () => {},
      build: (state, _, spec) => buildFigure(derive, state, spec, questions),
      prepare: () => {},
    };
  });
  // Where this fails, so does the building of the first figure.
  worker.call((work) => work.open(derive.dataset, questions)).catch(() => {});

  /** Rises with each request, so that an earlier one finds that it is overtaken. */
  let requests = 0;
  let running: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  const prepare = async (state: AddressState, specs: readonly FigureSpec[]): Promise<void> => {
    const view = addressPart(state);
    const positions = derive.layoutPositions(view.layout);
    const request = requests;
    for (const spec of specs) {
      if (request !== requests) return;
      await worker.call((work) => work.prepare(view, positions, spec));
    }
  };
  const build: FigureClient['build'] = async (state, spec, ahead = []) => {
    requests += 1;
    const request = requests;
    clearTimeout(idle);
    await running.catch(() => {});
    if (request !== requests) return null;
    const view = addressPart(state);
    const positions = derive.layoutPositions(view.layout);
    const building = worker.call((work) => work.build(view, positions, spec));
    running = building;
    const figure = await building;
    // What cannot be built ahead fails again when it is asked for.
    if (request === requests && ahead.length > 0)
      idle = setTimeout(() => void prepare(state, ahead).catch(() => {}), idleMs);
    return figure;
  };
  return { build, end: () => worker.end() };
}
