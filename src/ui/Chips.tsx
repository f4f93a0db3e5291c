import { type Departure, departures } from '#query/departures.ts';
import { valueLabel } from '#query/describeQuery.ts';
import type { Query } from '#query/query.ts';
import type { Action } from '#state/action.ts';
import { countableWords, facetWords, filterWords } from '#words/filterSentence.ts';
import { chipWords, frameWords } from '#words/frame.ts';
import { dateText } from '#words/text.ts';
import { useApp, useAppState, useShortName } from './appContext.ts';
import { Icon } from './Icon.tsx';

/** Every filter in force, and that signs are supposed, to be taken back, over the picture; on tablets also what opens the filter. */
export function Chips({ room }: { readonly room: 'phone' | 'tablet' | 'desk' }) {
  const { store } = useApp();
  const query = useAppState((state) => state.query);
  const list = departures(query);
  const supposed = useAppState((state) => Object.keys(state.supposed).length);
  const labelOf = useChipLabel();
  return (
    <div className="chips" data-empty={list.length + supposed === 0}>
      {room === 'tablet' && (
        <button
          type="button"
          className="button"
          onClick={() => store.dispatch({ type: 'sheetOpened', sheet: 'facets' })}
        >
          <Icon name="filter" /> {frameWords.filter}
          {list.length > 0 && <span className="badge">{list.length}</span>}
        </button>
      )}
      {list.length + supposed > 0 && (
        <ul aria-label={chipWords.region}>
          {list.length > 0 && (
            <li>
              <button
                type="button"
                className="chip plain"
                onClick={() => store.dispatch({ type: 'filtersCleared' })}
              >
                {chipWords.clearAll}
              </button>
            </li>
          )}
          {list.map((departure) => {
            const label = labelOf(departure, query);
            return (
              <li key={label}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => store.dispatch(takeBack(departure))}
                  aria-label={chipWords.remove(label)}
                >
                  <span dir="auto">{label}</span>
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
          {supposed > 0 && (
            <li>
              <button
                type="button"
                className="chip"
                onClick={() => store.dispatch({ type: 'suppositionsCleared' })}
                aria-label={chipWords.remove(chipWords.supposed(supposed))}
              >
                <span>{chipWords.supposed(supposed)}</span>
                <Icon name="close" />
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** What the reader does by removing a chip. */
function takeBack(departure: Departure): Action {
  switch (departure.kind) {
    case 'value':
      return { type: 'facetToggled', facet: departure.facet, value: departure.value };
    case 'counted':
    case 'uncounted':
      return { type: 'countableToggled', countable: departure.countable };
    case 'range':
      return { type: 'rangeChanged', from: null, to: null };
    case 'dated':
      return { type: 'undatedToggled' };
    case 'asCoded':
      return { type: 'rollUpToggled' };
    case 'periphery':
      return { type: 'peripheryToggled' };
    case 'isolated':
      return { type: 'isolatedToggled' };
    case 'among':
      return { type: 'scopeChosen', scope: 'counterparts' };
    case 'hidden':
      return { type: 'actorUnhidden', actor: departure.actor };
  }
}

function useChipLabel() {
  const { derive } = useApp();
  const shortName = useShortName();
  return (departure: Departure, query: Query): string => {
    switch (departure.kind) {
      case 'value': {
        const value = valueLabel(derive.dataset, departure.facet, departure.value);
        return chipWords.facet(facetWords[departure.facet], value);
      }
      case 'counted':
        return chipWords.counted(countableWords[departure.countable]);
      case 'uncounted':
        return chipWords.uncounted(countableWords[departure.countable]);
      case 'range':
        return chipWords.dates(rangeLabel(query.from, query.to));
      case 'hidden':
        return chipWords.hidden(shortName(departure.actor));
      default:
        return chipWords[departure.kind];
    }
  };
}

function rangeLabel(from: string | null, to: string | null): string {
  const words = filterWords.restriction;
  if (from !== null && to !== null) return from === to ? dateText(from) : dateText(`${from}/${to}`);
  return from !== null ? words.since(dateText(from)) : words.until(dateText(to ?? ''));
}
