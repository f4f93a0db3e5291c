/** The answer to a question, in words: written from the relations in sight and nothing else. */
import { groupBy } from '#base/groupBy.ts';
import { mayBePerson } from '#domain/actor.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, inOrderOfAct, isInferred, type Relation } from '#domain/relation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { asSet, type Query } from '#query/filter/query.ts';
import { type AnswerClause, answerWords as words } from '#words/answer.ts';
import { modeTerm } from '#words/terms.ts';
import { actParts } from './actParts.ts';
import { actSentenceLabel, type Times } from './actVerbs.ts';
import { type AnswerAct, actsOf, impliedActsOf } from './answerActs.ts';
import { chargeOf } from './charges.ts';
import type { NameOf } from './describeRelation.ts';
import { homeCountryOf } from './homeCountry.ts';
import { notDrawnTexts } from './notDrawn.ts';
import { frameOf } from './whoseWord.ts';

type Described = Pick<
  Dataset,
  'sources' | 'statements' | 'relationTypes' | 'omissions' | 'actors' | 'countries'
> &
  Times;

/** So many acts on one actor by one verb are told as one: "six actors fight ISIS". */
const fewestTogether = 3;

/** Past so many clauses the pairs are counted instead. */
const mostClauses = 6;

/** So many acts of harm, accusations or implied claims are told one by one, in the words of their statements. */
const mostTold = 5;

/** So many pairs that are partly inferred are named; of more the number is given. */
const mostInferredNamed = 3;

/** The same query with what is only implied counted as well. */
export const withImplied = (query: Query): Query => ({
  ...query,
  included: asSet([...query.included, 'low' as const]),
});

/**
 * What the source reports as done, then what is announced, threatened, judged or passed on, each with who says it, then
 * what is implied: a sentence or a few each. `implied` is the graph under `withImplied`.
 */
export function answerParts(
  graph: VisibleGraph,
  implied: VisibleGraph,
  query: Query,
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  const lines = graph.relations.flatMap((relation) => relation.lines);
  const isInside = (id: ActorId) => graph.inside.has(id);
  const acts = lines.flatMap(actsOf);
  const facts = acts.filter(({ isFact }) => isFact);
  const harms = facts.filter(({ line }) => line.kind === 'harm');
  // Car bombs, shelling and a closed road share a verb: where they are few, each is told as its statement has it.
  const harmGlosses = glossesOf(
    acts.filter(({ line }) => line.kind === 'harm').flatMap((act) => act.statements),
  );
  const told = facts.filter(({ line }) => line.kind !== 'harm');
  const claims = acts.filter(({ isFact, line }) => !isFact && (line.kind !== 'harm' || harmGlosses === null));
  const clauses = clausesOf(told, isInside, nameOf, dataset);
  const isLong = clauses.length > mostClauses;
  const harmText =
    harms.length === 0 || harmGlosses !== null
      ? null
      : words.harm(
          [...new Set(harms.map(({ from }) => nameOf(from)))],
          [...new Set(harms.flatMap(({ statements }) => statements.map(({ type }) => type.label)))],
        );
  const accused = lines.filter(({ kind }) => kind === 'accused').flatMap(({ statements }) => statements);
  return [
    ...(isLong ? countsOf(told, harmText, nameOf, dataset) : factsOf(clauses, harmText, dataset)),
    ...(harmGlosses ?? []),
    ...(isLong && claims.length > mostClauses
      ? [words.moreClaims(claims.length)]
      : claimsOf(claims, isInside, nameOf, dataset)),
    ...ofAccused(accused, nameOf),
    ...inferredText(graph.relations, acts, accused, nameOf, dataset),
    ...notDrawnTexts(query, graph, dataset),
    ...impliedText(
      implied.relations.flatMap((relation) =>
        impliedActsOf(relation).map((act) => ({ ...act, isAskedFor: isAskedFor(act, relation, query) })),
      ),
      !query.included.includes('low'),
      nameOf,
      dataset,
    ),
  ];
}

const isPerson = (id: ActorId, { actors }: Described) =>
  actors.some((actor) => actor.id === id && mayBePerson(actor.kind));

const isOfficial = (id: ActorId, { actors }: Described) =>
  actors.some((actor) => actor.id === id && actor.kind === 'official');

/** A speaker, and for whom: "Nechervan Barzani (KRG)". */
function speakerNamed(id: ActorId, nameOf: NameOf, { actors }: Described): string {
  const { kind, partOf } = actors.find((actor) => actor.id === id) ?? {};
  return kind === 'official' && partOf !== undefined
    ? words.official(nameOf(id), nameOf(partOf))
    : nameOf(id);
}

/** An actor by name; where an official acts throughout, the official, and for whom: "Barack Obama (United States)". */
const nameAs = (actor: ActorId, official: ActorId | null, nameOf: NameOf): string =>
  official === null ? nameOf(actor) : words.official(nameOf(official), nameOf(actor));

/** One verb of one or more actors and whom it concerns, in the tense of all its statements. */
function partOf(
  acts: readonly AnswerAct[],
  nameOf: NameOf,
  dataset: Described,
): AnswerClause['parts'][number] {
  const [part] = actParts(
    acts.flatMap(({ statements }) => statements),
    dataset,
  );
  const byObject = groupBy(acts, ({ to, officials }) => nameAs(to, officials.to, nameOf));
  return {
    label: part?.labels[0] ?? '',
    form: part?.form ?? 'present',
    objects: [...byObject].map(([name, list]) => ({
      name,
      country: homeCountryOf(list[0]?.to, dataset),
      charges: [...new Set(list.flatMap(({ statements }) => chargeOf(statements, nameOf, dataset)))],
    })),
  };
}

/** What is told in one verb: the same act, as real as the others. */
const wordingOf = ({ label, statements: [first] }: AnswerAct) => `${label} ${first?.statement.mode}`;

/**
 * Acts that go both ways, each told from one who is asked for, else from whoever has most of them: "Masil is allied with seven
 * actors", and not three with Masil, and Masil with four.
 */
function turnedToOne(acts: readonly AnswerAct[], isInside: (id: ActorId) => boolean): readonly AnswerAct[] {
  const isMutual = ({ statements: [first], isOwnAccount }: AnswerAct) =>
    first?.type.symmetric === true && !isOwnAccount;
  const counts = new Map<string, number>();
  const keyOf = (act: AnswerAct, id: ActorId) => `${wordingOf(act)} ${id}`;
  for (const act of acts.filter(isMutual))
    for (const id of [act.from, act.to]) counts.set(keyOf(act, id), (counts.get(keyOf(act, id)) ?? 0) + 1);
  const rank = (act: AnswerAct, id: ActorId) =>
    (isInside(id) ? acts.length : 0) + (counts.get(keyOf(act, id)) ?? 0);
  return acts.map((act) =>
    !isMutual(act) || rank(act, act.from) >= rank(act, act.to)
      ? act
      : {
          ...act,
          from: act.to,
          to: act.from,
          officials: { from: act.officials.to, to: act.officials.from },
        },
  );
}

/** Many on one first; then a clause for each who acts, those that the filter names before the others. */
function clausesOf(
  told: readonly AnswerAct[],
  isInside: (id: ActorId) => boolean,
  nameOf: NameOf,
  dataset: Described,
): readonly AnswerClause[] {
  const acts = turnedToOne(told, isInside);
  const together = [...groupBy(acts, (act) => `${wordingOf(act)} ${act.to}`).values()].filter(
    (list) => list.length >= fewestTogether,
  );
  const isTogether = new Set(together.flat());
  const rest = acts.filter((act) => !isTogether.has(act));
  const byActor = [
    ...groupBy(rest, ({ from, officials, isOwnAccount, spokenBy }) =>
      [from, officials.from, isOwnAccount, spokenBy].join(' '),
    ).values(),
  ];
  const subject = ({ from, officials, isOwnAccount, spokenBy }: AnswerAct) => ({
    name: nameAs(from, officials.from, nameOf),
    isPerson: isPerson(officials.from ?? from, dataset),
    isOfficial: isOfficial(officials.from ?? from, dataset),
    isOwnAccount,
    spokenBy: spokenBy === null || spokenBy === officials.from ? null : nameOf(spokenBy),
  });
  const clauseOf = (list: readonly AnswerAct[]): AnswerClause => ({
    subjects: [...new Map(list.map((act) => [act.from, subject(act)])).values()],
    parts: [...groupBy(list, wordingOf).values()].map((some) => partOf(some, nameOf, dataset)),
  });
  const order = ([first]: readonly AnswerAct[]) => (first && isInside(first.from) ? 0 : 1);
  return [...together, ...byActor.sort((one, other) => order(one) - order(other))].map(clauseOf);
}

const factsOf = (clauses: readonly AnswerClause[], harm: string | null, dataset: Described) =>
  clauses.length === 0 && harm === null ? [] : [words.facts(sourceFormOf(dataset), clauses, harm)];

/**
 * "12 pairs are at odds, ISIS being in six of them": pairs of a kind that has few are named, and of types that are always
 * named the verb is said all the same.
 */
function countsOf(
  acts: readonly AnswerAct[],
  harm: string | null,
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  const isNamed = ({ statements }: AnswerAct) => statements.every(({ type }) => type.alwaysNamed === true);
  const pairs = new Map(acts.filter((act) => !isNamed(act)).map((act) => [act.line.id, act.line]));
  const many = [...groupBy([...pairs.values()], ({ kind }) => kind)].filter(
    ([, list]) => list.length >= fewestTogether,
  );
  const counts = many.map(([kind, list]) => ({
    kind,
    count: list.length,
    leading: leadingOf(list.map(({ a, b }) => [nameOf(a), nameOf(b)] as const)),
  }));
  const counted = new Set(many.flatMap(([, list]) => list.map(({ id }) => id)));
  const named = acts.filter(({ line }) => !counted.has(line.id));
  const clauses = clausesOf(named, () => true, nameOf, dataset);
  return [
    ...(counts.length === 0 ? [] : [words.counts(sourceFormOf(dataset), counts)]),
    ...factsOf(clauses, harm, dataset),
  ];
}

/** The actor in most of the pairs; null where several are in as many. */
function leadingOf(
  pairs: readonly (readonly [string, string])[],
): { readonly name: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const name of pairs.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] === second?.[1]) return null;
  return { name: first[0], count: first[1] };
}

/** What is no fact, by who says it and how. */
function claimsOf(
  claims: readonly AnswerAct[],
  isInside: (id: ActorId) => boolean,
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  const kindOf = ({ isOwnAccount, statements: [first] }: AnswerAct): Parameters<typeof words.claims>[0] => {
    const frame = first === undefined ? 'reported' : frameOf(first);
    if (frame === 'others' || frame === 'view' || frame === 'unnamed') return frame;
    const isCondition = first?.statement.mode === 'threatened';
    if (isOwnAccount) return isCondition ? 'ownThreatened' : 'ownAnnounced';
    return isCondition ? 'threatened' : 'announced';
  };
  const speakerOf = (claim: AnswerAct) =>
    kindOf(claim) === 'others'
      ? speakerNamed(claim.statements[0]?.statement.saidBy as ActorId, nameOf, dataset)
      : '';
  return [...groupBy(claims, (claim) => `${kindOf(claim)} ${speakerOf(claim)}`).values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    // Whose account it is stands at the head already.
    const acts = list.map((act) => ({ ...act, isOwnAccount: false }));
    return [words.claims(kindOf(first), speakerOf(first), clausesOf(acts, isInside, nameOf, dataset))];
  });
}

/** What no words say outright, be it friendly or not: what is said, and what it implies. */
function impliedText(
  acts: readonly (AnswerAct & { readonly isAskedFor: boolean })[],
  isUncounted: boolean,
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  if (acts.length === 0) return [];
  const told = acts.slice(0, mostTold).flatMap((act) => {
    const [clause] = clausesOf([act], () => true, nameOf, dataset);
    if (clause === undefined) return [];
    const glosses = act.statements.map(({ statement }) => statement.gloss).filter((gloss) => gloss !== '');
    const [first] = act.statements;
    const mode = first === undefined || first.statement.mode === 'done' ? null : modeTerm(first);
    return [{ text: words.implication(clause, mode, glosses), isAskedFor: act.isAskedFor }];
  });
  const textsOf = (isAsked: boolean) =>
    told.filter((one) => one.isAskedFor === isAsked).map(({ text }) => text);
  return [words.implied(textsOf(true), textsOf(false), acts.length - told.length, isUncounted)];
}

/** False for what points the other way than the stances that are asked for, as a pledge where it is asked who is at odds. */
function isAskedFor({ statements: [first] }: AnswerAct, { stance }: Relation, { facets }: Query): boolean {
  if (facets.stance.length === 0 || stance === 'mixed' || first === undefined) return true;
  const { sign } = first.type;
  return sign === 0 || facets.stance.includes(sign === 1 ? 'aligned' : 'opposed');
}

/** The statements in their own words, a sentence each; null where one has none, or where they are many. */
function glossesOf(statements: readonly CountedStatement[]): readonly string[] | null {
  const glosses = statements.map(({ statement: { gloss } }) => gloss).filter((gloss) => gloss !== '');
  return glosses.length === statements.length && glosses.length > 0 && glosses.length <= mostTold
    ? glosses
    : null;
}

/** What is alleged, charge by charge: how many there are, and how many of them leave something to be read in all who bring them. */
function chargesIn(accused: readonly CountedStatement[]): {
  readonly all: number;
  readonly inferred: number;
} {
  const charges = [...groupBy(accused, ({ from, to, type }) => `${from} ${type.id} ${to}`).values()];
  const inferred = charges.filter((list) => list.every(({ statement }) => statement.confidence !== 'high'));
  return { all: charges.length, inferred: inferred.length };
}

/**
 * Which relations are read in part, as their panels and the table say it: few by their pairs, more by their number. Of others
 * the acts that are, and what is alleged.
 */
function inferredText(
  all: readonly Relation[],
  acts: readonly AnswerAct[],
  accused: readonly CountedStatement[],
  nameOf: NameOf,
  dataset: Described,
): readonly string[] {
  const relations = all.filter(({ stance }) => stance !== 'alleged');
  const inferred = relations.filter(isInferred);
  const pairs = inferred.map((relation) => {
    const [one, other] = inOrderOfAct(relation);
    return words.inferredPair(nameOf(one), nameOf(other));
  });
  const isCounted = inferred.length === relations.length || pairs.length > mostInferredNamed;
  const main =
    pairs.length === 0
      ? []
      : [isCounted ? words.inferred(pairs.length, relations.length) : words.inferredPairs(pairs)];
  const isTold = new Set<string>(inferred.map(({ id }) => id));
  const further = acts.filter((act) => act.isInferred && !isTold.has(dyadOf(act.line.a, act.line.b).id));
  const told =
    further.length > mostInferredNamed
      ? [words.inferredActs(further.length)]
      : clausesOf(
          // Whose account it is was told before.
          further.map((act) => ({ ...act, isOwnAccount: false })),
          () => true,
          nameOf,
          dataset,
        ).map(words.inferredAct);
  const charges = chargesIn(accused);
  const rest = [
    ...told,
    ...(charges.inferred === 0 ? [] : [words.inferredCharges(charges.inferred, charges.all)]),
  ];
  return rest.length === 0 ? main : [...main, words.alsoInferred(rest, main.length > 0)];
}

/** What is alleged: as its statements have it, else who is said to do what to whom, and by whom it is said. */
function ofAccused(accused: readonly CountedStatement[], nameOf: NameOf): readonly string[] {
  if (accused.length === 0) return [];
  const glosses = glossesOf(accused);
  if (glosses !== null) return [words.allegedInWords(glosses)];
  const charges = groupBy(accused, ({ from, to, type }) => `${from} ${type.id} ${to}`);
  const told = [...charges.values()].slice(0, mostTold).map((list) => {
    const [first] = list as [CountedStatement];
    const speakers = list.map(({ statement: { saidBy } }) =>
      saidBy === 'narrator' || saidBy === 'unnamed' ? null : nameOf(saidBy as ActorId),
    );
    return {
      from: nameOf(first.from),
      label: actSentenceLabel(first),
      to: nameOf(first.to),
      by: [...new Set(speakers)],
    };
  });
  return [words.alleged(told, charges.size - told.length)];
}
