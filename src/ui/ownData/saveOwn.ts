import { printOneFile } from '#dataset/formats/entente.ts';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import { saveFile } from '#ui/saveFile.ts';
import { ownDataWords as words } from '#words/ownData.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';

/** A title as the name of a file, with a number from the second on; the id where nothing of it can stand in one. */
export function fileNameOf(title: string, id: string, number = 1): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name.slice(0, 80).trim() || id}${number > 1 ? ` ${number}` : ''}.entente.json`;
}

/** Hands out all that is kept of a dataset that cannot be read. */
async function saveRaw(id: string, announce: (text: string) => void): Promise<void> {
  const name = `${id}.kept.json`;
  saveFile(name, 'application/json', await ownDatasets().rawText(id));
  announce(words.savedRaw(name));
}

/** Hands a dataset of one's own to the downloads, with the texts of its sources where they are given or the file holds them, and notes that it is saved. */
export async function saveOwn(
  id: string,
  announce: (text: string) => void,
  textsWanted?: readonly Edition[],
): Promise<void> {
  const state = await ownDatasets()
    .stateOf(id)
    .catch(() => 'unreadable' as const);
  if (state === 'unreadable') return saveRaw(id, announce);
  if (state === null) return announce(words.gone);
  const { dataset, nothingToCode, head, places } = state;
  const texts = textsWanted ?? (head.withTexts ? state.texts : []);
  const name = fileNameOf(dataset.title, id, (head.saved?.downloads ?? 0) + 1);
  saveFile(name, 'application/json', printOneFile(dataset, texts, nothingToCode, head.counts, places));
  await ownDatasets().noteSaved(id, { name, act: head.act, withTexts: texts.length > 0 });
  const saved = words.savedAs(name);
  announce(state.texts.length > texts.length ? `${saved} ${words.withoutText}` : saved);
}
