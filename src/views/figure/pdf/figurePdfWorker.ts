import { expose, transfer } from 'comlink';
import { type PdfJob, pdfDocument } from './pdfDocument.ts';

/** What the worker can do. */
export const pdfWorkerApi = {
  /** The PDF of a figure, in the fonts at these addresses. Rejects if a font cannot be had or the job is no figure. */
  async print(job: Omit<PdfJob, 'fonts'>, fontUrls: readonly string[]): Promise<Uint8Array> {
    const pdf = pdfDocument({ ...job, fonts: await Promise.all(fontUrls.map(fetched)) });
    return transfer(pdf, [pdf.buffer]);
  },
};

export type PdfWorkerApi = typeof pdfWorkerApi;

async function fetched(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`Font: ${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

expose(pdfWorkerApi);
