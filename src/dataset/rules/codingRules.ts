/** What makes a dataset that holds together a well-coded one: the rules of data.md that a machine can check. */

import type { Finding, Located } from '#dataset/issue.ts';
import type { Actor, Mention } from '#domain/actor.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { Cite } from '#domain/statement.ts';
import { statementFindings } from './statementRules.ts';

const maxQuoteWords = 12;
const minTypes = 8;
const maxTypes = 30;

/** What is wrong with one cite, at paths inside it. */
function citeFindings({ paragraph, quote, locator }: Cite): Finding[] {
  const found: Finding[] = [];
  const words = quote?.split(/\s+/).length ?? 0;
  if (quote === undefined && locator === undefined)
    found.push([
      ['quote'],
      'it says neither which words nor which place',
      'a quote, or a locator',
      'no place',
    ]);
  if (quote !== undefined && paragraph === undefined && locator === undefined)
    found.push([
      ['paragraph'],
      'a quote needs its paragraph',
      'the number of the paragraph, from 1, or another place, such as a page',
      'no paragraph',
    ]);
  if (words > maxQuoteWords)
    found.push([['quote'], `the quote has ${words} words`, `at most ${maxQuoteWords}`, 'long quote']);
  return found;
}

function cites({ statements, operations }: Dataset): Located[] {
  const inStatements = statements.flatMap((statement, index) =>
    statement.cites.flatMap((cite, place) =>
      citeFindings(cite).map(
        ([path, ...words]): Located => ['statements', [[index, 'cites', place, ...path], ...words]],
      ),
    ),
  );
  const inOperations = operations.flatMap(({ participants }, index) =>
    participants.flatMap(({ cite }, place) =>
      citeFindings(cite).map(
        ([path, ...words]): Located => [
          'dataset',
          [['operations', index, 'participants', place, 'cite', ...path], ...words],
        ],
      ),
    ),
  );
  return [...inStatements, ...inOperations];
}

function* backgroundFindings(actor: Actor): Generator<Finding> {
  for (const [place, field] of actor.background.entries()) {
    const value = actor[field as keyof Actor];
    if (value === undefined || (Array.isArray(value) && value.length === 0))
      yield [
        ['background', place],
        `“${field}” is empty, so nothing there is background`,
        'a field that is filled',
      ];
  }
  const isListed = actor.background.includes('partOf');
  if (actor.partOfBasis === 'background' && actor.partOf !== undefined && !isListed)
    yield [
      ['background'],
      'partOfBasis says background, but the list does not name partOf',
      '“partOf” in the list',
    ];
  if (actor.partOfBasis === 'stated' && isListed)
    yield [['partOfBasis'], 'the list of background fields names partOf, but this says stated', 'background'];
}

/** Where a source has no running text, a locator says where; else a paragraph does. */
function mentionFindings({ paragraph, locator }: Mention, place: number): Finding[] {
  if ((paragraph === undefined) !== (locator === undefined)) return [];
  return [
    [['mentions', place, 'paragraph'], 'it needs one place in the source', 'a paragraph, or else a locator'],
  ];
}

function* actorFindings(actor: Actor, byId: ReadonlyMap<string, Actor>): Generator<Finding> {
  if (actor.mentions.length === 0)
    yield [
      ['mentions'],
      'there is no evidence for this actor',
      'at least one place that names it',
      'no evidence',
    ];
  yield* actor.mentions.flatMap(mentionFindings);
  if (actor.summary?.endsWith('.') === false)
    yield [['summary'], 'the summary does not end with a full stop', 'whole sentences', 'no full stop'];
  if (actor.partOf !== undefined && actor.partOfBasis === undefined)
    yield [['partOfBasis'], 'partOf needs its basis', 'stated or background'];
  if (actor.partOf === undefined && actor.partOfBasis !== undefined)
    yield [['partOf'], 'there is a basis for partOf, but no partOf', 'both or neither'];
  if (actor.kind === 'official') {
    let home = actor;
    while (home.kind === 'official' && home.partOf !== undefined) {
      const next = byId.get(home.partOf);
      if (next === undefined) break;
      home = next;
    }
    if (home.kind === 'official')
      yield [
        ['partOf'],
        'an official is shown with his organisation, and there is none',
        'the actor he acts for',
        'official alone',
      ];
  }
  if (actor.kind === 'official' && actor.communities.length > 0)
    yield [
      ['communities'],
      'religion and ethnicity of a person are not coded',
      'an empty list',
      'person’s community',
    ];
  yield* backgroundFindings(actor);
  const parent = actor.partOfBasis === 'background' && byId.get(actor.partOf ?? '');
  const isShared = parent && actor.factions.some((faction) => parent.factions.includes(faction));
  if (isShared && !actor.background.includes('factions'))
    yield [
      ['background'],
      'its faction follows from a partOf that is background, but the list does not name factions',
      '“factions” in the list',
    ];
}

function relationTypeFindings(dataset: Dataset): Finding[] {
  const { relationTypes } = dataset;
  const found: Finding[] = [];
  const count = relationTypes.length;
  // A table brings its own few types; a text read with fewer than eight is read too coarsely.
  const least = sourceFormOf(dataset) === 'table' ? 1 : minTypes;
  if (count < least || count > maxTypes)
    found.push([['relationTypes'], `there are ${count} relation types`, `${least} to ${maxTypes}`]);
  for (const [index, type] of relationTypes.entries()) {
    const isSame = type.label === type.inverseLabel;
    if (type.symmetric && !isSame)
      found.push([
        ['relationTypes', index, 'inverseLabel'],
        'a symmetric type reads the same from both sides',
        `“${type.label}”, or symmetric: false`,
        'two-sided verb',
      ]);
    if (!type.symmetric && isSame)
      found.push([
        ['relationTypes', index, 'inverseLabel'],
        'a directed type reads differently from the other side',
        'another verb, or symmetric: true',
        'one-sided verb',
      ]);
    if (type.bringsCharge === true && (type.family !== 'political' || type.sign !== -1))
      found.push([
        ['relationTypes', index, type.family === 'political' ? 'sign' : 'family'],
        `a type that brings a charge is political and opposed, but here it is ${type.family} with sign ${type.sign}`,
        'family political, sign -1',
      ]);
  }
  return found;
}

function* releaseFindings({ issued, licenceScope, statements }: Dataset): Generator<Finding> {
  if (issued === undefined) yield [['issued'], 'it does not say when it came out', 'the ISO day'];
  const hasQuotes = statements.some(({ cites: list }) => list.some(({ quote }) => quote !== undefined));
  if (hasQuotes && licenceScope === undefined)
    yield [['licenceScope'], 'the licence covers the quotes too', 'a sentence that leaves them out'];
}

/** What of the coding rules a dataset breaks; it must have passed `datasetFindings`. */
export function codingFindings(dataset: Dataset): readonly Located[] {
  const byId = new Map<string, Actor>(dataset.actors.map((actor) => [actor.id, actor]));
  return [
    ...[...releaseFindings(dataset), ...relationTypeFindings(dataset)].map(
      (finding): Located => ['dataset', finding],
    ),
    ...dataset.actors.flatMap((actor, index) =>
      [...actorFindings(actor, byId)].map(
        ([path, ...words]): Located => ['actors', [[index, ...path], ...words]],
      ),
    ),
    ...statementFindings(dataset).map((finding): Located => ['statements', finding]),
    ...cites(dataset),
  ];
}
