import { describe, expect, test } from 'vitest';
import { issuePlace } from '#dataset/issue.ts';
import { issuesAfter, placeIn } from './spoiled.ts';

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
