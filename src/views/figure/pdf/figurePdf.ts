import { wrap } from 'comlink';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureFontFiles } from '#views/figure/png/rasterise.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import type { PdfWorkerApi } from './figurePdfWorker.ts';
import { lettersMissingInPdf } from './lettersMissingInPdf.ts';
import type { DatasetName } from './pdfMetadata.ts';

/**
 * Why there is no PDF. `letters`: it cannot show some of them; `loading`: the worker or a font could not be fetched;
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
  const worker = new Worker(new URL('./figurePdfWorker.ts', import.meta.url), { type: 'module' });
  const ended = new Promise<never>((_, reject) => {
    const cancel = () => reject(new FigurePdfError('cancelled', 'The figure was cancelled.'));
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) =>
      reject(new FigurePdfError('loading', message || 'The PDF writer could not be started.')),
    );
  });
  const fontUrls = figureFontFiles.map((file) => new URL(`fonts/${file}`, document.baseURI).href);
  // Only the names of the dataset: the whole of it would be copied into the worker.
  const { id, version } = dataset;
  try {
    const printed = wrap<PdfWorkerApi>(worker).print({ layout, scene, dataset: { id, version } }, fontUrls);
    return await Promise.race([printed, ended]);
  } catch (error) {
    if (error instanceof FigurePdfError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new FigurePdfError(detail.startsWith('Font: ') ? 'loading' : 'drawing', detail);
  } finally {
    worker.terminate();
  }
}
