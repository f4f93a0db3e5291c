import './comparing.css';
import { useRef, useState } from 'preact/compat';
import { printOneFile } from '#dataset/formats/entente.ts';
import { limits } from '#dataset/formats/read/limits.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { tidyLine } from '#dataset/sourceTexts/edition.ts';
import { useApp } from '#ui/appContext.ts';
import { fileNameOf } from '#ui/ownData/saveOwn.ts';
import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { saveFile } from '#ui/saveFile.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { comparingWords as words } from '#words/comparing.ts';
import { codersOf } from '#workspace/comparing/comparison.ts';
import { type Coding, joinCodings, uncoded } from '#workspace/comparing/joinCodings.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import { SettleCodings } from './SettleCodings.tsx';

interface SecondCoderProps {
  readonly onClose: () => void;
  /** Called with the id of the dataset that holds both codings, before it is opened. */
  readonly onJoined: (id: string) => void;
}

/** A copy for a second coder and comparing with theirs; once both codings are in the dataset, what they found. */
export function SecondCoderDialog({ onClose, onJoined }: SecondCoderProps) {
  const own = useOwnWork();
  if (own === null || own.now.standing !== 'writer') return null;
  const { data } = own.now;
  const [first, second] = codersOf(data.dataset);
  if (first !== undefined && second !== undefined)
    return (
      <Dialog title={words.pilesTitle(first, second)} form="wide" onClose={onClose}>
        <SettleCodings coders={[first, second]} onClose={onClose} {...own} />
      </Dialog>
    );
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="second-coder">
        <p>{words.intro}</p>
        <CopyForm data={data} />
        <CompareForm data={data} onClose={onClose} onJoined={onJoined} />
      </div>
    </Dialog>
  );
}

interface NameProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function NameField({ label, value, onChange }: NameProps) {
  const id = useUniqueId();
  return (
    <p className="second-coder-name">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        maxLength={80}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </p>
  );
}

function CopyForm({ data }: { readonly data: OwnData }) {
  const [coder, setCoder] = useState('');
  const [message, setMessage] = useState('');
  const name = tidyLine(coder);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const copy = uncoded(data, name);
        const file = fileNameOf(copy.title, copy.id);
        saveFile(file, 'application/json', printOneFile(copy, data.texts));
        setMessage(words.savedCopy(file));
      }}
    >
      <h3>{words.copyHead}</h3>
      <p className="quiet">{data.texts.length > 0 ? words.copyNote : words.copyNoteWithoutText}</p>
      <NameField label={words.coder} value={coder} onChange={setCoder} />
      <button type="submit" className="button small" disabled={name === ''}>
        {words.saveCopy}
      </button>
      <p role="status" dir="auto">
        {message}
      </p>
    </form>
  );
}

interface CompareFormProps extends SecondCoderProps {
  readonly data: OwnData;
}

function CompareForm({ data, onClose, onJoined }: CompareFormProps) {
  const { openDataset, announce } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [theirs, setTheirs] = useState<(Coding & { readonly file: string }) | null>(null);
  const [mine, setMine] = useState(data.dataset.curators[0] ?? words.me);
  const [other, setOther] = useState('');
  const [message, setMessage] = useState('');
  const take = async (file: File) => {
    const parsed = file.size > limits.fileBytes ? null : parseOneFile(await file.text());
    setMessage(parsed?.ok ? '' : words.notRead(file.name));
    setTheirs(parsed?.ok ? { dataset: parsed.dataset, texts: parsed.texts ?? [], file: file.name } : null);
    if (parsed?.ok) setOther(parsed.dataset.curators[0] ?? words.other);
  };
  const compare = async () => {
    if (theirs === null) return;
    const joined = joinCodings(data, theirs, [tidyLine(mine), tidyLine(other)]);
    if (!joined.ok) return setMessage(joined.why);
    const id = await ownDatasets().add(joined.data, theirs.file);
    onClose();
    onJoined(id);
    await openDataset(id).catch(() => announce(words.notOpened));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void compare();
      }}
    >
      <h3>{words.compareHead}</h3>
      <p className="quiet">{words.compareNote}</p>
      <p className="button-row">
        <button type="button" className="button small" onClick={() => input.current?.click()}>
          {words.chooseFile}
        </button>
        {theirs !== null && <span dir="auto">{theirs.file}</span>}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        aria-label={words.chooseFile}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {theirs !== null && (
        <>
          <NameField label={words.yourName} value={mine} onChange={setMine} />
          <NameField label={words.theirName} value={other} onChange={setOther} />
          <button
            type="submit"
            className="button small"
            disabled={tidyLine(mine) === '' || tidyLine(other) === ''}
          >
            {words.compare}
          </button>
        </>
      )}
      <p role="status" className="second-coder-why" dir="auto">
        {message}
      </p>
    </form>
  );
}
