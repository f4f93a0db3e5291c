import { expect, test } from 'vitest';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, deriveRelation } from '#domain/relation.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { firstTypes } from '#workspace/coding/completing/firstTypes.ts';

const [tarn, ostmark] = ['Tarn', 'Ostmark'] as ActorId[] as [ActorId, ActorId];

function act(typeId: string, change: Partial<Statement> = {}, isBack = false): CountedStatement {
  const type = firstTypes.find(({ id }) => id === typeId) as RelationType;
  const [from, to] = isBack ? [ostmark, tarn] : [tarn, ostmark];
  const statement = {
    id: `${typeId} ${JSON.stringify(change)}`,
    from,
    to,
    type: type.id,
    voice: 'report',
    mode: 'done',
    saidBy: 'narrator',
    when: null,
    theatre: [],
    cites: [],
    gloss: '',
    confidence: 'high',
    ...change,
  } as unknown as Statement;
  return { statement, type, from, to };
}

/** The words of all lines of a pair, and its stance. */
function saidOf(...statements: CountedStatement[]) {
  const relation = deriveRelation(dyadOf(tarn, ostmark), statements);
  const labels = lineLabelsOf([relation], String, {});
  return { lines: relation.lines.map(({ id }) => labels.get(id)?.text), stance: shortStance(relation) };
}

const unnamed = { voice: 'unnamed', saidBy: 'unnamed' } as const;

test('an armed act that nobody vouches for is not hidden behind a milder act that is done', () => {
  expect(saidOf(act('threatens'), act('fights', unnamed))).toEqual({
    lines: ['threatens · fights (unnamed speaker)'],
    stance: 'Opposed (also “fights” according to an unnamed speaker)',
  });
});

test('nor one of the other side, one that is announced, or one that another party tells', () => {
  expect(saidOf(act('criticises'), act('bombs', { mode: 'announced' }, true)).lines).toEqual([
    'criticises · plans to bomb',
  ]);
  expect(saidOf(act('backs'), act('arms', { voice: 'other', saidBy: 'Kessa' as ActorId })).lines).toEqual([
    'backs · arms (another party’s claim)',
  ]);
  // The end that receives it has a “¶” of its own, and the verb stands once.
  expect(saidOf(act('criticises'), act('fights', unnamed, true)).lines).toEqual([
    'criticises · fights (unnamed speaker)',
  ]);
});

test('nor one of the other sign, which has no line', () => {
  expect(saidOf(act('backs'), act('fights', unnamed))).toEqual({
    lines: ['backs · fights (unnamed speaker)'],
    stance: 'Aligned, with opposition according to an unnamed speaker',
  });
});

test('beside an armed act that is done, one that is only implied, and an accusation’s content, there is nothing to add', () => {
  expect(saidOf(act('fights'), act('bombs', unnamed)).lines).toEqual(['fights']);
  expect(saidOf(act('threatens'), act('fights', { confidence: 'low' })).lines).toEqual(['threatens']);
  expect(saidOf(act('threatens'), act('fights', { mode: 'accused' })).lines).toEqual([
    'threatens',
    'fights, alleged by the source',
  ]);
});

test('a milder act of the other sign, which has no line, stands on the line that there is', () => {
  expect(
    saidOf(act('backs'), act('threatens', { mode: 'threatened' }), act('blocks', { mode: 'threatened' })),
  ).toEqual({
    lines: ['backs · threatens · threatens to block'],
    stance: 'Aligned, with threatened opposition',
  });
  expect(saidOf(act('threatens'), act('backs', { mode: 'announced' })).lines).toEqual([
    'threatens · plans to back',
  ]);
  // What is told of both signs alike has two lines, and needs no more words.
  expect(saidOf(act('backs'), act('threatens')).lines).toEqual(['backs', 'threatens']);
  expect(saidOf(act('backs'), act('threatens', { confidence: 'low' })).lines).toEqual(['backs']);
});

test('what one side announces does not hide what another says was done', () => {
  const claim = act('backs', { voice: 'other', saidBy: ostmark });
  const pledge = act('arms', { mode: 'announced', voice: 'party', saidBy: tarn });
  expect(saidOf(pledge, claim).lines).toEqual(['plans to arm · backs (the other party’s claim)']);
});

const threat = { mode: 'threatened' } as const;

test('a threat is not hidden behind an accusation, nor behind what the other side does', () => {
  expect(saidOf(act('accuses'), act('threatens', threat)).lines).toEqual(['accuses · threatens']);
  // Each accuses, and each threatens: one word for both.
  expect(
    saidOf(act('accuses'), act('accuses', {}, true), act('threatens', threat), act('threatens', threat, true))
      .lines,
  ).toEqual(['accuses · threatens']);
  expect(saidOf(act('sanctions'), act('threatens', threat, true)).lines).toEqual(['sanctions · threatens']);
  expect(
    saidOf(act('accuses'), act('threatens', { ...threat, voice: 'other', saidBy: 'Kessa' as ActorId })).lines,
  ).toEqual(['accuses · threatens (another party’s claim)']);
});

test('a threat of no more than is done already, or one that is not made outright, is not added', () => {
  expect(saidOf(act('sanctions'), act('threatens', threat)).lines).toEqual(['sanctions']);
  expect(saidOf(act('fights'), act('threatens', threat)).lines).toEqual(['fights']);
  expect(saidOf(act('accuses'), act('threatens', { ...threat, confidence: 'medium' })).lines).toEqual([
    'accuses',
  ]);
});
