import { dateBinsOf } from '#derive/deriveDates.ts';
import type { DateBin } from '#query/filter/dateBins.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

/** Height of the tallest bar, px. */
const barHeight = 44;

/** The dates: a small histogram whose bars can be chosen, a field for each end, and a box for undated statements. */
export function DateFacet({ among }: { readonly among: string }) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const bins = dateBinsOf(derive.index)(query);
  const set = (query.from !== null || query.to !== null ? 1 : 0) + (query.undated ? 0 : 1);
  const undatedCount = derive.undatedCount(query);
  return (
    <Folded title={filterPanelWords.date} set={set} among={among}>
      <fieldset className="facet">
        <legend className="visually-hidden">{filterPanelWords.date}</legend>
        <Bars bins={bins} />
        <div className="date-range">
          <DateField label={filterPanelWords.from} value={query.from} end="from" />
          <DateField label={filterPanelWords.to} value={query.to} end="to" />
        </div>
        <label className="choice" data-none={undatedCount === 0}>
          <input
            type="checkbox"
            checked={query.undated}
            onChange={() => store.dispatch({ type: 'undatedToggled' })}
          />
          <span className="choice-name">{filterPanelWords.undated}</span>
          <span className="choice-count">
            {undatedCount}
            <span className="visually-hidden"> {filterPanelWords.unit(undatedCount, 'relation')}</span>
          </span>
        </label>
      </fieldset>
    </Folded>
  );
}

function Bars({ bins }: { readonly bins: readonly DateBin[] }) {
  const { store } = useApp();
  const from = useAppState((state) => state.query.from);
  const to = useAppState((state) => state.query.to);
  if (bins.length === 0) return null;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const isChosen = (bin: DateBin) =>
    (from !== null || to !== null) &&
    (from === null || from <= bin.to) &&
    (to === null || to >= (bin.from ?? ''));
  const nameOf = (bin: DateBin) =>
    bin.from === null ? filterPanelWords.earlierBin(dateText(nextDay(bin.to))) : dateText(bin.from);
  const dated = bins.filter((bin) => bin.from !== null);
  return (
    <div className="bars">
      <ul>
        {bins.map((bin) => {
          const isAlone = from === bin.from && to === bin.to;
          return (
            <li key={bin.to} data-earlier={bin.from === null}>
              <button
                type="button"
                aria-pressed={isChosen(bin)}
                aria-label={filterPanelWords.bin(nameOf(bin), bin.count)}
                title={filterPanelWords.bin(nameOf(bin), bin.count)}
                onClick={() =>
                  store.dispatch({
                    type: 'rangeChanged',
                    from: isAlone ? null : bin.from,
                    to: isAlone ? null : bin.to,
                  })
                }
              >
                <span className="bar" style={{ blockSize: `${(bin.count / most) * barHeight}px` }} />
              </button>
            </li>
          );
        })}
      </ul>
      <p aria-hidden="true">
        <span>{dateText(dated[0]?.to ?? '')}</span>
        <span>{dateText(dated.at(-1)?.to ?? '')}</span>
      </p>
    </div>
  );
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly end: 'from' | 'to';
}

function DateField({ label, value, end }: DateFieldProps) {
  const { store } = useApp();
  return (
    <label className="date-field">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        value={value ?? ''}
        onChange={(event) => {
          const { query } = store.getState();
          const day = event.currentTarget.value === '' ? null : event.currentTarget.value;
          // While a year is being typed, the field passes through 0002 and 0201.
          if (day !== null && day < '1800') return;
          const range = { from: query.from, to: query.to, [end]: day };
          store.dispatch({ type: 'rangeChanged', ...range });
        }}
      />
    </label>
  );
}
