import './OwnBar.css';
import { createPortal, useState, useSyncExternalStore } from 'preact/compat';
import { placeText, rowWordIn } from '#dataset/formats/read/reading.ts';
import type { Dataset } from '#domain/dataset.ts';
import { printedKey, shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { useApp } from '#ui/appContext.ts';
import { TextButton } from '#ui/coding/TextButton.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { comparingWords } from '#words/comparing.ts';
import { capitalised } from '#words/grammar/numbersAndLists.ts';
import { headerWords } from '#words/header.ts';
import { importWords, setAsideWords } from '#words/ownData.ts';
import { codebookWords } from '#words/ownEditing.ts';
import { ownStandingWords, refusalWords, ownBarWords as words } from '#words/ownKeeping.ts';
import { sourceTextWords } from '#words/texts.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { isFileBehind } from '#workspace/homeFile/unsavedChanges.ts';
import { stillArranging, subscribeToArranging } from '#workspace/places/stillArranging.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';
import { FileChanged } from './FileChanged.tsx';
import { savedText } from './savedText.ts';
import { type ChangedFile, saveHome } from './saveHome.ts';
import { useAnnounced, useOwnWork } from './useOwnWork.ts';
import { useUndoKeys } from './useUndoKeys.ts';

const CodebookDialog = lazyComponent(
  async () => (await import('#ui/editing/CodebookDialog.tsx')).CodebookDialog,
  () => null,
);

const SecondCoderDialog = lazyComponent(
  async () => (await import('#ui/comparing/SecondCoderDialog.tsx')).SecondCoderDialog,
  () => null,
);

const Hints = lazyComponent(
  async () => (await import('#ui/advice/Hints.tsx')).Hints,
  () => null,
);

const SetAsideDialog = lazyComponent(
  async () => (await import('#ui/import/SetAsideDialog.tsx')).SetAsideDialog,
  () => null,
);

const SourceTextsDialog = lazyComponent(
  async () => (await import('#ui/texts/SourceTextsDialog.tsx')).SourceTextsDialog,
  () => null,
);

/** The dataset whose coders are compared as soon as it is open: it was made to compare them. */
let toCompare: string | null = null;
const compareWhenOpen = (id: string) => {
  toCompare = id;
};

/** Over own data: where it is saved, what can be taken back, and what the browser refuses. */
export function OwnBar() {
  const own = useOwnWork();
  return own && <Bar work={own.work} now={own.now} />;
}

const namedAside = 3;

/** The first rows that are set aside, each with its place and reason. */
function firstAside(dataset: Dataset): string {
  const { keptAside = [] } = dataset;
  const rowWord = rowWordIn(dataset);
  const first = keptAside
    .slice(0, namedAside)
    .map(({ sheet, row, column, reason, value = '' }) =>
      [placeText({ file: '', sheet, row, column }, rowWord), importWords.reason(reason, value)].join(': '),
    );
  return setAsideWords.first(first, keptAside.length - first.length);
}

interface BarProps {
  readonly work: OwnWork;
  readonly now: OwnNow;
}

function Bar({ work, now }: BarProps) {
  const { store, announce, openDataset } = useApp();
  const { subscribe, refusal } = ownDatasets();
  const refused = useSyncExternalStore(subscribe, refusal);
  const [changed, setChanged] = useState<ChangedFile | null>(null);
  const [hasCodebook, setCodebook] = useState(false);
  const [hasTexts, setTexts] = useState(false);
  const [hasAside, setAside] = useState(false);
  const asideCount = now.data.dataset.keptAside?.length ?? 0;
  const [isComparing, setComparing] = useState(work.id === toCompare);
  const stopComparing = () => {
    toCompare = null;
    setComparing(false);
  };
  const arranging = useSyncExternalStore(subscribeToArranging, stillArranging);
  const { head, standing } = now;
  const why = refused !== null ? refusalWords[refused] : notWriting(standing);
  const { withTexts = false } = head;
  const openCopy = async () => {
    const id = await ownDatasets().copy(work.id);
    if (id !== null) await openDataset(id);
  };
  return (
    <section className="own-bar" aria-label={words.region}>
      <p role="status" className="own-bar-home" data-warns={why !== null || undefined} dir="auto">
        {why ?? capitalised(savedText(head, true))}
      </p>
      {arranging?.id === work.id && (
        <span className="own-bar-arranging">
          <span role="status">{words.arranging}</span>{' '}
          <button type="button" className="link-button" title={words.keepPlacesHint} onClick={arranging.keep}>
            {words.keepPlaces}
          </button>
        </span>
      )}
      {standing === 'reader' && (
        <button type="button" className="button small" onClick={() => void work.takeOver()}>
          {words.takeOver}
        </button>
      )}
      {(standing === 'newer' || standing === 'broken') && refused !== 'newer' && (
        <button type="button" className="button small" onClick={() => void openCopy()}>
          {words.copy}
        </button>
      )}
      {now.data.texts.length > 0 && <TextButton />}
      {isFileBehind(head) && (
        <button
          type="button"
          className="button small"
          // What has a file goes on in it; else the reader says what it is to be.
          onClick={() =>
            head.saved === null
              ? store.dispatch({ type: 'dialogOpened', dialog: 'save' })
              : void saveHome(work.id, announce).then(setChanged)
          }
        >
          {head.saved === null ? headerWords.shareFile : words.save}
        </button>
      )}
      {standing === 'writer' && now.data.texts.length > 0 && (
        <label className="choice own-bar-text" title={words.takeTextHint}>
          <input
            type="checkbox"
            checked={withTexts}
            onChange={() => void work.note({ withTexts: !withTexts })}
          />
          {words.takeText}
        </label>
      )}
      {standing === 'writer' && asideCount > 0 && (
        <button
          type="button"
          className="link-button"
          title={firstAside(now.data.dataset)}
          onClick={() => setAside(true)}
        >
          {setAsideWords.open(asideCount)}
        </button>
      )}
      {standing === 'writer' && (
        <button type="button" className="link-button" onClick={() => setCodebook(true)}>
          {codebookWords.open}
        </button>
      )}
      {standing === 'writer' && (
        <button type="button" className="link-button" title={words.textsHint} onClick={() => setTexts(true)}>
          {sourceTextWords.open}
        </button>
      )}
      {standing === 'writer' && <Hints work={work} now={now} onCodebook={() => setCodebook(true)} />}
      {standing === 'writer' && <SecondCoder dataset={now.data.dataset} onOpen={() => setComparing(true)} />}
      {standing === 'writer' && <Steps work={work} now={now} />}
      {/* Behind the picture, which else would be taken to stand over them. */}
      {createPortal(
        <>
          {hasAside && <SetAsideDialog onClose={() => setAside(false)} />}
          {hasTexts && <SourceTextsDialog onClose={() => setTexts(false)} />}
          {isComparing && <SecondCoderDialog onClose={stopComparing} onJoined={compareWhenOpen} />}
          {hasCodebook && <CodebookDialog onClose={() => setCodebook(false)} />}
          {changed && <FileChanged id={work.id} file={changed} onDone={setChanged} />}
        </>,
        document.body,
      )}
    </section>
  );
}

interface SecondCoderProps {
  readonly dataset: Dataset;
  readonly onOpen: () => void;
}

/** Only a text is coded; where two have coded it, they can be compared. */
function SecondCoder({ dataset: { sources, statements }, onOpen }: SecondCoderProps) {
  const coders = new Set(statements.flatMap(({ coder }) => coder ?? []));
  if (sources.every(({ form = 'article' }) => form !== 'article')) return null;
  return (
    <button type="button" className="link-button" title={words.coderHint} onClick={onOpen}>
      {coders.size > 1 ? comparingWords.openPiles : comparingWords.open}
    </button>
  );
}

function notWriting(standing: OwnNow['standing']): string | null {
  if (standing === 'writer') return null;
  return standing === 'reader' ? words.reading : ownStandingWords.refused[standing];
}

const [undoKey, redoKey] = [
  printedKey(shortcutKeys.everywhere.undo),
  printedKey(shortcutKeys.everywhere.redo),
];
const undoShortcut = `Control+${undoKey} Meta+${undoKey}`;
const redoShortcut = `Control+Shift+${undoKey} Control+${redoKey} Meta+Shift+${undoKey}`;

/** Undo and redo, by buttons and by keys. */
function Steps({ work, now }: BarProps) {
  const announced = useAnnounced();
  const { past, future } = now.history;
  const [last, next] = [past.at(-1), future.at(-1)];
  const undo = () => void announced(work.undo());
  const redo = () => void announced(work.redo(), words.redone);
  useUndoKeys(work);
  const undoText = words.undo(last ? whatChanged(last) : null);
  const redoText = words.redo(next ? whatChanged(next) : null);
  return (
    <div className="own-bar-steps">
      <button
        type="button"
        className="icon-button"
        aria-label={undoText}
        title={undoText}
        aria-disabled={last === undefined}
        aria-keyshortcuts={undoShortcut}
        onClick={() => last && undo()}
      >
        <Arrow path="M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H6" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={redoText}
        title={redoText}
        aria-disabled={next === undefined}
        aria-keyshortcuts={redoShortcut}
        onClick={() => next && redo()}
      >
        <Arrow path="M10 3l3.5 3.5L10 10M13.5 6.5h-7a4 4 0 0 0 0 8H10" />
      </button>
    </div>
  );
}

/** As an icon, but fetched with this file. */
function Arrow({ path }: { readonly path: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
