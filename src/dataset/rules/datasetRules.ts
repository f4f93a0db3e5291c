/**
 * What must hold before anything is computed from a dataset: ids are unique and resolve, nobody acts on himself, signs
 * fit families, dates are dates, nothing is listed twice, no actor is part of itself. How well it is coded: codingRules.
 */

import { type Located, shown } from '#dataset/issue.ts';
import { nearest } from '#dataset/spellingHint.ts';
import type { FieldValues } from '#domain/actor.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import { noValue, reservedSpeakers } from '#domain/freeId.ts';
import { parsePeriod } from '#domain/period.ts';
import { type Cite, signedFamilies } from '#domain/statement.ts';

type Path = readonly (string | number)[];

const idLists = [
  'sources',
  'countries',
  'factions',
  'communities',
  'operations',
  'relationTypes',
] as const satisfies readonly (keyof Dataset)[];

type IdList = (typeof idLists)[number] | 'actors' | 'fields';
const singular: Record<IdList | 'statements', string> = {
  sources: 'source',
  countries: 'country',
  factions: 'faction',
  communities: 'community',
  operations: 'operation',
  relationTypes: 'relation type',
  actors: 'actor',
  fields: 'field',
  statements: 'statement',
};

function duplicateIds(dataset: Dataset): Located[] {
  const repeated = (items: readonly { readonly id: string }[], what: string) => {
    const first = new Map<string, number>();
    return items.flatMap(({ id }, index): [number, string, string][] => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      return earlier === undefined
        ? []
        : [
            [
              index,
              `another ${what}, number ${earlier + 1} of the list, has the id “${id}” too`,
              'an id of its own',
            ],
          ];
    });
  };
  return [
    ...idLists.flatMap((list) =>
      repeated(dataset[list], singular[list]).map(
        ([index, ...words]): Located => ['dataset', [[list, index, 'id'], ...words]],
      ),
    ),
    ...(['actors', 'statements'] as const).flatMap((list) =>
      repeated(dataset[list], singular[list]).map(
        ([index, ...words]): Located => [list, [[index, 'id'], ...words]],
      ),
    ),
    ...repeated(dataset.fields ?? [], 'field').map(
      ([index, ...words]): Located => ['dataset', [['fields', index, 'id'], ...words]],
    ),
    ...retiredIds(dataset),
    ...(['countries', 'factions'] as const).flatMap((list) =>
      dataset[list].flatMap(({ id }, index): Located[] =>
        id === noValue
          ? [['dataset', [[list, index, 'id'], `“${id}” stands for actors that have none`, 'another id']]]
          : [],
      ),
    ),
    ...dataset.actors.flatMap(({ id }, index): Located[] =>
      reservedSpeakers.some((word) => word === id)
        ? [['actors', [[index, 'id'], `“${id}” is a word of saidBy, not an actor`, 'another id']]]
        : [],
    ),
  ];
}

/** A figure, a link or a paper may name a retired id: it must never come to mean another claim. */
function retiredIds({ statements, retiredIds: ids = [] }: Dataset): Located[] {
  const retired = new Set<string>(ids);
  return statements.flatMap(({ id }, index): Located[] =>
    retired.has(id)
      ? [['statements', [[index, 'id'], `“${id}” is retired`, 'the next free number of its paragraph']]]
      : [],
  );
}

interface Reference {
  readonly file: Located[0];
  readonly path: Path;
  readonly id: string;
  readonly to: IdList;
  /** Of a field. */
  readonly owner?: FieldOwner;
}

/** Every place that names something by its id, at paths inside its part. */
export function* references(dataset: Dataset): Generator<Reference> {
  const each = (file: Located[0], path: Path, ids: readonly string[], to: IdList): Reference[] =>
    ids.map((id, index) => ({ file, path: [...path, index], id, to }));
  const cite = (file: Located[0], path: Path, { source }: Pick<Cite, 'source'>): Reference => ({
    file,
    path: [...path, 'source'],
    id: source,
    to: 'sources',
  });
  const fields = (owner: FieldOwner, index: number, values: FieldValues = {}): Reference[] =>
    Object.keys(values).map((id) => ({ file: owner, path: [index, 'fields', id], id, to: 'fields', owner }));
  for (const [index, actor] of dataset.actors.entries()) {
    yield* fields('actors', index, actor.fields);
    yield* each('actors', [index, 'countries'], actor.countries, 'countries');
    yield* each('actors', [index, 'factions'], actor.factions, 'factions');
    yield* each('actors', [index, 'communities'], actor.communities, 'communities');
    if (actor.partOf !== undefined)
      yield { file: 'actors', path: [index, 'partOf'], id: actor.partOf, to: 'actors' };
    for (const [place, mention] of actor.mentions.entries())
      yield cite('actors', [index, 'mentions', place], mention);
  }
  for (const [index, statement] of dataset.statements.entries()) {
    yield* fields('statements', index, statement.fields);
    for (const end of ['from', 'to'] as const)
      yield { file: 'statements', path: [index, end], id: statement[end], to: 'actors' };
    yield { file: 'statements', path: [index, 'type'], id: statement.type, to: 'relationTypes' };
    if (!reservedSpeakers.some((word) => word === statement.saidBy))
      yield { file: 'statements', path: [index, 'saidBy'], id: statement.saidBy, to: 'actors' };
    yield* each('statements', [index, 'theatre'], statement.theatre, 'countries');
    for (const [place, one] of statement.cites.entries())
      yield cite('statements', [index, 'cites', place], one);
  }
  for (const [index, { participants }] of dataset.operations.entries()) {
    for (const [place, participant] of participants.entries()) {
      const path = ['operations', index, 'participants', place];
      yield { file: 'dataset', path: [...path, 'actor'], id: participant.actor, to: 'actors' };
      yield cite('dataset', [...path, 'cite'], participant.cite);
    }
  }
  for (const [index, { actors }] of dataset.omissions.entries())
    yield* each('dataset', ['omissions', index, 'actors'], actors, 'actors');
  for (const [index, { saidBy }] of (dataset.numbers ?? []).entries())
    if (!reservedSpeakers.some((word) => word === saidBy))
      yield { file: 'dataset', path: ['numbers', index, 'saidBy'], id: saidBy, to: 'actors' };
  for (const [index, { nearest: actor }] of dataset.notNamed.entries())
    if (actor !== null)
      yield { file: 'dataset', path: ['notNamed', index, 'nearest'], id: actor, to: 'actors' };
}

/** Comparing every unknown id with every known one would take minutes where a whole file is missing. */
const maxHints = 100;

function danglingIds(dataset: Dataset): Located[] {
  const known: ReadonlyMap<IdList, ReadonlySet<string>> = new Map(
    [...idLists, 'actors' as const].map((list) => [
      list,
      new Set(dataset[list].map(({ id }) => id as string)),
    ]),
  );
  const { fields = [] } = dataset;
  const fieldsOf = (owner: FieldOwner) =>
    new Set<string>(fields.flatMap(({ id, of }) => (of === owner ? [id] : [])));
  const knownFields = { actors: fieldsOf('actors'), statements: fieldsOf('statements') };
  const hints = new Map<string, string | null>();
  const hint = (id: string, to: IdList, ids: Iterable<string>) => {
    const key = `${to} ${id}`;
    if (!hints.has(key)) hints.set(key, hints.size < maxHints ? nearest(id, ids) : null);
    return hints.get(key);
  };
  return [...references(dataset)].flatMap(({ file, path, id, to, owner }): Located[] => {
    const ids: ReadonlySet<string> = owner ? knownFields[owner] : (known.get(to) ?? new Set());
    if (ids.has(id)) return [];
    const near = hint(id, to, ids);
    const home = to === 'actors' ? 'actors.json' : `${to} in dataset.json`;
    const expected = `the id of a ${singular[to]} listed in ${home}${near ? `, perhaps “${near}”` : ''}`;
    return [[file, [path, `there is no ${singular[to]} “${id}”`, expected.replace('a actor', 'an actor')]]];
  });
}

function selfRelations(dataset: Dataset): Located[] {
  return dataset.statements.flatMap(({ from, to }, index): Located[] =>
    from === to
      ? [['statements', [[index, 'to'], `it ties “${from}” to itself`, 'two different actors']]]
      : [],
  );
}

/** Each actor that stands on a partOf cycle, once; who only leads into one is not at fault. */
function partOfCycles({ actors }: Dataset): Located[] {
  const parent = new Map<string, string | undefined>(actors.map(({ id, partOf }) => [id, partOf]));
  const done = new Set<string>();
  const onCycle = new Map<string, string>();
  for (const { id } of actors) {
    const walk = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at) && !walk.has(at)) {
      walk.add(at);
      at = parent.get(at);
    }
    const steps = [...walk];
    const cycle = at !== undefined && walk.has(at) ? steps.slice(steps.indexOf(at)) : [];
    for (const member of cycle) onCycle.set(member, [...cycle, cycle[0]].join(' → '));
    for (const step of steps) done.add(step);
  }
  return actors.flatMap(({ id }, index): Located[] => {
    const cycle = onCycle.get(id);
    if (cycle === undefined) return [];
    return [['actors', [[index, 'partOf'], `“${id}” is part of itself: ${cycle}`, 'no cycle']]];
  });
}

function signs({ relationTypes }: Dataset): Located[] {
  return relationTypes.flatMap(({ family, sign }, index): Located[] => {
    const isSigned = signedFamilies.some((signed) => signed === family);
    if (isSigned === (sign !== 0)) return [];
    const path = ['relationTypes', index, 'sign'];
    return isSigned
      ? [['dataset', [path, `the family ${family} needs a sign`, '1 (aligned) or -1 (opposed)']]]
      : [['dataset', [path, `the family ${family} has no sign, but here it is ${sign}`, '0']]];
  });
}

function dates(dataset: Dataset): Located[] {
  const found: Located[] = [];
  const check = (file: Located[0], path: Path, text: string | null | undefined) => {
    if (text == null || parsePeriod(text) !== null) return;
    const expected =
      'a year, month or day of the calendar, or an interval whose end is not before its start, such as 2016-10-29/2016-10-30, or 2016/.. for “since 2016”';
    found.push([file, [path, `${shown(text)} is no date or interval`, expected]]);
  };
  check('dataset', ['asOf'], dataset.asOf);
  check('dataset', ['issued'], dataset.issued);
  check('dataset', ['conflictSince'], dataset.conflictSince);
  for (const [index, { published }] of dataset.sources.entries())
    check('dataset', ['sources', index, 'published'], published);
  for (const [index, { when }] of dataset.operations.entries())
    check('dataset', ['operations', index, 'when'], when);
  for (const [index, { when }] of dataset.statements.entries()) check('statements', [index, 'when'], when);
  return found;
}

function listedTwice(dataset: Dataset): Located[] {
  const found: Located[] = [];
  const check = (file: Located[0], path: Path, items: readonly string[]) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      if (seen.has(item))
        found.push([file, [[...path, index], `${shown(item)} is listed twice`, 'each one once']]);
      seen.add(item);
    }
  };
  for (const [index, actor] of dataset.actors.entries()) {
    for (const field of [
      'aliases',
      'alsoKnownAs',
      'countries',
      'factions',
      'communities',
      'background',
    ] as const)
      check('actors', [index, field], actor[field]);
    const mentions = actor.mentions.map(({ source, paragraph, locator }) =>
      paragraph === undefined ? `${source}, ${locator}` : `${source}, paragraph ${paragraph}`,
    );
    check('actors', [index, 'mentions'], mentions);
  }
  for (const [index, { theatre }] of dataset.statements.entries())
    check('statements', [index, 'theatre'], theatre);
  for (const [index, { participants }] of dataset.operations.entries()) {
    const actors = participants.map(({ actor }) => actor);
    check('dataset', ['operations', index, 'participants'], actors);
  }
  for (const [index, { actors }] of dataset.omissions.entries())
    check('dataset', ['omissions', index, 'actors'], actors);
  for (const list of ['keywords', 'retiredIds'] as const) check('dataset', [list], dataset[list] ?? []);
  return found;
}

/** Everything about a well-formed dataset that would make a computation on it wrong; empty if nothing. */
export function datasetFindings(dataset: Dataset): readonly Located[] {
  return [
    ...duplicateIds(dataset),
    ...danglingIds(dataset),
    ...selfRelations(dataset),
    ...partOfCycles(dataset),
    ...signs(dataset),
    ...dates(dataset),
    ...listedTwice(dataset),
  ];
}
