import { useId, useState } from 'react';
import { copyText } from '#ui/copyText.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { figureDialogWords as words } from '#words/figure.ts';

/** The figure in words, for those who do not see it: short for the alt attribute, long for the text beside it. */
export function FigureAlt({ figure: { alt } }: { readonly figure: Figure }) {
  const [message, setMessage] = useState('');
  return (
    <details className="figure-alt">
      <summary>{words.altText}</summary>
      <AltText name={words.altShort} text={alt.short} rows={3} onMessage={setMessage} />
      <AltText name={words.altLong} text={alt.long} rows={7} onMessage={setMessage} />
      <p role="status">{message}</p>
    </details>
  );
}

interface AltTextProps {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
  readonly onMessage: (message: string) => void;
}

function AltText({ name, text, rows, onMessage }: AltTextProps) {
  const id = useId();
  const copy = async () => onMessage((await copyText(text)) ? words.altCopied(name) : words.notCopied);
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <textarea id={id} className="field" readOnly rows={rows} dir="auto" value={text} />
      <button type="button" className="button small" aria-describedby={id} onClick={() => void copy()}>
        {words.copy}
      </button>
    </>
  );
}
