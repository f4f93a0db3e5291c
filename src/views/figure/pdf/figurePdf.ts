import { exportFailure } from '#views/figure/exportFailure.ts';
import { fetchFigureFonts } from '#views/figure/figureFonts.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { type Called, callWorker, type StartWorker } from '#workers/callWorker.ts';
import { lettersMissingInPdf } from './lettersMissingInPdf.ts';
import type { DatasetName } from './pdfMetadata.ts';

/**
 * Why there is no PDF. `letters`: it cannot show some of them; `loading`: its writer or a font could not be fetched;
 * `drawing`: it failed.
 */
export class FigurePdfError extends Error {
  override readonly name = 'FigurePdfError';
  readonly reason: 'letters' | 'loading' | 'drawing' | 'cancelled';
  /** The letters that the PDF cannot show; empty for other reasons. */
  readonly letters: readonly string[];

  constructor(reason: FigurePdfError['reason'], detail: string, letters: readonly string[] = []) {
    super(detail);
    this.reason = reason;
    this.letters = letters;
  }
}

type FigurePdfWork = typeof import('./figurePdfWork.ts');

const start: StartWorker<FigurePdfWork> = () =>
  new Worker(new URL('./figurePdfWorker.ts', import.meta.url), { type: 'module' });

/**
 * The PDF of a figure, made in a worker, hence without a long task on the page; the same bytes in every browser and in
 * Node. `scene` is what `sceneGroups` gives. Rejects with FigurePdfError, which says why; a signal stops it at once.
 */
export async function figurePdf(
  layout: FigureLayout,
  scene: readonly PrimitiveGroup[],
  dataset: DatasetName,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const missing = lettersMissingInPdf(layout, scene);
  if (missing.length > 0) {
    throw new FigurePdfError('letters', `The PDF cannot show ${missing.join(' ')}.`, missing);
  }
  // Only the names of the dataset: the whole of it would be copied into the worker.
  const { id, version } = dataset;
  let stage: 'loading' | 'drawing' = 'loading';
  const print = async (work: Called<FigurePdfWork>) => {
    const fonts = await fetchFigureFonts();
    stage = 'drawing';
    return work.print({ layout, scene, dataset: { id, version }, fonts });
  };
  try {
    return await callWorker(start, print, { signal, orElse: () => import('./figurePdfWork.ts') });
  } catch (error) {
    const { reason, detail } = exportFailure(error, stage);
    throw new FigurePdfError(reason, detail);
  }
}
