/**
 * The one file that is being opened, from its choice to the picture: read in a worker, refused with reasons, or asked about.
 * It lives outside the app's state, which belongs to the dataset that is still open.
 */

import type { Recipe, RelationColumns } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { limits } from '#dataset/formats/read/limits.ts';
import type { NamedBytes } from '#dataset/formats/read/readFiles.ts';
import type { FileIssue, ReadChoices } from '#dataset/formats/read/reading.ts';
import type { Mend } from '#dataset/formats/read/toDataset/mendedTable.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { AppContextValue } from '#ui/appContext.ts';
import { noteOpening, takeOpeningNote } from '#ui/openingNote.ts';
import { againWords } from '#words/openedAgain.ts';
import { ownDataWords, openFileWords as words } from '#words/ownData.ts';
import type { KeptWorker } from '#workers/callWorker.ts';
import { startImport } from '#workers/importClient.ts';
import type { BesideDataset, ImportWork, MadeSummary, ReadSummary } from '#workers/importWork.ts';
import type { Sketch } from '#workers/sketch.ts';
import { refusal } from '#workspace/acts/actBuilder.ts';
import { replaceRows } from '#workspace/acts/replacedRows.ts';
import { takeRowsAgain } from '#workspace/acts/rowsAgain.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import { placesOfFile } from '#workspace/places/growingPlaces.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';

export type Opening =
  | { readonly stage: 'reading'; readonly file: string; readonly size: number }
  | { readonly stage: 'placing'; readonly file: string }
  | { readonly stage: 'refused'; readonly file: string; readonly issues: readonly FileIssue[] }
  | {
      readonly stage: 'choosing';
      readonly file: string;
      readonly read: ReadSummary;
      readonly recipe: Recipe | null;
      /** The dataset of one's own whose columns the file has, or that it was saved from: it may take its rows. */
      readonly earlier: { readonly id: string; readonly title: string; readonly isSaved: boolean } | null;
      /** Cells that the reader has written in. */
      readonly mends: readonly Mend[];
      /** What the recipe would make; null where it makes nothing. */
      readonly preview: MadeSummary | null;
      /** A small picture of it; null until it is there. */
      readonly sketch: Sketch | null;
      /** True while the preview is not that of the recipe yet. */
      readonly isWorking: boolean;
    };

/** What opening a file needs of the app. */
export type OpeningHost = Pick<AppContextValue, 'store' | 'derive' | 'openDataset' | 'announce'>;

/** How long reading may take before a dialog says so, in milliseconds. */
const dialogAfterMs = 300;

let opening: Opening | null = null;
let worker: KeptWorker<ImportWork> | null = null;
let host: OpeningHost | null = null;
let contents: readonly NamedBytes[] = [];
/** Rises with each file and each cancelling: what was begun before is stale. */
let turn = 0;
const listeners = new Set<() => void>();

function become(next: Opening | null): void {
  opening = next;
  for (const listener of listeners) listener();
}

export const openingNow = (): Opening | null => opening;

export function subscribeToOpening(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const showDialog = () => {
  if (host?.store.getState().dialog !== 'file')
    host?.store.dispatch({ type: 'dialogOpened', dialog: 'file' });
};

/** Stops what is being read, and forgets it. */
export function cancelOpening(): void {
  turn += 1;
  worker?.end();
  worker = null;
  contents = [];
  become(null);
  if (host?.store.getState().dialog === 'file') host.store.dispatch({ type: 'dialogClosed' });
}

function refuse(file: string, issues: readonly FileIssue[]): void {
  worker?.end();
  worker = null;
  become({ stage: 'refused', file, issues });
  showDialog();
}

/**
 * Reads a file of any kind, or several tables as one, and opens what they hold, asking where a file does not say it.
 */
export async function openFiles(files: readonly File[], from: OpeningHost): Promise<void> {
  cancelOpening();
  host = from;
  const mine = turn;
  const name = files.map((file) => file.name).join(' and ');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > limits.fileBytes) {
    const message = words.tooLarge(name, size, limits.fileBytes);
    return refuse(name, [{ file: name, message, expected: words.smaller }]);
  }
  become({ stage: 'reading', file: name, size });
  setTimeout(() => mine === turn && opening?.stage === 'reading' && showDialog(), dialogAfterMs);
  try {
    contents = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (mine !== turn) return;
    worker = startImport();
    await readWith(name, {}, mine);
  } catch (error) {
    if (mine !== turn) return;
    console.warn(error);
    refuse(name, [{ file: name, message: words.failed, expected: words.readable }]);
  }
}

async function readWith(name: string, choices: ReadChoices, mine: number): Promise<void> {
  const read = await worker?.call((work) => work.read(contents, choices));
  if (mine !== turn || read === undefined) return;
  if (read.kind === 'unreadable') return refuse(name, read.issues);
  if (read.kind === 'dataset') {
    const dataset = await worker?.call((work) => work.draw(null));
    const besides = await worker?.call((work) => work.besides());
    if (!dataset || mine !== turn) return;
    await finish(dataset, read.file, mine, besides);
    const left = read.left.map(({ file }) => file);
    if (left.length > 0) host?.announce(words.alsoNotOpened(dataset.title, left));
    return;
  }
  const fit = Object.keys(choices).length === 0 ? await fitting(mine) : null;
  if (mine !== turn) return;
  become({
    stage: 'choosing',
    file: name,
    read: fit?.read ?? read,
    recipe: (fit?.read ?? read).recipe,
    earlier: fit ? { ...fit.earlier, isSaved: fit.sameRows !== null } : null,
    mends: [],
    preview: null,
    sketch: null,
    isWorking: true,
  });
  showDialog();
  await updatePreview(mine);
}

/** How many datasets are looked at for the same columns. */
const comparedDatasets = 8;

/**
 * The latest dataset of one's own that was made of a file with the same columns, with this file read as that one was. Of a table
 * that Entente has saved, the dataset that has most of its rows.
 */
async function fitting(mine: number) {
  const heads = (await ownDatasets().list()).filter(({ isBinned }) => !isBinned);
  const fitted = async ({ id, title }: { readonly id: string; readonly title: string }) => {
    // One that cannot be read fits nothing.
    const state = await ownDatasets()
      .stateOf(id)
      .catch(() => null);
    if (mine !== turn || !state) return null;
    const fit = await worker?.call((work) => work.fit(state.dataset));
    return fit ? { ...fit, earlier: { id, title } } : null;
  };
  let best: { readonly rows: number; readonly head: (typeof heads)[number] } | null = null;
  let last: Awaited<ReturnType<typeof fitted>> = null;
  for (const head of heads.slice(0, comparedDatasets)) {
    last = await fitted(head);
    if (mine !== turn) return null;
    if (last === null) continue;
    const { sameRows } = last;
    if (sameRows === null) return last;
    if (sameRows > (best?.rows ?? 0)) best = { rows: sameRows, head };
  }
  if (best === null) return null;
  return last?.earlier.id === best.head.id ? last : fitted(best.head);
}

/** Reads the same file again with other answers. */
export function answerQuestion(choices: ReadChoices): void {
  if (opening?.stage !== 'choosing') return;
  become({ ...opening, isWorking: true });
  void readWith(opening.file, { ...opening.read.choices, ...choices }, turn).catch(console.warn);
}

/** Takes another recipe, or what becomes of it in the worker. */
export function changeRecipe(
  change: (recipe: Recipe, work: KeptWorker<ImportWork>) => Recipe | Promise<Recipe | null>,
): void {
  if (opening?.stage !== 'choosing' || opening.recipe === null || worker === null) return;
  const mine = turn;
  const changed = change(opening.recipe, worker);
  become({ ...opening, ...('then' in changed ? {} : { recipe: changed }), isWorking: true });
  void Promise.resolve(changed).then((recipe) => {
    if (mine !== turn || opening?.stage !== 'choosing') return;
    if (recipe !== null) become({ ...opening, recipe });
    return updatePreview(mine);
  }, console.warn);
}

/** Columns of another choice, with the values that follow from them. */
export const chooseColumns = (columns: Partial<RelationColumns>): void =>
  changeRecipe((recipe, work) =>
    work.call((import_) => import_.withColumns(recipe, { ...recipe.relations, ...columns })),
  );

export const chooseTable = (table: string): void =>
  changeRecipe((_, work) => work.call((import_) => import_.recipeFor(table)));

/** Writes a value into a cell; null takes back what was written there. */
export function mendCell({ row, column, was }: Omit<Mend, 'value'>, value: string | null): void {
  if (opening?.stage !== 'choosing') return;
  const others = opening.mends.filter(
    (mend) => mend.row !== row || mend.column !== column || mend.was !== was,
  );
  const mends = value === null ? others : [...others, { row, column, was, value }];
  become({ ...opening, mends, isWorking: true });
  void updatePreview(turn).catch(console.warn);
}

async function updatePreview(mine: number): Promise<void> {
  if (opening?.stage !== 'choosing') return;
  const { recipe, mends } = opening;
  const preview = (await worker?.call((work) => work.preview(recipe, mends))) ?? null;
  // A later choice asks again.
  const current = () =>
    mine === turn && opening?.stage === 'choosing' && opening.recipe === recipe && opening.mends === mends
      ? opening
      : null;
  const shown = current();
  if (shown === null) return;
  become({ ...shown, preview, isWorking: false });
  const sketch = (await worker?.call((work) => work.sketch(recipe, mends))) ?? null;
  const still = current();
  if (still !== null) become({ ...still, sketch });
}

/** Draws what has been chosen. */
export async function drawIt(): Promise<void> {
  if (opening?.stage !== 'choosing') return;
  const mine = turn;
  const { recipe, mends, file } = opening;
  const dataset = await worker?.call((work) => work.draw(recipe, mends));
  if (dataset && mine === turn) await finish(dataset, file, mine);
}

/**
 * Puts the rows of the file in the place of the earlier dataset's; of a saved table, what it says otherwise. It can be taken
 * back.
 */
export async function replaceEarlier(): Promise<void> {
  if (opening?.stage !== 'choosing' || opening.earlier === null) return;
  const mine = turn;
  const { recipe, mends, earlier } = opening;
  const { id, title, isSaved } = earlier;
  const again = isSaved ? await worker?.call((work) => work.again(mends)) : null;
  const dataset = again ? null : await worker?.call((work) => work.draw(recipe, mends));
  if ((!dataset && !again) || mine !== turn) return;
  const done = await ownDatasets().act(id, (data) =>
    again ? takeRowsAgain(data, again) : dataset ? replaceRows(data, dataset) : refusal(words.failed),
  );
  if (mine !== turn) return;
  cancelOpening();
  if (!done.ok) return host?.announce(done.why);
  await host?.openDataset(id);
  host?.announce(again ? againWords.taken(title) : words.replaced(title));
}

/** Opens the dataset that the file says nothing otherwise than. */
export async function openEarlier(): Promise<void> {
  if (opening?.stage !== 'choosing' || opening.earlier === null) return;
  const { id } = opening.earlier;
  cancelOpening();
  if (host?.derive.dataset.id !== id) await host?.openDataset(id);
}

async function finish(dataset: Dataset, file: string, mine: number, besides?: BesideDataset): Promise<void> {
  become({ stage: 'placing', file });
  setTimeout(() => mine === turn && opening?.stage === 'placing' && showDialog(), dialogAfterMs);
  const { counts = [], places = null, ...work } = besides ?? {};
  const first = places === null ? undefined : placesOfFile(places);
  const before = (await ownDatasets().list()).filter(({ isBinned }) => !isBinned);
  const id = await ownDatasets().add({ ...ownDataOf(dataset), ...work }, file, first, counts);
  if (mine !== turn) return;
  const { title } = dataset;
  const same = before.filter((head) => head.title === title).length;
  if (before.some((head) => head.id === id)) noteOpening(ownDataWords.isHere(title));
  else if (same > 0) noteOpening(ownDataWords.another(title, same + 1));
  try {
    await host?.openDataset(id);
  } catch (error) {
    console.warn(error);
    takeOpeningNote();
    host?.announce(words.notOpened(dataset.title));
  }
  // A file that holds the text goes on to hold it.
  if ((besides?.texts.length ?? 0) > 0 && !before.some((head) => head.id === id))
    await ownDatasets().workOn(id)?.note({ withTexts: true });
  if (mine !== turn) return;
  cancelOpening();
  // The page of the dataset says it, unless it was open already.
  const unsaid = takeOpeningNote();
  if (unsaid !== null) host?.announce(unsaid);
}
