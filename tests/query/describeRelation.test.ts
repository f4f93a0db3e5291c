import { describe, expect, it } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, deriveRelation } from '#domain/relation.ts';
import type { Family, Mode, RelationType, Sign, Statement, Voice } from '#domain/statement.ts';
import { describeRelation } from '#query/describeRelation.ts';
import { shortStance } from '#query/shortStance.ts';

const names: Record<string, string> = { t: 'Turkey', p: 'PMU', e: 'Erdoğan' };
const nameOf = (id: ActorId) => names[id] ?? id;

const types: Record<string, { family: Family; sign: Sign | 0; symmetric?: boolean }> = {
  fights: { family: 'armed', sign: -1 },
  threatens: { family: 'coercive', sign: -1 },
  accuses: { family: 'political', sign: -1 },
  disputes: { family: 'political', sign: -1, symmetric: true },
  backs: { family: 'political', sign: 1 },
  trains: { family: 'armed', sign: 1 },
  meets: { family: 'contact', sign: 0, symmetric: true },
  'calls-for': { family: 'contact', sign: 0 },
  commands: { family: 'structure', sign: 0 },
  harms: { family: 'harm', sign: 0 },
};

interface Extra {
  readonly voice?: Voice;
  readonly mode?: Mode;
  readonly saidBy?: string;
  /** Who acts as coded, where roll-up made it another. */
  readonly by?: string;
}

let number = 0;

/** "t fights p" with what differs from a reported deed of high confidence. */
function told(triple: string, { by, ...extra }: Extra = {}): CountedStatement {
  const [from = '', verb = '', to = ''] = triple.split(' ');
  const known = types[verb];
  if (!known) throw new Error(`No type ${verb}.`);
  const statement = {
    id: `s${++number}`,
    from: by ?? from,
    to,
    type: verb,
    voice: 'report',
    mode: 'done',
    saidBy: 'narrator',
    when: null,
    theatre: [],
    cites: [],
    gloss: '',
    confidence: 'high',
    ...extra,
  } as unknown as Statement;
  const type = { id: verb, label: verb, inverseLabel: verb, symmetric: false, ...known } as RelationType;
  return { statement, type, from: from as ActorId, to: to as ActorId };
}

function describeThe(counting: readonly CountedStatement[], notCounting: readonly CountedStatement[] = []) {
  const relation = deriveRelation(dyadOf('t' as ActorId, 'p' as ActorId), counting);
  return {
    ...describeRelation(relation, [...counting, ...notCounting], nameOf),
    short: shortStance(relation),
  };
}

describe('the stance in words', () => {
  it.each<[string, CountedStatement[], string]>([
    ['a deed', [told('t fights p')], 'Opposed'],
    ['a deed of support', [told('t trains p')], 'Aligned'],
    ['a threat alone', [told('t threatens p', { mode: 'threatened' })], 'Opposed (threatened)'],
    ['an announcement alone', [told('t backs p', { mode: 'announced' })], 'Aligned (announced)'],
    [
      'an announcement and a threat',
      [told('t threatens p', { mode: 'threatened' }), told('t fights p', { mode: 'announced' })],
      'Opposed (announced and threatened)',
    ],
    ['the author’s view alone', [told('t accuses p', { voice: 'view' })], 'Opposed (author’s view)'],
    ['another’s word alone', [told('t backs p', { voice: 'other' })], 'Aligned (said of another)'],
    ['nobody’s word alone', [told('t backs p', { voice: 'unnamed' })], 'Aligned (speaker unnamed)'],
    [
      'a deed with a meeting that was announced',
      [told('t fights p'), told('t meets p', { mode: 'announced' })],
      'Opposed; and announced talks',
    ],
    [
      'a deed with support of a lower tier',
      [told('t fights p'), told('t backs p', { mode: 'announced' })],
      'Opposed; and announced support',
    ],
    [
      'a deed with opposition in a view',
      [told('t trains p'), told('p accuses t', { voice: 'view' })],
      'Aligned; and opposition in the author’s view',
    ],
    [
      'a lower tier of the same sign adds nothing',
      [told('t fights p'), told('t threatens p', { mode: 'threatened' })],
      'Opposed',
    ],
    [
      'what has no sign, each once, in a fixed order',
      [told('t harms p'), told('t calls-for p'), told('t commands p'), told('t fights p'), told('p harms t')],
      'Opposed; and a tie of structure, contact and reported harm',
    ],
    [
      'an accusation is told last',
      [told('t fights p', { mode: 'accused' }), told('t backs p'), told('t commands p')],
      'Aligned; and a tie of structure and accusations',
    ],
    ['both signs from one side', [told('t fights p'), told('t backs p')], 'Mixed: both ways at once'],
    [
      'support one way, opposition the other',
      [told('t backs p'), told('p fights t')],
      'Mixed: support by Turkey for PMU, opposition by PMU to Turkey',
    ],
    [
      'speakers who contradict each other',
      [told('t backs p', { voice: 'party', saidBy: 't' }), told('t fights p')],
      'Mixed: speakers disagree',
    ],
    ['structure alone', [told('t commands p')], 'No stance stated; structure only'],
    [
      'structure and contact',
      [told('t commands p'), told('t meets p')],
      'No stance stated; structure and contact only',
    ],
    [
      'the content of accusations alone',
      [told('t fights p', { mode: 'accused' })],
      'Alleged only: the content of accusations',
    ],
  ])('%s', (_, statements, expected) => {
    expect(describeThe(statements).stance).toBe(expected);
  });

  it.each<[CountedStatement[], string]>([
    [[told('t threatens p', { mode: 'threatened' })], 'Opposed (threatened)'],
    [[told('t fights p'), told('t meets p')], 'Opposed'],
    [[told('t commands p')], 'Other tie'],
    [[told('t fights p', { mode: 'accused' })], 'Alleged'],
  ])('in a list says no more than is needed', (statements, expected) => {
    expect(describeThe(statements).short).toBe(expected);
  });
});

describe('who acts towards whom', () => {
  it.each<[string, CountedStatement[], CountedStatement[], string | null]>([
    [
      'words one way, silence the other',
      [told('t accuses p')],
      [],
      'Reported opposition by Turkey to PMU; nothing from PMU in this source.',
    ],
    [
      'words of its own',
      [told('t accuses p', { voice: 'party', saidBy: 't' })],
      [],
      'Stated opposition by Turkey to PMU; nothing from PMU in this source.',
    ],
    [
      'words of the one at the other end',
      [told('t backs p', { voice: 'party', saidBy: 'p' })],
      [],
      'Reported support by Turkey for PMU; nothing from PMU in this source.',
    ],
    [
      'a threat is words, not a deed',
      [told('t threatens p', { mode: 'threatened' })],
      [],
      'Reported opposition by Turkey to PMU; nothing from PMU in this source.',
    ],
    ['a deed', [told('p fights t')], [], 'Acts by PMU against Turkey; nothing from Turkey in this source.'],
    [
      'support',
      [told('t backs p')],
      [],
      'Reported support by Turkey for PMU; nothing from PMU in this source.',
    ],
    [
      'armed support',
      [told('t trains p')],
      [],
      'Acts by Turkey in support of PMU; nothing from PMU in this source.',
    ],
    [
      'a view',
      [told('t fights p', { voice: 'view' })],
      [],
      'In the author’s view, opposition by Turkey to PMU; nothing from PMU in this source.',
    ],
    [
      'another’s word',
      [told('t backs p', { voice: 'other' })],
      [],
      'According to unnamed speakers, support by Turkey for PMU; nothing from PMU in this source.',
    ],
    [
      'both ways',
      [told('t fights p'), told('p accuses t')],
      [],
      'Reported opposition by PMU to Turkey, and acts by Turkey against PMU.',
    ],
    ['a dispute', [told('t disputes p')], [], 'PMU and Turkey are in opposition to each other.'],
    [
      'an answer that does not count',
      [told('t accuses p')],
      [told('p accuses t')],
      'Reported opposition by Turkey to PMU; from PMU only what does not count at present.',
    ],
    [
      'an answer without a sign',
      [told('t accuses p'), told('p calls-for t')],
      [],
      'Reported opposition by Turkey to PMU; no stance from PMU in this source.',
    ],
    [
      'both signs one way',
      [told('t fights p'), told('t backs p')],
      [],
      'Acts by Turkey both for and against PMU; nothing from PMU in this source.',
    ],
    ['no stance, no sentence', [told('t commands p')], [], null],
    ['nor for accusations alone', [told('t fights p', { mode: 'accused' })], [], null],
  ])('%s', (_, counting, notCounting, expected) => {
    expect(describeThe(counting, notCounting).direction).toBe(expected);
  });
});

describe('how much of the evidence it rests on', () => {
  it.each([
    [1, 0, '1 statement'],
    [3, 0, '3 statements'],
    [2, 3, '2 of 5 statements shown'],
  ])('%i that count and %i that do not: %s', (shown, hidden, expected) => {
    const some = (count: number) => Array.from({ length: count }, () => told('t fights p'));
    expect(describeThe(some(shown), some(hidden)).share).toBe(expected);
  });

  it('names officials who are rolled up, by and towards', () => {
    const by = () => told('t accuses p', { by: 'e' });
    const towards = told('p accuses t');
    const { officials } = describeThe([
      by(),
      by(),
      told('t accuses p'),
      { ...towards, statement: { ...towards.statement, to: 'e' as ActorId } },
    ]);
    expect(officials).toEqual(['incl. 2 by Erdoğan', 'incl. 1 towards Erdoğan']);
  });
});
