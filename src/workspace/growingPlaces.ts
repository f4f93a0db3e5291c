import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import type { Dataset } from '#domain/dataset.ts';
import { placeRest } from '#graph/layout/placeRest.ts';
import type { Positions, PositionsTable } from '#graph/layout/positions.ts';

/** The places of a dataset in every layout, as far as they have been found. */
export interface GrowingPlaces {
  /** The latest; a layout that is not found yet has the places of the default one. */
  readonly table: () => PositionsTable;
  /** Calls back when more have been found; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** True once nothing better will come. */
  readonly isComplete: () => boolean;
  /** Stops the search. */
  readonly end: () => void;
}

/** Places that are all known. */
export function knownPlaces(table: PositionsTable): GrowingPlaces {
  return { table: () => table, subscribe: () => () => {}, isComplete: () => true, end: () => {} };
}

/**
 * Places for every actor of a dataset in every layout: those that are given stay where they are, also those of actors that
 * are gone, for an act that is taken back brings them back. The same table if nobody lacks a place.
 */
export function placesFor(table: PositionsTable, dataset: Dataset): PositionsTable {
  const lacksPlace = (positions: Positions) => dataset.actors.some(({ id }) => positions[id] === undefined);
  const layouts = Object.entries(table) as [keyof PositionsTable, Positions][];
  if (!layouts.some(([, positions]) => lacksPlace(positions))) return table;
  const input = measuredLayoutInput(dataset);
  /** Layouts that are not found yet have one value. */
  const completed = new Map<Positions, Positions>();
  const complete = (positions: Positions): Positions => {
    const whole = completed.get(positions) ?? { ...positions, ...placeRest(input, positions, 1) };
    completed.set(positions, whole);
    return whole;
  };
  return Object.fromEntries(
    layouts.map(([layout, positions]) => [layout, lacksPlace(positions) ? complete(positions) : positions]),
  ) as unknown as PositionsTable;
}

/**
 * Searches the places of a dataset beside the page. Resolves when there are some for a first picture; better ones follow.
 * Rejects with the signal's reason, or with WorkerError.
 */
export async function searchPlaces(dataset: Dataset, signal?: AbortSignal): Promise<GrowingPlaces> {
  const { placesInWorker } = await import('#workers/layoutClient.ts');
  const ending = new AbortController();
  signal?.addEventListener('abort', () => ending.abort(signal.reason));
  signal?.throwIfAborted();
  const listeners = new Set<() => void>();
  let known: Partial<PositionsTable> = {};
  let standIn: PositionsTable['automatic'] = {};
  let table = tableOf(known, standIn);
  let isComplete = false;
  return new Promise((resolve, reject) => {
    const places: GrowingPlaces = {
      table: () => table,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      isComplete: () => isComplete,
      end: () => ending.abort(),
    };
    const notify = () => {
      for (const listener of listeners) listener();
    };
    const done = placesInWorker(measuredLayoutInput(dataset), ending.signal, ({ layout, positions }) => {
      if (layout === 'quick') standIn = positions;
      else known = { ...known, [layout]: positions };
      if (layout === 'automatic') standIn = positions;
      table = tableOf(known, standIn);
      resolve(places);
      notify();
    });
    done.then(() => {
      isComplete = true;
      resolve(places);
      notify();
    }, reject);
  });
}

function tableOf(known: Partial<PositionsTable>, standIn: PositionsTable['automatic']): PositionsTable {
  return {
    automatic: standIn,
    force: standIn,
    factions: standIn,
    countries: standIn,
    circle: standIn,
    ...known,
  };
}
