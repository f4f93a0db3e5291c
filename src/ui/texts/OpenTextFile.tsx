import './texts.css';
import { useEffect, useRef, useState } from 'preact/compat';
import { type TextReading, textFileExtensions } from '#dataset/sourceTexts/textReading.ts';
import { FileIssues } from '#ui/import/FileIssues.tsx';
import { textFileWords as words } from '#words/texts.ts';
import { startImport } from '#workers/importClient.ts';

type ReadText = Extract<TextReading, { readonly ok: true }>;

interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: TextReading;
}

/** A button that reads a text from a file, and what is to be said of that file. */
export function OpenTextFile({ onRead }: { readonly onRead: (text: ReadText) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  /** The file that is being read, and how to give it up. */
  const [busy, setBusy] = useState<{ readonly name: string; readonly end: () => void } | null>(null);
  useEffect(() => busy?.end, [busy]);
  const read = async (name: string, bytes: Uint8Array, encoding?: string) => {
    const worker = startImport();
    const ending = () => worker.end();
    setBusy({ name, end: ending });
    // An end is no answer: the reader has gone on.
    const reading = await worker.call((work) => work.text(name, bytes, encoding)).catch(() => null);
    setBusy((now) => (now?.end === ending ? null : now));
    if (reading === null) return;
    setOpened({ name, bytes, reading });
    if (reading.ok) onRead(reading);
  };
  const open = async (file: File) => {
    const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
    await read(file.name, new Uint8Array(bytes));
  };
  return (
    <div className="text-file">
      <button type="button" className="button" title={words.kinds} onClick={() => input.current?.click()}>
        {words.open}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.open}
        accept={textFileExtensions.join(',')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void open(file);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div role="status" className="quiet" dir="auto">
        {opened?.reading.ok &&
          [words.read(opened.name, opened.reading.paragraphs.length), ...opened.reading.notes].join(' ')}
      </div>
      {busy !== null && (
        <p className="button-row">
          <progress aria-label={words.reading(busy.name)} />
          <span>{words.reading(busy.name)}</span>
          <button type="button" className="button small" onClick={() => setBusy(null)}>
            {words.cancel}
          </button>
        </p>
      )}
      {opened?.reading.ok && (
        <Encoding
          opened={opened}
          onChoose={(name, bytes, encoding) => void read(name, bytes, encoding)}
          question={opened.reading.question}
        />
      )}
      {opened !== null && !opened.reading.ok && <FileIssues issues={opened.reading.issues} />}
    </div>
  );
}

interface EncodingProps {
  readonly opened: OpenedFile;
  readonly question: ReadText['question'];
  readonly onChoose: (name: string, bytes: Uint8Array, encoding: string) => void;
}

/** Which encoding a file is in, where it does not say so itself. It stays once it is answered: eyes judge by the result. */
function Encoding({ opened: { name, bytes }, question, onChoose }: EncodingProps) {
  const [asked, setAsked] = useState(question);
  if (question !== null && question !== asked) setAsked(question);
  const shown = question ?? asked;
  if (shown === null) return null;
  return (
    <label className="text-field">
      <span>{words.encoding}</span>
      <select
        className="field"
        defaultValue={shown.chosen}
        onChange={(event) => onChoose(name, bytes, event.currentTarget.value)}
      >
        {shown.options.map(({ value, label, lines: [line] }) => (
          <option key={value} value={value}>
            {line === undefined ? label : `${line.trim()} (${label})`}
          </option>
        ))}
      </select>
    </label>
  );
}
