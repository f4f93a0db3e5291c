import type { FilePlaces } from '#dataset/formats/filePlaces.ts';
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { placeRest, roomyReach } from '#graph/layout/placeRest.ts';
import type { Positions, PositionsTable } from '#graph/layout/positions.ts';

/** Places as own data keeps them. */
export type OwnPlaces = PositionsTable & {
  /** Actors that came after the places were found, in that order: each gives way to those before it, in every frame. */
  readonly late?: readonly ActorId[];
  /** Layouts in which the reader has tidied up or moved somebody. */
  readonly arranged?: readonly (keyof PositionsTable)[];
};

/** What the reader has arranged by hand, in the layout in which it was. */
interface Arranged {
  readonly layout: string;
  readonly moved: Positions;
}

const tableLayouts = [
  'automatic',
  'force',
  'factions',
  'countries',
  'circle',
] as const satisfies readonly (keyof PositionsTable)[];

/** Places as a file holds them. */
export function filePlacesOf({ late, arranged, ...layouts }: OwnPlaces): FilePlaces {
  return { layouts, arranged, late };
}

/** The places of a file; undefined where they are not those of every layout, and so must be searched. */
export function placesOfFile({ layouts, arranged = [], late }: FilePlaces): OwnPlaces | undefined {
  if (tableLayouts.some((layout) => layouts[layout] === undefined)) return undefined;
  const known = tableLayouts.filter((layout) => arranged.includes(layout));
  return {
    ...(Object.fromEntries(
      tableLayouts.map((layout) => [layout, layouts[layout]]),
    ) as unknown as PositionsTable),
    ...(late && { late: late as readonly ActorId[] }),
    ...(known.length > 0 && { arranged: known }),
  };
}

const nothingArranged: Arranged = { layout: 'automatic', moved: {} };

/** The layout of a table that moved actors stand over. */
const layoutUnder = (table: PositionsTable, layout: string): keyof PositionsTable | null => {
  if (layout === 'camps') return 'automatic';
  return layout in table && layout !== 'late' && layout !== 'arranged'
    ? (layout as keyof PositionsTable)
    : null;
};

/** The table with what was arranged by hand as its places: how it is kept. */
export function withArranged(table: OwnPlaces, { layout, moved }: Arranged): OwnPlaces {
  const under = layoutUnder(table, layout);
  if (under === null || layout === 'camps' || Object.keys(moved).length === 0) return table;
  const { arranged = [] } = table;
  return {
    ...table,
    [under]: { ...table[under], ...moved },
    arranged: arranged.includes(under) ? arranged : [...arranged, under],
  };
}

/** The places of a dataset in every layout, as far as they have been found. */
export interface GrowingPlaces {
  /** The latest; a layout that is not found yet has the places of the default one. */
  readonly table: () => OwnPlaces;
  /** Calls back when more have been found; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** True once nothing better will come. */
  readonly isComplete: () => boolean;
  /** True while a picture of the default layout stands on quick places, and better ones will come. */
  readonly isProvisional: () => boolean;
  /** Stops the search. */
  readonly end: () => void;
}

/** Places that are all known. */
export function knownPlaces(table: OwnPlaces): GrowingPlaces {
  return {
    table: () => table,
    subscribe: () => () => {},
    isComplete: () => true,
    isProvisional: () => false,
    end: () => {},
  };
}

/**
 * Places for every actor of a dataset in every layout: those that are given stay where they are, also those of actors that
 * are gone, for an act that is taken back brings them back. New actors stand near those they are tied to, where the reader
 * has these now. The same table if nobody lacks a place.
 */
export function placesFor(table: OwnPlaces, dataset: Dataset, arranged = nothingArranged): OwnPlaces {
  const { late = [], arranged: byHand, ...byLayout } = table;
  const layouts = Object.entries(byLayout) as [keyof PositionsTable, Positions][];
  const lacksPlace = (positions: Positions) => dataset.actors.some(({ id }) => positions[id] === undefined);
  if (!layouts.some(([, positions]) => lacksPlace(positions))) return table;
  const input = measuredLayoutInput(dataset);
  const under = layoutUnder(table, arranged.layout);
  /** Layouts that are not found yet have one value. */
  const completed = new Map<Positions, Positions>();
  const complete = (layout: keyof PositionsTable, positions: Positions): Positions => {
    const asSeen = layout === under ? { ...positions, ...arranged.moved } : positions;
    const whole = completed.get(asSeen) ?? {
      ...placeRest(input, asSeen, 1, roomyReach(input)),
      ...positions,
    };
    completed.set(asSeen, whole);
    return whole;
  };
  const fresh = dataset.actors.filter(({ id }) => table.automatic[id] === undefined).map(({ id }) => id);
  const known = new Set(late);
  return {
    ...(Object.fromEntries(
      layouts.map(([layout, positions]) => [
        layout,
        lacksPlace(positions) ? complete(layout, positions) : positions,
      ]),
    ) as unknown as PositionsTable),
    late: [...late, ...fresh.filter((id) => !known.has(id))],
    ...(byHand && { arranged: byHand }),
  };
}

/** Of so many actors the places are found within seconds: no first picture that would soon be rearranged. */
const awaitedActors = 200;

/**
 * Searches the places of a dataset beside the page. Resolves when there are some for a first picture: those of the first layout,
 * or of many actors quick ones, which better ones follow.
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
      isProvisional: () => known.automatic === undefined && !isComplete,
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
      if (layout !== 'quick' || dataset.actors.length > awaitedActors) resolve(places);
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
