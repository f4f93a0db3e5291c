import { useMemo } from 'preact/compat';
import type { Dataset } from '#domain/dataset.ts';
import { isItemChange } from '#workspace/undo/change.ts';
import type { History } from '#workspace/undo/history.ts';
import type { Recent } from './lineOffers.ts';

/** How many acts back are looked at. */
const depth = 200;

/** Actors and types in the order in which they were written last, by the history; behind them those of the statements there are. */
function recentOf({ statements }: Pick<Dataset, 'statements'>, { past }: History): Recent {
  const written = past
    .slice(-depth)
    .flatMap(({ changes }) => changes.filter(isItemChange))
    .filter(({ list, before, after }) => list === 'statements' && before === undefined && after !== undefined)
    .map(({ after }) => after as Dataset['statements'][number]);
  const latestFirst = [...statements, ...written].reverse();
  const actors = latestFirst.flatMap(({ from, to }) => [from, to]);
  return { actors: [...new Set(actors)], types: [...new Set(latestFirst.map(({ type }) => type))] };
}

/** The same, as long as neither changes. */
export function useRecent(dataset: Dataset, history: History): Recent {
  return useMemo(() => recentOf(dataset, history), [dataset, history]);
}
