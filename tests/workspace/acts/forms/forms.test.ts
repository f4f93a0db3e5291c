import { describe, expect, test } from 'vitest';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import type { Actor } from '#domain/actor.ts';
import type { RelationTypeId, SourceId } from '#domain/ids.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { ownDataset } from '#tests/fixtures/ownDataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import { formProblems, formWords } from '#words/forms.ts';
import { itemsOf, type Made } from '#workspace/acts/actBuilder.ts';
import { restore } from '#workspace/acts/bin.ts';
import { composedGloss } from '#workspace/acts/followUps/composedGloss.ts';
import { followingActorForm, followingForm, keepsOwnGloss } from '#workspace/acts/forms/following.ts';
import { type FormThing, formFields, formThings, typeChoices } from '#workspace/acts/forms/formFields.ts';
import { addForm, blankOf, type Kept, keepForm } from '#workspace/acts/forms/keepForm.ts';
import { type Form, formOf } from '#workspace/acts/forms/readForm.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { listOfThing } from '#workspace/acts/thingLists.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const start = ownDataOf(smallDataset);
const source = smallDataset.sources[0]!.id;
const withText: OwnData = {
  ...start,
  texts: [
    editionOf(
      source,
      smallParagraphs.map(({ text }) => text),
    ),
  ],
};
const done = (made: Kept) => {
  if (!made.ok) throw new Error(`${made.why} ${JSON.stringify(made.problems)}`);
  return made;
};
const recordOf = (data: OwnData, thing: FormThing, id: string) =>
  (itemsOf(data, listOfThing[thing]) as readonly { readonly id: string }[]).find((one) => one.id === id)!;
const formIn = (data: OwnData, thing: FormThing, id: string) => {
  const record = recordOf(data, thing, id);
  return formOf(formFields(data.dataset, thing, record), record, data);
};
const edited = (data: OwnData, thing: FormThing, id: string, typed: Readonly<Record<string, string>>) =>
  keepForm(data, thing, id, { ...formIn(data, thing, id), ...typed });
const problemsOf = (kept: Kept) => (kept.ok ? {} : (kept.problems ?? { whole: kept.why }));

describe.each(formThings)('the form of %s', (thing) => {
  test.each([
    ['a complete dataset', start],
    ['what a table becomes', ownDataOf(ownDataset())],
  ])('changes nothing where nothing is typed, in %s', (_name, data) => {
    for (const { id } of itemsOf(data, listOfThing[thing]) as readonly { readonly id: string }[])
      expect(edited(data, thing, id, {})).toEqual({ ok: false, why: 'Nothing would change.' });
  });

  test('has a plain name for every field', () => {
    const names = formFields(smallDataset, thing).map(({ name, label }) => [name, label]);
    expect(names.length).toBeGreaterThan(0);
    for (const [name, label] of names) expect(label, name).toMatch(/^[A-Z]/);
  });
});

test.each<[string, OwnData, string, Record<string, string>, object]>([
  ['a text says it', withText, 'bresia', { name: 'Brezia' }, { aliases: ['Bresian', 'Bresia'] }],
  ['there is no text', start, 'bresia', { name: 'Brezia' }, { alsoKnownAs: ['Bresia'] }],
  [
    'other names are typed too',
    withText,
    'bresia',
    { name: 'Brezia', aliases: 'B.' },
    { aliases: ['B.', 'Bresia'] },
  ],
  [
    'it is the same name',
    withText,
    'bresia',
    { name: 'Bresia', summary: 'A state.' },
    { aliases: ['Bresian'] },
  ],
])('an actor keeps the name that it had, where %s', (_where, data, id, typed, record) => {
  const before = recordOf(data, 'actor', id) as unknown as Record<string, readonly string[]>;
  expect(before.alsoKnownAs).toEqual([]);
  expect(recordOf(done(edited(data, 'actor', id, typed)).data, 'actor', id)).toMatchObject(record);
});

test('an actor forgets a name that no text says, and one that it takes back', () => {
  const misspelt = done(edited(withText, 'actor', 'bresia', { name: 'Brezzia' })).data;
  const other = done(edited(misspelt, 'actor', 'bresia', { name: 'Brezia' })).data;
  expect(recordOf(other, 'actor', 'bresia')).toMatchObject({ aliases: ['Bresian', 'Bresia'] });
  const back = done(edited(other, 'actor', 'bresia', { name: 'Bresia' })).data;
  expect(recordOf(back, 'actor', 'bresia')).toMatchObject({ aliases: ['Bresian'], alsoKnownAs: [] });
});

test.each<[FormThing, string, Record<string, string>, object]>([
  ['statement', 'p1-1', { from: 'bresia' }, { from: 'bresia' }],
  ['statement', 'p1-1', { when: '12 to 14 June 2020' }, { when: '2020-06-12/2020-06-14' }],
  ['statement', 'p1-1', { when: '' }, { when: null }],
  ['statement', 'p1-1', { note: '  It is  so. ', draft: 'yes' }, { note: 'It is so.', status: 'draft' }],
  ['statement', 'p1-1', { saidBy: 'sela-tal', voice: 'other' }, { saidBy: 'sela-tal', voice: 'other' }],
  ['statement', 'p1-1', { earlier: 'yes', confidence: 'low' }, { earlier: true, confidence: 'low' }],
  ['actor', 'bresia', { aliases: 'Bresia; the Bresians;;' }, { aliases: ['Bresia', 'the Bresians'] }],
  ['actor', 'bresia', { kind: 'party', tier: 'periphery' }, { kind: 'party', tier: 'periphery' }],
  ['actor', 'bresia', { summary: 'A state.' }, { summary: 'A state.' }],
  ['actor', 'corland', { partOf: 'bresia' }, { partOf: 'bresia', partOfBasis: 'stated' }],
  ['source', source, { url: 'example.org/a', published: '15 June 2020' }, { url: 'https://example.org/a' }],
])('a form of a %s, %s, is kept in one act and taken back exactly', (thing, id, typed, record) => {
  const { act, data } = done(edited(start, thing, id, typed));
  expect(recordOf(data, thing, id)).toMatchObject(record);
  expect(act.name).toBe(`${thing}Changed`);
  expect(whatChanged(act)).toMatch(/^Changed /);
  const back = applyAct(data, undone(act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
});

test('groups that are new come with the same act; a country has its code', () => {
  const [country] = smallDataset.countries;
  const typed = { countries: `${country!.label}; Iraq; Newland`, factions: 'Newcomers' };
  const { act, data } = done(edited(start, 'actor', 'bresia', typed));
  expect(recordOf(data, 'actor', 'bresia')).toMatchObject({
    countries: [country!.id, 'IQ', 'Newland'],
    factions: ['Newcomers'],
  });
  expect(data.dataset.countries.slice(-2).map(({ label }) => label)).toEqual(['Iraq', 'Newland']);
  expect(act.name).toBe('actorChanged');
  const back = applyAct(data, undone(act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
});

test('a short name that was the name follows it, as long as it is short', () => {
  const renamed = (name: string) =>
    recordOf(done(edited(start, 'actor', 'bresia', { name })).data, 'actor', 'bresia');
  expect(recordOf(start, 'actor', 'bresia')).toMatchObject({ name: 'Bresia', shortName: 'Bresia' });
  expect(renamed('Brezia')).toMatchObject({ name: 'Brezia', shortName: 'Brezia' });
  expect(renamed('The Commonwealth of Bresia and the Isles')).toMatchObject({ shortName: 'Bresia' });
});

test('what is emptied is no background any more', () => {
  const id = smallDataset.actors.find(
    ({ partOf, background }) => partOf && background.includes('partOf'),
  )!.id;
  const { data } = done(edited(start, 'actor', id, { partOf: '' }));
  const actor = data.dataset.actors.find((one) => one.id === id)!;
  expect(actor).not.toHaveProperty('partOf');
  expect(actor).not.toHaveProperty('partOfBasis');
  expect(actor.background).not.toContain('partOf');
});

test.each<[FormThing, string, Record<string, string>, Record<string, RegExp>]>([
  ['actor', 'bresia', { name: ' ' }, { name: /empty/ }],
  [
    'actor',
    'bresia',
    { shortName: 'The Commonwealth of Bresia and all of its Far Isles' },
    { shortName: /48 characters/ },
  ],
  ['statement', 'p1-1', { to: 'arland-army' }, { to: /itself/ }],
  ['statement', 'p1-1', { when: '3/4/2020', gloss: '' }, { when: /or/, gloss: /empty/ }],
  ['statement', 'p1-1', { 'paragraph 0': 'three' }, { 'paragraph 0': /number/ }],
  ['statement', 'p1-1', { 'quote 0': '', 'paragraph 0': '' }, { 'quote 0': /place in the source/ }],
  ['source', source, { url: 'see there' }, { url: /https/ }],
  ['source', source, { published: '2019 to 2020' }, { published: /One date/ }],
])('a %s, %s, with %o is refused beside the field', (thing, id, typed, problems) => {
  const found = problemsOf(edited(start, thing, id, typed));
  expect(Object.keys(found).sort()).toEqual(Object.keys(problems).sort());
  for (const [field, words] of Object.entries(problems)) expect(found[field]).toMatch(words);
});

describe('a quote', () => {
  const cites = (data: OwnData) => data.dataset.statements.find(({ id }) => id === 'p1-1')!.cites;

  test('that is typed anew is found in the text', () => {
    const { data } = done(edited(withText, 'statement', 'p1-1', { 'quote 0': 'drove fighters' }));
    const [cite] = cites(data);
    const text = smallParagraphs[0]!.text;
    expect(cite).toMatchObject({ quote: 'drove fighters', paragraph: 1 });
    expect(text.slice(cite!.start, cite!.end)).toBe('drove fighters');
    expect(text).toContain(`${cite!.before} drove fighters ${cite!.after}`);
  });

  test.each([
    [{ 'quote 0': 'drove the fighters' }, { 'quote 0': /not in ¶ 1, nor anywhere/ }],
    [{ 'quote 0': 'train the River Militia' }, { 'quote 0': /not in ¶ 1, but in ¶ 2/ }],
    [{ 'paragraph 0': '9' }, { 'paragraph 0': /8 paragraphs/ }],
    [{ 'paragraph 0': '' }, { 'paragraph 0': /¶ 1/ }],
    [{ 'quote 1': 'met in Arl' }, { 'paragraph 1': /¶ 6/ }],
  ])('typed as %o is refused', (typed, problems) => {
    const found = problemsOf(edited(withText, 'statement', 'p1-1', typed));
    for (const [field, words] of Object.entries(problems)) expect(found[field]).toMatch(words);
    expect(Object.keys(found)).toEqual(Object.keys(problems));
  });

  test('that stays as it is keeps its place, also where the text reads otherwise', () => {
    const { data } = done(
      edited(withText, 'statement', 'p1-1', { 'quote 1': 'met in Arl', 'paragraph 1': '¶ 6' }),
    );
    expect(cites(data)[0]).toEqual(cites(start)[0]);
    expect(cites(data)[1]).toMatchObject({ source, paragraph: 6, quote: 'met in Arl' });
    const { data: without } = done(edited(data, 'statement', 'p1-1', { 'quote 1': '', 'paragraph 1': '' }));
    expect(cites(without)).toEqual(cites(start));
  });
});

describe('a relation type', () => {
  const of = (isIt: (sign: number) => boolean) => smallDataset.relationTypes.find(({ sign }) => isIt(sign))!;

  test('with another sign has a family that can have it, and says how many relations change', () => {
    const aligned = of((sign) => sign === 1);
    const { act, data } = done(edited(start, 'relationType', aligned.id, { sign: '-1' }));
    expect(recordOf(data, 'relationType', aligned.id)).toMatchObject({ sign: -1, family: aligned.family });
    expect(act.relations).toBeGreaterThan(0);
    expect(whatChanged(act)).toMatch(/relations? changes?$/);
    const off = done(edited(start, 'relationType', aligned.id, { sign: '0' }));
    expect(recordOf(off.data, 'relationType', aligned.id)).toMatchObject({ sign: 0, family: 'contact' });
    const plain = of((sign) => sign === 0);
    const on = done(edited(start, 'relationType', plain.id, { sign: '1' }));
    expect(recordOf(on.data, 'relationType', plain.id)).toMatchObject({ sign: 1, family: 'political' });
  });

  test('with another family has a sign that goes with it, or asks for one', () => {
    const aligned = of((sign) => sign === 1);
    const plain = of((sign) => sign === 0);
    const off = done(edited(start, 'relationType', aligned.id, { family: 'harm' }));
    expect(recordOf(off.data, 'relationType', aligned.id)).toMatchObject({ sign: 0, family: 'harm' });
    expect(problemsOf(edited(start, 'relationType', plain.id, { family: 'armed' })).sign).toMatch(
      /aligned or opposed/,
    );
  });

  test('that is symmetric reads the same from both sides', () => {
    const directed = smallDataset.relationTypes.find(({ symmetric }) => !symmetric)!;
    const { data } = done(
      edited(start, 'relationType', directed.id, { symmetric: 'yes', label: 'talks with' }),
    );
    expect(recordOf(data, 'relationType', directed.id)).toMatchObject({
      inverseLabel: 'talks with',
      symmetric: true,
    });
  });
});

test.each<[FormThing, Record<string, string>, object]>([
  [
    'actor',
    { name: 'The Very Long Name of a New Party' },
    { shortName: 'The Very Long Name of a New Party', kind: 'unstated' },
  ],
  ['relationType', { label: 'hosts', inverseLabel: 'is hosted by' }, { sign: 1, family: 'political' }],
  [
    'relationType',
    { label: 'talks with', symmetric: 'yes', sign: '0' },
    { inverseLabel: 'talks with', sign: 0 },
  ],
  ['source', { title: 'Another report', published: '2021' }, { title: 'Another report', published: '2021' }],
  ['country', { label: 'FR' }, { id: 'FR', label: 'France' }],
  ['faction', { label: 'Newcomers' }, { description: 'Added by hand.' }],
  ['community', { label: 'Hill people' }, { label: 'Hill people' }],
  ['operation', { label: 'River sweep two', when: 'May 2020' }, { when: '2020-05', participants: [] }],
  [
    'statement',
    {
      from: 'bresia',
      to: 'corland',
      type: 'fights',
      gloss: 'The article reports a fight.',
      'quote 0': 'x',
      'paragraph 0': '2',
    },
    { id: 'p2-4', from: 'bresia', voice: 'report', cites: [{ source, paragraph: 2, quote: 'x' }] },
  ],
])('a new %s of %o is added', (thing, typed, record) => {
  const form = { ...formOf(formFields(smallDataset, thing), blankOf(thing), start), ...typed };
  const { act, data } = done(addForm(start, thing, form));
  const before = new Set(
    (itemsOf(start, listOfThing[thing]) as readonly { readonly id: string }[]).map(({ id }) => id),
  );
  const added = (itemsOf(data, listOfThing[thing]) as readonly { readonly id: string }[]).filter(
    ({ id }) => !before.has(id),
  );
  expect(added).toHaveLength(1);
  expect(added[0]).toMatchObject(record);
  expect(act.name).toBe(`${thing}Added`);
});

test('a new statement without anything asks for what it needs', () => {
  const form = formOf(formFields(smallDataset, 'statement'), blankOf('statement'), start);
  expect(Object.keys(problemsOf(addForm(start, 'statement', form))).sort()).toEqual([
    'from',
    'gloss',
    'quote 0',
    'to',
    'type',
  ]);
  expect(keepForm(start, 'source', 'none' as SourceId, {})).toMatchObject({ ok: false });
});

test('a sentence that was composed follows its fields, and one that somebody wrote does not', () => {
  const { dataset } = start;
  const [statement] = dataset.statements;
  const composed = {
    ...start,
    dataset: {
      ...dataset,
      statements: dataset.statements.map((one) =>
        one.id === statement!.id ? { ...one, gloss: composedGloss(dataset, one)! } : one,
      ),
    },
  };
  const glossAfter = (data: OwnData) =>
    done(edited(data, 'statement', statement!.id, { mode: 'threatened' })).data.dataset.statements.find(
      ({ id }) => id === statement!.id,
    )?.gloss;
  expect(glossAfter(composed)).toMatch(/threaten/);
  expect(glossAfter(start)).toBe(statement!.gloss);
});

describe('composed sentences', () => {
  const glossesOf = ({ dataset }: OwnData) =>
    Object.fromEntries(dataset.statements.map(({ id, gloss }) => [id, gloss]));
  const composed: OwnData = {
    ...start,
    dataset: {
      ...start.dataset,
      statements: start.dataset.statements.map((one) => ({
        ...one,
        gloss: composedGloss(start.dataset, one)!,
      })),
    },
  };
  const inWords = (made: Made) => {
    if (!made.ok) throw new Error(made.why);
    const undo = applyAct(made.data, undone(made.act));
    expect(undo.ok && glossesOf(undo.data)).toEqual(glossesOf(composed));
    for (const one of made.data.dataset.statements)
      expect(one.gloss, one.id).toBe(composedGloss(made.data.dataset, one));
    return glossesOf(made.data);
  };
  const id = <Id>(text: string) => text as Id;

  test('follow a rename', () => {
    expect(inWords(edited(composed, 'actor', 'bresia', { name: 'Free Riders' }))['p4-1']).toBe(
      'Free Riders threatens the Army of Arland.',
    );
  });

  test('follow a join, and parting again', () => {
    const joined = joinActors(composed, id('corland'), id('bresia'));
    expect(Object.values(inWords(joined)).join(' ')).not.toMatch(/Corland/);
    if (!joined.ok) throw new Error(joined.why);
    const parted = restore(joined.data, joined.data.bin[0]!.id);
    expect(parted.ok && glossesOf(parted.data)).toEqual(glossesOf(composed));
  });

  test('of one that was renamed while it was joined have its new name once it is parted', () => {
    const joined = done(joinActors(composed, id('corland'), id('bresia')) as Kept).data;
    const renamed = done(edited(joined, 'actor', 'bresia', { name: 'Free Riders' })).data;
    const { data } = done(restore(renamed, renamed.bin[0]!.id) as Kept);
    for (const one of data.dataset.statements)
      expect(one.gloss, one.id).toBe(composedGloss(data.dataset, one));
  });

  test('follow a verb and its sign', () => {
    const threatened = done(edited(composed, 'statement', 'p5-1', { mode: 'threatened' })).data;
    expect(glossesOf(threatened)['p5-1']).toMatch(/would back .*\(conditional\)/);
    const verb = edited(threatened, 'relationType', 'backs', { label: 'fights for', sign: '-1' });
    expect(glossesOf(done(verb).data)['p5-1']).toMatch(/threatens to fight for/);
  });

  test('stay as they are where another source has come since', () => {
    const [first] = composed.dataset.sources;
    const sources = [first!, { ...first!, id: id<SourceId>('second'), title: 'Second' }];
    const several = { ...composed, dataset: { ...composed.dataset, sources } };
    const renamed = done(edited(several, 'actor', 'hill-front', { name: 'Free Riders' })).data;
    expect(glossesOf(renamed)['p1-1']).toMatch(/^The article reports that .* Free Riders\.$/);
  });
});

describe('the form of a statement', () => {
  const shown = (id: string, typed: Form, given = start) => {
    const record = recordOf(given, 'statement', id) as Statement;
    return followingForm(given.dataset, record, formIn(given, 'statement', id), typed);
  };

  test.each([
    ['of a part of the one who acts', { saidBy: 'arland-government' }, 'party'],
    ['of another', { saidBy: 'bresia' }, 'other'],
    ['of nobody named', { saidBy: 'unnamed' }, 'unnamed'],
    ['that was chosen here', { saidBy: 'bresia', voice: 'party' }, 'party'],
    ['that was chosen here as it had been', { saidBy: 'bresia', voice: 'report' }, 'report'],
  ])('has the source type %s', (_name, typed, voice) => {
    expect(shown('p1-1', typed)).toMatchObject({ voice });
  });

  test('keeps a source type that was chosen before, as long as the speaker may have it', () => {
    const given = done(edited(start, 'statement', 'p4-1', { voice: 'other' })).data;
    expect(shown('p4-1', { saidBy: 'arland-army' }, given)).toMatchObject({ voice: 'other' });
    const viewed = done(edited(start, 'statement', 'p1-1', { voice: 'view' })).data;
    expect(shown('p1-1', { saidBy: 'bresia' }, viewed)).toMatchObject({ voice: 'other' });
  });

  test('has the paraphrase of what is typed, where nobody has written it', () => {
    const gloss = composedGloss(start.dataset, recordOf(start, 'statement', 'p1-1') as Statement)!;
    const given = done(edited(start, 'statement', 'p1-1', { gloss })).data;
    expect(shown('p1-1', {}, given).gloss).toBe(gloss);
    expect(shown('p1-1', { saidBy: 'unnamed' }, given).gloss).toMatch(/^An unnamed speaker says that/);
    expect(shown('p1-1', { saidBy: 'unnamed' }).gloss).toBe(smallDataset.statements[0]!.gloss);
  });

  test.each([
    ['Read twice.', false],
    ['Condition: if it pays (¶ 3).', true],
    ['Read twice. Condition: if it pays (¶ 3).', true],
  ])('a paraphrase in own words is asked about for a condition alone: note “%s”', (note, expected) => {
    const record = recordOf(start, 'statement', 'p1-1') as Statement;
    const form = formIn(start, 'statement', 'p1-1');
    expect(keepsOwnGloss(start.dataset, record, form, { ...form, note })).toBe(expected);
  });
});

describe('Two verbs that are written alike', () => {
  const [first] = smallDataset.relationTypes;
  const twin = { ...first!, id: 'twin' as RelationTypeId, sign: first!.sign === 1 ? -1 : 1 } as RelationType;
  const third = { ...first!, id: 'third' as RelationTypeId };
  const dataset = { ...smallDataset, relationTypes: [...smallDataset.relationTypes, twin, third] };

  test('are told apart in a list by what they mean, or else by their ids', () => {
    const labels = typeChoices(dataset).map(({ label }) => label);
    expect(new Set(labels).size).toBe(dataset.relationTypes.length);
    expect(labels).toContain(formWords.verbMeans(twin.label, twin.sign));
  });

  test('cannot come to be by a form', () => {
    const label = smallDataset.relationTypes[1]!.label;
    expect(problemsOf(edited(start, 'relationType', first!.id, { label }))).toEqual({
      label: formProblems.verbTaken,
    });
    expect(problemsOf(edited(ownDataOf(dataset), 'relationType', 'twin', { definition: 'An act.' }))).toEqual(
      {},
    );
  });
});

describe('What is filled in about an actor by hand', () => {
  const source = smallDataset.sources[0]!;
  const text = 'The Hill Militia, a militia from Arland, shelled Bresia. Its towns are dear to the party.';
  const bare = smallDataset.actors.map((actor) => ({
    ...actor,
    ...(actor.id === 'bresia' && { kind: 'unstated', countries: [], factions: [], background: [] }),
  })) as readonly Actor[];
  const data: OwnData = {
    ...ownDataOf({ ...smallDataset, actors: bare }),
    texts: [editionOf(source.id, [text])],
  };
  const followed = (typed: Form, of = data) => followingActorForm(of, formIn(of, 'actor', 'bresia'), typed);

  test.each<[string, Form, Form]>([
    ['is background where the text does not say it', { kind: 'party' }, { backgroundKind: 'yes' }],
    ['is not where a sentence that names the actor says it', { kind: 'armed-group' }, { backgroundKind: '' }],
    ['is not where it is not stated', { kind: 'unstated' }, { backgroundKind: '' }],
    ['is a group that no such sentence names', { factions: 'Northern Bloc' }, { backgroundFactions: 'yes' }],
    ['is not a group that one names', { countries: 'Arland' }, { backgroundCountries: '' }],
    ['is what somebody has said', { kind: 'party', backgroundKind: '' }, { backgroundKind: '' }],
  ])('%s', (_name, typed, expected) => {
    expect(followed(typed)).toMatchObject(expected);
  });

  test('is not that it is a state where the text tells of its government or army', () => {
    const of = (text: string) =>
      followed({ kind: 'state' }, { ...data, texts: [editionOf(source.id, [text])] }).backgroundKind;
    expect(of('Bresia’s government shelled the town.')).toBe('');
    expect(of('The Bresian navy shelled the town.')).toBe('');
    expect(of('Bresia shelled the town.')).toBe('yes');
    expect(of('The prime minister of Bresia spoke.')).toBe('');
    expect(of('The police of Bresiania spoke.')).toBe('yes');
    expect(of('The troops in Bresia shelled it.')).toBe('yes');
    expect(of('The embassy in Bresia was shelled.')).toBe('yes');
  });

  test('is starred by one act, and no more once it is taken out', () => {
    const once = done(
      keepForm(data, 'actor', 'bresia', followed({ kind: 'party', factions: 'Northern Bloc' })),
    );
    expect(recordOf(once.data, 'actor', 'bresia')).toMatchObject({ background: ['kind', 'factions'] });
    const again = { ...formIn(once.data, 'actor', 'bresia'), kind: 'unstated', backgroundFactions: '' };
    const twice = done(keepForm(once.data, 'actor', 'bresia', again));
    expect(recordOf(twice.data, 'actor', 'bresia')).toMatchObject({ background: [] });
  });

  test('is not looked for where there is no text', () => {
    expect(followed({ kind: 'party' }, { ...data, texts: [] })).toMatchObject({ backgroundKind: '' });
  });
});
