import './legend.css';
import { type ReactNode, useRef, useState } from 'preact/compat';
import type { SourceForm } from '#domain/dataset.ts';
import type { LegendEntry } from '#encoding/legend/legend.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';
import { graphWords } from '#words/graph.ts';
import { legendWords } from '#words/legend.ts';
import { useWholeRows } from './useWholeRows.ts';

/** An entry of a legend; views may have keys of their own. */
type StripEntry = Pick<LegendEntry, 'text' | 'primitives' | 'size'> & { readonly key: string };

interface LegendStripProps {
  readonly entries: readonly StripEntry[];
  readonly sourceForm: SourceForm;
  /** False in a small view: there it opens over the picture, which keeps its size, or all actors would move. */
  readonly isOpen: boolean;
  /** True if a narrow view needs one more row. Only a layout may set it: it moves all actors anyway. */
  readonly isLong?: boolean;
  /** A remark beside the heading. */
  readonly note?: ReactNode;
}

/** What a reader must know at least, the most needed first: shown without opening, as many as a line holds. */
const neededFirst = ['aligned', 'opposed', 'viewed', 'notFact', 'accused', 'mixed'];
/** Entries that are said in a word where room is scarce. */
const inAWord: Readonly<Record<string, string>> = {
  aligned: legendWords.aligned,
  opposed: legendWords.opposed,
  viewed: legendWords.viewedInAWord,
};
const mostNeeded = (entries: readonly StripEntry[]) =>
  neededFirst.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);

function Sample({ primitives, size }: Pick<StripEntry, 'primitives' | 'size'>) {
  return primitives.length > 0 && <PrimitivesSvg primitives={primitives} size={size} />;
}

/** The legend under a view: the encodings that are visible, and no others. */
export function LegendStrip({ entries, sourceForm, isOpen, isLong, note }: LegendStripProps) {
  const [isShown, setShown] = useState(isOpen);
  // A change of `isOpen` opens or closes it; otherwise the reader does.
  const [given, setGiven] = useState(isOpen);
  if (given !== isOpen) {
    setGiven(isOpen);
    setShown(isOpen);
  }
  const [isWhole, setWhole] = useState(false);
  const strip = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { height, hidden, missing } = useWholeRows(strip, list, isOpen && isShown);
  const isGrown = isWhole && hidden > 0;
  return (
    <details
      ref={strip}
      className="legend"
      data-whole={isGrown || undefined}
      style={isGrown ? { marginBlockStart: -missing } : undefined}
      data-over={!isOpen || undefined}
      data-long={isLong || undefined}
      open={isShown}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary
        // The press, not the toggle: an event of that is late, and may undo what a new size has opened.
        onClick={(event) => {
          event.preventDefault();
          setShown(!isShown);
        }}
      >
        <h3>{graphWords.legend}</h3>
        {isOpen && <span className="legend-standpoint">{legendWords.heading(sourceForm)}</span>}
        {!isOpen && (
          <span className="legend-needed">
            {mostNeeded(entries).map(({ key, text, primitives, size }) => (
              <span key={key}>
                {key !== 'viewed' && <Sample primitives={primitives} size={size} />}
                {inAWord[key] ?? text}
              </span>
            ))}
          </span>
        )}
        {note}
      </summary>
      {hidden > 0 && (
        <button
          type="button"
          className="link-button legend-more"
          aria-expanded={isGrown}
          onClick={() => setWhole(!isWhole)}
        >
          {isGrown ? legendWords.less : legendWords.more(hidden)}
        </button>
      )}
      {isShown && (
        <div
          className="legend-rows"
          style={isGrown || height === null ? undefined : { maxBlockSize: height }}
        >
          <ul ref={list}>
            {!isOpen && <li className="legend-standpoint">{legendWords.heading(sourceForm)}</li>}
            {entries.map(({ key, text, primitives, size }) => (
              <li key={key} className={key.startsWith('faction ') ? 'legend-faction' : undefined}>
                <Sample primitives={primitives} size={size} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
