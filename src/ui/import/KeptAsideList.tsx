import type { Recipe, ValueSign } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { rangeOf } from '#dataset/formats/read/columnMeaning/valueSigns.ts';
import { placeText } from '#dataset/formats/read/reading.ts';
import { keptAsideText } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import type { Mend } from '#dataset/formats/read/toDataset/mendedTable.ts';
import type { KeptAside } from '#domain/dataset.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { importWords as words } from '#words/ownData.ts';
import type { MadeSummary, TableSummary } from '#workers/importWork.ts';
import { mendCell } from './opening.ts';

interface KeptAsideListProps {
  readonly preview: MadeSummary;
  readonly recipe: Recipe;
  readonly mends: readonly Mend[];
  readonly table: TableSummary;
}

/** As many rows with a value are named. */
const shownPlaces = 3;

/** The values of the file whose rows wait for a sign, or are left out. */
const waiting = ({ values }: Recipe): readonly ValueSign[] =>
  values.filter(({ sign, rows }) => rows > 0 && (sign === null || sign === 'leave out'));

/** The rows that are not drawn, each with its place, value and cure; a cell that lacks something can be written in. */
export function KeptAsideList({ preview, recipe, mends, table }: KeptAsideListProps) {
  const { keptAside, keptAsideCount, actorsKeptAside } = preview;
  const values = waiting(recipe);
  const keys = new Set(values.map(({ value }) => value));
  const decides = new Set([recipe.relations.sign ?? recipe.relations.relation, ...recipe.relations.flags]);
  const keyOfValue = ({ value = '' }: KeptAside) =>
    recipe.usesRanges ? rangeOf(value.trim(), recipe.read.decimalComma ?? false) : value.trim();
  const waitsForSign = (aside: KeptAside) => {
    const { column } = aside;
    return (
      keys.has(keyOfValue(aside)) &&
      (recipe.shape === 'matrix' || column === undefined || decides.has(column))
    );
  };
  const others = keptAside.filter((row) => !waitsForSign(row));
  const mended = mends.filter(
    ({ row, column }) => !keptAside.some((aside) => aside.row === row && aside.column === column),
  );
  if (keptAsideCount === 0 && actorsKeptAside.length === 0 && mended.length === 0) return null;
  // Mended rows stay in their place, so that whoever mends one goes on with the next. Two alike in one line are one.
  const rows = [
    ...new Map<string, { at: number; mend: Mend | null; aside: KeptAside | null }>([
      ...others.map((aside) => {
        const { row = 0, column = '', value = '' } = aside;
        return [keyOf({ row, column, was: value }), { at: row, mend: null, aside }] as const;
      }),
      ...mended.map((mend) => [keyOf(mend), { at: mend.row, mend, aside: null }] as const),
    ]),
  ].sort(([, a], [, b]) => a.at - b.at);
  return (
    <section className="import-part" aria-label={words.keptAside}>
      <h3>
        {words.keptAside}
        {keptAsideCount > 0 && ` (${keptAsideCount})`}
      </h3>
      <ul className="import-aside">
        {values.map((one) => (
          <li key={one.value} dir="auto">
            {words.waits(
              one.value,
              one.rows,
              one.sign === 'leave out',
              table.rowWord,
              keptAside
                .filter((row) => waitsForSign(row) && keyOfValue(row) === one.value)
                .slice(0, shownPlaces)
                .flatMap(({ row = null }) => row ?? []),
            )}
          </li>
        ))}
        {rows.map(([key, { mend, aside }]) => (
          <li key={key}>
            <MendableRow mend={mend} aside={aside} table={table} names={preview.names} />
          </li>
        ))}
      </ul>
      {keptAsideCount > keptAside.length && (
        <p className="quiet">{words.moreAside(keptAsideCount - keptAside.length)}</p>
      )}
      {actorsKeptAside.length > 0 && (
        <details className="fold">
          <summary>
            <span>{words.actorsAside}</span>
            <span className="fold-count">{actorsKeptAside.length}</span>
          </summary>
          <ul className="file-issues">
            {actorsKeptAside.map((row) => (
              <li key={`${row.row} ${row.reason}`} dir="auto">
                {keptAsideText(row, table.rowWord)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const keyOf = ({ row, column, was }: Omit<Mend, 'value'>) => JSON.stringify([row, column, was]);

interface MendableRowProps {
  readonly mend: Mend | null;
  readonly aside: KeptAside | null;
  readonly table: TableSummary;
  readonly names: readonly string[];
}

function MendableRow({ mend, aside, table, names }: MendableRowProps) {
  const list = useUniqueId();
  const cell =
    mend ??
    (aside?.row === undefined || aside.column === undefined || !table.columns.includes(aside.column)
      ? null
      : { row: aside.row, column: aside.column, was: aside.value ?? '' });
  const write = (value: string) => {
    if (cell !== null && value.trim() !== '' && value !== mend?.value) mendCell(cell, value.trim());
  };
  return (
    <>
      <span dir="auto">
        {aside !== null ? (
          <>
            <b>{placeText({ file: '', row: aside.row, column: aside.column }, table.rowWord)}</b>{' '}
            {words.reason(aside.reason, aside.value ?? '')}
          </>
        ) : (
          <b>{placeText({ file: '', row: mend?.row, column: mend?.column }, table.rowWord)}</b>
        )}
      </span>
      {cell !== null && (
        <form
          className="import-mend"
          onSubmit={(event) => {
            event.preventDefault();
            write(String(new FormData(event.currentTarget).get('value')));
          }}
        >
          <input
            className="field"
            name="value"
            dir="auto"
            maxLength={200}
            list={list}
            defaultValue={mend?.value ?? ''}
            placeholder={aside?.cure ?? ''}
            aria-label={words.mend(cell.column, table.rowWord, cell.row)}
            onBlur={(event) => write(event.currentTarget.value)}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {mend !== null && (
            <button type="button" className="link-button" onClick={() => mendCell(mend, null)}>
              {words.takeBack}
            </button>
          )}
        </form>
      )}
    </>
  );
}
