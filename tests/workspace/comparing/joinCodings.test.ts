import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { parseDataset, parseOneFile } from '#dataset/parseDataset.ts';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import type { ActorId, RelationTypeId, StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { settle } from '#workspace/acts/settling.ts';
import { add } from '#workspace/acts/things.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { codersOf, compareCodings, differences } from '#workspace/comparing/comparison.ts';
import { type Coding, joinCodings, uncoded } from '#workspace/comparing/joinCodings.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const source = smallDataset.sources[0]!.id;
const texts = [
  editionOf(
    source,
    smallParagraphs.map(({ text }) => text),
  ),
];
const mine: OwnData = { ...ownDataOf(smallDataset), texts };
const names = ['Ada', 'Ben'] as const;

const copy = uncoded(mine, 'Ben');
/** What the second coder made of the copy. */
function codedBy(statements: readonly Partial<Statement>[]): Coding {
  let data = ownDataOf(copy);
  for (const one of statements) {
    const { id: _, ...like } = smallDataset.statements[0]!;
    const made = add(data, 'statement', { ...like, ...one });
    if (!made.ok) throw new Error(made.why);
    data = made.data;
  }
  return { dataset: data.dataset, texts };
}
const like = (id: string, patch: Partial<Statement> = {}) => {
  const { id: _, ...statement } = smallDataset.statements.find((one) => one.id === id)!;
  return { ...statement, ...patch };
};
const joined = (theirs: Coding) => {
  const made = joinCodings(mine, theirs, names);
  if (!made.ok) throw new Error(made.why);
  return made.data;
};

describe('a copy for a second coder', () => {
  test('has the actors and the codebook, and nothing coded', () => {
    expect(copy).toMatchObject({
      statements: [],
      operations: [],
      omissions: [],
      notNamed: [],
      curators: ['Ben'],
    });
    expect(copy.actors).toEqual(smallDataset.actors);
    expect(copy.relationTypes).toEqual(smallDataset.relationTypes);
    expect(parseOneFile(printOneFile(copy, texts))).toEqual({ ok: true, dataset: copy, texts });
    for (const { gloss } of smallDataset.statements) expect(printOneFile(copy)).not.toContain(gloss);
  });
});

describe('both codings', () => {
  const theirs = codedBy([
    like('p1-1'),
    like('p2-1', { type: 'disputes' as RelationTypeId, gloss: 'Another reading.' }),
    like('p5-1', { from: 'bresia' as ActorId, gloss: 'Another actor.' }),
  ]);
  const data = joined(theirs);
  const { both, onlyFirst, onlySecond, agreements } = compareCodings(data.dataset, names);

  test('are in one dataset that can be read, each with its coder, none settled', () => {
    const { actors, statements, ...dataset } = data.dataset;
    expect(parseDataset({ dataset, actors, statements })).toMatchObject({ ok: true });
    expect(statements).toHaveLength(smallDataset.statements.length + 3);
    expect(new Set(statements.map(({ coder, status }) => `${coder} ${status}`))).toEqual(
      new Set(['Ada draft', 'Ben draft']),
    );
    expect(statements.filter(({ coder }) => coder === 'Ada').map(({ id }) => id)).toEqual(
      smallDataset.statements.map(({ id }) => id),
    );
    expect(codersOf(data.dataset)).toEqual(['Ada', 'Ben']);
    expect(data.dataset.actors).toEqual(smallDataset.actors);
    expect(data.dataset.title).toContain('Ada and Ben');
    expect(mine.dataset).toBe(smallDataset);
  });

  test('make three piles', () => {
    expect(both.map(([one, other]) => [one.id, other.gloss])).toEqual([
      ['p1-1', like('p1-1').gloss],
      ['p2-1', 'Another reading.'],
    ]);
    expect(onlySecond.map(({ gloss }) => gloss)).toEqual(['Another actor.']);
    expect(onlyFirst).toHaveLength(smallDataset.statements.length - 2);
  });

  test('agree on some of what both found', () => {
    const of = (field: string) => agreements.find((one) => one.field === field)!;
    expect(of('mode')).toMatchObject({ same: 2, alpha: null, interval: null });
    expect(of('sign').same).toBe(1);
    expect(of('type').same).toBe(1);
    // The values fights, fights, backs, disputes, by hand: 2 of 4 values differ within units, 10 of 12 pairs by chance.
    expect(of('type').alpha).toBeCloseTo(1 - 2 / 4 / (10 / 12), 10);
    expect(differences(data.dataset, ...both[1]!)).toEqual(['sign', 'type']);
    expect(differences(data.dataset, ...both[0]!)).toEqual([]);
  });

  test('are settled by one act, which keeps both and can be taken back', () => {
    const [one, other] = both[1]!;
    const made = settle(data, { stand: [other.id], withdrawn: [one.id] });
    if (!made.ok) throw new Error(made.why);
    const statusOf = (id: StatementId) => made.data.dataset.statements.find((each) => each.id === id)?.status;
    expect([statusOf(one.id), statusOf(other.id)]).toEqual(['withdrawn', 'settled']);
    expect(whatChanged(made.act)).toMatch(/^Settled what two coders found: “/);
    const again = compareCodings(made.data.dataset, names);
    expect(again.both.map(([each]) => each.id)).toEqual(both.map(([each]) => each.id));
    const back = applyAct(made.data, undone(made.act));
    expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(data));
  });
});

describe('an actor that is new', () => {
  const newcomer = (name: string, id: string) => ({
    ...smallDataset.actors.find((one) => one.id === 'bresia')!,
    id: id as ActorId,
    name,
    shortName: name,
  });
  const withNew = (name: string): Coding => {
    const theirs = codedBy([like('p1-1')]);
    const [statement] = theirs.dataset.statements;
    const actor = newcomer(name, 'new');
    return {
      ...theirs,
      dataset: {
        ...theirs.dataset,
        actors: [...theirs.dataset.actors, actor],
        statements: [{ ...statement!, from: actor.id }],
      },
    };
  };
  const ofBen = (data: OwnData) => data.dataset.statements.find(({ coder }) => coder === 'Ben')!;

  test('comes with the coding', () => {
    const data = joined(withNew('Newcomers'));
    expect(data.dataset.actors.at(-1)).toMatchObject({ id: 'new', name: 'Newcomers' });
    expect(ofBen(data).from).toBe('new');
  });

  test('is the same as one of that name that the first coder added, whatever their ids', () => {
    const made = add(mine, 'actor', newcomer('Newcomers', 'nc'));
    if (!made.ok) throw new Error(made.why);
    const both = joinCodings(made.data, withNew('NEWCOMERS'), names);
    if (!both.ok) throw new Error(both.why);
    expect(both.data.dataset.actors).toHaveLength(smallDataset.actors.length + 1);
    expect(ofBen(both.data).from).toBe('nc');
  });
});

test.each<[string, Coding, readonly [string, string], RegExp]>([
  ['one name for two', codedBy([like('p1-1')]), ['Ada', 'Ada'], /different names/],
  ['nothing coded', codedBy([]), names, /Ben has not coded/],
  [
    'another text',
    { ...codedBy([like('p1-1')]), texts: [editionOf(source, ['Another text.'])] },
    names,
    /another edition/,
  ],
  [
    'another source',
    {
      dataset: {
        ...codedBy([like('p1-1')]).dataset,
        sources: [{ id: 'else', title: 'Else' }],
      } as unknown as Coding['dataset'],
      texts: [],
    },
    names,
    /another source/,
  ],
])('%s is refused in words', (_name, theirs, coders, why) => {
  const made = joinCodings(mine, theirs, coders);
  expect(made.ok ? '' : made.why).toMatch(why);
});
