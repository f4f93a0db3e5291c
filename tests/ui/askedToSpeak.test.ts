import { describe, expect, test } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { askedToServe, askedToSpeak, servingIn } from '#ui/coding/askedToSpeak.ts';
import type { Line } from '#ui/coding/line.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

const called = (name: string, countries: string[] = []) => ({
  ...smallDataset.actors[0]!,
  id: name,
  name,
  shortName: name,
  aliases: [],
  countries,
  partOf: undefined,
});
const actors = [
  called('Orland', ['or']),
  called('Vessin', ['ve']),
  called('Army Council'),
  { ...called('Pia Rook'), kind: 'unstated' },
];
const dataset = { ...smallDataset, actors, relationTypes: firstTypes, statements: [] } as unknown as Dataset;
const known = (name: string): ActorChoice =>
  ({ kind: 'actor', actor: actors.find((one) => one.name === name), also: null }) as unknown as ActorChoice;
const asked = (saidBy: string, paragraph: string, change: Partial<Line> = {}, data = dataset) => {
  const filled = (name: string) => ({ text: name, choice: known(name) });
  const line = {
    who: filled('Orland'),
    verb: { text: 'blocks', choice: { kind: 'type', type: firstTypes[0], isInverse: false } },
    whom: filled('Vessin'),
    saidBy: filled(saidBy),
    mode: null,
    voice: null,
    speaksFor: null,
    ...change,
  } as unknown as Line;
  return askedToSpeak(data, line, paragraph)?.party ?? null;
};
const said = 'Orland shut the bridge to Vessin, General Pia Rook said.';
const against = (from: string, to: string) => {
  const statement = { ...smallDataset.statements[0], from, to, type: 'fights' };
  return { ...dataset, statements: [statement] } as unknown as Dataset;
};

test('somebody with an office is asked whether he speaks for the one who acts', () => {
  expect(asked('Pia Rook', said)).toBe('Orland');
});

test('and not where he is its enemy, accuses it, or belongs to another', () => {
  expect(asked('Pia Rook', said, {}, against('Pia Rook', 'Orland'))).toBeNull();
  expect(asked('Pia Rook', said, {}, against('Orland', 'Pia Rook'))).toBeNull();
  expect(asked('Pia Rook', said, { mode: 'accused' })).toBeNull();
  expect(asked('Pia Rook', 'Orland shut the bridge, Vessin’s foreign minister, Pia Rook, said.')).toBeNull();
});

test('and not where the two are of other countries', () => {
  const abroad = {
    text: 'Pia Rook',
    choice: { kind: 'actor', actor: called('Pia Rook', ['ve']), also: null },
  };
  expect(asked('Pia Rook', said, { saidBy: abroad as unknown as Line['saidBy'] })).toBeNull();
});

describe('Whom a person serves by the text', () => {
  const fromText = (saidBy: string, text: readonly string[], change: Partial<Line> = {}) => {
    const filled = (name: string) => ({ text: name, choice: known(name) });
    const line = {
      who: filled('Orland'),
      verb: { text: 'blocks', choice: { kind: 'type', type: firstTypes[0], isInverse: false } },
      whom: filled('Army Council'),
      saidBy: filled(saidBy),
      mode: null,
      voice: null,
      speaksFor: null,
      serves: null,
      ...change,
    } as unknown as Line;
    const found = askedToServe(dataset, line, text);
    return found && [found.party, found.isYes];
  };
  const text = ['Vessin’s foreign minister, Pia Rook, spoke.', 'Rook said that Orland was to blame.'];

  test('is proposed, also where an earlier paragraph says it', () => {
    expect(fromText('Pia Rook', text)).toEqual(['Vessin', true]);
    const no = (party: string) => ({ speaksFor: { speaker: 'Pia Rook', party, isYes: false } });
    expect(fromText('Pia Rook', text, no('Vessin'))).toEqual(['Vessin', false]);
    // An answer is one on these two, and on nobody else.
    expect(fromText('Pia Rook', text, no('Orland'))).toEqual(['Vessin', true]);
    expect(
      fromText('Pia Rook', ['It denied this. Vessin is sure. Its foreign minister, Pia Rook, said so.']),
    ).toEqual(['Vessin', true]);
  });

  test('also of a person who acts, where the author tells it', () => {
    const acting = {
      who: { text: 'Pia Rook', choice: known('Pia Rook') },
      saidBy: { text: '', choice: { kind: 'narrator' } },
    };
    expect(fromText('Pia Rook', text, acting as unknown as Partial<Line>)).toEqual(['Vessin', true]);
  });

  test('and of no state, and where the text gives no office', () => {
    expect(fromText('Vessin', ['Vessin, Orland and the Army Council met.'])).toBeNull();
    expect(fromText('Pia Rook', ['Pia Rook said that Orland was to blame.'])).toBeNull();
  });
});

test('whom a speaker was chosen to serve counts while he speaks, and for nobody else', () => {
  const filled = (name: string) => ({ text: name, choice: known(name) });
  const line = {
    who: filled('Vessin'),
    verb: { text: 'blocks', choice: { kind: 'type', type: firstTypes[0], isInverse: false } },
    whom: filled('Army Council'),
    saidBy: filled('Pia Rook'),
    mode: null,
    voice: null,
    speaksFor: null,
    serves: { official: 'Pia Rook', choice: known('Orland') },
  } as unknown as Line;
  const text = ['Pia Rook said that the Army Council was to blame.'];
  const served = (change: unknown) =>
    servingIn(dataset, { ...line, ...(change as Partial<Line>) }, text, text[0]!);
  expect(served({})).toMatchObject({ serves: known('Orland'), official: known('Pia Rook') });
  expect(served({ saidBy: { text: '', choice: { kind: 'narrator' } } }).serves).toBeNull();
  expect(served({ saidBy: filled('Army Council') }).serves).toBeNull();
});
