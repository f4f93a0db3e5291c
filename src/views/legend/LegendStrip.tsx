import './legend.css';
import { type ReactNode, useState } from 'react';
import type { SourceForm } from '#domain/dataset.ts';
import type { LegendEntry } from '#encoding/legend/legend.ts';
import { PrimitivesSvg } from '#views/primitives/PrimitivesSvg.tsx';
import { graphWords } from '#words/graph.ts';
import { legendWords } from '#words/legend.ts';

/** An entry of a legend; views may have keys of their own. */
export type StripEntry = Pick<LegendEntry, 'text' | 'primitives' | 'size'> & { readonly key: string };

interface LegendStripProps {
  readonly entries: readonly StripEntry[];
  readonly sourceForm: SourceForm;
  /** False where there is little room: then it opens over the view, which keeps its size, or everybody would move. */
  readonly isOpen: boolean;
  /** True where a narrow view needs a row more, whatever is visible: the layout that says so moves everybody anyway. */
  readonly isLong?: boolean;
  /** A remark beside the heading. */
  readonly note?: ReactNode;
}

/** What is visible, and nothing else, under a view. */
export function LegendStrip({ entries, sourceForm, isOpen, isLong, note }: LegendStripProps) {
  const [isShown, setShown] = useState(isOpen);
  // What gives it room or takes it opens or closes it; else it is the reader's.
  const [given, setGiven] = useState(isOpen);
  if (given !== isOpen) {
    setGiven(isOpen);
    setShown(isOpen);
  }
  return (
    <details
      className="legend"
      data-over={!isOpen || undefined}
      data-long={isLong || undefined}
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        <h3>{graphWords.legend}</h3>
        <span className="legend-standpoint">{legendWords.heading(sourceForm)}</span>
        {note}
      </summary>
      {isShown && (
        <ul>
          {entries.map(({ key, text, primitives, size }) => (
            <li key={key}>
              {primitives.length > 0 && <PrimitivesSvg primitives={primitives} size={size} />}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
