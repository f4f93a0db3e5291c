import type { Finding } from '#dataset/issue.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import { reservedSpeakers } from '#domain/freeId.ts';
import type { ActorId } from '#domain/ids.ts';
import { kinship } from '#domain/kinship.ts';
import type { Statement } from '#domain/statement.ts';

function isActor(speaker: string): speaker is ActorId {
  return !reservedSpeakers.some((word) => word === speaker);
}

/** Does the speaker fit the voice? Of a body's two parts either may be heard as the party or as another. */
function* voiceFindings(statement: Statement, byId: ReadonlyMap<string, Actor>): Generator<Finding> {
  const { voice, saidBy, from, mode } = statement;
  const expectedWord =
    voice === 'unnamed' ? 'unnamed' : voice === 'report' || voice === 'view' ? 'narrator' : null;
  if (expectedWord !== null && saidBy !== expectedWord)
    yield [
      ['saidBy'],
      `the voice is ${voice}, but “${saidBy}” speaks`,
      `${expectedWord}, or another voice`,
      'speaker',
    ];
  if (voice === 'party' || voice === 'other') {
    const kin = isActor(saidBy) ? kinship(saidBy, from, byId) : null;
    if (kin === null)
      yield [
        ['saidBy'],
        `the voice is ${voice}, but no actor speaks`,
        'the id of the actor who says it',
        'speaker',
      ];
    else if (voice === 'party' && kin === 'none')
      yield [
        ['saidBy'],
        `the voice is party, but “${saidBy}” does not belong to “${from}”`,
        `“${from}”, a part of it or what it is part of; or the voice other`,
        'speaker',
      ];
    else if (voice === 'other' && (kin === 'same' || kin === 'within'))
      yield [
        ['saidBy'],
        `the voice is other, but “${saidBy}” speaks of its own “${from}”`,
        'an actor that is not part of it; or the voice party',
        'speaker',
      ];
  }
  if (mode === 'accused' && saidBy === 'narrator')
    yield [
      ['saidBy'],
      'an accusation’s content is never the narrator’s',
      'the accuser’s id, or unnamed',
      'accusation told as fact',
    ];
}

/** Accusing is a done act; what the accused is said to have done stands beside it as a statement of its own. */
function* accusationFindings(
  statement: Statement,
  all: readonly Statement[],
  byId: ReadonlyMap<string, Actor>,
  charges: ReadonlySet<string>,
): Generator<Finding> {
  const { type, mode, saidBy, from, to } = statement;
  if (charges.has(type) && mode !== 'done')
    yield [['mode'], `accusing is the accuser’s act, but its mode is ${mode}`, 'done', 'accusing'];
  if (mode !== 'accused' || !isActor(saidBy)) return;
  const isKin = (one: string, other: string) => kinship(one, other, byId) !== 'none';
  const hasAccusation = all.some(
    // "A accuses B of taking money from C" charges B with what C does.
    (other) =>
      charges.has(other.type) && isKin(other.from, saidBy) && (isKin(other.to, from) || isKin(other.to, to)),
  );
  if (!hasAccusation && saidBy !== from)
    yield [
      ['mode'],
      `no statement says that “${saidBy}” accuses “${from}”`,
      'a second statement of a type that brings a charge, such as accuses; or saidBy unnamed',
      'unaccused',
    ];
}

const paragraphId = /^p([1-9]\d*)-([1-9]\d*)$/;

function idForm({ id, from, to, cites }: Statement): readonly [message: string, expected: string] | null {
  const [first] = cites;
  if (first !== undefined && first.paragraph === undefined) {
    const pair = `${from}-${to}`;
    const isPair = id.startsWith(pair) && /^(-[1-9]\d*)?$/.test(id.slice(pair.length));
    return isPair ? null : [`“${id}” does not name its two actors`, pair];
  }
  const match = paragraphId.exec(id);
  if (!match)
    return [`“${id}” does not say its paragraph`, 'p, the paragraph, a hyphen, the next free number: p14-2'];
  if (first !== undefined && first.paragraph !== Number(match[1]))
    return [`the id says paragraph ${match[1]}, the first cite paragraph ${first.paragraph}`, 'the same'];
  return null;
}

/** The numbers of a paragraph are given out in turn and kept: one that is missing has been retired, or lost. */
function idGaps({ statements, retiredIds = [] }: Dataset): Finding[] {
  const known = new Set<string>([...statements.map(({ id }) => id), ...retiredIds]);
  return statements.flatMap(({ id }, index): Finding[] => {
    const [, paragraph, number] = paragraphId.exec(id) ?? [];
    const before = `p${paragraph}-${Number(number) - 1}`;
    if (paragraph === undefined || number === '1' || known.has(before)) return [];
    return [[[index, 'id'], `there is no ${before}`, `${before}, or ${before} among the retiredIds`]];
  });
}

function idFindings(dataset: Dataset): Finding[] {
  const { statements } = dataset;
  let last = 0;
  const each = statements.flatMap((statement, index): Finding[] => {
    const wrong = idForm(statement);
    if (wrong !== null) return [[[index, 'id'], ...wrong]];
    const paragraph = statement.cites[0]?.paragraph ?? last;
    const isLate = paragraph < last;
    last = Math.max(last, paragraph);
    return isLate
      ? [[[index, 'id'], `paragraph ${paragraph} comes after paragraph ${last}`, 'the order of the text']]
      : [];
  });
  return [...each, ...idGaps(dataset)];
}

/** An actor whom the passage does not name has been inferred from another one. */
function* inferenceFindings(
  { from, to, cites: [first], confidence, note }: Statement,
  byId: ReadonlyMap<string, Actor>,
): Generator<Finding> {
  if (first?.paragraph === undefined) return;
  const isNamed = (id: string) =>
    byId
      .get(id)
      ?.mentions.some(({ source, paragraph }) => source === first.source && paragraph === first.paragraph);
  const inferred = [from, to].filter((id) => !isNamed(id));
  if (inferred.length === 0) return;
  const who = inferred.map((id) => `“${id}”`).join(' and ');
  if (confidence === 'high')
    yield [['confidence'], `paragraph ${first.paragraph} does not name ${who}`, 'medium, for it is inferred'];
  if (note === undefined)
    yield [['note'], `paragraph ${first.paragraph} does not name ${who}`, 'a note that says from where'];
}

/** A symmetric act told from either side is the same act. */
function duplicateFindings({ statements, relationTypes }: Dataset): Finding[] {
  const symmetric = new Set(relationTypes.filter((type) => type.symmetric).map(({ id }) => id));
  const first = new Map<string, Statement>();
  return statements.flatMap((statement, index): Finding[] => {
    const { from, to, type, mode, saidBy, when } = statement;
    const ends = symmetric.has(type) ? [from, to].sort() : [from, to];
    const key = JSON.stringify([...ends, type, mode, saidBy, when]);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, statement);
    if (twin === undefined || statement.note !== undefined) return [];
    const expected = 'one statement with two cites; or a note that says what differs';
    return [[[index, 'note'], `it says the same as ${twin.id}`, expected, 'said twice']];
  });
}

/** What is wrong with the statements, at paths inside their list. */
export function statementFindings(dataset: Dataset): readonly Finding[] {
  const charges = new Set(
    dataset.relationTypes.filter((type) => type.bringsCharge).map(({ id }) => id as string),
  );
  const { statements, actors } = dataset;
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const each = statements.flatMap((statement, index): Finding[] => {
    const found = [
      ...voiceFindings(statement, byId),
      ...accusationFindings(statement, statements, byId, charges),
      ...inferenceFindings(statement, byId),
    ];
    if (!statement.gloss.endsWith('.'))
      found.push([
        ['gloss'],
        'the gloss does not end with a full stop',
        'one whole sentence',
        'no full stop',
      ]);
    return found.map(([path, ...words]): Finding => [[index, ...path], ...words]);
  });
  return [...each, ...idFindings(dataset), ...duplicateFindings(dataset)];
}
