import { type ReactNode, useEffect, useState } from 'preact/compat';
import { filterPanelWords } from '#words/panels.ts';

interface FoldedProps {
  readonly title: string;
  /** How many filters are set in it. */
  readonly set: number;
  /** The name of a group of folds, of which one is open at a time. */
  readonly among?: string;
  readonly children: ReactNode;
}

/**
 * Opens when something in it is set. Only the reader closes it: it must not close under the pointer when the last
 * filter in it is cleared. Its content is not rendered while it is closed, so nothing is counted for it.
 */
export function Folded({ title, set, among, children }: FoldedProps) {
  const isSet = set > 0;
  const [isOpen, setOpen] = useState(isSet);
  useEffect(() => {
    if (isSet) setOpen(true);
  }, [isSet]);
  return (
    <details
      className="fold"
      name={among}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>{title}</span>
        {set > 0 && (
          <span className="badge">
            {set}
            <span className="visually-hidden"> {filterPanelWords.set}</span>
          </span>
        )}
      </summary>
      {isOpen && children}
    </details>
  );
}
