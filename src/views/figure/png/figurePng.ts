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
  const draw = async (work: Called<RasteriseWork>) => {
    await prepare(work);
    stage = 'drawing';
    return work.rasterise(job);
  };
  try {
    if (lettersLackingIn(svg).length > 0) {
      const fonts = await fetchFigureFonts();
      stage = 'drawing';
      return await drawnByBrowser(job, fonts);
    }
    return await rasteriser.call(draw, { signal });
  } catch (error) {
    // After a failure it cannot be trusted, and nothing else stops it while it draws.
    rasteriser.end();
    rasteriser = startRasteriser();
    const { reason, detail } = exportFailure(error, stage);
    throw new FigurePngError(reason, detail);
  }
}
