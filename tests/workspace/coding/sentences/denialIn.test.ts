/** A denial stands with the statement that is denied: who may deny what, and what is noted. */
import { describe, expect, test } from 'vitest';
import { writeStatement } from '#tests/workspace/coding/writeStatement.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { type CodedLine, writeDenials } from '#workspace/acts/codePassage.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { withdraw } from '#workspace/acts/statements.ts';
import { change } from '#workspace/acts/things.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import {
  deniable,
  deniesTies,
  isSureDenial,
  saysDenial,
  typesDenial,
} from '#workspace/coding/sentences/denialIn.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const paragraphs = [
  'Vessin accused Orland of arming the Front. Kessa trains Vessin.',
  'Orland “denied it. Nobody else spoke.',
];
const start = newDataset('The bridge', {}, paragraphs);
const source = start.texts[0]!.source;
const passage = (paragraph: number, words: string) => {
  const at = paragraphs[paragraph - 1]!.indexOf(words);
  return { source, paragraph, start: at, end: at + words.length };
};
function done(made: Made) {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const choice = ({ dataset }: OwnData, name: string) => {
  const actor = dataset.actors.find((one) => one.name === name);
  return actor ? ({ kind: 'actor', actor, also: null } as const) : ({ kind: 'newActor', name } as const);
};
const write = (
  data: OwnData,
  who: string,
  verb: string,
  whom: string,
  words: string,
  more: Partial<CodedLine> = {},
) =>
  done(
    writeStatement(
      data,
      {
        who: choice(data, who),
        verb: {
          kind: 'type',
          type: data.dataset.relationTypes.find(({ id }) => id === verb)!,
          isInverse: false,
        },
        whom: choice(data, whom),
        saidBy: { kind: 'narrator' },
        mode: 'done',
        voice: null,
        when: null,
        where: [],
        ...more,
      },
      passage(1, words),
    ),
  ).data;
const trained = write(start, 'Kessa', 'trains', 'Vessin', 'Kessa trains Vessin');
const accused = write(trained, 'Vessin', 'accuses', 'Orland', 'Vessin accused Orland');
const coded = write(accused, 'Orland', 'arms', 'Front', 'arming the Front', {
  mode: 'accused',
  saidBy: choice(accused, 'Vessin'),
});
const typesOf = (data: OwnData, name: string, paragraph: number) => {
  const who = choice(data, name);
  return deniable(data.dataset, who.kind === 'actor' ? who.actor.id : null, source, paragraph).map(
    ({ type }) => type,
  );
};

test.each([
  ['Orland denied it', true],
  ['It dismissed the claim', true],
  ['It denotes nothing', false],
])('“%s” speaks of a denial: %s', (words, expected) => {
  expect(saysDenial(words)).toBe(expected);
});

test.each([
  ['d', false],
  ['de', true],
  ['deny', true],
  ['Denies', true],
  ['denied that', true],
  ['rejects', true],
  ['defends', false],
  ['depends on', false],
])('“%s”, typed for a verb, asks for a denial: %s', (typed, expected) => {
  expect(typesDenial(typed)).toBe(expected);
});

test.each([
  ['ref', false],
  ['refu', false],
  ['refuses', false],
  ['refut', true],
  ['den', false],
  ['denounces', false],
  ['deny', true],
  ['denied', true],
])('“%s”, typed for a verb, is nothing but a denial: %s', (typed, expected) => {
  expect(isSureDenial('Orland denied it', typed)).toBe(expected);
});

test('a denial of ties has a verb of its own', () => {
  expect(deniesTies('The Front denies any ties with Orland')).toBe(true);
  expect(deniesTies('Orland denied that it had armed the Front')).toBe(false);
});

describe('What somebody may deny', () => {
  test('is what is said of him, before the charge without its content; elsewhere nothing else', () => {
    expect(typesOf(coded, 'Orland', 2)).toEqual(['arms', 'accuses']);
    expect(typesOf(coded, 'Orland', 1)).toEqual(['arms', 'accuses', 'trains']);
  });

  test('is not what he says or whom he meets, and a deed of his behind what others claim', () => {
    const opposed = write(coded, 'Orland', 'criticises', 'Kessa', 'Kessa trains');
    expect(typesOf(opposed, 'Orland', 2)).toEqual(['arms', 'accuses']);
    const shelled = write(opposed, 'Orland', 'bombs', 'Vessin', 'of arming the Front');
    expect(typesOf(shelled, 'Orland', 2)).toEqual(['arms', 'accuses', 'bombs']);
  });

  test('is not his own word, nor what was withdrawn, nor what comes later', () => {
    expect(typesOf(coded, 'Vessin', 2)).toEqual(['trains']);
    const arms = coded.dataset.statements.find(({ type }) => type === 'arms')!;
    expect(typesOf(done(withdraw(coded, arms.id)).data, 'Orland', 2)).toEqual(['accuses']);
    expect(deniable(coded.dataset, null, source, 0)).toEqual([]);
  });
});

describe('A denial', () => {
  const arms = coded.dataset.statements.find(({ type }) => type === 'arms')!;
  const noted = done(writeDenials(coded, [choice(coded, 'Orland')], arms.id, passage(2, '“denied it')));
  const noteIn = ({ dataset }: OwnData) => dataset.statements.find(({ id }) => id === arms.id)?.note;

  test('is noted with the statement, in the words of the text, and changes nothing that it says', () => {
    expect(noteIn(noted.data)).toBe('Denied by Orland (¶ 2: “‘denied it’”).');
    expect(noted.data.dataset.statements.find(({ id }) => id === arms.id)).toMatchObject({ ...arms });
    expect(noted.data.dataset.statements).toHaveLength(coded.dataset.statements.length);
  });

  test('names who denies by the name that the actor has now', () => {
    const orland = noted.data.dataset.actors.find(({ name }) => name === 'Orland')!;
    const renamed = done(change(noted.data, 'actor', orland.id, { name: 'Republic of Orland' })).data;
    expect(noteIn(renamed)).toBe('Denied by Republic of Orland (¶ 2: “‘denied it’”).');
    const kessa = noted.data.dataset.actors.find(({ name }) => name === 'Kessa')!;
    const joined = done(joinActors(noted.data, orland.id, kessa.id)).data;
    expect(noteIn(joined)).toBe('Denied by Kessa (¶ 2: “‘denied it’”).');
  });

  test('is one act that can be taken back, comes once, and stands behind others', () => {
    const back = applyAct(noted.data, undone(noted.act));
    expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(coded));
    expect(
      writeDenials(noted.data, [choice(coded, 'Orland')], arms.id, passage(2, '“denied it')),
    ).toMatchObject({ ok: false });
    const two = done(
      writeDenials(noted.data, [choice(coded, 'The Front')], arms.id, passage(2, 'Nobody')),
    ).data;
    const expected = 'Denied by Orland (¶ 2: “‘denied it’”). Denied by The Front (¶ 2: “Nobody”).';
    expect(noteIn(two)).toBe(expected);
    // Several who deny in the same words are noted at once, and who is noted already is not again.
    const both = [choice(coded, 'Orland'), choice(coded, 'The Front')];
    const again = done(writeDenials(noted.data, both, arms.id, passage(2, '“denied it'))).data;
    expect(noteIn(again)).toBe(
      'Denied by Orland (¶ 2: “‘denied it’”). Denied by The Front (¶ 2: “‘denied it’”).',
    );
  });
});
