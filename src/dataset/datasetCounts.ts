import { actorKinds, actorTiers } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import { isPast } from '#domain/period.ts';
import { confidences, families, modes, type RelationType, voices } from '#domain/statement.ts';

type Tally<Value extends string> = Readonly<Record<Value, number>>;

export const signNames = ['aligned', 'opposed', 'none'] as const;
type SignName = (typeof signNames)[number];

/** How much of what a dataset holds. */
export interface DatasetCounts {
  readonly actors: number;
  readonly tiers: Tally<(typeof actorTiers)[number]>;
  readonly kinds: Tally<(typeof actorKinds)[number]>;
  readonly statements: number;
  /** Pairs of actors, as coded, that at least one statement ties. */
  readonly dyads: number;
  readonly families: Tally<(typeof families)[number]>;
  readonly signs: Tally<SignName>;
  readonly modes: Tally<(typeof modes)[number]>;
  readonly voices: Tally<(typeof voices)[number]>;
  readonly confidences: Tally<(typeof confidences)[number]>;
  /** Statements whose field is filled. */
  readonly filled: Tally<'when' | 'theatre' | 'note'>;
  readonly earlier: number;
  /** Paragraphs, or places of a source without running text, that a statement cites. */
  readonly places: number;
  /** Relation types that no statement uses. */
  readonly unusedTypes: readonly string[];
}

function tally<Value extends string>(values: readonly Value[], found: readonly Value[]): Tally<Value> {
  const counts = new Map<Value, number>(values.map((value) => [value, 0]));
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Value, number>;
}

export function signName({ sign }: Pick<RelationType, 'sign'>): SignName {
  return sign === 1 ? 'aligned' : sign === -1 ? 'opposed' : 'none';
}

/** Counts a dataset that `parseDataset` has read. */
export function datasetCounts({ actors, statements, relationTypes, conflictSince }: Dataset): DatasetCounts {
  const typeById = new Map(relationTypes.map((type) => [type.id, type]));
  const types = statements.flatMap(({ type }) => typeById.get(type) ?? []);
  const used = new Set(types);
  return {
    actors: actors.length,
    tiers: tally(
      actorTiers,
      actors.map(({ tier }) => tier),
    ),
    kinds: tally(
      actorKinds,
      actors.map(({ kind }) => kind),
    ),
    statements: statements.length,
    dyads: new Set(statements.map(({ from, to }) => dyadOf(from, to).id)).size,
    families: tally(
      families,
      types.map(({ family }) => family),
    ),
    signs: tally(signNames, types.map(signName)),
    modes: tally(
      modes,
      statements.map(({ mode }) => mode),
    ),
    voices: tally(
      voices,
      statements.map(({ voice }) => voice),
    ),
    confidences: tally(
      confidences,
      statements.map(({ confidence }) => confidence),
    ),
    filled: {
      when: statements.filter(({ when }) => when !== null).length,
      theatre: statements.filter(({ theatre }) => theatre.length > 0).length,
      note: statements.filter(({ note }) => note !== undefined).length,
    },
    earlier: statements.filter((statement) => isPast(statement, conflictSince)).length,
    places: new Set(
      statements.flatMap(({ cites }) =>
        cites.map(({ source, paragraph, locator }) => `${source} ${paragraph ?? locator}`),
      ),
    ).size,
    unusedTypes: relationTypes.filter((type) => !used.has(type)).map(({ id }) => id),
  };
}
