/** Law: of what is partly inferred, implied or alleged, an answer, the table, a panel and Balance say the same. */
import { describe, expect, it } from 'vitest';
import questions from '#data/mosul-2016/questions.json' with { type: 'json' };
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { relationRows } from '#derive/tableRows.ts';
import { inOrderOfAct, type Relation } from '#domain/relation.ts';
import { actWithObject } from '#query/sentences/actVerbs.ts';
import { answerParts, withImplied } from '#query/sentences/answer.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { groundText } from '#views/balance/verdictNotes.ts';
import { inferredLines, inferredPairs } from '#views/figure/wording/lineRemarks.ts';
import { relationColumns } from '#views/table/columns.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import { spelledNumber } from '#words/grammar/numbersAndLists.ts';

const { index, dataset } = realDerive;
const nameOf = index.shortNameOf;

/** What counts by default, with troops abroad and meetings, and with what is implied, harm and accusations as well. */
const counting = [
  '',
  'counts=announced,contact,done,structure,threatened',
  'counts=accused,announced,contact,done,earlier,harm,low,structure,threatened',
];
const actors = dataset.actors.map(({ id }) => id);
const relations = counting.map(
  (counts) => realDerive.visibleGraph(stateAt(`${counts}&periphery=yes`).query).relations,
);
const pairs = [...new Set(relations.flat().map(({ a, b }) => `${a},${b}`))];

/** Clauses of inferred acts that were found in the answers to all addresses. */
const clausesMatched = new Set<string>();

/** What the table says of how a relation is stated. */
function inTable(relation: Relation): string {
  const [row] = relationRows({ relations: [relation] }, nameOf, dataset);
  const column = relationColumns.find(({ key }) => key === 'basis');
  return row === undefined || column === undefined ? '' : column.text(row);
}

/** True if its panel says of the relation as a whole that it is partly inferred. */
function isInferredInPanel(relation: Relation): boolean {
  const { stance, direction } = describeRelation(relation, relation.statements, nameOf, dataset);
  return /Part of this is inferred/.test(direction ?? '') || /partly inferred/.test(stance);
}

function between(relation: Relation): string {
  const [one, other] = inOrderOfAct(relation).map((id) => nameInSentence(nameOf(id)));
  return `between ${one} and ${other}`;
}

function expectAlike(address: string) {
  const state = stateAt(address);
  const graph = realDerive.visibleGraph(state.query);
  const implied = realDerive.visibleGraph(withImplied(state.query));
  const answer = answerParts(graph, implied, state.query, nameOf, dataset).join(' ');
  const told = graph.relations.filter(({ stance }) => stance !== 'alleged');
  const inferred = told.filter((relation) => inTable(relation) === 'partly inferred');
  for (const relation of graph.relations)
    expect(isInferredInPanel(relation), `${address}: ${relation.id}`).toBe(inferred.includes(relation));

  const named = /artly inferred from the context: the relations? ([^.]*)\./.exec(answer)?.[1];
  const [, count, which] =
    /(\w+)(?: relations)? (of these relations is|of these relations are|relations are|relation is|are) partly inferred/.exec(
      answer,
    ) ?? [];
  if (inferred.length === 0) expect([named, count], address).toEqual([undefined, undefined]);
  else if (named !== undefined) {
    expect(named.match(/between /g), address).toHaveLength(inferred.length);
    for (const relation of inferred) expect(named, address).toContain(between(relation));
  } else if (which?.startsWith('of these'))
    expect(count?.toLowerCase(), address).toBe(spelledNumber(inferred.length));
  else expect(inferred.length, `${address}: ${answer}`).toBe(told.length);

  // An act of which it is said is no plain act: none of its statements says it outright.
  const acts = /artly inferred(?: from the context)?: (that [^.]*)\./.exec(answer)?.[1];
  for (const clause of acts?.split('; ').filter((one) => /^(?:and )?that /.test(one)) ?? []) {
    const said = graph.relations
      .flatMap(({ statements }) => statements)
      .filter((act) => {
        const from = nameOf(act.from);
        const { verb, object } = actWithObject(act, isPluralName(from), nameOf, dataset);
        return [from, verb, object].every((words) => clause.includes(words));
      });
    expect(said, `${address}: ${clause}`).not.toEqual([]);
    expect(
      said.filter(({ statement }) => statement.confidence === 'high'),
      clause,
    ).toEqual([]);
    clausesMatched.add(clause);
  }

  const network = askedNetwork(graph, state).asStated;
  const ids = new Set<string>(network.relations.map(({ id }) => id));
  const counted = inferred.filter(({ id }) => ids.has(id)).length;
  const ground = groundText(network, graph.relations);
  const inBalance = /^The one relation .*partly inferred/.test(ground)
    ? 'one'
    : /(\w+) (?:is|are) partly inferred/.exec(ground)?.[1];
  expect(inBalance, address).toBe(counted === 0 ? undefined : spelledNumber(counted));
}

describe('an answer, the table, a panel and Balance never contradict each other', () => {
  it.each(counting)('of each actor alone: %s', (counts) => {
    for (const actor of actors) expectAlike(`${counts}&actor=${actor}&periphery=yes`);
  });

  it.each(counting)('of each pair: %s', (counts) => {
    for (const pair of pairs) expectAlike(`${counts}&actor=${pair}&scope=among&periphery=yes`);
  });

  it('of each question, and of all at once', () => {
    for (const { address } of questions) expectAlike(address);
    for (const counts of counting) expectAlike(`${counts}&periphery=yes`);
  });

  it('of acts that are inferred, of which there is one at least', () => {
    expect(clausesMatched.size).toBeGreaterThan(0);
  });
});

it('says of troops abroad that they are inferred, and not of how the two stand', () => {
  const query = stateAt('counts=announced,contact,done,structure,threatened&actor=turkey').query;
  const answer = answerParts(
    realDerive.visibleGraph(query),
    realDerive.visibleGraph(query),
    query,
    nameOf,
    dataset,
  ).join(' ');
  expect(answer).toContain(
    'Also partly inferred: that Turkey threatens the PMU, and stations troops in Iraq.',
  );
  expect(answer).not.toMatch(/the relations?[^.]*between the Iraqi government and Turkey/);
});

it('is said in a figure of a line by what it tells, where the relation is not inferred', () => {
  const { relations } = realDerive.visibleGraph(stateAt('counts=contact,done&actor=turkey').query);
  const { inferred } = inferredLines(relations, nameOf, dataset);
  expect(inferred).toEqual(['Turkey → Iraqi government (stations troops in Iraq)', 'Turkey → Iran']);
  expect(inferredPairs(relations, nameOf)).toEqual(['Turkey → Iran']);
});
