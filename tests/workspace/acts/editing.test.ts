import { expect, test } from 'vitest';
import type { ActorId, RelationTypeId } from '#domain/ids.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { undone } from '#workspace/acts/act.ts';
import { applyAct } from '#workspace/acts/applyAct.ts';
import type { Made } from '#workspace/acts/draft.ts';
import { changeSign, editActor } from '#workspace/acts/editing.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { ownDataOf } from '#workspace/ownData.ts';

const start = ownDataOf(smallDataset);
const bresia = 'bresia' as ActorId;
const done = (made: Made) => {
  if (!made.ok) throw new Error(made.why);
  return made;
};
const form = { name: 'Bresia', shortName: 'Bresia', countries: [], factions: [] };

test('a form changes an actor in one act, with groups that are new', () => {
  const [country] = smallDataset.countries;
  const { act, data } = done(
    editActor(start, bresia, { ...form, countries: [country!.label, 'Newland'], factions: ['Newcomers'] }),
  );
  const actor = data.dataset.actors.find(({ id }) => id === bresia)!;
  expect(actor.countries).toHaveLength(2);
  expect(actor.countries[0]).toBe(country!.id);
  expect(data.dataset.countries.at(-1)).toMatchObject({ id: actor.countries[1], label: 'Newland' });
  expect(data.dataset.factions.at(-1)).toMatchObject({ id: actor.factions[0], label: 'Newcomers' });
  expect(act.name).toBe('actorChanged');
  const back = applyAct(data, undone(act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
});

test('a form that says the same changes nothing, and one without a name is refused in words', () => {
  const { data } = done(editActor(start, bresia, form));
  expect(editActor(data, bresia, form)).toEqual({ ok: false, why: 'Nothing would change.' });
  expect(editActor(start, bresia, { ...form, name: ' ' })).toMatchObject({ ok: false });
});

test.each([
  ['a signed type', (sign: number) => sign !== 0, 0, 'contact'],
  ['a type without sign', (sign: number) => sign === 0, 1, 'political'],
] as const)('%s takes another sign, with a family that can have it', (_name, isIt, sign, family) => {
  const type = smallDataset.relationTypes.find((one) => isIt(one.sign))!;
  const { act, data } = done(changeSign(start, type.id, sign));
  expect(data.dataset.relationTypes.find(({ id }) => id === type.id)).toMatchObject({ sign, family });
  expect(whatChanged(act)).toMatch(/relations? changes?$/);
});

test('the opposite sign keeps the family, and says how many relations change', () => {
  const type = smallDataset.relationTypes.find(({ sign }) => sign === 1)!;
  const { act, data } = done(changeSign(start, type.id, -1));
  expect(data.dataset.relationTypes.find(({ id }) => id === type.id)?.family).toBe(type.family);
  expect(act.relations).toBeGreaterThan(0);
  expect(changeSign(start, 'none' as RelationTypeId, 1)).toMatchObject({ ok: false });
});
