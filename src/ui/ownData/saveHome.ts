/** Saving own data to its file, where the browser lets a page write one; elsewhere to the downloads. */
import { sha256 } from '#base/sha256.ts';
import { printOneFile } from '#dataset/formats/entente.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { ownDataWords } from '#words/ownData.ts';
import { homeWords as words } from '#words/ownKeeping.ts';
import { replaceDataset } from '#workspace/acts/datasets.ts';
import { type FileHandleLike, type FileHome, writeHome } from '#workspace/homeFile/fileHome.ts';
import { mergeFileVersions } from '#workspace/homeFile/mergeFileVersions.ts';
import type { OwnHead } from '#workspace/storing/ownDatabase.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import { fileNameOf, saveOwn } from './saveOwn.ts';

type Picker = (options: object) => Promise<FileHandleLike>;
type Announce = (text: string) => void;

/** A file that holds something else than was last written to it. */
export interface ChangedFile {
  readonly home: FileHome;
  readonly text: string;
}

/** The file that the reader chooses; null if none, `downloads` where the browser has no picker. */
async function pickFile(suggestedName: string): Promise<FileHandleLike | 'downloads' | null> {
  const picker = Reflect.get(window, 'showSaveFilePicker') as Picker | undefined;
  if (picker === undefined) return 'downloads';
  const types = [{ description: words.kind, accept: { 'application/json': ['.json'] } }];
  try {
    return await picker.call(window, { suggestedName, types });
  } catch (error) {
    // A frame of another site has a picker and may not open it.
    return (error as Error).name === 'AbortError' ? null : 'downloads';
  }
}

/** A dataset as it is to be written: a picker empties the chosen file at once, so all is ready before it opens. */
interface Ready {
  readonly id: string;
  readonly dataset: Dataset;
  /** How many texts are kept with it, and not written. */
  readonly textsOut: number;
  readonly text: string;
  readonly head: OwnHead;
}

async function readyToWrite(id: string, announce: Announce): Promise<Ready | null> {
  const state = await ownDatasets().stateOf(id);
  if (state === null) announce(ownDataWords.gone);
  if (state === null) return null;
  const { dataset, head, nothingToCode, places } = state;
  const texts = head.withTexts ? state.texts : [];
  return {
    id,
    dataset,
    head,
    textsOut: state.texts.length - texts.length,
    text: printOneFile(dataset, texts, nothingToCode, head.counts, places),
  };
}

async function write(
  { id, text, textsOut, head: { act, home, withTexts = false } }: Ready,
  handle: FileHandleLike,
  last: string | null,
  announce: Announce,
  said = words.saved(handle.name),
): Promise<ChangedFile | null> {
  const written = await writeHome(handle, text, last);
  const { name } = handle;
  if (written.kind === 'changed' && home !== undefined) return { home, text: written.text };
  if (written.kind === 'saved') {
    await ownDatasets().noteSaved(id, { name, act, home: { handle, hash: written.hash, act }, withTexts });
    announce(textsOut > 0 ? `${said} ${ownDataWords.withoutText}` : said);
  } else if (written.kind === 'unlike') announce(words.unlike(name));
  else {
    await saveOwn(id, () => {});
    announce(words.refused(name));
  }
  return null;
}

/** Saves a dataset to a file that the reader chooses. */
export async function saveBeside(id: string, announce: Announce): Promise<null> {
  const ready = await readyToWrite(id, announce);
  if (ready === null) return null;
  const handle = await pickFile(fileNameOf(ready.dataset.title, id, ready.head.home ? 2 : 1));
  if (handle === 'downloads') await saveOwn(id, announce);
  else if (handle !== null) await write(ready, handle, null, announce);
  return null;
}

/** Saves a dataset to its file, or to one that is chosen now. Resolves with the file if it was changed elsewhere. */
export async function saveHome(id: string, announce: Announce): Promise<ChangedFile | null> {
  const ready = await readyToWrite(id, announce);
  const home = ready?.head.home;
  if (ready === null || home === undefined) return saveBeside(id, announce);
  return write(ready, home.handle, home.hash, announce);
}

/** Takes in what was changed in the file, and saves both. Resolves with the file if it has changed again. */
export async function mergeAndSave(
  id: string,
  { home, text }: ChangedFile,
  announce: Announce,
): Promise<ChangedFile | null> {
  const { name } = home.handle;
  const parsed = parseOneFile(text);
  const [mine, base] = [await readyToWrite(id, announce), await ownDatasets().stateAt(id, home.act)];
  if (mine === null) return null;
  if (!parsed.ok || base === null) {
    announce(words.notMerged(parsed.ok ? words.noBase : words.noDataset));
    return null;
  }
  const theirs = parsed.dataset;
  const { both, dataset } = mergeFileVersions(base, mine.dataset, theirs);
  if (printOneFile(dataset) !== printOneFile(mine.dataset)) {
    const done = await ownDatasets().act(id, (data) => replaceDataset(data, dataset, name));
    if (!done.ok) {
      announce(words.notMerged(done.why));
      return null;
    }
  }
  if (both.length > 0) await ownDatasets().add({ ...theirs, title: words.ofFile(theirs.title) }, name);
  const merged = await readyToWrite(id, announce);
  const said = both.length > 0 ? words.mergedBoth(name, listed([...both])) : words.merged(name);
  return merged && write(merged, home.handle, sha256(text), announce, said);
}
