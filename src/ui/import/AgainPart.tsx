import type { RowsChanged, TieChange } from '#dataset/formats/read/toDataset/rowsChanged.ts';
import { number } from '#words/grammar/numbersAndLists.ts';
import { importWords as words } from '#words/ownData.ts';

const shown = 30;

const tieText = ({ from, to, was, is }: TieChange) =>
  `${from} – ${to}: ${[was, is].filter((word) => word !== '').join(' → ')}`;

interface AgainPartProps {
  readonly title: string;
  readonly difference: RowsChanged;
}

/** What the file says otherwise than the dataset that it may replace, by name. */
export function AgainPart({ title, difference }: AgainPartProps) {
  const { fresh, changed, gone, freshActors, goneActors } = difference;
  const lists = [
    [words.fresh, fresh.map(tieText)],
    [words.changed, changed.map(tieText)],
    [words.gone, gone.map(tieText)],
    [words.freshActors, freshActors],
    [words.goneActors, goneActors],
  ] as const;
  return (
    <section className="import-part" aria-label={words.again(title)}>
      <h3 dir="auto">{words.again(title)}</h3>
      <p>{words.againNote(fresh.length, changed.length, gone.length)}</p>
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => (
          <details key={name} className="fold" open={items.length <= 5}>
            <summary>
              <span>{name}</span>
              <span className="fold-count">{number(items.length)}</span>
            </summary>
            <ul className="import-changes">
              {items.slice(0, shown).map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each choice
                <li key={at} dir="auto">
                  {item}
                </li>
              ))}
            </ul>
            {items.length > shown && <p className="quiet">{words.moreAside(items.length - shown)}</p>}
          </details>
        ))}
    </section>
  );
}
