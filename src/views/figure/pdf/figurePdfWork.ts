/** What the worker of PDF does, and the page where there is no worker. */
import { transfer } from 'comlink';
import { type PdfJob, pdfDocument } from './pdfDocument.ts';

/** The PDF of a figure. Throws as `pdfDocument` does. */
export function print(job: PdfJob): Uint8Array {
  const pdf = pdfDocument(job);
  return transfer(pdf, [pdf.buffer]);
}
