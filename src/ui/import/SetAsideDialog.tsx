import './OpenFileDialog.css';
import { groupBy } from '#base/groupBy.ts';
import { drawnChoices, type Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { placeText, rowWordIn, type Table } from '#dataset/formats/read/reading.ts';
import type { KeptAside } from '#domain/dataset.ts';
import { useAnnounced, useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import { LongList } from '#ui/widgets/LongList.tsx';
import { useUniqueId } from '#views/useUniqueId.ts';
import { importWords, setAsideWords as words } from '#words/ownData.ts';
import { mendRows, type RowMend, recipeOf, waitsForSign } from '#workspace/acts/keptRows.ts';

const signs = drawnChoices;
/** How many rows are named that wait for what one value means. */
const namedRows = 3;

/** The rows of a file that are not drawn, after drawing: a cell can be written in, and a value be given its meaning. */
export function SetAsideDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useOwnWork();
  const announced = useAnnounced();
  const names = useUniqueId();
  if (own === null || own.now.standing !== 'writer') return null;
  const { dataset } = own.now.data;
  const recipe = recipeOf(dataset);
  const rowWord = rowWordIn(dataset);
  const rows = (dataset.keptAside ?? []).map((row, at) => ({
    row,
    at,
    // What is typed into the others stays in them when one is drawn.
    id: JSON.stringify([row.file, row.sheet, row.row, row.column, row.value]),
  }));
  const waiting = groupBy(
    rows.filter(({ row }) => waitsForSign(row, recipe)),
    ({ row }) => (row.value ?? '').trim(),
  );
  const others = rows.filter(({ row }) => !waitsForSign(row, recipe));
  const mend = (wish: RowMend) => void announced(own.work.act((data) => mendRows(data, wish)));
  return (
    <Dialog title={words.title} form="wide" onClose={onClose}>
      <div className="import-part">
        <p>{rows.length === 0 ? words.none : words.intro(rows.length)}</p>
        {[...waiting].map(([value, group]) => (
          <form
            key={value}
            className="set-aside-value"
            // A list that is gone through by arrow keys takes each choice at once: only the button draws.
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = new FormData(event.currentTarget).get('sign');
              const sign = signs.find((one) => one === chosen);
              if (sign !== undefined) mend({ kind: 'sign', value, sign });
            }}
          >
            <span dir="auto">
              {words.value(
                value,
                group.length,
                rowWord,
                group.slice(0, namedRows).map(({ row }) => ({ at: row.row ?? 1, pair: pairOf(row, recipe) })),
              )}
            </span>{' '}
            <select className="field" name="sign" required aria-label={words.means(value)}>
              <option value="">{importWords.noSign}</option>
              {signs.map((sign) => (
                <option key={sign} value={sign}>
                  {importWords.signs[sign]}
                </option>
              ))}
            </select>{' '}
            <button type="submit" className="button small">
              {group.length === 1 ? words.draw : words.drawAll}
            </button>
          </form>
        ))}
        <datalist id={names}>
          {dataset.actors.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <LongList className="import-aside" items={others}>
          {({ row, at, id }) => (
            <li key={id}>
              <Row
                row={row}
                rowWord={rowWord}
                names={names}
                onMend={(value) => mend({ kind: 'cell', at, value })}
              />
            </li>
          )}
        </LongList>
      </div>
    </Dialog>
  );
}

/** The two actors of a row, as the row has them; null where one is missing. */
function pairOf({ cells = [] }: KeptAside, recipe: Recipe | null): string | null {
  const ends = [recipe?.relations.from, recipe?.relations.to].map(
    (column) => cells.find((cell) => cell.column === column)?.text.trim() ?? '',
  );
  const [from = '', to = ''] = ends;
  return from === '' || to === '' ? null : words.pair(from, to);
}

interface RowProps {
  readonly row: KeptAside;
  readonly rowWord: Table['rowWord'];
  /** The list of actors, by its id in the page. */
  readonly names: string;
  readonly onMend: (value: string) => void;
}

function Row({ row, rowWord, names, onMend }: RowProps) {
  const { column, value = '', reason, cure, cells } = row;
  return (
    <>
      <span dir="auto">
        <b>{placeText(row, rowWord)}</b> {importWords.reason(reason, value)}
      </span>
      {cells !== undefined && (
        <small dir="auto">{cells.map((cell) => `${cell.column}: ${cell.text}`).join(' · ')}</small>
      )}
      {cells !== undefined && column !== undefined ? (
        <form
          className="import-mend"
          onSubmit={(event) => {
            event.preventDefault();
            onMend(String(new FormData(event.currentTarget).get('value')));
          }}
        >
          <input
            className="field"
            name="value"
            dir="auto"
            maxLength={200}
            list={names}
            placeholder={cure ?? ''}
            aria-label={importWords.mend(column, rowWord, row.row ?? 1)}
          />{' '}
          <button type="submit" className="button small">
            {words.draw}
          </button>
        </form>
      ) : (
        <small>{words.inFile}</small>
      )}
    </>
  );
}
