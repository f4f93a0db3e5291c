import { useEffect, useState } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { earlierWords as words } from '#words/ownKeeping.ts';
import type { SnapshotMark } from '#workspace/storing/keptSnapshots.ts';
import { ownDatasets } from '#workspace/storing/ownDatasets.ts';
import { shortTime } from './savedText.ts';

interface EarlierStatesProps {
  readonly id: string;
  readonly title: string;
  /** Closes the menu that this is a part of. */
  readonly onDone: () => void;
}

/** Earlier states of a dataset; each opens as a dataset of its own. */
export function EarlierStates({ id, title, onDone }: EarlierStatesProps) {
  const { openDataset, announce } = useApp();
  const [marks, setMarks] = useState<readonly SnapshotMark[]>([]);
  useEffect(() => {
    let isMounted = true;
    void ownDatasets()
      .earlier(id)
      .then((found) => isMounted && setMarks(found));
    return () => {
      isMounted = false;
    };
  }, [id]);
  const open = async (mark: SnapshotMark) => {
    onDone();
    const copy = await ownDatasets().copy(id, mark);
    if (copy === null) return announce(words.unreadable);
    await openDataset(copy).catch(() => announce(words.unreadable));
  };
  if (marks.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span>{words.title}</span>
      </summary>
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.act} ${mark.at}`} className="own-row">
            <span>{mark.act === 0 ? words.asOpened : shortTime(mark.at)}</span>
            <button
              type="button"
              className="button small"
              aria-label={words.openLong(title, shortTime(mark.at))}
              onClick={() => void open(mark)}
            >
              {words.open}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
