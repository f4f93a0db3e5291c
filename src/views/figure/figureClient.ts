import { type Remote, wrap } from 'comlink';
import type { Derive } from '#derive/derive.ts';
import { type AddressState, homes } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import type { Figure } from './buildFigure.ts';
import type { FigureWorkerApi } from './figureWorker.ts';

/** Builds figures without holding up the page. */
export interface FigureClient {
  /**
   * The figure of a view; null if a later call has overtaken this one before it was begun. Once nothing has been asked
   * for a moment, `ahead` are built too, to be there at once when they are asked for.
   */
  readonly build: (
    state: AddressState,
    spec: FigureSpec,
    ahead?: readonly FigureSpec[],
  ) => Promise<Figure | null>;
  /** Stops at once; what is asked for is never answered. */
  readonly end: () => void;
}

interface Waiting {
  readonly begin: () => void;
  readonly drop: () => void;
}

/** How long nothing must have been asked before more is built, in milliseconds. */
const restMs = 400;

/** The fields of a state that an address tells: all that a figure depends on, and all that goes to the worker. */
function addressPart(state: AddressState): AddressState {
  const told = Object.entries(state).filter(([field]) => homes[field as keyof typeof homes] === 'address');
  return Object.fromEntries(told) as unknown as AddressState;
}

/**
 * Starts a worker that builds figures of this dataset, one at a time and the latest wish next. Where it cannot be
 * started, figures are built on the page's own thread, to the same bytes.
 */
export function openFigureClient(derive: Derive): FigureClient {
  let worker: Worker | null = new Worker(new URL('./figureWorker.ts', import.meta.url), { type: 'module' });
  const room: Remote<FigureWorkerApi> = wrap<FigureWorkerApi>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker?.addEventListener('error', () => {
      worker?.terminate();
      worker = null;
      reject(new Error('The worker that builds figures could not be started.'));
    });
  });
  broken.catch(() => {});
  const opened = room.open(derive.dataset);
  opened.catch(() => {});

  const building = async (state: AddressState, spec: FigureSpec): Promise<Figure> => {
    const view = addressPart(state);
    const positions = derive.layoutPositions(view.layout);
    if (worker !== null) {
      try {
        const inWorker = opened.then(() => room.build(view, positions, spec));
        return await Promise.race([inWorker, broken]);
      } catch (error) {
        // A fault of the figure itself comes again below, where it can be traced.
        if (worker !== null) console.warn(error);
      }
    }
    const { buildFigure } = await import('./buildFigure.ts');
    return buildFigure(derive, view, spec);
  };

  let isBusy = false;
  /** Rises with every figure that is begun: what would be built ahead for one before is then no longer wanted. */
  let asked = 0;
  let waiting: Waiting | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const prepare = async (state: AddressState, specs: readonly FigureSpec[]): Promise<void> => {
    const view = addressPart(state);
    const positions = derive.layoutPositions(view.layout);
    const mine = asked;
    for (const spec of specs) {
      if (mine !== asked || worker === null) return;
      await room.prepare(view, positions, spec);
    }
  };
  const build: FigureClient['build'] = (state, spec, ahead = []) =>
    new Promise((resolve, reject) => {
      const begin = () => {
        isBusy = true;
        asked += 1;
        clearTimeout(resting);
        building(state, spec)
          .then(resolve, reject)
          .finally(() => {
            isBusy = false;
            const next = waiting;
            waiting = null;
            if (next) return next.begin();
            // What cannot be built ahead is told when it is asked for.
            if (ahead.length > 0)
              resting = setTimeout(() => void prepare(state, ahead).catch(() => {}), restMs);
          });
      };
      if (!isBusy) return begin();
      waiting?.drop();
      waiting = { begin, drop: () => resolve(null) };
    });
  const end = () => {
    clearTimeout(resting);
    worker?.terminate();
  };
  return { build, end };
}
