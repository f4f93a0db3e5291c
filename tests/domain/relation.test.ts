import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import {
  type CountedStatement,
  deriveRelation,
  inOrderOfWeight,
  isAllegedAgainst,
  lineKindOf,
  type Relation,
  signOf,
  stances,
} from '#domain/relation.ts';
import type { RelationType, Statement } from '#domain/statement.ts';

const type = (family: string, sign: number, symmetric = false) =>
  ({ family, sign, symmetric }) as RelationType;
const types = {
  fights: type('armed', -1),
  clashes: type('armed', -1, true),
  arms: type('armed', 1),
  threatens: type('coercive', -1),
  disputes: type('political', -1),
  backs: type('political', 1),
  allied: type('political', 1, true),
  accuses: { ...type('political', -1), alwaysNamed: true },
  commands: type('structure', 0),
  meets: type('contact', 0, true),
  harms: type('harm', 0),
};

let next = 0;

/**
 * "a fights b": a statement, told by the article as done unless `rest` says otherwise. An end such as "x@a" is the
 * official x, rolled up to a.
 */
function say(triple: string, rest: Partial<Record<keyof Statement, unknown>> = {}): CountedStatement {
  const [first = '', verb = '', second = ''] = triple.split(' ');
  const [from, to] = [first, second].map((end) => end.split('@')) as [string[], string[]];
  const statement = {
    id: `p1-${++next}`,
    from: from[0],
    to: to[0],
    voice: 'report',
    mode: 'done',
    saidBy: 'narrator',
    confidence: 'high',
    ...rest,
  } as unknown as Statement;
  return {
    statement,
    type: types[verb as keyof typeof types],
    from: from.at(-1) as ActorId,
    to: to.at(-1) as ActorId,
  };
}

const relate = (...statements: CountedStatement[]): Relation =>
  deriveRelation(dyadOf('a' as ActorId, 'b' as ActorId), statements);

const announced = { mode: 'announced', voice: 'party' };
const threatened = { mode: 'threatened', voice: 'party' };
const view = { voice: 'view' };
const accused = { mode: 'accused', voice: 'other', saidBy: 'c' };
const low = { confidence: 'low' };
const medium = { confidence: 'medium' };

describe('the stance of a dyad', () => {
  it.each<[string, CountedStatement[], Relation['stance'], Relation['tier']]>([
    ['one aligned act makes it aligned', [say('a backs b')], 'aligned', 1],
    ['one opposed act makes it opposed', [say('b fights a')], 'opposed', 1],
    ['many acts of one sign make it no more than that', [say('a backs b'), say('b arms a')], 'aligned', 1],
    ['announced only: the stance of tier 2', [say('a backs b', announced)], 'aligned', 2],
    ['threatened only: the stance of tier 2', [say('a threatens b', threatened)], 'opposed', 2],
    ['a view only: the stance of tier 3', [say('a backs b', view)], 'aligned', 3],
    ['said of another only: tier 3', [say('a fights b', { voice: 'other', saidBy: 'c' })], 'opposed', 3],
    ['nobody named: tier 3', [say('a fights b', { voice: 'unnamed', saidBy: 'unnamed' })], 'opposed', 3],
    [
      'a deed outweighs an announcement, which is not netted',
      [say('a backs b', announced), say('a fights b')],
      'opposed',
      1,
    ],
    ['a deed outweighs a view', [say('a fights b', view), say('a backs b')], 'aligned', 1],
    [
      'an announcement outweighs a view',
      [say('a fights b', view), say('a backs b', announced)],
      'aligned',
      2,
    ],
    ['an announced view is a view', [say('a backs b', { ...view, mode: 'announced' })], 'aligned', 3],
    [
      'a hundred views do not outweigh a deed',
      [...Array(100).fill(say('a fights b', view)), say('a backs b')],
      'aligned',
      1,
    ],
    ['both signs in the deciding tier make it mixed', [say('a backs b'), say('a disputes b')], 'mixed', 1],
    [
      'both signs among announcements only make it mixed',
      [say('a backs b', announced), say('b threatens a', threatened)],
      'mixed',
      2,
    ],
    [
      'both signs among views only make it mixed',
      [say('a backs b', view), say('a fights b', view)],
      'mixed',
      3,
    ],
    [
      'medium confidence is enough for mixed',
      [say('a backs b', medium), say('a disputes b', medium)],
      'mixed',
      1,
    ],
    [
      'low confidence against a sure sign: the sure sign',
      [say('a backs b', low), say('a disputes b')],
      'opposed',
      1,
    ],
    ['the same the other way round', [say('a backs b', medium), say('a disputes b', low)], 'aligned', 1],
    [
      'both signs of low confidence are not mixed: the first in the text leads',
      [say('a disputes b', low), say('a backs b', low)],
      'opposed',
      1,
    ],
    ['the same with the other first', [say('a backs b', low), say('a disputes b', low)], 'aligned', 1],
    ['low confidence alone decides all the same', [say('a disputes b', low)], 'opposed', 1],
    [
      'low confidence decides by its tier',
      [say('a disputes b', low), say('a backs b', announced)],
      'opposed',
      1,
    ],
    ['structure is no stance: other', [say('a commands b')], 'other', 1],
    ['a meeting is no stance: other', [say('a meets b')], 'other', 1],
    ['harm is no stance: other', [say('a harms b')], 'other', 1],
    ['an announced meeting is other, announced', [say('a meets b', announced)], 'other', 2],
    [
      'done structure does not decide over an announced act',
      [say('a commands b'), say('a backs b', announced)],
      'aligned',
      2,
    ],
    ['structure does not make an opposition mixed', [say('a commands b'), say('a disputes b')], 'opposed', 1],
    ['an accusation’s content alone: alleged', [say('a fights b', accused)], 'alleged', null],
    ['accused never makes it mixed', [say('a backs b'), say('a fights b', accused)], 'aligned', 1],
    ['accused never decides over a view', [say('a backs b', accused), say('a fights b', view)], 'opposed', 3],
    ['accused beside structure: other', [say('a commands b'), say('a fights b', accused)], 'other', 1],
    [
      'accused beside an announced meeting: other, with the meeting’s tier',
      [say('a fights b', accused), say('a meets b', announced)],
      'other',
      2,
    ],
    ['accused harm is alleged, too', [say('a harms b', { ...accused, voice: 'unnamed' })], 'alleged', null],
  ])('%s', (_, statements, stance, tier) => {
    expect(relate(...statements)).toMatchObject({ stance, tier });
  });
});

describe('roll-up and mixed', () => {
  it.each<[string, CountedStatement[], Relation['stance']]>([
    ['the official’s sign alone is the organisation’s', [say('x@a backs b')], 'aligned'],
    [
      'roll-up alone never makes it mixed: the actor’s own statement leads',
      [say('x@a backs b'), say('a disputes b')],
      'opposed',
    ],
    ['the same with the official last', [say('a backs b'), say('x@a disputes b')], 'aligned'],
    [
      'two officials who differ do not either: the first in the text leads',
      [say('x@a disputes b'), say('y@a backs b')],
      'opposed',
    ],
    ['the same with the other first', [say('x@a backs b'), say('y@a disputes b')], 'aligned'],
    [
      'nor one who treats two officials of the other side differently',
      [say('x@a disputes y@b'), say('x@a backs z@b')],
      'opposed',
    ],
    ['one official who does both does make it mixed', [say('x@a backs b'), say('x@a disputes b')], 'mixed'],
    [
      'so does an official who is opposed by whom he backs',
      [say('x@a backs b'), say('b disputes x@a')],
      'mixed',
    ],
    [
      'so does a pair that is mixed without its officials',
      [say('a backs b'), say('b disputes a'), say('x@a backs b')],
      'mixed',
    ],
    [
      'an own statement of low confidence does not lead over sure ones of officials',
      [say('a disputes b', low), say('x@a backs b'), say('y@a disputes b')],
      'aligned',
    ],
    [
      'an official’s deed decides over the organisation’s announcement',
      [say('a backs b', announced), say('x@a disputes b')],
      'opposed',
    ],
  ])('%s', (_, statements, stance) => {
    expect(relate(...statements).stance).toBe(stance);
  });

  it('keeps every statement as evidence, whatever leads', () => {
    const statements = [say('x@a backs b'), say('a disputes b')];
    expect(relate(...statements).statements).toEqual(statements);
  });
});

describe('the kind of a mixed dyad', () => {
  it.each<[string, CountedStatement[], Relation['mixedKind']]>([
    ['one side does both, says one speaker', [say('a backs b'), say('a disputes b')], 'both-signs'],
    ['A supports B while B opposes A', [say('a backs b'), say('b disputes a')], 'crossed'],
    [
      'crossed, too, if two speakers tell it',
      [say('a backs b'), say('b disputes a', { saidBy: 'b', voice: 'party' })],
      'crossed',
    ],
    [
      'speakers contradict each other on the same side',
      [say('a backs b'), say('a fights b', { saidBy: 'a', voice: 'party' })],
      'speakers-disagree',
    ],
    ['a symmetric act has no other direction', [say('a clashes b'), say('b backs a')], 'both-signs'],
    ['both sides do both', [say('a backs b'), say('a disputes b'), say('b backs a')], 'both-signs'],
    [
      'a lower tier has no part in it',
      [say('a backs b'), say('b disputes a'), say('a disputes b', view)],
      'crossed',
    ],
    [
      'an accusation has no part in it',
      [say('a backs b'), say('b disputes a'), say('a fights b', accused)],
      'crossed',
    ],
    ['what is not mixed has no kind', [say('a backs b'), say('a disputes b', view)], null],
  ])('%s', (_, statements, kind) => {
    expect(relate(...statements).mixedKind).toBe(kind);
  });
});

describe('the lines of a relation', () => {
  const lines = (...statements: CountedStatement[]) => relate(...statements).lines;
  const kinds = (...statements: CountedStatement[]) => lines(...statements).map(({ kind }) => kind);

  it.each<[string, CountedStatement[], string[]]>([
    ['one line for many acts of one sign', [say('a backs b'), say('b arms a')], ['aligned']],
    ['mixed draws both', [say('a disputes b'), say('a backs b')], ['aligned', 'opposed']],
    [
      'a lower tier draws no line of the other sign',
      [say('a fights b'), say('a backs b', announced)],
      ['opposed'],
    ],
    ['nor does low confidence beside a sure sign', [say('a fights b'), say('a backs b', low)], ['opposed']],
    ['nor does a roll-up that does not lead', [say('a fights b'), say('x@a backs b')], ['opposed']],
    [
      'accused, structure, contact and harm have lines of their own',
      [say('a harms b'), say('a meets b'), say('a commands b'), say('a fights b', accused), say('a backs b')],
      ['aligned', 'accused', 'structure', 'contact', 'harm'],
    ],
  ])('%s', (_, statements, expected) => {
    expect(kinds(...statements)).toEqual(expected);
  });

  it('puts an accusation’s content on the accused line, whatever its type', () => {
    for (const verb of Object.keys(types)) expect(lineKindOf(say(`a ${verb} b`, accused))).toBe('accused');
  });

  it('gives every line an id of its own', () => {
    const ids = lines(say('a backs b'), say('a disputes b'), say('a meets b')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it.each<[string, CountedStatement[], string | null]>([
    [
      'the strongest family behind it',
      [say('a disputes b'), say('a fights b'), say('a threatens b')],
      'armed',
    ],
    [
      'not the number of statements',
      [say('a disputes b'), say('a disputes b'), say('a threatens b')],
      'coercive',
    ],
    [
      'of its best tier: what is only announced adds no width',
      [say('a disputes b'), say('a fights b', announced)],
      'political',
    ],
    ['no width for structure', [say('a commands b')], null],
    [
      'an accused line has the width of what is alleged',
      [say('a disputes b', accused), say('a fights b', accused)],
      'armed',
    ],
  ])('width: %s', (_, statements, family) => {
    expect(lines(...statements)[0]?.family).toBe(family);
  });

  it.each<[string, CountedStatement[], [number | null, number | null]]>([
    ['the end that receives', [say('a backs b')], [null, 1]],
    ['whichever end that is', [say('b backs a')], [1, null]],
    ['both where both sides act', [say('a backs b'), say('b arms a')], [1, 1]],
    ['neither for a symmetric type', [say('a clashes b')], [null, null]],
    [
      'a directed act beside a symmetric one marks its end',
      [say('a clashes b'), say('b fights a')],
      [1, null],
    ],
    ['hollow where announced only', [say('a backs b', announced)], [null, 2]],
    ['hollow at one end only', [say('a backs b'), say('b backs a', announced)], [2, 1]],
    ['full where a deed joins an announcement', [say('a backs b', announced), say('a backs b')], [null, 1]],
    ['tier 3 for a view', [say('a backs b', view)], [null, 3]],
    ['the receiving end of the organisation, where an official acts', [say('b backs x@a')], [1, null]],
  ])('marks %s', (_, statements, ends) => {
    const [line] = lines(...statements);
    expect([line?.receivedByA, line?.receivedByB]).toEqual(ends);
  });

  it('marks the ends of each sign apart', () => {
    const [aligned, opposed] = lines(say('a backs b'), say('b disputes a'));
    expect([aligned?.receivedByA, aligned?.receivedByB]).toEqual([null, 1]);
    expect([opposed?.receivedByA, opposed?.receivedByB]).toEqual([1, null]);
  });

  it('has no tier on an accused line, and its own on every other', () => {
    const tiers = lines(say('a backs b'), say('a fights b', accused), say('a meets b', announced)).map(
      ({ kind, tier }) => [kind, tier],
    );
    expect(tiers).toEqual([
      ['aligned', 1],
      ['accused', null],
      ['contact', 2],
    ]);
  });

  it('lets the best tier lead, then the strongest family, then the text', () => {
    const [first, second, third] = [say('a backs b'), say('a arms b'), say('b arms a')];
    expect(lines(first, second, third)[0]?.leading).toBe(second);
    expect(lines(say('a arms b', announced), first)[0]?.leading).toBe(first);
  });

  it('lets no remark and nothing implied lead where a plainer statement decides the stance', () => {
    const [accuses, disputes] = [say('a accuses b'), say('a disputes b')];
    expect(lines(accuses, disputes)[0]?.leading).toBe(disputes);
    expect(lines(accuses)[0]?.leading).toBe(accuses);
    const implied = say('a arms b', { confidence: 'low' });
    const backs = say('a backs b');
    expect(lines(implied, backs)[0]?.leading).toBe(backs);
  });
});

it('knows whom alleged acts would harm', () => {
  const alleged = { mode: 'accused', voice: 'party' };
  const against = (...acts: [CountedStatement, ...CountedStatement[]]) => {
    const [line] = relate(...acts).lines.filter(({ kind }) => kind === 'accused');
    return line && (['a', 'b'] as ActorId[]).filter((end) => isAllegedAgainst(line, end));
  };
  expect(against(say('a fights b', alleged))).toEqual(['b']);
  // Harm has no sign, and is no help: alleged, it ends as every hostile act does.
  expect(against(say('a harms b', alleged))).toEqual(['b']);
  expect(against(say('a harms b', alleged), say('a fights b', alleged))).toEqual(['b']);
  expect(against(say('a harms b', alleged), say('a arms b', alleged))).toEqual([]);
  expect(against(say('a fights b', alleged), say('b arms a', alleged))).toEqual(['b']);
  expect(against(say('a arms b', alleged))).toEqual([]);
  expect(against(say('a fights b', alleged), say('a arms b', alleged))).toEqual([]);
  expect(against(say('a clashes b', alleged))).toEqual([]);
  const [fact] = relate(say('a fights b')).lines;
  expect(isAllegedAgainst(fact!, 'b' as ActorId)).toBe(false);
});

it('gives a sign to aligned and opposed relations alone', () => {
  expect(stances.map((stance) => [stance, signOf({ stance })])).toEqual([
    ['aligned', 1],
    ['opposed', -1],
    ['mixed', 0],
    ['other', 0],
    ['alleged', 0],
  ]);
});

it('tells what is only implied after all else that is said', () => {
  const implied = say('a arms b', { confidence: 'low' });
  const meeting = say('a meets b');
  const fight = say('a fights b');
  const relation = relate(fight, meeting);
  expect(inOrderOfWeight(relation, [implied, meeting, fight])).toEqual([fight, meeting, implied]);
});
