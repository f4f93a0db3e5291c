import './texts.css';
import { useMemo, useState } from 'preact/compat';
import { paragraphsOfText } from '#dataset/sourceTexts/plainText.ts';
import type { SourceId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { useAfterPaint } from '#views/timing/useAfterPaint.ts';
import { sourceTextWords as words } from '#words/texts.ts';
import { addSourceText, previewEdition, putText, removeText } from '#workspace/acts/texts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';
import { OpenTextFile } from './OpenTextFile.tsx';
import { QuotePiles } from './QuotePiles.tsx';

const another = '';
const nothingAccepted: ReadonlySet<number> = new Set();

interface SourceTextsDialogProps {
  /** The source that is chosen at first. */
  readonly source?: SourceId | undefined;
  readonly onClose: () => void;
}

/** The texts of a dataset's sources: a first text, another edition with what it does to the quotes, another source. */
export function SourceTextsDialog({ source, onClose }: SourceTextsDialogProps) {
  const own = useOwnWork();
  if (own === null || own.now.standing !== 'writer') return null;
  return (
    <Dialog title={words.title} form="wide" onClose={onClose}>
      <TextForm work={own.work} data={own.now.data} first={source} onClose={onClose} />
    </Dialog>
  );
}

interface TextFormProps {
  readonly work: OwnWork;
  readonly data: OwnData;
  readonly first: SourceId | undefined;
  readonly onClose: () => void;
}

function TextForm({ work, data, first, onClose }: TextFormProps) {
  const { sources } = data.dataset;
  const announced = useAnnounced();
  const { store } = useApp();
  const [chosen, setChosen] = useState<SourceId | typeof another>(first ?? sources[0]?.id ?? another);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [accepted, setAccepted] = useState(nothingAccepted);
  const settled = useAfterPaint(text);
  const paragraphs = useMemo(() => paragraphsOfText(settled), [settled]);
  const preview = useMemo(
    () => (chosen === another || paragraphs.length === 0 ? null : previewEdition(data, chosen, paragraphs)),
    [data, chosen, paragraphs],
  );
  const textOf = (id: SourceId) => data.texts.find((one) => one.source === id);
  const hasText = chosen !== another && textOf(chosen) !== undefined;
  const isUnchanged = chosen !== another && textOf(chosen)?.sha256 === preview?.edition.sha256;
  const set = (next: string) => {
    setText(next);
    setAccepted(nothingAccepted);
  };
  const put = async () => {
    const given = paragraphsOfText(text);
    const name = title.trim() || (given[0] ?? '').slice(0, 80).trim();
    const done = await announced(
      work.act((now) =>
        chosen === another ? addSourceText(now, name, given) : putText(now, chosen, given, accepted),
      ),
    );
    if (!done) return;
    // What was added is shown at once.
    if (!store.getState().isTextOpen) store.dispatch({ type: 'textToggled' });
    onClose();
  };
  return (
    <form
      className="source-texts"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <label className="text-field">
        <span>{words.source}</span>
        <select
          className="field"
          value={chosen}
          onChange={(event) => {
            setChosen(event.currentTarget.value as SourceId);
            setAccepted(nothingAccepted);
          }}
        >
          {sources.map((one) => {
            const paragraphCount = textOf(one.id)?.paragraphs.length;
            return (
              <option key={one.id} value={one.id}>
                {paragraphCount === undefined
                  ? words.withoutText(one.title)
                  : words.withText(one.title, paragraphCount)}
              </option>
            );
          })}
          <option value={another}>{words.another}</option>
        </select>
      </label>
      {chosen === another && (
        <label className="text-field">
          <span>{words.name}</span>
          <input
            className="field"
            dir="auto"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
      )}
      <OpenTextFile
        onRead={(read) => {
          set(read.paragraphs.join('\n\n'));
          if (title === '') setTitle(read.title);
        }}
      />
      <label className="text-field">
        <span>{words.paste}</span>
        <textarea
          className="field"
          dir="auto"
          rows={8}
          value={text}
          onChange={(event) => set(event.currentTarget.value)}
        />
      </label>
      <p className="quiet">{paragraphs.length === 0 ? words.hint : words.count(paragraphs.length)}</p>
      {isUnchanged && preview !== null ? (
        <p className="quiet">{words.unchanged}</p>
      ) : (
        preview && <QuotePiles quotes={preview.quotes} accepted={accepted} onAccept={setAccepted} />
      )}
      <p className="button-row">
        <button type="submit" className="button primary" disabled={paragraphs.length === 0}>
          {hasText ? words.replace : words.add}
        </button>
        {hasText && (
          <button
            type="button"
            className="link-button"
            onClick={() => void announced(work.act((now) => removeText(now, chosen)))}
          >
            {words.remove}
          </button>
        )}
      </p>
    </form>
  );
}
