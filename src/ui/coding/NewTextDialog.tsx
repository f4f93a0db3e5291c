import './NewTextDialog.css';
import { useMemo, useState } from 'preact/compat';
import { paragraphsOfText } from '#dataset/sourceTexts/plainText.ts';
import { useApp } from '#ui/appContext.ts';
import { OpenTextFile } from '#ui/texts/OpenTextFile.tsx';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { newDatasetWords as words } from '#words/codingDesk.ts';
import { newDataset, type SourceDetails } from '#workspace/coding/newDataset.ts';
import { dateline } from '#workspace/coding/sentences/dateline.ts';
import { beginDataset } from './beginDataset.ts';

const longestTitle = 200;

/** The title for a text that was given none: the beginning of its first paragraph. */
function firstLine([first = '']: readonly string[]): string {
  if (first.length <= 80) return first;
  return `${first.slice(0, 80).replace(/\s+\S*$/, '')}…`;
}

/** What was typed or pasted when the dialog was closed, by Back or Esc or on purpose: it is there when it opens again. */
let draft: { readonly title: string; readonly details: SourceDetails; readonly text: string } = {
  title: '',
  details: {},
  text: '',
};

/** Takes the date that the text begins with for that of its publication. */
const TakeDate = ({ day, onTake }: { readonly day: string; readonly onTake: () => void }) => (
  <p className="quiet">
    {words.dated}{' '}
    <button type="button" className="link-button" onClick={onTake}>
      {words.takeDate(day)}
    </button>
  </p>
);

interface SourceFieldsProps {
  readonly details: SourceDetails;
  readonly onChange: (details: SourceDetails) => void;
}

/** What is known of the source; nothing of it need be. */
function SourceFields({ details, onChange }: SourceFieldsProps) {
  const detail = (field: keyof SourceDetails) => ({
    className: 'field',
    dir: 'auto' as const,
    value: details[field] ?? '',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...details, [field]: currentTarget.value }),
  });
  return (
    <details className="fold">
      <summary>
        <span>{words.source}</span>
      </summary>
      <div className="new-text-source">
        <label className="new-text-field">
          <span>{words.author}</span>
          <input {...detail('author')} type="text" maxLength={500} />
        </label>
        <label className="new-text-field">
          <span>{words.publisher}</span>
          <input {...detail('publisher')} type="text" maxLength={500} />
        </label>
        <label className="new-text-field">
          <span>{words.published}</span>
          <input {...detail('published')} type="date" />
        </label>
        <label className="new-text-field">
          <span>{words.url}</span>
          <input {...detail('url')} type="url" maxLength={500} pattern="https?://\S+" />
        </label>
      </div>
    </details>
  );
}

/** A new dataset from a text that is pasted, or read from a file. */
export function NewTextDialog() {
  const app = useApp();
  const [title, setTitle] = useState(draft.title);
  const [details, setDetails] = useState(draft.details);
  const [text, setText] = useState(draft.text);
  draft = { title, details, text };
  const [isRefused, setRefused] = useState(false);
  const paragraphs = useMemo(() => paragraphsOfText(text), [text]);
  const wordCount = useMemo(() => text.split(/\s+/).filter((word) => word !== '').length, [text]);
  const day = useMemo(() => dateline(paragraphs), [paragraphs]);
  const close = () => app.store.dispatch({ type: 'dialogClosed' });
  return (
    <Dialog title={words.title} form="wide" onClose={close}>
      <form
        className="new-text"
        onSubmit={(event) => {
          event.preventDefault();
          if (paragraphs.length === 0) return setRefused(true);
          const name = title.trim() || firstLine(paragraphs) || words.untitled;
          draft = { title: '', details: {}, text: '' };
          void beginDataset(newDataset(name, details, paragraphs), app);
        }}
      >
        <label className="new-text-field">
          <span>{words.name}</span>
          <input
            className="field"
            dir="auto"
            maxLength={longestTitle}
            placeholder={words.namePlaceholder}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <OpenTextFile
          onRead={(read) => {
            setText(read.paragraphs.join('\n\n'));
            setTitle(read.title.slice(0, longestTitle));
            setRefused(false);
          }}
        />
        <label className="new-text-field">
          <span>{words.text}</span>
          <textarea
            className="field"
            data-first-focus
            dir="auto"
            rows={12}
            aria-describedby="new-text-count"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setRefused(false);
            }}
          />
        </label>
        <p id="new-text-count" className="quiet" role={isRefused ? 'alert' : undefined}>
          {isRefused
            ? words.noText
            : paragraphs.length === 0
              ? words.textHint
              : words.paragraphs(paragraphs.length, wordCount)}
        </p>
        {day !== null && details.published !== day && (
          <TakeDate day={day} onTake={() => setDetails({ ...details, published: day })} />
        )}
        <SourceFields details={details} onChange={setDetails} />
        <p className="button-row">
          <button type="submit" className="button primary">
            {words.begin}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
