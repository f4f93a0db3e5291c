import { useId, useState } from 'react';
import { copyText } from '#ui/copyText.ts';
import { figureDialogWords as words } from '#words/figure.ts';

interface FigureTextProps {
  readonly name: { readonly label: string; readonly inSentence: string };
  readonly text: string;
  readonly rows: number;
}

/** Words that go with a figure, to be read and copied. */
export function FigureText({ name, text, rows }: FigureTextProps) {
  const id = useId();
  const [message, setMessage] = useState('');
  const copy = async () =>
    setMessage((await copyText(text)) ? words.textCopied(name.inSentence) : words.notCopied);
  return (
    <div className="figure-text">
      <label htmlFor={id}>{name.label}</label>
      <textarea id={id} className="field" readOnly rows={rows} dir="auto" value={text} />
      <button type="button" className="button small" onClick={() => void copy()}>
        {words.copy}
        <span className="visually-hidden"> {name.inSentence}</span>
      </button>
      <p role="status">{message}</p>
    </div>
  );
}
