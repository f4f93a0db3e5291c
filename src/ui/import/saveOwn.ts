import { printOneFile } from '#dataset/formats/entente.ts';
import { saveFile } from '#ui/saveFile.ts';
import { ownDataWords as words } from '#words/ownData.ts';
import { ownDatasets } from '#workspace/ownDatasets.ts';

/** A title as the name of a file; the id where nothing of it can stand in one. */
export function fileNameOf(title: string, id: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name.slice(0, 80).trim() || id}.entente.json`;
}

/** Hands a dataset of one's own to the downloads, and notes that it is saved. */
export async function saveOwn(id: string, announce: (text: string) => void): Promise<void> {
  const dataset = await ownDatasets().datasetOf(id);
  if (dataset === null) return announce(words.gone);
  const name = fileNameOf(dataset.title, id);
  saveFile(name, 'application/json', printOneFile(dataset));
  await ownDatasets().noteSaved(id, name);
  announce(words.savedAs(name));
}
