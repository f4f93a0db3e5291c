import { placeText, rowWordIn } from '#dataset/formats/read/reading.ts';
import type { KeptAside } from '#domain/dataset.ts';
import { useApp } from '#ui/appContext.ts';
import { LongList } from '#ui/widgets/LongList.tsx';
import { keptAsideWords as words } from '#words/introLists.ts';

/** The rows of a file that make no statement, each with its place and what would be right. */
export function KeptAsideRows({ rows }: { readonly rows: readonly KeptAside[] }) {
  const rowWord = rowWordIn(useApp().derive.dataset);
  const keyed = rows.map((row, at) => ({ ...row, id: `${at}` }));
  return (
    <LongList className="omissions" items={keyed}>
      {(row) => (
        <li key={row.id} dir="auto">
          <strong>{placeText(row, rowWord)}</strong> · {row.reason}
          {row.value ? ` (${row.value})` : ''}.
          {row.cure && <span className="omission-actors">{words.cure(row.cure)}</span>}
        </li>
      )}
    </LongList>
  );
}
