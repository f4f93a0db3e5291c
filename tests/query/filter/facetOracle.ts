/**
 * What each facet reads off an actor or a statement, worked out a second time from the words of the design, with
 * nothing of src/ but types and the bounds of numbers. Where the design is silent, the line says "silent:" and what was chosen.
 */
import type { Actor } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import type { ActorFacet, Facet, StatementFacet } from '#query/filter/facets.ts';
import { fieldOptions } from '#query/filter/furtherFields.ts';

const orNone = (values: readonly string[]) => (values.length === 0 ? ['none'] : values);

/**
 * `field=value` for each further field that has 2 to 30 values among all rows of its kind, and `field=5..` for each lower
 * bound that a number of more than eight meets; of up to thirty numbers addresses may name each. Silent: which bounds are offered; they are read off the app.
 */
function fieldValues(dataset: Dataset, of: FieldOwner, row: Actor | Statement): readonly string[] {
  const rows: readonly (Actor | Statement)[] = dataset[of];
  return Object.entries(row.fields ?? {}).flatMap(([field, value]) => {
    const all = rows
      .flatMap(({ fields }) => Object.entries(fields ?? {}))
      .filter(([id]) => id === field)
      .map(([, one]) => one);
    const name = `${encodeURIComponent(field)}=`;
    const numbers = new Set(all.filter((one) => typeof one === 'number'));
    const others = new Set(all.map((one) => `${one}`));
    if (typeof value === 'number' && numbers.size > 8) {
      const met = fieldOptions(dataset, of).flatMap((option) => {
        const bound = option.value.startsWith(name) && /^(.+)\.\.$/.exec(option.value.slice(name.length));
        return bound && value >= Number(bound[1]) ? [option.value] : [];
      });
      return numbers.size <= 30 ? [...met, `${name}${value}`] : met;
    }
    return others.size >= 2 && others.size <= 30 ? [`${name}${value}`] : [];
  });
}

/** Whether values meet what is chosen of a facet: one of them; of further fields one of each field that is chosen of. */
export function isMet(facet: Facet, chosen: readonly string[], values: readonly string[]): boolean {
  const isOfFields = facet === 'field' || facet === 'actorField';
  const parts = new Set(chosen.map((value) => (isOfFields ? value.split('=')[0] : '')));
  return [...parts].every((part) =>
    chosen.some((value) => values.includes(value) && (!isOfFields || value.split('=')[0] === part)),
  );
}

/** What is chosen of the other fields stays beside a value of one. */
export function besideValue(facet: Facet, chosen: readonly string[], value: string): readonly string[] {
  const isOfFields = facet === 'field' || facet === 'actorField';
  return isOfFields ? [...chosen.filter((one) => one.split('=')[0] !== value.split('=')[0]), value] : [value];
}

type ActorValues = Readonly<Record<ActorFacet, (actor: Actor, dataset: Dataset) => readonly string[]>>;
type StatementValues = Readonly<
  Record<StatementFacet, (statement: Statement, type: RelationType, dataset: Dataset) => readonly string[]>
>;

export const actorValues: ActorValues = {
  country: ({ countries }) => orNone(countries),
  faction: ({ factions }) => orNone(factions),
  actor: ({ id }) => [id],
  community: ({ communities }) => communities,
  kind: ({ kind }) => [kind],
  operation: ({ id }, { operations }) =>
    operations
      .filter(({ participants }) => participants.some((participant) => participant.actor === id))
      .map((operation) => operation.id),
  actorField: (actor, dataset) => fieldValues(dataset, 'actors', actor),
};
export const actorFacetNames = Object.keys(actorValues) as readonly ActorFacet[];

/** Silent: an official who is rolled up still answers to his name and his operations, through his organisation. */
export const inheritedFacets: readonly Facet[] = ['actor', 'operation'];

export const statementValues: StatementValues = {
  family: (_, type) => [type.family],
  type: (statement) => [statement.type],
  source: ({ cites }) => cites.map(({ source }) => source),
  voice: (statement) => [statement.voice],
  speaker: (statement) => [statement.saidBy],
  theatre: (statement) => statement.theatre,
  field: (statement, _, dataset) => fieldValues(dataset, 'statements', statement),
};
export const statementFacetNames = Object.keys(statementValues) as readonly StatementFacet[];

/** The relation type of a statement. */
export function typeOf(dataset: Dataset, statement: Statement): RelationType {
  const type = dataset.relationTypes.find(({ id }) => id === statement.type);
  if (!type) throw new Error(`no type ${statement.type}`);
  return type;
}

/** Every value of a facet that occurs in a dataset, in code-unit order; every stance. */
export function valuesInUse(dataset: Dataset, facet: Facet): readonly string[] {
  const { actors, statements, sources } = dataset;
  // A facet that cannot part anything is not there.
  if (facet === 'source' && sources.length === 1) return [];
  const ofActors = actorFacetNames.find((one) => one === facet);
  const ofStatements = statementFacetNames.find((one) => one === facet);
  const values = ofActors
    ? actors.flatMap((actor) => actorValues[ofActors](actor, dataset))
    : ofStatements
      ? statements.flatMap((one) => statementValues[ofStatements](one, typeOf(dataset, one), dataset))
      : ['aligned', 'opposed', 'mixed', 'other', 'alleged'];
  return [...new Set(values)].sort();
}
