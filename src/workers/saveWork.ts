/** What the worker of saving does, and the page where there is no worker: it writes the files of a format. */
import '#words/grammar/stanceWord.ts';
import { type Extract, shownOf, wholeOf } from '#dataset/formats/write/extract.ts';
import { fileFormats } from '#dataset/formats/write/fileFormats.ts';
import type { FileFormatId } from '#dataset/formats/write/formatIds.ts';
import { packed } from '#dataset/formats/write/zip.ts';
import type { Dataset } from '#domain/dataset.ts';
import { addedClauses } from '#query/sentences/addedClauses.ts';

/** What is to be written. The relations of `shown` hold the very statements of the dataset, also behind a message. */
export interface SaveRequest {
  readonly dataset: Dataset;
  /** What a view shows; all of the dataset without it. */
  readonly shown: Pick<Extract, 'actors' | 'relations'> | null;
  readonly format: FileFormatId;
  /** The name of the file, without its ending. */
  readonly name: string;
}

export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** Writes a dataset in a format, several files as one ZIP. */
export function writtenFile({ dataset, shown, format: id, name }: SaveRequest): SavedFile {
  const extract = shown === null ? wholeOf(dataset, addedClauses) : shownOf(dataset, shown, addedClauses);
  const format = fileFormats.find((one) => one.id === id);
  const files = format?.write(extract, name) ?? [];
  const [first] = files;
  if (format === undefined || first === undefined) throw new Error(`there is no format ${id}`);
  if (files.length === 1) return { ...first, mediaType: format.mediaType };
  const contents = files.map((file) => [file.name, file.content] as const);
  return {
    name: `${name}-${id}.zip`,
    mediaType: 'application/zip',
    content: packed(Object.fromEntries(contents)),
  };
}
