import { describe, expect, test } from 'vitest';
import { issuePlace } from '#dataset/issue.ts';
import { issuesAfter, placeIn } from '#tests/dataset/spoiled.ts';

const judging = [
  'the Arl regime',
  'Regimes',
  'a puppet of Bresia',
  'terrorist bands',
  'terrorists',
  'Extremists',
  'an extremist band',
  'US-backed',
  'US\u2011backed',
  'Hill-dominated',
  'a proxy',
  'proxies of Bresia',
  'imperialist',
  'so-called council',
  'So called council',
  'admitted',
  'claimed',
  'revealed',
  'exposed',
];
const neutral = [
  'Counter-Terrorism Service',
  'is backed by Bresia',
  'regimen',
  'regiment',
  'approximate',
  'puppeteer',
  'unclaimed land',
  'Empire',
  'domination',
  'terrorism',
];
const fields = [
  'actors.corland.name',
  'actors.corland.summary',
  'statements.p1-1.gloss',
  'dataset.factions.0.label',
  'dataset.communities.0.label',
  'dataset.operations.0.label',
  'dataset.relationTypes.0.label',
  'dataset.relationTypes.0.inverseLabel',
];

const issueAt = (field: string, text: string) =>
  issuesAfter({ [field]: text }).find((issue) => issuePlace(issue) === placeIn(field));

describe.each(fields)('%s', (field) => {
  test.each(judging)('%s is an issue', (text) => {
    expect(issueAt(field, `${text}.`)?.message).toMatch(/^“/);
  });
  test.each(neutral)('%s passes', (text) => {
    expect(issueAt(field, `${text}.`)).toBeUndefined();
  });
});

test('a short name is held to it too', () => {
  expect(issueAt('actors.corland.shortName', 'Corland regime')?.message).toMatch(/“regime”/);
});

test.each([
  ['Arland before 1990', '“before 1990”'],
  ['Government of Arland after the coup of 1990', '“after the coup of 1990”'],
  ['Council (1990)', '“(1990)”'],
  ['1990 government of Arland', undefined],
  ['Group 1990', undefined],
  ['Front of the North', undefined],
])('the name “%s”: what could be read as the time of an act is %s', (name, found) => {
  const message = issueAt('actors.corland.name', name)?.message;
  if (found === undefined) expect(message).toBeUndefined();
  else expect(message).toBe(`${found} can be read as the time of an act`);
});

test('aliases, quotes and notes are exempt', () => {
  const text = 'so-called puppet regime';
  for (const field of [
    'actors.corland.alsoKnownAs.0',
    'statements.p1-1.note',
    'statements.p1-1.cites.0.quote',
  ])
    expect(issueAt(field, text)?.message ?? '').not.toMatch(/judges|doubts/);
});

describe('verbs of glosses', () => {
  test.each([
    'The president claims that Bresia arms them.',
    'Bresia claims to be neutral.',
    'The article reports that the army committed crimes.',
    'The army has committed crimes.',
    'The army commits crimes.',
  ])('%s is an issue', (gloss) => {
    expect(issueAt('statements.p1-1.gloss', gloss)).toBeDefined();
  });
  test.each([
    'The president says that Bresia arms them.',
    'Bresia rejects Arland’s claims on the river.',
    'Bresia disputes the claims of Arland.',
    'Both committed to the border.',
    'Both committed themselves to the border.',
    'Ilan Oren accused Bresia of crimes; the article reports no reply.',
  ])('%s passes', (gloss) => {
    expect(issueAt('statements.p1-1.gloss', gloss)).toBeUndefined();
  });
});

describe('names that are not what they look like', () => {
  test.each([
    ['Cor\u200bland', /unseen character U\+200B/],
    ['Corland\u202e', /unseen character U\+202E/],
    ['Cor\u00adland', /unseen character U\+00AD/],
    ['C\u043erland', /mixes letters of two scripts/],
    ['\u0391rland', /mixes letters of two scripts/],
    ['Bresia', /looks like the name of “bresia”/],
    ['BRESIA ', /looks like the name of “bresia”/],
    ['Bre\u0301sia', /looks like the name of “bresia”/],
    ['\u0432\u0433\u0435\u0455\u0456\u0430', null],
    ['River-Militia', /looks like the name of “river-militia”/],
  ] as const)('%s', (name, message) => {
    const messages = issuesAfter({ 'actors.corland.name': name.trim() }).map((issue) => issue.message);
    if (message === null) expect(messages.filter((text) => /looks like|mixes|unseen/.test(text))).toEqual([]);
    else expect(messages).toContainEqual(expect.stringMatching(message));
  });

  test('a name all of look-alike letters is a twin', () => {
    const messages = issuesAfter({
      'actors.corland.name': 'Sotap',
      'actors.bresia.name': '\u0405\u043e\u0442\u0430\u0440',
    }).map((issue) => issue.message);
    expect(messages).toContainEqual(expect.stringMatching(/looks like the name of/));
  });

  test('aliases and labels may hide nothing either', () => {
    for (const field of ['actors.corland.alsoKnownAs', 'actors.corland.aliases'])
      expect(issuesAfter({ [field]: ['Cor\u2066land'] }).map(({ message }) => message)).toContainEqual(
        expect.stringMatching(/unseen character U\+2066/),
      );
    expect(issueAt('dataset.factions.0.label', 'A\u202e')?.message).toMatch(/unseen character/);
    expect(issueAt('dataset.communities.1.label', 'hill\u00a0people')?.message).toMatch(/looks like/);
  });

  test('a joiner that Persian spelling needs, letters with accents and one name twice within an actor pass', () => {
    for (const name of ['حزب\u200cالله', 'Türkiye', 'Đorđe'])
      expect(issueAt('actors.corland.name', name)).toBeUndefined();
    expect(issueAt('actors.corland.shortName', 'Corland')).toBeUndefined();
  });
});
