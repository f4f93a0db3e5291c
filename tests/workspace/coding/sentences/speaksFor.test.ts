/** A ministry that speaks for its own state gives its own account: asked once, kept as what it is part of. */
import { describe, expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { writeStatement } from '#tests/workspace/coding/writeStatement.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import type { CodedLine } from '#workspace/acts/codePassage.ts';
import { formFields } from '#workspace/acts/forms/formFields.ts';
import { keepForm } from '#workspace/acts/forms/keepForm.ts';
import { formOf } from '#workspace/acts/forms/readForm.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { belongsTo, holdsOffice, isProposed, saysItBelongs } from '#workspace/coding/sentences/speaksFor.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const text =
  'Orland closed the bridge to Vessin, the Orlandic Foreign Ministry said. The Army Council said that Orland shelled Vessin.';
const start = newDataset('The bridge', {}, [text]);
const fresh = (name: string) => ({ kind: 'newActor', name }) as const;
const type = (id: string) => ({
  kind: 'type' as const,
  type: start.dataset.relationTypes.find((one) => one.id === id)!,
  isInverse: false,
});
const line = (change: Partial<CodedLine> = {}): CodedLine => ({
  who: fresh('Orland'),
  verb: type('blocks'),
  whom: fresh('Vessin'),
  saidBy: fresh('Foreign Ministry'),
  mode: 'done',
  voice: null,
  when: null,
  where: [],
  ...change,
});
const write = (data: OwnData, change: Partial<CodedLine> = {}, words = 'Orland closed the bridge') => {
  const at = text.indexOf(words);
  const source = start.texts[0]!.source;
  return done(
    writeStatement(data, line(change), { source, paragraph: 1, start: at, end: at + words.length }),
  );
};
function done(made: Made) {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const actor = ({ dataset }: OwnData, name: string) => dataset.actors.find((one) => one.name === name)!;
const voices = ({ dataset }: OwnData) => dataset.statements.map(({ voice }) => voice);

describe('A text says that a body belongs to a state', () => {
  test.each([
    ['by its name', 'The Vessin government spoke.', 'Vessin government', 'Vessin', true],
    ['by the word before it', 'The Orland Foreign Ministry spoke.', 'Foreign Ministry', 'Orland', true],
    ['by a genitive', 'Orland’s Foreign Ministry spoke.', 'Foreign Ministry', 'Orland', true],
    ['by an adjective', 'The Veldanian Navy spoke.', 'Veldanian Navy', 'Veldania', true],
    [
      'by the words behind it',
      'The Ministry of Defence in Orland spoke.',
      'Ministry of Defence',
      'Orland',
      true,
    ],
    [
      'not by standing beside it',
      'The Foreign Ministry said Orland shelled it.',
      'Foreign Ministry',
      'Orland',
      false,
    ],
    ['not of another state', 'The Vessin government spoke of Orland.', 'Vessin government', 'Orland', false],
  ])('%s', (_name, said, body, state, expected) => {
    expect(saysItBelongs(said, { name: body }, { name: state })).toBe(expected);
  });

  test('and only a body of a state is proposed to speak for it', () => {
    const of = (said: string, body: string) => isProposed(said, { name: body }, { name: 'Orland' });
    expect(of('The Orlandic Army spoke.', 'Orlandic Army')).toBe(true);
    expect(of('The Reform Party of Orland spoke.', 'Reform Party of Orland')).toBe(false);
    expect(of('The Foreign Ministry spoke.', 'Foreign Ministry')).toBe(false);
  });
});

test('only a body of a state, or who holds an office, is asked about', () => {
  const said = 'A spokesman, Colonel Adan Brek, denied it. Vessin and the Bakers’ Union did not.';
  const isAsked = (name: string) => holdsOffice(said, { name });
  expect(['Adan Brek', 'Vessin government', 'Vessin', 'Bakers’ Union'].map(isAsked)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['by his office, before his name', 'Vessin’s foreign minister, Pia Rook, spoke.', 'Vessin', true],
  ['by his office, behind it', 'Pia Rook, a spokeswoman for the Vessinian army, spoke.', 'Vessin', true],
  ['not by what he speaks of', 'Orland shut the bridge, Colonel Pia Rook said.', 'Orland', false],
  ['not by standing in a list', 'Orland, Vessin and a general, Pia Rook, spoke.', 'Vessin', false],
])('somebody serves another %s', (_name, said, party, expected) => {
  expect(belongsTo(said, { name: 'Pia Rook' }, { name: party })).toBe(expected);
});

test.each([
  ['who is said to speak', 'Orland’s foreign minister, Pia Rook, said it was shut.', 'Pia Rook', true],
  ['who is quoted', 'Pia Rook, a general of Orland: “It is shut.”', 'Pia Rook', true],
  ['not whom officials arrest', 'Orland officials arrested Pia Rook, who said nothing.', 'Pia Rook', false],
  ['not whom they meet', 'An Orland minister met Pia Rook and said little.', 'Pia Rook', false],
  ['not whom a general names', 'Pia Rook, whom an Orland general named, said no.', 'Pia Rook', false],
  ['not who only acts', 'Orland’s foreign minister, Pia Rook, shut the bridge.', 'Pia Rook', false],
  ['not a body that only acts', 'The Orlandic Army shut the bridge.', 'Orlandic Army', false],
])('Proposed to speak for the one who acts is %s', (_name, said, speaker, expected) => {
  expect(isProposed(said, { name: speaker }, { name: 'Orland' })).toBe(expected);
});

describe('Whoever speaks for the one who acts', () => {
  test('gives its own account, in the same act, which is undone whole', () => {
    const { data, act } = write(start, { speaksFor: true });
    expect(voices(data)).toEqual(['party']);
    expect(actor(data, 'Foreign Ministry')).toMatchObject({ partOf: 'Orland', partOfBasis: 'stated' });
    const back = applyAct(data, undone(act));
    expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
  });

  test('does so by background knowledge where the text does not say it', () => {
    const { data } = write(start, { speaksFor: true, saidBy: fresh('Army Council') });
    expect(actor(data, 'Army Council')).toMatchObject({
      partOf: 'Orland',
      partOfBasis: 'background',
      background: ['partOf'],
    });
  });

  test('is asked once: what it said before is its own account, too, and so is what it says later', () => {
    const once = write(start).data;
    expect(voices(once)).toEqual(['other']);
    const known = (data: OwnData, name: string) =>
      ({ kind: 'actor', actor: actor(data, name), also: null }) as const;
    const all = (data: OwnData) => ({
      who: known(data, 'Orland'),
      whom: known(data, 'Vessin'),
      saidBy: known(data, 'Foreign Ministry'),
    });
    const twice = write(once, { ...all(once), verb: type('fights'), speaksFor: true }).data;
    expect(voices(twice)).toEqual(['party', 'party']);
    expect(voices(write(twice, { ...all(twice), verb: type('expels') }).data)).toEqual([
      'party',
      'party',
      'party',
    ]);
    // What somebody has chosen stays.
    const chosen = write(once, { ...all(once), verb: type('fights'), voice: 'party' }).data;
    expect(voices(chosen)).toEqual(['other', 'party']);
  });

  test('also where this is said in the form of the actor, or the two are merged', () => {
    const once = write(start).data;
    const [ministry, state] = ['Foreign Ministry', 'Orland'].map((name) => actor(once, name).id) as [
      ActorId,
      ActorId,
    ];
    const record = actor(once, 'Foreign Ministry');
    const form = formOf(formFields(once.dataset, 'actor', record), record, once);
    const kept = keepForm(once, 'actor', ministry, { ...form, partOf: state });
    expect(voices(done(kept).data)).toEqual(['party']);
    expect(voices(done(joinActors(once, ministry, state)).data)).toEqual(['party']);
  });
});
