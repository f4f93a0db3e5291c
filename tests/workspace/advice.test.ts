import { describe, expect, test } from 'vitest';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import type { Actor } from '#domain/actor.ts';
import { adviceRules } from '#domain/adviceRule.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { denialWords } from '#words/denialNotes.ts';
import { conditionWords } from '#words/threatConditions.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { bin } from '#workspace/acts/bin.ts';
import { composedGloss } from '#workspace/acts/followUps/composedGloss.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { dismissAdvice, recallAdvice } from '#workspace/acts/marks.ts';
import { change } from '#workspace/acts/things.ts';
import { adviceOn } from '#workspace/advice.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import type { Act } from '#workspace/undo/act.ts';

const source = smallDataset.sources[0]!.id;
const text = editionOf(
  source,
  smallParagraphs.map((paragraph) => paragraph.text),
);
const start: OwnData = { ...ownDataOf(smallDataset), texts: [text] };
const hintsOn = (data: OwnData, past: readonly Act[] = []) =>
  adviceOn(data, past).groups.flatMap(({ hints }) => hints);
const done = (made: Made) => {
  if (!made.ok) throw new Error(made.why);
  return made.data;
};

const withDataset = (dataset: Dataset): OwnData => ({ ...start, dataset });
const withStatement = (patch: Partial<Statement>, id = 'p1-1') =>
  withDataset({
    ...smallDataset,
    statements: smallDataset.statements.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  });
const withActor = (patch: Partial<Actor>, id = 'bresia') =>
  withDataset({
    ...smallDataset,
    actors: smallDataset.actors.map((one) => (one.id === id ? { ...one, ...patch } : one)),
  });
const withType = (patch: Partial<RelationType>, at = 0) =>
  withDataset({
    ...smallDataset,
    relationTypes: smallDataset.relationTypes.map((one, index) =>
      index === at ? { ...one, ...patch } : one,
    ),
  });
const cite = (quote: string | undefined, paragraph: number | undefined) => ({
  cites: [{ source, quote, paragraph }],
});

const directed = smallDataset.relationTypes.findIndex(({ symmetric }) => !symmetric);
const twin = smallDataset.statements[0]!;

const offences: readonly (readonly [rule: string, data: OwnData, id: string])[] = [
  ['judging word', withStatement({ gloss: 'The article reports on the regime.' }), 'p1-1'],
  ['name with a year', withActor({ name: 'Government of Bresia until 2003' }), 'bresia'],
  ['unseen character', withActor({ name: 'Bre\u200Bsia' }), 'bresia'],
  ['mixed scripts', withActor({ name: 'Вresia' }), 'bresia'],
  ['names alike', withActor({ name: 'Corland', shortName: 'Corland' }), 'corland'],
  [
    'official alone',
    withActor({ partOf: undefined, partOfBasis: undefined, background: [] }, 'sela-tal'),
    'sela-tal',
  ],
  [
    'person’s community',
    withActor({ communities: [smallDataset.communities[0]!.id] }, 'sela-tal'),
    'sela-tal',
  ],
  ['two-sided verb', withType({ symmetric: true }, directed), smallDataset.relationTypes[directed]!.id],
  [
    'one-sided verb',
    withType({ inverseLabel: smallDataset.relationTypes[directed]!.label }, directed),
    smallDataset.relationTypes[directed]!.id,
  ],
  ['speaker', withStatement({ voice: 'party' }), 'p1-1'],
  ['accusation told as fact', withStatement({ mode: 'accused' }), 'p1-1'],
  ['accusing', withStatement({ mode: 'announced' }, 'p3-1'), 'p3-1'],
  [
    'unaccused',
    withStatement({ mode: 'accused', voice: 'other', saidBy: 'sela-tal' as Actor['id'] }),
    'p1-1',
  ],
  [
    'said twice',
    withDataset({
      ...smallDataset,
      statements: [...smallDataset.statements, { ...twin, id: 'p9-1' as Statement['id'], note: undefined }],
    }),
    'p9-1',
  ],
  ['no full stop', withStatement({ gloss: 'The article reports a fight' }), 'p1-1'],
  ['inferred', withStatement({ from: 'three-rivers-pact' as Actor['id'] }), 'p1-1'],
  [
    'long quote',
    withStatement(
      cite('drove fighters of the Hill Front from its western quarter, street by street, after', 1),
    ),
    'p1-1',
  ],
  ['no place', withStatement(cite(undefined, 1)), 'p1-1'],
  ['no paragraph', withStatement(cite('drove fighters', undefined)), 'p1-1'],
  ['quote not found', withStatement(cite('drove the fighters', 1)), 'p1-1'],
  [
    'whole sentence',
    withStatement(cite('Mrs. Tal and Mr. Oren met in Arl late on Saturday night.', 6)),
    'p1-1',
  ],
  [
    'copied words',
    withStatement({ gloss: 'They drove fighters of the Hill Front from its western quarter.' }),
    'p1-1',
  ],
];

describe('rows of a file', () => {
  const file = (...lines: string[]): OwnData => {
    const { made } = opened('ties.csv', [...lines, ''].join('\n'));
    return { ...start, dataset: made.dataset, texts: [] };
  };

  test('may use one verb with and without a direction, and with two signs', () => {
    const data = file(
      'source,target,relation,type',
      'A,B,rival,directed',
      'B,C,rival,undirected',
      'C,A,ally,directed',
    );
    expect(data.dataset.relationTypes.filter(({ label }) => label === 'rival')).toHaveLength(2);
    expect(hintsOn(data)).toEqual([]);
  });

  test('that name their page or table lack no place, also where their file is called an article', () => {
    const data = file(
      'who,relation,whom,quote,page',
      'A,ally,B,they stood together,p. 4',
      'B,rival,C,they fell out,table 2',
    );
    const sources = data.dataset.sources.map((source) => ({ ...source, form: 'article' as const }));
    const rules = hintsOn({ ...data, dataset: { ...data.dataset, sources } }).map(({ rule }) => rule);
    expect(rules).not.toContain('no paragraph');
    expect(rules).not.toContain('no place');
  });
});

describe('a hint', () => {
  test('is given for none of what is well coded', () => {
    expect(hintsOn(start)).toEqual([]);
  });

  test.each(offences)('of the rule “%s” names the thing, once', (rule, data, id) => {
    const found = hintsOn(data).filter((hint) => hint.rule === rule);
    expect(found.map((hint) => hint.id)).toEqual([id]);
    expect(found[0]!.name).not.toBe('');
  });

  test('on an actor that nothing is said of', () => {
    const lone = {
      ...smallDataset.actors[0]!,
      id: 'lone' as Actor['id'],
      name: 'Lone',
      shortName: 'Lone',
      mentions: [],
    };
    const data = withDataset({ ...smallDataset, actors: [...smallDataset.actors, lone] });
    expect(hintsOn(data).map(({ rule, id }) => [rule, id])).toEqual([['no evidence', 'lone']]);
    // Who is named in a statement needs no list of mentions.
    expect(hintsOn(withActor({ mentions: [] }))).toEqual([]);
  });

  test('can be of every rule', () => {
    const others = ['no evidence', 'outdated paraphrase'];
    expect([...offences.map(([rule]) => rule), ...others].sort()).toEqual([...adviceRules].sort());
  });
});

test('two coders who say the same are no repetition', () => {
  const [, data] = offences.find(([rule]) => rule === 'said twice')!;
  const { statements } = data.dataset;
  const coded = statements.map((one, at) => ({ ...one, coder: at < statements.length - 1 ? 'Ada' : 'Ben' }));
  expect(hintsOn(withDataset({ ...data.dataset, statements: coded })).map(({ rule }) => rule)).not.toContain(
    'said twice',
  );
});

test('rows of a table are no coding, and a withdrawn statement needs no advice', () => {
  const table = ownDataset();
  const rows = table.statements.map((one) => ({ ...one, voice: 'party' as const, gloss: 'The regime' }));
  const onRows = hintsOn(ownDataOf({ ...table, statements: rows })).filter(
    ({ list }) => list === 'statements',
  );
  expect(onRows).toEqual([]);
  expect(hintsOn(withStatement({ gloss: 'The regime.' }))).toHaveLength(1);
  expect(hintsOn(withStatement({ gloss: 'The regime.', status: 'withdrawn' }))).toEqual([]);
});

describe('a paraphrase in one’s own words, written before a change', () => {
  const outdated = (...makes: readonly ((data: OwnData) => Made)[]) => {
    let data = start;
    const past: Act[] = [];
    for (const make of makes) {
      const made = make(data);
      if (!made.ok) throw new Error(made.why);
      past.push(made.act);
      data = made.data;
    }
    return hintsOn(data, past).flatMap(({ rule, id }) => (rule === 'outdated paraphrase' ? [id] : []));
  };
  const [first] = smallDataset.statements;
  const naming = (...ids: readonly string[]) =>
    smallDataset.statements
      .filter(({ from, to, saidBy }) => [from, to, saidBy].some((id) => ids.includes(id)))
      .map(({ id }) => id);
  const rename = (data: OwnData) => change(data, 'actor', 'bresia', { name: 'Free Bresia' });

  test.each([
    ['the name of an actor', rename, naming('bresia')],
    [
      'an actor, by joining',
      (data: OwnData) => joinActors(data, 'corland' as Actor['id'], 'bresia' as Actor['id']),
      naming('corland'),
    ],
    [
      'the sign of a verb',
      (data: OwnData) => change(data, 'relationType', 'backs', { sign: -1 }),
      smallDataset.statements.filter(({ type }) => type === 'backs').map(({ id }) => id),
    ],
    [
      'the status',
      (data: OwnData) => change(data, 'statement', first!.id, { mode: 'announced' }),
      [first!.id],
    ],
    [
      'nothing that it tells',
      (data: OwnData) => change(data, 'actor', 'bresia', { summary: 'A state.' }),
      [],
    ],
  ])('of %s is listed', (_name, make, expected) => {
    expect(outdated(make).sort()).toEqual([...expected].sort());
  });

  test('and no more once it is written anew', () => {
    const [id = ''] = naming('bresia');
    const rewritten = outdated(rename, (data) =>
      change(data, 'statement', id, { gloss: 'It is said anew.' }),
    );
    expect(rewritten.sort()).toEqual(
      naming('bresia')
        .filter((one) => one !== id)
        .sort(),
    );
  });

  test('is not one that the fields have made: that has followed', () => {
    const made = (data: OwnData) =>
      change(data, 'statement', first!.id, { gloss: composedGloss(data.dataset, first!)! });
    expect(outdated(made, (data) => change(data, 'actor', first!.from, { name: 'Renamed' }))).not.toContain(
      first!.id,
    );
  });
});

describe('an actor that its paragraph does not name', () => {
  const inferred = (name: string, said: string) => {
    const { dataset } = withActor({ name, shortName: name, aliases: [] });
    const cited = editionOf(
      source,
      smallParagraphs.map(({ n, text }) => (n === 2 ? `${said} ${text}` : text)),
    );
    return hintsOn({ ...start, dataset, texts: [cited] }).flatMap(({ rule, detail }) =>
      rule === 'inferred' && detail?.startsWith('¶ 2 ') && detail.includes(name) ? [detail] : [],
    );
  };

  test.each([
    ['Orvanian army', 'Orvanian troops crossed.'],
    ['Orvanian army', 'Troops crossed, the Orvanian Defence Ministry said.'],
    ['Orvania', 'The Orvanian air force bombed.'],
    ['Government of Orvania', 'Orvanian officials spoke.'],
    ['Army of Orvania', 'Orvania’s troops crossed.'],
    ['Turkish forces', 'Turkey’s soldiers crossed.'],
  ])('%s is named by “%s”', (name, said) => {
    expect(inferred(name, said)).toEqual([]);
  });

  test.each([
    ['Orvanian army', 'Orvanian bread is sold.'],
    ['Orvanian army', 'Vessin troops crossed.'],
    ['Orvanian army', 'An Orvanian poet met the government.'],
    ['Orvanian Union', 'Orvanian troops crossed.'],
  ])('%s is not named by “%s”', (name, said) => {
    expect(inferred(name, said)).not.toEqual([]);
  });
});

test('what a note quotes is no copy: a condition, also in its sentence, and the words of a denial', () => {
  const words = smallParagraphs[0]!.text.split(' ').slice(0, 9).join(' ').replace(/[.,;]/g, '');
  const condition = `if ${words}`;
  const copied = (patch: Partial<Statement>) =>
    hintsOn(withStatement(patch)).filter(({ rule, id }) => rule === 'copied words' && id === 'p1-1').length;
  expect(copied({ gloss: `It threatens, ${condition}.` })).toBe(1);
  const note = conditionWords.note(condition, 1);
  expect(copied({ gloss: `It threatens, ${condition}.`, note })).toBe(0);
  expect(copied({ note: denialWords.note('Bresia', 1, words) })).toBe(0);
});

describe('what was dismissed', () => {
  const data = withStatement({ gloss: 'The article reports on the regime' }, 'p2-3');
  const keys = hintsOn(data).map(({ key }) => key);

  test('stays so while things around it change, and comes back when it is recalled', () => {
    expect(keys).toHaveLength(2);
    const without = done(dismissAdvice(data, ...keys));
    expect(hintsOn(without)).toEqual([]);
    const renamed = done(change(without, 'actor', 'bresia', { name: 'Brezia' }));
    const shorter = done(bin(renamed, 'statement', 'p1-1'));
    const otherwise = done(change(shorter, 'statement', 'p2-3', { note: 'Read twice.' }));
    expect(hintsOn(otherwise).filter(({ id }) => id === 'p2-3')).toEqual([]);
    expect(new Set(adviceOn(otherwise).dismissed.map(({ key }) => key))).toEqual(new Set(keys));
    const back = done(recallAdvice(otherwise, keys[0]!));
    expect(
      hintsOn(back)
        .filter(({ id }) => id === 'p2-3')
        .map(({ key }) => key),
    ).toEqual([keys[0]]);
  });

  test('does not hide the same of another thing, nor another rule’s', () => {
    const without = done(dismissAdvice(data, keys[0]!));
    const other = done(change(without, 'statement', 'p1-1', { gloss: 'The regime and its puppets' }));
    expect(
      hintsOn(other)
        .map(({ rule, id }) => [rule, id])
        .sort(),
    ).toEqual([
      ['judging word', 'p1-1'],
      ['no full stop', 'p1-1'],
      ['no full stop', 'p2-3'],
    ]);
  });
});
