import { oneAhead } from '#base/oneAhead.ts';
import { exportFailure } from '#views/figure/exportFailure.ts';
import { fetchFigureFonts } from '#views/figure/figureFonts.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { type Called, keepWorker, type StartWorker } from '#workers/callWorker.ts';
import { drawnByBrowser, lettersLackingIn } from './drawnByBrowser.ts';
import { tooLargeToRasterise } from './pixelLimit.ts';
import { figureTexts } from './pngMetadata.ts';
import type { RasterJob } from './rasterise.ts';

/** Why there is no PNG. `loading`: rasteriser or font could not be fetched; `drawing`: it failed or memory ended. */
export class FigurePngError extends Error {
  override readonly name = 'FigurePngError';
  readonly reason: 'too large' | 'loading' | 'drawing' | 'cancelled';

  constructor(reason: FigurePngError['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The job that makes the PNG of a figure, the same in the app and in Node. */
export function rasterJobOf(layout: FigureLayout, svg: string, datasetVersion: string): RasterJob {
  return { svg, pixels: layout.pixels, dpi: layout.spec.dpi, texts: figureTexts(layout, datasetVersion) };
}

type RasteriseWork = typeof import('./rasteriseWork.ts');

const start: StartWorker<RasteriseWork> = () =>
  new Worker(new URL('./rasteriseWorker.ts', import.meta.url), { type: 'module' });
const startRasteriser = () => keepWorker(start, () => import('./rasteriseWork.ts'));
let rasteriser = startRasteriser();

const prepare = async (work: Called<RasteriseWork>) => work.prepare(await fetchFigureFonts());

/** Loads rasteriser and fonts before the first export, so that this does not wait for them. Rejects if one cannot be fetched. */
export async function preparePng(): Promise<void> {
  await rasteriser.call(prepare);
}

const ahead = oneAhead((job: RasterJob) =>
  rasteriser.call(
    async (work) => {
      await prepare(work);
      return work.rasterise(job);
    },
    { neverOnPage: true },
  ),
);

/** So many pixels are drawn ahead: more take the worker seconds, for which another figure would have to wait. */
const mostPixelsAhead = 8_000_000;

/**
 * Draws the PNG of a figure before it is asked for, in the worker; where there is none the page would stand still for it, so
 * it is not drawn. Of the latest figure alone, and never rejects.
 */
export function drawPngAhead(layout: FigureLayout, svg: string, datasetVersion: string): void {
  const { width, height } = layout.pixels;
  if (width * height > mostPixelsAhead || lettersLackingIn(svg).length > 0) return;
  ahead.prepare(rasterJobOf(layout, svg, datasetVersion));
}

/** Forgets what was drawn ahead. */
export const forgetPngAhead = ahead.forget;

/**
 * The PNG of a figure, drawn in a worker by the one rasteriser, hence the same bytes on every screen; one with letters
 * that the figure font lacks is drawn by the browser, which has more fonts.
 * Rejects with FigurePngError, which says why; a signal stops it at once.
 */
export async function figurePng(
  layout: FigureLayout,
  svg: string,
  datasetVersion: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = tooLargeToRasterise(layout.pageMm, layout.spec.dpi);
  if (tooLarge !== null) throw new FigurePngError('too large', `${tooLarge.pixels} pixels are too many.`);
  const job = rasterJobOf(layout, svg, datasetVersion);
  let stage: 'loading' | 'drawing' = 'loading';
  try {
    if (lettersLackingIn(svg).length > 0) {
      const fonts = await fetchFigureFonts();
      stage = 'drawing';
      return await drawnByBrowser(job, fonts);
    }
    const drawn = await orAborted(ahead.take(job), signal);
    if (drawn !== null) return drawn;
    const drawNow = async (work: Called<RasteriseWork>) => {
      await prepare(work);
      stage = 'drawing';
      return work.rasterise(job);
    };
    return await rasteriser.call(drawNow, { signal });
  } catch (error) {
    // After a failure it cannot be trusted, and nothing else stops it while it draws.
    rasteriser.end();
    rasteriser = startRasteriser();
    const { reason, detail } = exportFailure(error, stage);
    throw new FigurePngError(reason, detail);
  }
}

/** The answer, unless a signal comes first: then it rejects with the signal's reason. */
function orAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  if (signal === undefined) return answer;
  signal.throwIfAborted();
  return new Promise<Answer>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
