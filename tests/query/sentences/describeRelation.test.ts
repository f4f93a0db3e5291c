import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, deriveRelation } from '#domain/relation.ts';
import type { Confidence, Mode, RelationType, Statement, Voice } from '#domain/statement.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { shortStance } from '#query/sentences/shortStance.ts';

const names: Record<string, string> = { t: 'Turkey', p: 'PMU', e: 'Erdoğan' };
const dataset = {
  sources: [{ id: 'a', form: 'article', title: 'A' }],
  actors: [{ id: 'e', kind: 'official', partOf: 't' }],
  asOf: '2016-11-01',
  conflictSince: '2014-01-01',
} as unknown as Dataset;
const nameOf = (id: ActorId) => names[id] ?? id;

type Given = Pick<RelationType, 'family' | 'sign' | 'conditionalLabel'> &
  Partial<Pick<RelationType, 'symmetric' | 'label' | 'noun'>>;
const types: Record<string, Given> = {
  fights: { family: 'armed', sign: -1 },
  threatens: { family: 'coercive', sign: -1 },
  accuses: { family: 'political', sign: -1 },
  disputes: { family: 'political', sign: -1, label: 'at odds with' },
  feuds: { family: 'political', sign: -1, symmetric: true, label: 'is at enmity with' },
  backs: { family: 'political', sign: 1 },
  pledges: { family: 'political', sign: 1, label: 'commits to', conditionalLabel: 'could act for' },
  trains: { family: 'armed', sign: 1 },
  helps: { family: 'armed', sign: 1, label: 'supports militarily' },
  meets: { family: 'contact', sign: 0, symmetric: true, noun: 'talks' },
  'calls-for': { family: 'contact', sign: 0 },
  commands: { family: 'structure', sign: 0 },
  rules: { family: 'structure', sign: 0, noun: 'nominal control' },
  harms: { family: 'harm', sign: 0, noun: 'reported harm' },
};

interface Extra {
  readonly voice?: Voice;
  readonly mode?: Mode;
  readonly saidBy?: string;
  readonly when?: string;
  readonly earlier?: true;
  readonly confidence?: Confidence;
  /** Who acts as coded, where roll-up made it another. */
  readonly by?: string;
}

let number = 0;

/** "t fights p" with what differs from a reported deed of high confidence. */
function coded(triple: string, { by, ...extra }: Extra = {}): CountedStatement {
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
    ...describeRelation(relation, [...counting, ...notCounting], nameOf, dataset),
    short: shortStance(relation),
  };
}

describe('the stance in words', () => {
  it.each<[string, CountedStatement[], string]>([
    ['a deed', [coded('t fights p')], 'Opposed'],
    ['a deed of support', [coded('t trains p')], 'Aligned'],
    ['a threat alone', [coded('t threatens p', { mode: 'threatened' })], 'Opposed (threatened)'],
    ['an announcement alone', [coded('t backs p', { mode: 'announced' })], 'Aligned (announced)'],
    [
      'an announcement and a threat',
      [coded('t threatens p', { mode: 'threatened' }), coded('t fights p', { mode: 'announced' })],
      'Opposed (announced and threatened)',
    ],
    ['the author’s view alone', [coded('t accuses p', { voice: 'view' })], 'Opposed (author’s view)'],
    ['another’s word alone', [coded('t backs p', { voice: 'other' })], 'Aligned (another party’s claim)'],
    ['nobody’s word alone', [coded('t backs p', { voice: 'unnamed' })], 'Aligned (unnamed speaker)'],
    [
      'a deed with a meeting that was announced',
      [coded('t fights p'), coded('t meets p', { mode: 'announced' })],
      'Opposed, with announced talks',
    ],
    [
      'a deed with support of a lower tier',
      [coded('t fights p'), coded('t backs p', { mode: 'announced' })],
      'Opposed, with announced support',
    ],
    [
      'a deed with opposition in a view',
      [coded('t trains p'), coded('p accuses t', { voice: 'view' })],
      'Aligned, with opposition in the author’s view',
    ],
    [
      'a lower tier of the same sign adds nothing',
      [coded('t fights p'), coded('t threatens p', { mode: 'threatened' })],
      'Opposed',
    ],
    [
      'what has no sign, each once, in a fixed order',
      [
        coded('t harms p'),
        coded('t calls-for p'),
        coded('t commands p'),
        coded('t fights p'),
        coded('p harms t'),
      ],
      'Opposed, with membership, leadership or control, contact or presence and reported harm',
    ],
    [
      'an accusation comes last',
      [coded('t fights p', { mode: 'accused' }), coded('t backs p'), coded('t commands p')],
      'Aligned, with membership, leadership or control and alleged acts',
    ],
    ['both signs from one side', [coded('t fights p'), coded('t backs p')], 'Mixed: aligned and opposed'],
    [
      'support one way, opposition the other',
      [coded('t backs p'), coded('p fights t')],
      'Mixed: support from Turkey for the PMU, opposition from the PMU to Turkey',
    ],
    [
      'speakers who contradict each other',
      [coded('t backs p', { voice: 'party', saidBy: 't' }), coded('t fights p')],
      'Mixed: speakers disagree',
    ],
    ['structure alone', [coded('t commands p')], 'No stance stated; only membership, leadership or control'],
    [
      'structure and contact',
      [coded('t commands p'), coded('t meets p')],
      'No stance stated; only membership, leadership or control and talks',
    ],
    [
      'the content of accusations alone',
      [coded('t fights p', { mode: 'accused' })],
      'Alleged only: the content of accusations',
    ],
  ])('%s', (_, statements, expected) => {
    expect(describeThe(statements).stance).toBe(expected);
  });

  it.each<[CountedStatement[], string]>([
    [[coded('t threatens p', { mode: 'threatened' })], 'Opposed (threatened)'],
    [[coded('t commands p')], 'Other tie: membership, leadership or control'],
    [[coded('t rules p')], 'Other tie: nominal control'],
    [[coded('t meets p', { mode: 'announced' })], 'Other tie: announced talks'],
    [[coded('t meets p', { mode: 'announced' }), coded('t meets p')], 'Other tie: talks and announced talks'],
    [[coded('t disputes p'), coded('t pledges p', { mode: 'announced' })], 'Opposed, with announced support'],
    [[coded('t disputes p'), coded('t meets p')], 'Opposed'],
    [[coded('t pledges p', { mode: 'threatened' })], 'Aligned (conditional)'],
    [[coded('t fights p', { confidence: 'medium' })], 'Opposed (partly inferred)'],
    [[coded('t fights p', { confidence: 'medium' }), coded('t fights p')], 'Opposed'],
    [
      [coded('t fights p', { confidence: 'medium' }), coded('t fights p', { mode: 'announced' })],
      'Opposed (partly inferred)',
    ],
    [
      [coded('t commands p', { confidence: 'medium' })],
      'Other tie: membership, leadership or control (partly inferred)',
    ],
    [[coded('t disputes p', { confidence: 'low', mode: 'announced' })], 'Opposed (announced, only implied)'],
    [
      [coded('t fights p', { confidence: 'medium' }), coded('t backs p', { confidence: 'low' })],
      'Opposed (partly inferred), with implied support',
    ],
    [[coded('t fights p', { mode: 'accused' })], 'Alleged'],
  ])('in a list says no more than is needed', (statements, expected) => {
    expect(describeThe(statements).short).toBe(expected);
  });
});

describe('who acts towards whom', () => {
  it.each<[string, CountedStatement[], CountedStatement[], string | null]>([
    [
      'words one way, silence the other',
      [coded('t accuses p')],
      [],
      'The article reports that Turkey accuses the PMU. It does not give the PMU’s position.',
    ],
    [
      'words of its own',
      [coded('t accuses p', { voice: 'party', saidBy: 't' })],
      [],
      'By Turkey’s own account, it accuses the PMU. The article does not give the PMU’s position.',
    ],
    [
      'words of the one at the other end',
      [coded('t backs p', { voice: 'party', saidBy: 'p' })],
      [],
      'According to the PMU, Turkey backs the PMU. The article does not give Turkey’s own account.',
    ],
    [
      'a threat is words, not a deed',
      [coded('t threatens p', { mode: 'threatened' })],
      [],
      'The article reports that Turkey threatens the PMU under certain conditions. It does not give the PMU’s position.',
    ],
    [
      'a deed',
      [coded('p fights t')],
      [],
      'The article reports that the PMU fights Turkey. It does not give Turkey’s position.',
    ],
    [
      'support',
      [coded('t backs p')],
      [],
      'The article reports that Turkey backs the PMU. It does not give the PMU’s position.',
    ],
    [
      'armed support',
      [coded('t trains p')],
      [],
      'The article reports that Turkey trains the PMU. It does not give the PMU’s position.',
    ],
    [
      'a view',
      [coded('t fights p', { voice: 'view' })],
      [],
      'In the author’s view, Turkey fights the PMU. The article does not give the PMU’s position.',
    ],
    [
      'what one announces and the other says was done',
      [
        coded('t helps p', { mode: 'announced', voice: 'party', saidBy: 't' }),
        coded('t backs p', { voice: 'other', saidBy: 'p' }),
      ],
      [],
      'By Turkey’s own account, it will militarily support the PMU (announced). According to the PMU, Turkey also backs the PMU.',
    ],
    [
      'one who belongs to the party and speaks for it',
      [coded('t backs p', { voice: 'party', saidBy: 'e' })],
      [],
      'According to Erdoğan, Turkey backs the PMU. The article does not give the PMU’s position.',
    ],
    [
      'another’s word',
      [coded('t backs p', { voice: 'other', saidBy: 'e' })],
      [],
      'According to Erdoğan, Turkey backs the PMU. The article does not give Turkey’s own account.',
    ],
    [
      'both ways',
      [coded('t fights p'), coded('p accuses t')],
      [],
      'The article reports that the PMU accuses Turkey, and that Turkey fights the PMU.',
    ],
    [
      'a dispute',
      [coded('t feuds p')],
      [],
      'The article reports that Turkey and the PMU are at enmity with each other.',
    ],
    [
      'an answer that does not count',
      [coded('t accuses p')],
      [coded('p accuses t')],
      'The article reports that Turkey accuses the PMU. Acts by the PMU are hidden by the current filters.',
    ],
    [
      'an answer without a sign',
      [coded('t accuses p'), coded('p calls-for t')],
      [],
      'The article reports that Turkey accuses the PMU. It does not give the PMU’s stance.',
    ],
    [
      'both signs one way',
      [coded('t fights p'), coded('t backs p')],
      [],
      'The article reports that Turkey fights and backs the PMU. It does not give the PMU’s position.',
    ],
    [
      'a dispute in the words of its type',
      [coded('t disputes p')],
      [],
      'The article reports that Turkey is at odds with the PMU. It does not give the PMU’s position.',
    ],
    [
      'a pledge is no support',
      [coded('t pledges p', { mode: 'announced', voice: 'party', saidBy: 't' })],
      [],
      'By Turkey’s own account, it commits to the PMU. The article does not give the PMU’s position.',
    ],
    [
      'a deed that is announced',
      [coded('t helps p', { mode: 'announced', voice: 'party', saidBy: 't' })],
      [],
      'By Turkey’s own account, it will militarily support the PMU (announced). The article does not give the PMU’s position.',
    ],
    [
      'what is implied is nobody’s word, and announced by nobody',
      [coded('t disputes p', { mode: 'announced', voice: 'party', saidBy: 'e', confidence: 'low' })],
      [],
      'Erdoğan implies, without saying so, that Turkey is at odds with the PMU. The article does not give the PMU’s position.',
    ],
    [
      'nor does the source report what its words imply',
      [coded('t disputes p', { confidence: 'low' })],
      [],
      'The article implies, without saying so, that Turkey is at odds with the PMU. The article does not give the PMU’s position.',
    ],
    [
      'what is implied gives way to what is said',
      [coded('t fights p', { confidence: 'low' }), coded('t accuses p', { confidence: 'medium' })],
      [],
      'The article reports that Turkey accuses the PMU. It does not give the PMU’s position. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'what the context tells is marked',
      [coded('p fights t', { confidence: 'medium' })],
      [],
      'The article reports that the PMU fights Turkey. It does not give Turkey’s position. Part of this is inferred from the context: who is meant, or what is done.',
    ],
    [
      'what lies before the conflict',
      [coded('t fights p', { when: '2003' })],
      [],
      'The article reports that in 2003 Turkey fought the PMU. It does not give the PMU’s position.',
    ],
    [
      'what is earlier without a date',
      [coded('t helps p', { earlier: true })],
      [],
      'The article reports that Turkey militarily supported the PMU (earlier). It does not give the PMU’s position.',
    ],
    [
      'what was over on the day of the source',
      [coded('t fights p', { when: '2016-10-28' }), coded('t fights p', { when: '2016-10-30' })],
      [],
      'The article reports that between 28 Oct 2016 and 30 Oct 2016 Turkey fought the PMU. It does not give the PMU’s position.',
    ],
    [
      'what goes on until that day, or has no date, is present',
      [
        coded('t fights p', { when: '2016-10-29/2016-11-01' }),
        coded('t accuses p', { when: '2016-10-28' }),
        coded('p fights t'),
        coded('p fights t', { when: '2016-10-28' }),
      ],
      [],
      'The article reports that the PMU fights Turkey, and that Turkey fights the PMU and accused the PMU on 28 Oct 2016.',
    ],
    [
      'a tie of both sides that is over',
      [coded('t feuds p', { when: '2010' })],
      [],
      'The article reports that Turkey and the PMU were at enmity with each other in 2010.',
    ],
    [
      'a pledge under a condition, in the words of its type',
      [coded('t pledges p', { mode: 'threatened', voice: 'party', saidBy: 't' })],
      [],
      'By Turkey’s own account, it could act for the PMU. The article does not give the PMU’s position.',
    ],
    [
      'support under a condition threatens nobody',
      [coded('t backs p', { mode: 'threatened' })],
      [],
      'The article reports that Turkey would back the PMU (conditional). It does not give the PMU’s position.',
    ],
    [
      'a deed under a condition',
      [coded('t fights p', { mode: 'threatened' })],
      [],
      'The article reports that Turkey threatens to fight the PMU, under certain conditions. It does not give the PMU’s position.',
    ],
    [
      'nobody’s word',
      [coded('t backs p', { voice: 'unnamed', saidBy: 'unnamed' })],
      [],
      'According to unnamed speakers, Turkey backs the PMU. The article does not give the PMU’s position.',
    ],
    [
      'a lower tier adds no verb',
      [coded('t fights p'), coded('t accuses p', { mode: 'announced' })],
      [],
      'The article reports that Turkey fights the PMU. It does not give the PMU’s position.',
    ],
    [
      'unless it is of a stronger kind: then it comes behind, with its mode',
      [coded('t accuses p'), coded('t fights p', { mode: 'announced' })],
      [],
      'The article reports that Turkey accuses the PMU, and that Turkey will fight the PMU (announced). It does not give the PMU’s position.',
    ],
    [
      'the source is no witness of a verb that an actor alone has',
      [coded('t fights p', { voice: 'party', saidBy: 't' }), coded('t accuses p')],
      [],
      'The article reports that Turkey accuses the PMU. By Turkey’s own account, it also fights the PMU. The article does not give the PMU’s position.',
    ],
    [
      'two signs on two words',
      [coded('t backs p', { voice: 'party', saidBy: 't' }), coded('t fights p')],
      [],
      'By Turkey’s own account, it backs the PMU. The article reports that Turkey also fights the PMU. It does not give the PMU’s position.',
    ],
    [
      'two speakers of one act',
      [
        coded('t backs p', { voice: 'other', saidBy: 'e' }),
        coded('t backs p', { voice: 'other', saidBy: 'x' }),
      ],
      [],
      'According to Erdoğan and x, Turkey backs the PMU. The article does not give Turkey’s own account.',
    ],
    ['no stance, no sentence', [coded('t commands p')], [], null],
    ['nor for accusations alone', [coded('t fights p', { mode: 'accused' })], [], null],
  ])('%s', (_, counting, notCounting, expected) => {
    expect(describeThe(counting, notCounting).direction).toBe(expected);
  });
});

describe('how much of the evidence it rests on', () => {
  it.each([
    [1, 0, '1 statement'],
    [3, 0, '3 statements'],
    [2, 3, '2 of 5 statements count here'],
  ])('%i that count and %i that do not: %s', (shown, hidden, expected) => {
    const some = (count: number) => Array.from({ length: count }, () => coded('t fights p'));
    expect(describeThe(some(shown), some(hidden)).share).toBe(expected);
  });

  it('names officials who are rolled up, acting or acted upon, and never as the speaker', () => {
    const by = () => coded('t accuses p', { by: 'e' });
    const towards = coded('p accuses t');
    const { officials } = describeThe([
      by(),
      by(),
      coded('t accuses p'),
      { ...towards, statement: { ...towards.statement, to: 'e' as ActorId } },
    ]);
    expect(officials).toEqual(['Erdoğan is counted as Turkey in 3 of them']);
    expect(describeThe([by(), coded('t accuses p')]).officials).toEqual([
      'Erdoğan is counted as Turkey in one of them',
    ]);
    expect(describeThe([by()]).officials).toEqual(['Erdoğan is counted as Turkey']);
    expect(describeThe([by(), by()]).officials).toEqual(['Erdoğan is counted as Turkey in both']);
  });
});
