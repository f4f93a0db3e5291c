import { type Remote, wrap } from 'comlink';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { type FigureTooLarge, tooLargeToRasterise } from '#views/figure/page/figurePreset.ts';
import { figureTexts } from './pngMetadata.ts';
import { figureFontFiles, type RasterJob } from './rasterise.ts';
import type { RasteriseWorkerApi } from './rasteriseWorker.ts';

/** Why there is no PNG. `loading`: rasteriser or font could not be fetched; `drawing`: it failed or memory ended. */
export class FigurePngError extends Error {
  override readonly name = 'FigurePngError';
  readonly reason: 'too large' | 'loading' | 'drawing' | 'cancelled';
  readonly tooLarge: FigureTooLarge | null;

  constructor(reason: FigurePngError['reason'], detail: string, tooLarge: FigureTooLarge | null = null) {
    super(detail);
    this.reason = reason;
    this.tooLarge = tooLarge;
  }
}

/** The job that makes the PNG of a figure, the same in the app and in Node. */
export function rasterJobOf(layout: FigureLayout, svg: string, datasetVersion: string): RasterJob {
  return { svg, pixels: layout.pixels, dpi: layout.spec.dpi, texts: figureTexts(layout, datasetVersion) };
}

interface Running {
  readonly worker: Worker;
  readonly room: Remote<RasteriseWorkerApi>;
  /** Never resolves; rejects when the worker breaks or is stopped, which its answers never tell. */
  readonly ended: Promise<never>;
  readonly end: (error: FigurePngError) => void;
}

let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL('./rasteriseWorker.ts', import.meta.url), { type: 'module' });
  let end: Running['end'] = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  worker.addEventListener('error', (event) =>
    end(new FigurePngError('loading', event.message || 'The rasteriser could not be started.')),
  );
  return { worker, room: wrap<RasteriseWorkerApi>(worker), ended, end };
}

/** Ends the worker: after a failure it cannot be trusted, and while it draws nothing else stops it. */
function stop(): void {
  running?.worker.terminate();
  running?.end(new FigurePngError('cancelled', 'The rasteriser was stopped.'));
  running = null;
}

/** Fetches rasteriser and fonts ahead of the first export, so that this takes no second. Rejects with FigurePngError. */
export async function preparePng(): Promise<void> {
  running ??= start();
  const { room, ended } = running;
  const fontUrls = figureFontFiles.map((file) => new URL(`fonts/${file}`, document.baseURI).href);
  try {
    await Promise.race([room.prepare(fontUrls), ended]);
  } catch (error) {
    stop();
    throw asPngError(error, 'loading');
  }
}

/**
 * The PNG of a figure, drawn in a worker by the one rasteriser, hence the same bytes on every screen.
 * Rejects with FigurePngError, which says why; a signal stops it at once.
 */
export async function figurePng(
  layout: FigureLayout,
  svg: string,
  datasetVersion: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = tooLargeToRasterise(layout.pageMm, layout.spec.dpi);
  if (tooLarge !== null) {
    throw new FigurePngError('too large', `${tooLarge.pixels} pixels are too many.`, tooLarge);
  }
  const cancelled = new Promise<never>((_, reject) => {
    const cancel = () => reject(new FigurePngError('cancelled', 'The figure was cancelled.'));
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
  cancelled.catch(() => {});
  try {
    await Promise.race([preparePng(), cancelled]);
    if (running === null) throw new FigurePngError('cancelled', 'The rasteriser was stopped.');
    const drawn = running.room.rasterise(rasterJobOf(layout, svg, datasetVersion));
    return await Promise.race([drawn, cancelled, running.ended]);
  } catch (error) {
    stop();
    throw asPngError(error, 'drawing');
  }
}

function asPngError(error: unknown, reason: 'loading' | 'drawing'): FigurePngError {
  if (error instanceof FigurePngError) return error;
  return new FigurePngError(reason, error instanceof Error ? error.message : String(error));
}
