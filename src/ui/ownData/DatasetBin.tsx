import { binWords as words } from '#words/ownEditing.ts';
import { emptyBin, restore } from '#workspace/acts/bin.ts';
import { useAnnounced, useOwnWork } from './useOwnWork.ts';

/** What was deleted from the open dataset, or joined in it, to be had back by name. */
export function DatasetBin() {
  const own = useOwnWork();
  const announced = useAnnounced();
  const entries = own?.now.data.bin ?? [];
  if (own === null || own.now.standing !== 'writer' || entries.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span>{words.title(entries.length)}</span>
      </summary>
      <ul>
        {entries.toReversed().map(({ id, how, names }) => (
          <li key={id} className="own-row">
            <span dir="auto">
              {how === 'joined' ? words.joined(names[0] ?? '', names[1] ?? '') : words.deleted(names)}
            </span>
            <button
              type="button"
              className="button small"
              onClick={() => void announced(own.work.act((data) => restore(data, id)))}
            >
              {how === 'joined' ? words.part : words.back}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={() => void announced(own.work.act(emptyBin))}>
        {words.empty}
      </button>
    </details>
  );
}
