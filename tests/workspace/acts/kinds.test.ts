import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import { writeStatement } from '#tests/workspace/coding/writeStatement.ts';
import { withoutKind } from '#ui/editing/ActorKinds.tsx';
import { giveKind } from '#workspace/acts/kinds.ts';
import { newDataset } from '#workspace/coding/newDataset.ts';
import { ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const text = 'The Front, a militia, shelled Orland. Its ally Vessin stayed away.';
const start = newDataset('The bridge', {}, [text]);
const fresh = (name: string) => ({ kind: 'newActor', name }) as const;
const written = writeStatement(
  start,
  {
    who: fresh('Front'),
    verb: { kind: 'type', type: start.dataset.relationTypes[0]!, isInverse: false },
    whom: fresh('Orland'),
    saidBy: { kind: 'narrator' },
    mode: 'done',
    voice: null,
    when: null,
    where: [],
  },
  { source: start.texts[0]!.source, paragraph: 1, start: 0, end: 36 },
);
if (!written.ok) throw new Error(written.why);
const { data } = written;
const id = (name: string) => data.dataset.actors.find((one) => one.name === name)!.id;
const kindOf = (from: typeof data, name: string) => {
  const { kind, background } = from.dataset.actors.find((one) => one.name === name)!;
  return [kind, background.includes('kind')];
};

test('what an actor is, is background knowledge where no sentence on it says so, and each answer is undone alone', () => {
  expect(withoutKind(data)).toEqual([id('Front'), id('Orland')]);
  const first = giveKind(data, id('Front'), 'armed-group');
  if (!first.ok) throw new Error(first.why);
  expect(kindOf(first.data, 'Front')).toEqual(['armed-group', false]);
  const second = giveKind(first.data, id('Orland'), 'party');
  if (!second.ok) throw new Error(second.why);
  expect(kindOf(second.data, 'Orland')).toEqual(['party', true]);
  expect(withoutKind(second.data)).toEqual([]);
  const back = applyAct(second.data, undone(second.act));
  expect(back.ok && kindOf(back.data, 'Orland')).toEqual(['unstated', false]);
  expect(back.ok && kindOf(back.data, 'Front')).toEqual(['armed-group', false]);
});

test('of nobody, and the same again, is refused; tables are not asked', () => {
  expect(giveKind(data, 'nobody' as ActorId, 'party').ok).toBe(false);
  expect(giveKind(data, id('Front'), 'unstated').ok).toBe(false);
  expect(withoutKind(ownDataOf(data.dataset))).toEqual([]);
});

test.each([
  ['The prime minister of Orland spoke.', false],
  ['The government of Orland spoke.', false],
  ['Orland’s foreign minister spoke.', false],
  ['A friend of Orland spoke.', true],
  ['The president of the Orland Bakers spoke.', true],
])('a body or an office that a state alone has says that it is one: “%s”', (said, isBackground) => {
  const texts = data.texts.map((one) => ({ ...one, paragraphs: [...one.paragraphs, said] }));
  const given = giveKind({ ...data, texts }, id('Orland'), 'state');
  expect(given.ok && kindOf(given.data, 'Orland')).toEqual(['state', isBackground]);
});
