import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

type Row = readonly [id: string, kind: string, partOf?: string];

const withActors = (...rows: Row[]): Dataset =>
  ({
    ...smallDataset,
    statements: [],
    operations: [],
    actors: rows.map(([id, kind, partOf]) => ({ ...smallDataset.actors[0], id, kind, partOf })),
  }) as unknown as Dataset;

const target = (id: string, ...rows: Row[]) =>
  buildQueryIndex(withActors(...rows)).actors.get(id as ActorId)?.rollsUpTo;

describe('roll-up', () => {
  it.each<[string, string, Row[], string]>([
    [
      'an official to what he is part of',
      'x',
      [
        ['x', 'official', 'a'],
        ['a', 'government'],
      ],
      'a',
    ],
    [
      'past another official, to the nearest who is none',
      'x',
      [
        ['x', 'official', 'y'],
        ['y', 'official', 'a'],
        ['a', 'party', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
    ['not an official who is part of nothing', 'x', [['x', 'official']], 'x'],
    [
      'not one whose officials lead nowhere',
      'x',
      [
        ['x', 'official', 'y'],
        ['y', 'official'],
      ],
      'x',
    ],
    [
      'not one in a ring of officials',
      'x',
      [
        ['x', 'official', 'y'],
        ['y', 'official', 'x'],
      ],
      'x',
    ],
    ['not one who is part of himself', 'x', [['x', 'official', 'x']], 'x'],
    [
      'an official of an army to the army, and no further',
      'x',
      [
        ['x', 'official', 'a'],
        ['a', 'state-forces', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
    [
      'never an army',
      'a',
      [
        ['a', 'state-forces', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
    [
      'never a militia',
      'a',
      [
        ['a', 'armed-group', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
    [
      'never a coalition',
      'a',
      [
        ['a', 'multinational', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
    [
      'never a government',
      'a',
      [
        ['a', 'government', 'b'],
        ['b', 'state'],
      ],
      'a',
    ],
  ])('maps %s', (_, id, rows, expected) => {
    expect(target(id, ...rows)).toBe(expected);
  });
});

describe('buildQueryIndex', () => {
  const index = buildQueryIndex(smallDataset);
  const needs = (id: string) => index.statements.find(({ statement }) => statement.id === id)?.needs;

  it.each([
    ['p1-1', ['done']],
    ['p1-2', ['done', 'structure']],
    ['p3-2', ['accused']],
    ['p3-3', ['done', 'earlier']],
    ['p4-1', ['threatened']],
    ['p4-2', ['announced']],
    ['p6-1', ['done', 'contact']],
    ['p6-2', ['accused']],
    ['p7-2', ['done', 'low']],
    ['p8-3', ['done', 'earlier', 'structure']],
  ])('says which switches %s needs: %j', (id, expected) => {
    expect(needs(id)).toEqual(expected);
  });

  it('takes what is friendly or takes no side for conditional, and not for a threat', () => {
    const modes = smallDataset.statements.map((one) => ({ ...one, mode: 'threatened' as const }));
    const all = buildQueryIndex({ ...smallDataset, statements: modes }).statements;
    const needed = (id: string) => all.find(({ statement }) => statement.id === id)?.needs[0];
    // Fights, trains and commands.
    expect(['p1-1', 'p2-3', 'p1-2'].map(needed)).toEqual(['threatened', 'conditional', 'conditional']);
  });

  it('keeps a statement’s ends as coded beside its ends as rolled up', () => {
    const meeting = index.statements.find(({ statement }) => statement.id === 'p6-1');
    expect(meeting?.asCoded).toMatchObject({ from: 'sela-tal', to: 'ilan-oren' });
    expect(meeting?.rolledUp).toMatchObject({ from: 'bresia', to: 'arland-government' });
  });

  it('finds the short name of an actor, and falls back to the id of one who is not there', () => {
    const { shortNameOf } = buildQueryIndex(smallDataset);
    expect(shortNameOf('arland-government' as ActorId)).toBe('Arland (government)');
    expect(shortNameOf('nobody' as ActorId)).toBe('nobody');
  });

  it('throws where a statement refers to what is not there', () => {
    const [first, ...rest] = smallDataset.statements;
    const broken = {
      ...smallDataset,
      statements: [{ ...first, to: 'ghost' }, ...rest],
    } as unknown as Dataset;
    expect(() => buildQueryIndex(broken)).toThrow('p1-1');
  });
});

it('draws ties without a stance unasked where each stands in a row of a table, and meetings of a text when asked', () => {
  const contact = { ...smallDataset.relationTypes[0]!, id: 'meets', family: 'contact', sign: 0 };
  const of = (form: 'article' | 'file') => {
    const dataset = {
      ...smallDataset,
      sources: smallDataset.sources.map((source) => ({ ...source, form })),
      relationTypes: [...smallDataset.relationTypes, contact],
      statements: [{ ...smallDataset.statements[0]!, type: 'meets', mode: 'done', confidence: 'high' }],
    } as unknown as typeof smallDataset;
    return buildQueryIndex(dataset).statements[0]?.needs;
  };
  expect(of('article')).toContain('contact');
  expect(of('file')).not.toContain('contact');
});
