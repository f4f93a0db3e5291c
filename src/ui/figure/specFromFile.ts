import type { Dataset } from '#domain/dataset.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import { figureFileWords as words } from '#words/figureFile.ts';

/**
 * The spec that a figure file of this dataset was made from; null for other files. Announces why it is null, and a
 * different version of the data.
 */
export function specFromFile(
  bytes: Uint8Array,
  { id, version }: Dataset,
  announce: (text: string) => void,
): FigureSpec | null {
  const reading = readFigureFile(bytes);
  if (!reading.ok) {
    announce(words.fault[reading.fault]);
    return null;
  }
  if (reading.dataset !== null && reading.dataset !== id) {
    announce(words.otherDataset(reading.dataset, id));
    return null;
  }
  if (reading.version !== null && reading.version !== version)
    announce(words.otherVersion(reading.version, version));
  return reading.spec;
}
