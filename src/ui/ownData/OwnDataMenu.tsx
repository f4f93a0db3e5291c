import './OwnDataMenu.css';
import { useEffect, useRef, useState } from 'preact/compat';
import { type AppContextValue, useApp } from '#ui/appContext.ts';
import { beginDataset } from '#ui/coding/beginDataset.ts';
import { isTable, tableFile } from '#ui/import/pastedTable.ts';
import { takeFiles } from '#ui/import/takeFiles.ts';
import { Icon } from '#ui/widgets/Icon.tsx';
import { newDatasetWords } from '#words/codingDesk.ts';
import { ownDataWords as words } from '#words/ownData.ts';
import { refusalWords } from '#words/ownKeeping.ts';
import { renameDataset } from '#workspace/acts/datasets.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { isFileBehind } from '#workspace/homeFile/unsavedChanges.ts';
import { numberedTitles } from '#workspace/numberedTitles.ts';
import type { OwnHead } from '#workspace/storing/ownDatabase.ts';
import { type ActOutcome, ownDatasets } from '#workspace/storing/ownDatasets.ts';
import { DatasetBin } from './DatasetBin.tsx';
import { EarlierStates } from './EarlierStates.tsx';
import { openOwnHead } from './openOwnHead.ts';
import { savedText } from './savedText.ts';
import { saveOwn } from './saveOwn.ts';

interface OwnDataMenuProps {
  /** Closes the menu that this is a part of. */
  readonly onDone: () => void;
}

/** Own data in the list of datasets: what is on this device, and how to open more. */
export function OwnDataMenu({ onDone }: OwnDataMenuProps) {
  const app = useApp();
  const heads = useOwnHeads();
  const file = useRef<HTMLInputElement>(null);
  const refusal = ownDatasets().refusal();
  const mayGo = useMayGo();
  const shown = numberedTitles(heads.filter(({ isBinned }) => !isBinned));
  const inUse = heads.filter(({ isBinned }) => !isBinned);
  const binned = heads.filter(({ isBinned }) => isBinned);
  const closing = (act: () => void) => () => {
    onDone();
    act();
  };
  const ways = [
    // The menu holds the field of the file, and stays until one is chosen.
    { label: words.open, act: () => file.current?.click() },
    { label: words.paste, act: closing(() => void pasteTable(app)) },
    {
      label: newDatasetWords.fromText,
      act: closing(() => app.store.dispatch({ type: 'dialogOpened', dialog: 'newText' })),
    },
    {
      label: newDatasetWords.empty,
      act: closing(() => void beginDataset(newDataset(newDatasetWords.untitled, {}, []), app)),
    },
  ];
  return (
    <section aria-label={words.title} className="own-data">
      <p className="eyebrow">{words.title}</p>
      {refusal !== null && <p className="notice">{refusalWords[refusal]}</p>}
      <ul>
        {inUse.map((head) => (
          <OwnRow key={head.id} head={head} shown={shown.get(head.id) ?? head.title} onDone={onDone} />
        ))}
      </ul>
      <DatasetBin />
      <div className="button-row">
        {ways.map(({ label, act }) => (
          <button key={label} type="button" className="button" onClick={act}>
            {label}
          </button>
        ))}
      </div>
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label={words.open}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          onDone();
          if (files.length > 0) void takeFiles(files, app.derive.dataset, app);
        }}
      />
      <p className="quiet">{inUse.length === 0 ? words.none : words.note}</p>
      {inUse.some(isFileBehind) && mayGo && <p className="quiet">{words.mayGo}</p>}
      {binned.length > 0 && (
        <details className="fold">
          <summary>
            <span>{words.bin(binned.length)}</span>
          </summary>
          <ul>
            {binned.map((head) => (
              <BinnedRow key={head.id} head={head} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** True if the browser has not promised to keep what is stored. */
function useMayGo(): boolean {
  const [mayGo, setMayGo] = useState(false);
  useEffect(() => {
    let isMounted = true;
    const persisted = navigator.storage?.persisted?.() ?? Promise.resolve(false);
    persisted.then((isPersisted) => isMounted && setMayGo(!isPersisted)).catch(() => {});
    return () => {
      isMounted = false;
    };
  }, []);
  return mayGo;
}

/** Opens the cells of the clipboard; where the browser does not hand them out, the keys are said. */
async function pasteTable(app: AppContextValue): Promise<void> {
  const text = await navigator.clipboard?.readText?.().catch(() => null);
  if (text === null || text === undefined) app.announce(words.pasteByKey);
  else if (isTable(text)) await takeFiles([tableFile(text)], app.derive.dataset, app);
  else app.announce(words.noTable);
}

function useOwnHeads(): readonly OwnHead[] {
  const [heads, setHeads] = useState<readonly OwnHead[]>([]);
  useEffect(() => {
    let isMounted = true;
    const read = () =>
      void ownDatasets()
        .list()
        .then((list) => isMounted && setHeads(list));
    read();
    const stop = ownDatasets().subscribe(read);
    return () => {
      isMounted = false;
      stop();
    };
  }, []);
  return heads;
}

function useAct() {
  const { announce } = useApp();
  return (act: Promise<ActOutcome>, done = '') =>
    void act.then((outcome) => {
      const said = outcome === 'done' ? done : words[outcome];
      if (said !== '') announce(said);
    });
}

interface RowProps {
  readonly head: OwnHead;
}

interface OwnRowProps extends RowProps, OwnDataMenuProps {
  /** Its title, with a number where others have the same. */
  readonly shown: string;
}

function OwnRow({ head, shown, onDone }: OwnRowProps) {
  const app = useApp();
  const { derive, announce } = app;
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const { id, title } = head;
  const save = () => {
    if (id !== derive.dataset.id) return void saveOwn(id, announce);
    onDone();
    app.store.dispatch({ type: 'dialogOpened', dialog: 'save' });
  };
  return (
    <li>
      <div className="own-row">
        <a
          href={`?data=${id}`}
          aria-current={id === derive.dataset.id || undefined}
          dir="auto"
          onClick={(event) => {
            if (openOwnHead(event, head, app)) onDone();
          }}
        >
          {shown}
          <span className="own-home">{savedText(head, ownDatasets().refusal() === null)}</span>
        </a>
        <button
          type="button"
          className="icon-button"
          aria-expanded={isOpen}
          aria-label={words.acts(shown)}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="more" />
        </button>
      </div>
      {isOpen && (
        <div className="button-row">
          <button type="button" className="button small" onClick={save}>
            {words.saveFile}
          </button>
          <button type="button" className="button small" onClick={() => setName(title)}>
            {words.rename}
          </button>
          <button
            type="button"
            className="button small"
            onClick={() => act(ownDatasets().bin(id), words.binned(title))}
          >
            {words.toBin}
          </button>
        </div>
      )}
      {isOpen && <EarlierStates id={id} title={title} onDone={onDone} />}
      {isOpen && name !== null && (
        <form
          className="button-row"
          onSubmit={(event) => {
            event.preventDefault();
            const given = name.trim();
            if (given !== '' && given !== title)
              void ownDatasets()
                .act(id, (data) => renameDataset(data, given))
                .then((done) => announce(done.ok ? whatChanged(done.act) : done.why));
            setName(null);
          }}
        >
          <input
            className="field"
            aria-label={words.name}
            dir="auto"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" className="button small">
            {words.renameNow}
          </button>
        </form>
      )}
    </li>
  );
}

function BinnedRow({ head: { id, title } }: RowProps) {
  const act = useAct();
  return (
    <li>
      <span dir="auto">{title}</span>
      <div className="button-row">
        <button type="button" className="button small" onClick={() => act(ownDatasets().restore(id))}>
          {words.restore}
        </button>
        <button type="button" className="button small" onClick={() => act(ownDatasets().remove(id))}>
          {words.remove}
        </button>
      </div>
    </li>
  );
}
