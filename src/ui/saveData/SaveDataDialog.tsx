import './SaveDataDialog.css';
import { useMemo, useState } from 'preact/compat';
import { shownOf, statementsOf, wholeOf } from '#dataset/formats/write/extract.ts';
import { type FileFormatId, fileFormatIds } from '#dataset/formats/write/formatIds.ts';
import { weightlessTies } from '#dataset/formats/write/weightField.ts';
import type { Dataset } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import { useApp } from '#ui/appContext.ts';
import { Checkbox, RadioGroup } from '#ui/figure/choices.tsx';
import { readLastFormat, rememberFormat } from '#ui/onDevice.ts';
import { FileChanged } from '#ui/ownData/FileChanged.tsx';
import { type ChangedFile, saveHome } from '#ui/ownData/saveHome.ts';
import { fileNameOf, saveOwn } from '#ui/ownData/saveOwn.ts';
import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { saveFile } from '#ui/saveFile.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { saveDataWords as words } from '#words/saveData.ts';
import { writeInWorker } from '#workers/saveClient.ts';

/** The name of a file, without its ending. */
function nameOf({ id, title, sources }: Dataset, isWhole: boolean): string {
  const stem = isOwnId(id) ? fileNameOf(title, id).replace(/\.entente\.json$/, '') : id;
  if (!isWhole) return `${stem}-shown`;
  // Never the name of the file that it came from, which it could overwrite.
  const isNameOfSource = sources.some(
    (source) =>
      source.form === 'file' &&
      source.title.replace(/\.[^.\s]{1,8}$/, '').toLowerCase() === stem.toLowerCase(),
  );
  return isNameOfSource ? `${stem}-entente` : stem;
}

/** The dataset, or what the view shows of it, as a file for other programs. */
export function SaveDataDialog() {
  const { store, derive } = useApp();
  const { dataset } = derive;
  const [isWhole, setWhole] = useState(true);
  const [message, setMessage] = useState('');
  const work = useOwnWork();
  const own = work?.now;
  const [hasTexts, setTexts] = useState(own?.head.withTexts ?? false);
  const texts = own?.data.texts ?? [];
  const aside = dataset.keptAside?.length ?? 0;
  const whole = useMemo(() => wholeOf(dataset), [dataset]);
  const { query } = store.getState();
  const { actors, relations } = derive.visibleGraph(query);
  const within = [...derive.index.actors].filter(
    ([id, { rollsUpTo }]) => query.rollUp && rollsUpTo !== id,
  ).length;
  const shown = shownOf(dataset, { actors, relations });
  // What others maintain goes back to them as a whole.
  const formats = fileFormatIds.filter((id) => id !== 'hand' || (isWhole && isOwnId(dataset.id)));
  const [last, setLast] = useState(readLastFormat);
  const [changed, setChanged] = useState<ChangedFile | null>(null);
  const close = () => store.dispatch({ type: 'dialogClosed' });
  const save = async (format: FileFormatId) => {
    rememberFormat(format);
    setLast(format);
    // Own data notes where it is saved, and goes on in its file.
    if (format === 'entente' && isWhole && isOwnId(dataset.id)) {
      if (work !== null && hasTexts !== (work.now.head.withTexts ?? false))
        return saveOwn(dataset.id, setMessage, hasTexts ? texts : []);
      return saveHome(dataset.id, setMessage).then(setChanged);
    }
    setMessage(words.saving);
    try {
      const { name, mediaType, content } = await writeInWorker({
        dataset,
        shown: isWhole ? null : { actors, relations },
        format,
        name: nameOf(dataset, isWhole),
      });
      saveFile(name, mediaType, content);
      const weightless = format === 'gexf' ? weightlessTies(isWhole ? whole : shown) : 0;
      setMessage([words.saved(name), ...(weightless > 0 ? [words.weightless(weightless)] : [])].join(' '));
    } catch (error) {
      console.error(error);
      setMessage(words.failed);
    }
  };
  if (changed !== null)
    return (
      <FileChanged id={dataset.id} file={changed} onDone={(again) => (again ? setChanged(again) : close())} />
    );
  // The format that was used last has the focus: Enter saves as before.
  const first = formats.find((id) => id === last) ?? formats[0];
  return (
    <Dialog title={words.title} onClose={close}>
      <div className="save-data">
        <RadioGroup
          legend={words.what}
          options={[
            ['all', words.all(whole.actors.length, statementsOf(whole).length, within)],
            ['shown', words.shown(actors.length, relations.length, statementsOf(shown).length)],
          ]}
          chosen={isWhole ? 'all' : 'shown'}
          onChoose={(chosen) => {
            setWhole(chosen === 'all');
            setMessage('');
          }}
        />
        {isWhole && aside > 0 && <p className="quiet">{words.aside(aside)}</p>}
        {isWhole && texts.length > 0 && (
          <div>
            <Checkbox
              label={words.withTexts(texts.length)}
              isOn={hasTexts}
              onToggle={() => {
                setTexts(!hasTexts);
                void work?.work.note({ withTexts: !hasTexts });
              }}
            />
            <p className="quiet">{words.withTextsNote}</p>
          </div>
        )}
        <section>
          <h3>{words.formats}</h3>
          {!isWhole && actors.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <>
              <FormatList ids={formats.filter((id) => id !== 'hand')} {...{ first, last }} onSave={save} />
              {formats.includes('hand') && (
                <details className="fold" open={first === 'hand' || undefined}>
                  <summary>
                    <span>{words.developers}</span>
                  </summary>
                  <FormatList ids={['hand']} {...{ first, last }} onSave={save} />
                </details>
              )}
            </>
          )}
        </section>
        <p role="status" className="copy-message">
          {message}
        </p>
      </div>
    </Dialog>
  );
}

interface FormatListProps {
  readonly ids: readonly FileFormatId[];
  /** The one that has the focus, and the one that was used last. */
  readonly first: FileFormatId | undefined;
  readonly last: string | null;
  readonly onSave: (id: FileFormatId) => Promise<void>;
}

function FormatList({ ids, first, last, onSave }: FormatListProps) {
  return (
    <ul className="save-formats">
      {ids.map((id) => {
        const { name, extension, note } = words.format[id];
        return (
          <li key={id}>
            <button
              type="button"
              className="save-format"
              data-first-focus={id === first || undefined}
              onClick={() => void onSave(id)}
            >
              <span>
                <strong>{name}</strong> <span className="save-extension">{extension}</span>
                {id === last && <span className="save-last"> {words.last}</span>}
                <span className="save-note">{note}</span>
              </span>
              <span className="save-act" aria-hidden="true">
                {words.save}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
