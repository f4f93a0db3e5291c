import { useState } from 'preact/compat';
import { copyText } from '#ui/copyText.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { figureDialogWords as words } from '#words/figure.ts';

interface FigureTextProps {
  readonly name: { readonly label: string; readonly inSentence: string };
  readonly text: string;
  readonly rows: number;
}

/** Words that go with a figure, to be read and copied. */
export function FigureText({ name, text, rows }: FigureTextProps) {
  const id = useUniqueId();
  const [said, setSaid] = useState<{ readonly of: string; readonly message: string } | null>(null);
  const copy = async () => {
    const message = (await copyText(text)) ? words.textCopied(name.inSentence) : words.notCopied;
    setSaid({ of: text, message });
  };
  return (
    <div className="figure-text">
      <label htmlFor={id}>{name.label}</label>
      <textarea id={id} className="field" readOnly rows={rows} dir="auto" value={text} />
      <button type="button" className="button small" onClick={() => void copy()}>
        {words.copy}
        <span className="visually-hidden"> {name.inSentence}</span>
      </button>
      <p role="status">{said?.of === text ? said.message : ''}</p>
    </div>
  );
}
