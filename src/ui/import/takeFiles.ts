import type { Dataset } from '#domain/dataset.ts';
import { specFromFile } from '#ui/figure/specFromFile.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { openFileWords as words } from '#words/ownData.ts';
import { type OpeningHost, openFile } from './opening.ts';

const isFigure = /\.(?:png|svg|pdf)$/i;

/**
 * Opens the files that were dropped or chosen: one of data as own data; one of a figure gives its spec. Null where there is
 * none, and what cannot be opened is said in words.
 */
export async function takeFiles(
  files: readonly File[],
  dataset: Dataset,
  host: OpeningHost,
): Promise<FigureSpec | null> {
  const [file, ...others] = files;
  if (file === undefined) host.announce(words.folder);
  else if (others.length > 0) host.announce(words.several(files.length));
  else if (isFigure.test(file.name))
    return specFromFile(new Uint8Array(await file.arrayBuffer()), dataset, host.announce);
  else await openFile(file, host);
  return null;
}
