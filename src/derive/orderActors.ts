import { groupBy } from '#base/groupBy.ts';
import { type Actor, actorKinds } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { degreesOf } from '#domain/dyad.ts';
import type { ColourToken } from '#encoding/colours/colours.ts';
import { tintsOf } from '#encoding/scene/buildScene.ts';
import { seriate } from '#graph/seriation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { type MatrixOrder, matrixOrders } from '#state/viewChoice.ts';
import { campName } from '#words/campName.ts';
import { compareTexts } from '#words/grammar/numbersAndLists.ts';
import { matrixWords } from '#words/matrix.ts';
import { terms } from '#words/terms.ts';
import type { CampGroups } from './campGroups.ts';

/** Actors side by side that share what the order goes by. */
export interface ActorGroup {
  readonly key: string;
  readonly label: string;
  readonly start: number;
  readonly count: number;
  /** The ink of its name and bracket. */
  readonly ink: ColourToken;
}

export interface OrderedActors {
  readonly actors: readonly Actor[];
  /** They cover all actors, one after the other; empty where the order has no groups, or no actor belongs to one. */
  readonly groups: readonly ActorGroup[];
}

interface Grouping {
  readonly keyOf: (actor: Actor) => string;
  /** Every key with its name, in the order of the groups. */
  readonly keys: readonly (readonly [key: string, label: string, ink: ColourToken])[];
}

const none = '';

function groupingOf(dataset: Dataset, order: MatrixOrder): Grouping | null {
  const tints = tintsOf(dataset.factions);
  switch (order) {
    case 'faction':
      return {
        keyOf: ({ factions }) => factions[0] ?? none,
        keys: [
          ...dataset.factions.map(
            ({ id, label }) => [id as string, label, tints.get(id)?.ink ?? 'inkSoft'] as const,
          ),
          [none, matrixWords.noFaction, 'inkSoft'],
        ],
      };
    case 'country':
      return {
        keyOf: ({ countries }) => countries[0] ?? none,
        keys: [
          ...dataset.countries.map(({ id, label }) => [id as string, label, 'inkSoft'] as const),
          [none, matrixWords.noCountry, 'inkSoft'],
        ],
      };
    case 'kind':
      return {
        keyOf: ({ kind }) => kind,
        keys: actorKinds.map((kind) => [kind, terms.kind[kind], 'inkSoft']),
      };
    default:
      return null;
  }
}

/** The orders that say something of a dataset: none by groups that no actor belongs to. `faction` is that of the data where there are no factions. */
export function ordersOf({ actors }: Pick<Dataset, 'actors'>): readonly MatrixOrder[] {
  const isEmpty: Readonly<Partial<Record<MatrixOrder, boolean>>> = {
    country: actors.every(({ countries }) => countries.length === 0),
    kind: actors.every(({ kind }) => kind === 'unstated'),
  };
  return matrixOrders.filter((order) => isEmpty[order] !== true);
}

const byName = (one: Actor, other: Actor) =>
  compareTexts(one.shortName, other.shortName) || (one.id < other.id ? -1 : 1);

/** The visible actors by degree, highest first; actors of equal degree as in the data. */
function byRelations({ actors, relations }: VisibleGraph): readonly Actor[] {
  const degrees = degreesOf(relations);
  return [...actors].sort((one, other) => (degrees.get(other.id) ?? 0) - (degrees.get(one.id) ?? 0));
}

function groupingByCamp(camps: CampGroups): Grouping {
  const campOf = new Map(camps.flatMap((members, camp) => members.map((id) => [id, camp] as const)));
  return {
    keyOf: ({ id }) => `${campOf.get(id) ?? none}`,
    keys: [
      ...camps.map((_, camp) => [`${camp}`, campName(camp), 'inkSoft'] as const),
      [none, matrixWords.noCamp, 'inkSoft'],
    ],
  };
}

/**
 * The visible actors in an order of the matrix, within a group as in the data. Camps are computed elsewhere; without
 * them an order by camp is that of the data.
 */
export function orderActors(
  graph: VisibleGraph,
  dataset: Dataset,
  order: MatrixOrder,
  camps: CampGroups = [],
): OrderedActors {
  const { actors } = graph;
  if (order === 'camp' && camps.length === 0) return { actors, groups: [] };
  const grouping = order === 'camp' ? groupingByCamp(camps) : groupingOf(dataset, order);
  if (grouping) {
    const byKey = groupBy(actors, grouping.keyOf);
    const groups: ActorGroup[] = [];
    const ordered: Actor[] = [];
    for (const [key, label, ink] of grouping.keys) {
      const members = byKey.get(key);
      if (!members) continue;
      groups.push({ key, label, ink, start: ordered.length, count: members.length });
      ordered.push(...members);
    }
    // No bracket where no actor belongs to any group.
    return { actors: ordered, groups: groups.length === 1 && groups[0]?.key === none ? [] : groups };
  }
  if (order === 'name') return { actors: [...actors].sort(byName), groups: [] };
  if (order === 'relations') return { actors: byRelations(graph), groups: [] };
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = seriate(
    actors.map(({ id }) => id),
    graph.relations,
  );
  return { actors: ids.map((id) => byId.get(id) as Actor), groups: [] };
}
