/** What files of people who have never seen the app look like, and what must not be made of them. */
import { describe, expect, test } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { matrixLegend } from '#derive/matrixLegend.ts';
import { matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { facetCounts } from '#query/filter/facetCounts.ts';
import { facetById } from '#query/filter/facets.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { figureAltText } from '#views/figure/wording/figureAltText.ts';
import { balanceWords } from '#words/balance.ts';
import { objections, opened, signsOf, ties } from './opened.ts';

const fieldsOf = (file: ReturnType<typeof opened>) =>
  file.made.dataset.statements.map(({ fields = {} }) => {
    const labels = new Map(file.made.dataset.fields?.map(({ id, label }) => [id as string, label]));
    return Object.fromEntries(Object.entries(fields).map(([id, value]) => [labels.get(id), value]));
  });

describe('A column of small numbers with both signs', () => {
  test.each([
    'Score (-3 hostile … +3 allied)',
    'Hostile (-) to allied (+)',
    'relation score',
    'Bewertung',
    'Freund-Feind-Skala',
    'rating',
    'how they stand',
  ])('is proposed as the stance: %s', (head) => {
    const { recipe, made } = opened(
      'x.csv',
      `Actor;Counterpart;${head};Year\nA;B;3;2020\nA;C;-3;2020\nB;C;-1;2021\nC;D;0;2021\n`,
    );
    expect(recipe.relations).toMatchObject({ from: 'Actor', to: 'Counterpart', sign: head });
    expect(recipe.unsure).toEqual([]);
    expect(ties(made)).toEqual([
      'A · is aligned with · B · 1',
      'A · is opposed to · C · -1',
      'B · is opposed to · C · -1',
    ]);
    expect(made.keptAside.map(({ row }) => row)).toEqual([5]);
  });

  test.each([
    ['change', '-1,2,1'],
    ['longitude', '-3,8,2'],
    ['direction', '-1,1,1'],
    ['troops (net)', '-1500,2300,12'],
    ['year', '2001,2002,2003'],
  ])('is none where it counts or measures something else: %s', (head, values) => {
    const [one, two, three] = values.split(',');
    const { recipe } = opened('x.csv', `from,to,${head}\nA,B,${one}\nB,C,${two}\nA,C,${three}\n`);
    expect(recipe.relations.sign).toBeNull();
  });
});

describe('Every row keeps what stood in it', () => {
  test('a score beside the stance that it gives, as a number where it is one', () => {
    const file = opened('x.csv', 'actor a,actor b,score\nA,B,+3\nA,C,-2\nB,C,-1\nB,D,n/a\n');
    expect(fieldsOf(file)).toEqual([{ score: '+3' }, { score: -2 }, { score: -1 }]);
    expect(objections(file.made)).toEqual([]);
  });

  test('a cell of a matrix', () => {
    const file = opened('x.csv', ',A,B,C\nA,,2,-1\nB,2,,\nC,-1,,\n');
    expect(fieldsOf(file)).toEqual([{ Cell: 2 }, { Cell: -1 }]);
    expect(objections(file.made)).toEqual([]);
  });

  test('a date that is written otherwise than here', () => {
    const file = opened(
      'x.csv',
      'from,to,type,Datum\nA,B,ally,07.10.1879\nA,C,ally,1880-02-03\nA,D,ally,winter\n',
    );
    expect(file.made.dataset.statements.map(({ when }) => when)).toEqual(['1879-10-07', '1880-02-03', null]);
    expect(fieldsOf(file)).toEqual([{ Datum: '07.10.1879' }, {}, { Datum: 'winter' }]);
  });

  test('numbers stay numbers, also beside cells that hold none', () => {
    const file = opened(
      'x.csv',
      'from,to,type,weight,zone\nA,B,ally,9.0,007\nA,C,ally,12.50,12\nA,D,ally,n/a,8\n',
    );
    expect(fieldsOf(file)).toEqual([
      { weight: 9, zone: '007' },
      { weight: 12.5, zone: '12' },
      { weight: 'n/a', zone: '8' },
    ]);
  });
});

describe('Rows that are none', () => {
  test.each([
    ['n =', '3'],
    ['Total', ''],
    ['Total:', '3'],
    ['Summe', '3'],
    ['N', '3'],
    ['Sum of rows', '3'],
    ['Source: own coding', ''],
  ])('are set aside: a footer under a blank line, %s', (one, other) => {
    const { made, recipe } = opened(
      'x.csv',
      `actor a,actor b,type,note\nA,B,ally,x\nB,C,enemy,x\nA,C,enemy,x\n\n${one},${other},,\n`,
    );
    expect(made.dataset.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(made.keptAside.map(({ row }) => row)).toEqual([6]);
    expect(signsOf(recipe)).toEqual({ ally: 'aligned', enemy: 'opposed' });
    expect(made.dataset.keptAside?.[0]?.cells?.[0]?.text).toBe(one);
  });

  test('are set aside: a total without a blank line, also where no column has a stance', () => {
    const { made } = opened('x.csv', 'actor a,actor b,weight\nA,B,1\nB,C,2\nTotal,,3\nn =,15,\n');
    expect(made.dataset.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(made.keptAside.map(({ row }) => row)).toEqual([4, 5]);
  });

  test('are set aside: those without a stance, where others have one', () => {
    const { made, recipe } = opened('x.csv', 'from,to,relation\nA,B,ally\nB,C,enemy\nC,A,\n');
    expect(signsOf(recipe)).toEqual({ ally: 'aligned', enemy: 'opposed', '': 'null?' });
    expect(made.keptAside.map(({ row }) => row)).toEqual([4]);
  });

  test('an actor of a full row may be called like a total, and a blank line may part two blocks', () => {
    const { made } = opened('x.csv', 'from,to,type\nTotal,B,ally\n\nB,C,enemy\nA,B,ally\n');
    expect(ties(made)).toHaveLength(3);
  });
});

describe('A matrix', () => {
  const text = ',A,B,C,D\nA,x,1,0,-1\nB,1,x,0,0\nC,0,0,x,0\nD,-1,0,0,x\n';

  test('lists its zeros with their count: no relation, unless somebody says otherwise', () => {
    const { recipe, made } = opened('x.csv', text);
    expect(signsOf(recipe)).toEqual({ 1: 'aligned', '-1': 'opposed', 0: 'no relation' });
    expect(recipe.values.find(({ value }) => value === '0')?.rows).toBe(4);
    expect(made.dataset.statements).toHaveLength(2);
    expect(made.keptAside).toEqual([]);
  });

  test('draws its zeros as what somebody says they are, or sets them aside', () => {
    const zeros = (sign: 'unclear' | 'leave out') =>
      opened('x.csv', text, {}, (recipe) => ({
        ...recipe,
        values: recipe.values.map((one) => (one.value === '0' ? { ...one, sign } : one)),
      })).made;
    expect(zeros('unclear').dataset.statements).toHaveLength(6);
    expect(objections(zeros('unclear'))).toEqual([]);
    expect(zeros('leave out').keptAside).toHaveLength(4);
  });

  test('has nothing to ask of its diagonal, which says only that this is the actor itself', () => {
    for (const mark of ['x', '-', '1', '—', 'self'])
      expect(opened('x.csv', text.replaceAll('x', mark)).made.keptAside).toEqual([]);
  });
});

describe('What is neutral or unclear', () => {
  test('is a meaning of its own: no stance, and no word for an act', () => {
    const { made } = opened('x.csv', 'from,to,type\nA,B,ally\nB,C,neutral\nC,D,0\n', {}, (recipe) => ({
      ...recipe,
      values: recipe.values.map((one) => (one.sign === null ? { ...one, sign: 'unclear' } : one)),
    }));
    expect(ties(made)).toEqual([
      'A · ally · B · 1',
      'B · neutral · C · 0',
      'C · is neutral or unclear towards · D · 0',
    ]);
    expect(made.dataset.relationTypes.map(({ noun }) => noun)).toEqual([
      undefined,
      'a neutral or unclear position',
      'a neutral or unclear position',
    ]);
    expect(objections(made)).toEqual([]);
  });

  test('a row that says there is no relation is neither drawn nor set aside', () => {
    const { made } = opened('x.csv', 'from,to,type\nA,B,ally\nB,C,none\n', {}, (recipe) => ({
      ...recipe,
      values: recipe.values.map((one) => (one.sign === null ? { ...one, sign: 'no relation' } : one)),
    }));
    expect([made.dataset.statements.length, made.keptAside.length, made.noRelation]).toEqual([1, 0, 1]);
  });
});

describe('What is said to be both', () => {
  test('makes two statements, one aligned and one opposed, of one row that is drawn', () => {
    const { made } = opened(
      'x.csv',
      'from,to,type\nA,B,ally\nB,C,mixed\nC,D,±\nD,E,ambivalent\n',
      {},
      (recipe) => ({
        ...recipe,
        values: recipe.values.map((one) => (one.sign === null ? { ...one, sign: 'both' } : one)),
      }),
    );
    expect(ties(made)).toEqual([
      'A · ally · B · 1',
      'B · mixed · C · 1',
      'B · mixed · C · -1',
      'C · is aligned with · D · 1',
      'C · is opposed to · D · -1',
      'D · ambivalent · E · 1',
      'D · ambivalent · E · -1',
    ]);
    expect([made.rows, made.drawn, made.keptAside.length]).toEqual([4, 4, 0]);
    expect(objections(made)).toEqual([]);
    const graph = applyQuery(buildQueryIndex(made.dataset), defaultQuery);
    expect(graph.relations.map(({ stance }) => stance)).toEqual(['aligned', 'mixed', 'mixed', 'mixed']);
  });
});

describe('A tie without a stance in a file', () => {
  const { made } = opened(
    'x.csv',
    'from,to,type\nA,B,enemy\nA,B,neutral\nB,C,ally\nC,D,trade\nD,E,0\n',
    {},
    (recipe) => ({
      ...recipe,
      values: recipe.values.map((one) => (one.sign === null ? { ...one, sign: 'unclear' } : one)),
    }),
  );
  const derive = createDerive(made.dataset, () => ({}));
  const query = { ...defaultQuery, facets: { ...defaultQuery.facets, stance: ['other' as const] } };

  test('is counted and found where its grey line is drawn, also beside a stance', () => {
    const index = buildQueryIndex(made.dataset);
    const { stance } = facetCounts(index, defaultQuery);
    expect(stance.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'aligned 1',
      'opposed 1',
      'mixed 0',
      'other 3',
      'alleged 0',
    ]);
    expect(applyQuery(index, query).relations.map(({ id }) => id)).toHaveLength(3);
  });

  test('is called a contact nowhere', () => {
    const index = buildQueryIndex(made.dataset);
    const { relations } = applyQuery(index, defaultQuery);
    expect(relations.map(shortStance)).toEqual([
      'Opposed',
      'Aligned',
      'Other tie: “trade”',
      'Other tie: a neutral or unclear position',
    ]);
    const graph = derive.visibleGraph(defaultQuery);
    const matrix = matrixOf(graph, orderActors(graph, made.dataset, 'faction'), 'stance');
    const legendOfMatrix = matrixLegend(matrix, 'stance', null, 20, sourceFormOf(made.dataset));
    const words = [
      ...relations.flatMap((relation) => [
        shortStance(relation),
        ...Object.values(describeRelation(relation, relation.statements, index.shortNameOf, made.dataset)),
      ]),
      figureAltText(derive, { query: defaultQuery, view: 'graph' }).long,
      ...facetById.family.options(made.dataset).map(({ label }) => label),
      ...legendOfMatrix.map(({ text }) => text),
      balanceWords.leftOutReason.unsigned(2, true),
    ].flat();
    expect(words.join('\n')).not.toMatch(/contact|met\b/i);
    expect(words.join('\n')).toContain('Tie without a stance');
  });
});

describe('A file with signs and no words', () => {
  const bare = opened('x.csv', 'from,to,sign\nA,B,1\nB,C,-1\nC,D,-1\n').made.dataset;
  const worded = opened('x.csv', 'from,to,type\nA,B,ally\nB,C,enemy\n').made.dataset;
  const linesOf = (dataset: Dataset) => {
    const { relations } = applyQuery(buildQueryIndex(dataset), defaultQuery);
    const labels = lineLabelsOf(relations, (id) => id, dataset);
    return relations.flatMap(({ lines }) => lines.map(({ id }) => labels.get(id)?.text));
  };

  test('has no word on its lines: the legend says what they mean', () => {
    expect(linesOf(bare)).toEqual(['', '', '']);
    expect(linesOf(worded)).toEqual(['ally', 'enemy']);
  });

  test('says in its statements who, whom and the sign', () => {
    expect(bare.statements.map(({ gloss }) => gloss)).toEqual([
      'A → B: aligned.',
      'B → C: opposed.',
      'C → D: opposed.',
    ]);
  });
});

describe('The order of two actors', () => {
  test.each([
    ['Akteur A;Akteur B;Verhältnis', 'verbündet', 'verfeindet', false],
    ['Actor;Counterpart;Score', '3', '-3', false],
    ['actor1;actor2;type', 'allied', 'rivals', false],
    ['group1_name;group2_name;relation', 'alliance', 'neutral', false],
    ['Side A;Side B;relation', 'is allied with', 'at war with', false],
    ['actor a;actor b;relation', 'attacks', 'supports', true],
    ['actor a;actor b;relation', 'allied', 'attacks', true],
    ['source;target;type', 'ally', 'enemy', true],
    ['from;to;type', 'ally', 'enemy', true],
    ['von;nach;Art', 'verbündet', 'verfeindet', true],
    ['attacker;defender;type', 'war', 'ally', true],
  ])('%s with %s and %s', (head, one, other, isDirected) => {
    const { recipe } = opened('x.csv', `${head}\nA;B;${one}\nB;C;${other}\nA;C;${one}\n`);
    expect(recipe.isDirected).toBe(isDirected);
  });

  test('matters where a pair says otherwise one way than the other', () => {
    const { recipe } = opened('x.csv', 'actor a,actor b,score\nA,B,2\nB,A,-1\nB,C,1\n');
    expect(recipe.isDirected).toBe(true);
  });
});

describe('A column called source', () => {
  test.each(['Quelle', 'Source', 'Reference', 'Sources'])(
    'is a place and nobody who speaks, where few rows have it: %s',
    (head) => {
      const { recipe } = opened(
        'x.csv',
        `actor a,actor b,type,${head}\nA,B,ally,Zweibund\nB,C,enemy,\nA,C,enemy,\nA,D,ally,Entente cordiale\nB,D,ally,\n`,
      );
      expect(recipe.relations).toMatchObject({ saidBy: null, place: head });
    },
  );

  test('is a place where each row has another report or page', () => {
    const { recipe } = opened(
      'x.csv',
      'actor a,actor b,type,source\nA,B,ally,S/2019/914\nB,C,enemy,S/2019/17\nA,C,enemy,"Smith 2004, p. 3"\n',
    );
    expect(recipe.relations).toMatchObject({ saidBy: null, place: 'source' });
  });

  test('says who speaks where the rows have it', () => {
    const { recipe } = opened(
      'x.csv',
      'actor a,actor b,type,source\nA,B,ally,Gazette\nB,C,enemy,Daily News\nA,C,enemy,Gazette\n',
    );
    expect(recipe.relations).toMatchObject({ saidBy: 'source', place: null });
  });
});

test('A kind that the app does not know keeps its word, and one that it maps too', () => {
  const reading = opened(
    'x.json',
    JSON.stringify({
      nodes: ['state', 'jihadist', 'private', 'IO', 'militia'].map((type, id) => ({
        id,
        name: `N${id}`,
        type,
      })),
      links: [{ source: 0, target: 1, relation: 'ally' }],
    }),
  );
  const { actors, fields } = reading.made.dataset;
  const label = fields?.find(({ of }) => of === 'actors');
  expect(label?.label).toBe('type');
  expect(actors.map(({ kind, fields: own }) => [kind, label && own?.[label.id]])).toEqual([
    ['state', undefined],
    ['unstated', 'jihadist'],
    ['unstated', 'private'],
    ['multinational', 'IO'],
    ['armed-group', 'militia'],
  ]);
});
