import type { Dataset } from '#domain/dataset.ts';
import { specFromFile } from '#ui/figure/specFromFile.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { openFileWords as words } from '#words/ownData.ts';
import { type OpeningHost, openFiles } from './opening.ts';

/** A list of relations, one of actors, and a few more. */
const mostFiles = 6;

const isFigure = /\.(?:png|svg|pdf)$/i;

/**
 * Opens the files that were dropped or chosen: one of data, or several tables, as own data; one of a figure gives its spec. Null where there is
 * none, and what cannot be opened is said in words.
 */
export async function takeFiles(
  files: readonly File[],
  dataset: Dataset,
  host: OpeningHost,
): Promise<FigureSpec | null> {
  const [file] = files;
  const figures = files.filter(({ name }) => isFigure.test(name));
  if (file === undefined) host.announce(words.folder);
  else if (files.length > mostFiles || (figures.length > 0 && files.length > 1))
    host.announce(words.several(files.length));
  else if (figures.length > 0)
    return specFromFile(new Uint8Array(await file.arrayBuffer()), dataset, host.announce);
  else await openFiles(files, host);
  return null;
}
