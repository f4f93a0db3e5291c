import { expect, test } from 'vitest';
import { createDerive } from '#derive/derive.ts';
import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { initialState } from '#state/appState.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figureAltText } from '#views/figure/wording/figureAltText.ts';
import { writeFigureText } from '#views/figure/wording/writeFigureText.ts';
import { denialWords } from '#words/denialNotes.ts';
import { nameInSentence } from '#words/grammar/nameInSentence.ts';
import { pastLabel } from '#words/grammar/verbPhrase.ts';

const [first] = smallDataset.statements.filter(({ mode }) => mode === 'done');
const denied = first!;
const note = `As translated. ${denialWords.note('Ilan Oren', 3, 'He “denied” it')} ${denialWords.note('The rebels', 4, 'they denied it')}`;
const withNote = {
  ...smallDataset,
  statements: smallDataset.statements.map((one) => (one === denied ? { ...one, note } : one)),
};
const places = Object.fromEntries(
  smallDataset.actors.map(({ id }, at) => [id, [at * 100, at * 50] as const]),
);
const derive = createDerive(withNote, () => places);
const relationOf = (id = dyadOf(denied.from, denied.to).id) =>
  derive.visibleGraph(defaultQuery).relations.find((one) => one.id === id)!;
const nameOf = derive.index.shortNameOf;

test('the words of a note say who denies, and where', () => {
  expect(denialWords.readIn(note)).toEqual([
    { by: 'Ilan Oren', paragraph: 3 },
    { by: 'The rebels', paragraph: 4 },
  ]);
  expect(denialWords.readIn('Nothing is Denied by this. “Denied by Tarn”')).toEqual([]);
});

test('a relation says who denies it, and of several acts which', () => {
  const relation = relationOf();
  const alone = {
    ...relation,
    statements: relation.statements.filter((one) => one.statement.id === denied.id),
  };
  const said = (one: typeof relation) => describeRelation(one, one.statements, nameOf, withNote).denials;
  expect(said(alone)).toEqual(['Ilan Oren denies it (¶ 3).', 'The rebels deny it (¶ 4).']);
  const counted = alone.statements[0]!;
  const other = {
    ...counted,
    statement: { ...counted.statement, note: undefined },
    type: { ...counted.type, id: 'other' as typeof counted.type.id, label: 'backs' },
  };
  expect(said({ ...relation, statements: [counted, other] })).toEqual([
    `Ilan Oren denies “${counted.type.label}” (¶ 3).`,
    `The rebels deny “${counted.type.label}” (¶ 4).`,
  ]);
  expect(said({ ...relation, statements: [other] })).toEqual([]);
});

test('a figure says it under the picture and in its text', () => {
  const text = writeFigureText(derive, initialState, defaultFigureSpec);
  const pair = `${nameOf(denied.from)} → ${nameOf(denied.to)}`;
  expect(text.remarks).toEqual([
    `Denied: ${pair} (${denied.type}, denied by Ilan Oren, ¶ 3); ${pair} (${denied.type}, denied by The rebels, ¶ 4).`,
  ]);
  expect(figureAltText(derive, initialState).long).toContain('denied by Ilan Oren, ¶ 3');
  const plain = createDerive(smallDataset, () => places);
  expect(writeFigureText(plain, initialState, defaultFigureSpec).remarks).toEqual([]);
});

test('a figure says who claims what is denied, and what is over by now', () => {
  const claimed = {
    ...withNote,
    statements: withNote.statements.map((one) =>
      one.id === denied.id ? { ...one, voice: 'other' as const, saidBy: 'corland' as ActorId } : one,
    ),
    omissions: [
      { paragraph: 2, actors: [denied.from, denied.to], reason: 'past' as const },
      { paragraph: 3, actors: [denied.from], reason: 'past' as const },
      { paragraph: 4, actors: [denied.from, denied.to], reason: 'forecast' as const },
    ],
  };
  const told = writeFigureText(
    createDerive(claimed, () => places),
    initialState,
    defaultFigureSpec,
  ).remarks;
  expect(told[0]).toContain(`(${denied.type}, claimed by Corland, denied by Ilan Oren, ¶ 3)`);
  expect(told[1]).toBe(
    `Past relations: ${nameInSentence(nameOf(denied.from))} and ${nameInSentence(nameOf(denied.to))} (¶ 2).`,
  );
});

test('a figure says what was, where it is noted, and what is said on a condition', () => {
  const past = (paragraph: number, note?: string) => ({
    paragraph,
    actors: [denied.from, denied.to],
    reason: 'past' as const,
    ...(note === undefined ? {} : { note }),
  });
  const { label } = withNote.relationTypes[0] as (typeof withNote.relationTypes)[number];
  const told = {
    ...withNote,
    statements: withNote.statements.map((one) =>
      one.id === denied.id ? { ...one, note: 'Condition: if it closes the bridge (¶ 5).' } : one,
    ),
    omissions: [
      past(2, pastLabel(label)),
      past(3, 'trade partners.'),
      past(4, 'The two were on good terms for years, as the article says at some length.'),
    ],
  };
  const [from, to] = [nameOf(denied.from), nameOf(denied.to)];
  const both = `${nameInSentence(from)} and ${nameInSentence(to)}`;
  expect(
    writeFigureText(
      createDerive(told, () => places),
      initialState,
      defaultFigureSpec,
    ).remarks,
  ).toEqual([
    `Conditional: ${from} → ${to} (${denied.type}, if it closes the bridge, ¶ 5).`,
    `Past relations: ${nameInSentence(from)} ${pastLabel(label)} ${nameInSentence(to)} (¶ 2); ${both} (trade partners, ¶ 3); ${both} (¶ 4).`,
  ]);
});
