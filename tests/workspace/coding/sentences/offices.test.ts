/** Officials: whom they speak for by the text, and what follows for whose word their claims are. */
import { expect, test } from 'vitest';
import { writeStatement } from '#tests/workspace/coding/writeStatement.ts';
import { actRefusals } from '#words/acts.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { type CodedLine, writeOffices, writeStatements } from '#workspace/acts/codePassage.ts';
import { adviceOn } from '#workspace/advice.ts';
import { saysKind } from '#workspace/coding/backgroundKnowledge.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { isNameOfPerson, isOfficeTyped, servedIn } from '#workspace/coding/sentences/offices.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const text = [
  'The government of Sarvia accused Dromund. The shells bear marks, the spokesman of the Sarvian defence ministry, Pavel Morin, told reporters.',
  'Dromund denied the charge. Its foreign minister, Ilse Tarrow, said her country has sent no rifle and called the accusation an excuse.',
  'Fighters of the Highland Front under their commander, Rusk Adaran, attacked a Sarvian army convoy.',
  'Sarvia, Kalmar and Westmere held an exercise. Westmere has declined, although its prime minister, Edda Holm, said no.',
  'Tarrow met Anton Reyle, Kesteven’s president.',
];
const parties = ['Sarvia', 'Dromund', 'Highland Front', 'Kalmar', 'Westmere', 'Kesteven', 'Sarvian army'].map(
  (name) => ({ name }),
);

test.each([
  ['Pavel Morin', 'Sarvia'],
  ['Ilse Tarrow', 'Dromund'],
  ['Rusk Adaran', 'Highland Front'],
  ['Edda Holm', 'Westmere'],
  ['Anton Reyle', 'Kesteven'],
  // No office, and no person.
  ['Kalmar', undefined],
  ['Dromund', undefined],
  ['Highland Front', undefined],
])('%s serves %s by the text', (name, party) => {
  expect(servedIn(text, { name }, parties)?.name).toBe(party);
});

test.each([
  ['speaks for', true],
  ['speak', true],
  ['spokesman of', true],
  ['spokeswoman', true],
  ['is foreign minister of', true],
  ['is the defence minister of', true],
  ['official of', true],
  ['commander of', true],
  ['commands', false],
  ['speaks against', false],
  ['heads', false],
  ['off', false],
  ['is', false],
])('“%s” is an office where it is typed for a verb: %s', (typed, isOffice) => {
  expect(isOfficeTyped(typed)).toBe(isOffice);
});

test('a ministry, an army and a union are no persons', () => {
  expect(['Ilse Tarrow', 'Foreign Ministry', 'Sarvian army', 'Farmers’ Union'].map(isNameOfPerson)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

const start = newDataset('The bridge', {}, text);
const fresh = (name: string) => ({ kind: 'newActor', name }) as const;
const type = (id: string) => ({
  kind: 'type' as const,
  type: start.dataset.relationTypes.find((one) => one.id === id)!,
  isInverse: false,
});
const passage = (paragraph: number) => {
  const [first = ''] = (text[paragraph - 1] ?? '').split(' ');
  return { source: start.texts[0]!.source, paragraph, start: 0, end: first.length };
};
const line = (change: Partial<CodedLine>): CodedLine => ({
  who: fresh('Dromund'),
  verb: type('accuses'),
  whom: fresh('Sarvia'),
  saidBy: { kind: 'narrator' },
  mode: 'done',
  voice: null,
  when: null,
  where: [],
  ...change,
});
function done(made: Made) {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const actor = ({ dataset }: OwnData, name: string) => dataset.actors.find((one) => one.name === name)!;

test('who speaks for his country gives its own account, as an official of it, in one act', () => {
  const made = done(
    writeStatement(start, line({ saidBy: fresh('Ilse Tarrow'), serves: fresh('Dromund') }), passage(2)),
  );
  expect(made.data.dataset.statements[0]).toMatchObject({ voice: 'party' });
  expect(actor(made.data, 'Ilse Tarrow')).toMatchObject({
    kind: 'official',
    partOf: 'Dromund',
    partOfBasis: 'stated',
    background: [],
  });
  const back = applyAct(made.data, undone(made.act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
});

test('where the text does not say it, that is background knowledge', () => {
  const { data } = done(
    writeStatement(start, line({ saidBy: fresh('Ida Moreno'), serves: fresh('Dromund') }), passage(2)),
  );
  expect(actor(data, 'Ida Moreno')).toMatchObject({
    kind: 'official',
    partOfBasis: 'background',
    background: ['partOf', 'kind'],
  });
});

test('an office in the place of a verb is no statement, and makes earlier claims their own account', () => {
  const before = done(writeStatement(start, line({ saidBy: fresh('Ilse Tarrow') }), passage(2))).data;
  expect(before.dataset.statements[0]?.voice).toBe('other');
  const known = (name: string) => ({ kind: 'actor', actor: actor(before, name), also: null }) as const;
  const { data } = done(writeOffices(before, [known('Ilse Tarrow')], known('Dromund'), passage(2)));
  expect(data.dataset.statements).toHaveLength(1);
  expect(data.dataset.statements[0]?.voice).toBe('party');
  expect(writeOffices(data, [known('Ilse Tarrow')], known('Sarvia'), passage(2)).ok).toBe(false);
});

test('a person who by the text leads a group or belongs to a state is shown with it; a party that leads one is not', () => {
  const tie = (who: string, verb: string, whom: string, paragraph: number) =>
    actor(
      done(
        writeStatement(
          start,
          line({ who: fresh(who), verb: type(verb), whom: fresh(whom) }),
          passage(paragraph),
        ),
      ).data,
      who,
    );
  expect(tie('Rusk Adaran', 'leads', 'Highland Front', 3)).toMatchObject({
    partOf: 'Highland Front',
    kind: 'official',
  });
  expect(tie('Ilse Tarrow', 'belongs-to', 'Dromund', 2)).toMatchObject({ partOf: 'Dromund' });
  expect(tie('National Bloc', 'leads', 'Sarvia', 1)).not.toHaveProperty('partOf');
  expect(tie('Ida Moreno', 'belongs-to', 'Sarvia', 1)).not.toHaveProperty('partOf');
});

test('several statements of one line are one act; what the passage says already is left out', () => {
  const pair = (who: string, whom: string) =>
    line({ who: fresh(who), verb: type('allied-with'), whom: fresh(whom) });
  const pairs = [pair('Sarvia', 'Kalmar'), pair('Sarvia', 'Westmere'), pair('Kalmar', 'Westmere')];
  const made = done(writeStatements(start, pairs, passage(4)));
  expect(made.data.dataset.statements).toHaveLength(3);
  expect(made.data.dataset.actors).toHaveLength(3);
  const back = applyAct(made.data, undone(made.act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
  const known = (name: string) => ({ kind: 'actor', actor: actor(made.data, name), also: null }) as const;
  const again = { ...line({ verb: type('allied-with') }), who: known('Sarvia'), whom: known('Kalmar') };
  const more = { ...again, whom: fresh('River Guard') };
  expect(done(writeStatements(made.data, [again, more], passage(4))).data.dataset.statements).toHaveLength(4);
  expect(writeStatements(made.data, [again], passage(4)).ok).toBe(false);
});

test('a text says of what kind somebody is where it names him, and not where it names another whose name begins so', () => {
  const data = newDataset('A text', {}, ['The army of Nigeria left.', 'Niger is a country.']);
  const named = { name: 'Niger', shortName: 'Niger', aliases: [] };
  expect(saysKind(data, named, 'state-forces')).toBe(false);
  expect(saysKind(data, named, 'state')).toBe(true);
});

test('what somebody is accused of needs an accusation: of who acts, or of who is acted on', () => {
  const of = (accused: string) => {
    const charge = line({ who: fresh('National Bloc'), whom: fresh(accused) });
    const before = done(writeStatement(start, charge, passage(1))).data;
    const bloc = { kind: 'actor', actor: actor(before, 'National Bloc'), also: null } as const;
    const whom = (name: string) =>
      name === accused ? ({ kind: 'actor', actor: actor(before, name), also: null } as const) : fresh(name);
    const alleged = line({
      who: whom('Dromund'),
      verb: type('backs'),
      whom: whom('Farmers Union'),
      saidBy: bloc,
      mode: 'accused',
    });
    const { data } = done(writeStatement(before, alleged, passage(2)));
    return adviceOn(data, []).groups.some(({ rule }) => rule === 'unaccused');
  };
  expect([of('Dromund'), of('Farmers Union'), of('Sarvia')]).toEqual([false, false, true]);
});

test('whom the line asks about joins whom he serves, and no other of the pair', () => {
  const official = fresh('Ilse Tarrow');
  const trained = { ...type('trains'), isInverse: true };
  const passive = { who: official, verb: trained, whom: fresh('Kalmar'), official, serves: fresh('Dromund') };
  const first = done(writeStatement(start, line(passive), passage(2))).data;
  expect(actor(first, 'Kalmar')).not.toHaveProperty('partOf');
  expect(actor(first, 'Ilse Tarrow')).toMatchObject({ partOf: 'Dromund' });
  const meeting = { verb: type('meets'), whom: fresh('Kalmar'), official, serves: fresh('Dromund') };
  const pairs = [line({ ...meeting, who: official }), line({ ...meeting, who: fresh('River Guard') })];
  const both = done(writeStatements(start, pairs, passage(2))).data;
  expect(actor(both, 'Ilse Tarrow')).toMatchObject({ partOf: 'Dromund' });
  expect(actor(both, 'River Guard')).not.toHaveProperty('partOf');
});

test('several officials are noted in one act, and who has the other as its part is told so', () => {
  const officials = [fresh('Ilse Tarrow'), fresh('Adan Brek')];
  const { data } = done(writeOffices(start, officials, fresh('Dromund'), passage(2)));
  for (const name of ['Ilse Tarrow', 'Adan Brek'])
    expect(actor(data, name)).toMatchObject({ partOf: 'Dromund', kind: 'official' });
  const known = (name: string) => ({ kind: 'actor', actor: actor(data, name), also: null }) as const;
  expect(writeOffices(data, [known('Dromund')], known('Adan Brek'), passage(2))).toMatchObject({
    why: actRefusals.servesOwnPart,
  });
});
