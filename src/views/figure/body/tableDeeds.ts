/** What a table says of each end of a relation: its verbs, on whose word they are, and the sign before them. */
import { groupBy } from '#base/groupBy.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, type Relation, type RelationLine } from '#domain/relation.ts';
import { tierOf } from '#domain/tier.ts';
import { stanceSample } from '#encoding/legend/stancePrimitives.ts';
import { loneVerb, type Times, unsaidQuality } from '#query/sentences/actVerbs.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import { inSentence, listed } from '#words/grammar/numbersAndLists.ts';
import { saidByNobody } from '#words/saidBy.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { tableWords as words } from '#words/table.ts';
import { terms } from '#words/terms.ts';

/** What one end of a relation does to the other; an act of both sides stands with the end that comes first. */
export interface Deed {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly statements: readonly CountedStatement[];
}

export function deedsOf({ a, b, statements }: Relation): readonly Deed[] {
  const isOf = (end: ActorId) => (one: CountedStatement) => (one.type.symmetric ? a : one.from) === end;
  return [
    { from: a, to: b, statements: statements.filter(isOf(a)) },
    { from: b, to: a, statements: statements.filter(isOf(b)) },
  ].filter((deed) => deed.statements.length > 0);
}

/** What one actor does stands together: to those it is for, to those it is against, and the rest last. */
export const signOf = ({ statements }: Deed) => {
  const signs = statements.map(({ type }) => type.sign).filter((sign) => sign !== 0);
  return signs.length === 0 ? -2 : Math.max(...signs);
};

/** The statements of a deed by their verb, in the order in which each first appears. */
const byVerbIn = ({ statements }: Deed, isPlural: boolean, times: Times) => [
  ...groupBy(statements, (one) => loneVerb(one, isPlural, times)),
];

/** Who says what a verb tells, by name; nobody where the source itself reports it. */
function speakersOf(some: readonly CountedStatement[], nameOf: NameOf): readonly string[] {
  const isReported = some.some(
    ({ statement: { saidBy, voice } }) => saidBy === 'narrator' && voice !== 'view',
  );
  if (isReported) return [];
  const speakers = some.flatMap(({ statement: { saidBy } }) =>
    saidBy === 'narrator' ? [] : [saidBy === 'unnamed' ? saidByNobody.unnamed : nameOf(saidBy)],
  );
  return [...new Set(speakers)];
}

/** Who says what one end does: the names alone where all of it is theirs, else each with the verbs that they say. */
export function saidByOf(deed: Deed, isPlural: boolean, times: Times, nameOf: NameOf): string {
  const byVerb = byVerbIn(deed, isPlural, times).map(
    ([verb, some]) => [verb, speakersOf(some, nameOf)] as const,
  );
  const names = [...new Set(byVerb.flatMap(([, speakers]) => speakers))];
  const isAllTheirs = byVerb.every(([, speakers]) => speakers.length === names.length);
  return names
    .map((name) => {
      const verbs = byVerb.filter(([, speakers]) => speakers.includes(name)).map(([verb]) => verb);
      return isAllTheirs ? name : qualityWords.qualified(name, verbs.join(', '));
    })
    .join('; ');
}

/**
 * The verbs of a deed, each with what keeps it from being a plain fact: "backs, arms (announced)". What is told as done comes
 * first, for the sign before it is of that alone: "is at odds with; threatens". Where no column says who said
 * it, that stands there, too: "plans to fight (said by the PMU)".
 */
export function verbsOf(deed: Deed, isPlural: boolean, times: Times, nameOf: NameOf | null): string {
  const byVerb = byVerbIn(deed, isPlural, times);
  const isDone = ([, some]: (typeof byVerb)[number]) => some.some(({ statement }) => tierOf(statement) === 1);
  const done = byVerb.filter(isDone);
  const told = ([verb, some]: (typeof byVerb)[number]) => {
    const qualities = [...new Set(some.map(qualityInWords))];
    const which = qualities.includes('') ? [] : [listed(qualities)];
    // Whose word a "¶" is, and who alleges, stands below the table.
    const isToldBelow = some.every((one) => isViewedAct(one) || one.statement.mode === 'accused');
    const speakers = nameOf === null || isToldBelow ? [] : speakersOf(some, nameOf);
    const said = speakers.length === 0 ? [] : [words.deed.said(speakers)];
    const all = [...which, ...said];
    return all.length === 0 ? verb : qualityWords.qualified(verb, all.join(', '));
  };
  const marked = (one: (typeof byVerb)[number]) =>
    one[1].every(isViewedAct) ? words.deed.viewed(told(one)) : told(one);
  const rest = byVerb.filter((one) => !isDone(one));
  return words.deed.verbs(done.map(marked), rest.map(marked));
}

/** True where a "¶" stands at the verb: a stance on the author's or another's word. */
const isViewedAct = (act: CountedStatement) => {
  const kind = lineKindOf(act);
  return (kind === 'aligned' || kind === 'opposed') && tierOf(act.statement) === 3;
};

function qualityInWords(one: CountedStatement): string {
  if (one.statement.mode === 'accused') return inSentence(terms.lineKind.accused);
  if (one.statement.confidence === 'low') return qualityWords.basis.low;
  const quality = unsaidQuality(one);
  return quality === null ? '' : qualityWords.quality[quality];
}

/** The lines of a relation as far as a deed goes, pointing from left to right. */
export function linesOf({ lines, a }: Relation, { from, statements }: Deed) {
  const own = lines.filter((line) => line.statements.some((one) => statements.includes(one)));
  return own.map((line) => {
    const isBoth = line.statements.every(({ type }) => type.symmetric);
    const receivedByTo = from === a ? line.receivedByB : line.receivedByA;
    // The line of the graph shows both ends' acts; a row shows one end's, as fact only if that is told as fact.
    const tier = isBoth ? line.tier : (receivedByTo ?? line.tier);
    const [left, right] = from === line.a ? [line.a, line.b] : [line.b, line.a];
    return {
      ...line,
      a: left,
      b: right,
      tier,
      receivedByA: isBoth ? line.receivedByA : null,
      receivedByB: receivedByTo,
    };
  });
}

/** Those lines as a sample without a "¶": it stands in the words, where it pushes no row down. */
export const deedSample = (relation: Relation, deed: Deed, unit: number) =>
  stanceSample(
    linesOf(relation, deed).map((line) => (isViewed(line) ? { ...line, tier: 2 as const } : line)),
    unit,
  );

export const isViewed = ({ kind, tier }: Pick<RelationLine, 'kind' | 'tier'>) =>
  tier === 3 && (kind === 'aligned' || kind === 'opposed');
