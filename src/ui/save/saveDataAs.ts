import type { Extract } from '#dataset/formats/write/extract.ts';
import { type FileFormatId, fileFormats } from '#dataset/formats/write/fileFormats.ts';
import { packed } from '#dataset/formats/write/zip.ts';
import { isOwnId } from '#domain/ownId.ts';
import { fileNameOf } from '#ui/import/saveOwn.ts';
import { saveFile } from '#ui/saveFile.ts';

function nameOf({ dataset: { id, title }, isWhole }: Extract): string {
  const stem = isOwnId(id) ? fileNameOf(title, id).replace(/\.entente\.json$/, '') : id;
  return isWhole ? stem : `${stem}-shown`;
}

/** Writes a dataset in a format and hands it to the downloads, several files as one ZIP; the name that it got. */
export function saveDataAs(extract: Extract, id: FileFormatId): string {
  const format = fileFormats.find((one) => one.id === id);
  const files = format?.write(extract, nameOf(extract)) ?? [];
  const [first] = files;
  if (format === undefined || first === undefined) throw new Error(`there is no format ${id}`);
  if (files.length === 1) {
    saveFile(first.name, format.mediaType, first.content);
    return first.name;
  }
  const name = `${nameOf(extract)}-${id}.zip`;
  saveFile(
    name,
    'application/zip',
    packed(Object.fromEntries(files.map((file) => [file.name, file.content]))),
  );
  return name;
}
