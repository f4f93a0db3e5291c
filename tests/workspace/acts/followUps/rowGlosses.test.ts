/** The line that a row of a table makes tells of what the row says now, whatever has been changed since. */
import { expect, test } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { followingForm } from '#workspace/acts/forms/following.ts';
import { formFields } from '#workspace/acts/forms/formFields.ts';
import { type Kept, keepForm } from '#workspace/acts/forms/keepForm.ts';
import { formOf } from '#workspace/acts/forms/readForm.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { change } from '#workspace/acts/things.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const table = ownDataOf(
  opened('own.csv', 'from,to,stance\nAlpha,Beta,opposed\nGamma,Alfa,aligned\n').made.dataset,
);
const worded = ownDataOf(
  opened('own.csv', 'from,to,relation\nAlpha,Beta,supports\nGamma,Alfa,hates\n').made.dataset,
);
const idOf = ({ dataset }: OwnData, name: string) =>
  dataset.actors.find((actor) => actor.name === name)?.id as ActorId;
const done = (made: Kept): OwnData => {
  if (!made.ok) throw new Error(made.why);
  return made.data;
};
const glosses = ({ dataset }: OwnData) => dataset.statements.map(({ gloss }) => gloss);
const second = ({ dataset }: OwnData) => dataset.statements[1] as Statement;

test('a row is told in a sentence', () => {
  expect(glosses(table)).toEqual(['Alpha → Beta: opposed.', 'Gamma → Alfa: aligned.']);
  expect(glosses(worded)).toEqual(['Alpha supports Beta.', 'Gamma hates Alfa.']);
});

test('a corrected end changes the line, in the form and where it is kept', () => {
  const id = second(table).id;
  const start = formOf(formFields(table.dataset, 'statement', second(table)), second(table), table);
  const typed = { to: idOf(table, 'Alpha') };
  expect(followingForm(table.dataset, second(table), start, typed).gloss).toBe('Gamma → Alpha: aligned.');
  const kept = keepForm(table, 'statement', id, { ...start, ...typed });
  expect(glosses(done(kept))[1]).toBe('Gamma → Alpha: aligned.');
  const back = kept.ok ? applyAct(kept.data, undone(kept.act)) : null;
  expect(back?.ok && glosses(back.data)).toEqual(glosses(table));
});

test.each<[string, (data: OwnData) => Kept, string, string]>([
  [
    'a join of two spellings',
    (data) => joinActors(data, idOf(data, 'Alfa'), idOf(data, 'Alpha')),
    'Gamma → Alpha: aligned.',
    'Gamma hates Alpha.',
  ],
  [
    'a new name',
    (data) => change(data, 'actor', idOf(data, 'Gamma'), { name: 'Delta' }),
    'Delta → Alfa: aligned.',
    'Delta hates Alfa.',
  ],
  [
    'another sign of its verb',
    (data) => change(data, 'relationType', second(data).type, { sign: -1, label: 'is opposed to' }),
    'Gamma → Alfa: opposed.',
    'Gamma → Alfa: opposed.',
  ],
  [
    'another verb',
    (data) => change(data, 'statement', second(data).id, { type: data.dataset.statements[0]!.type }),
    'Gamma → Alfa: opposed.',
    'Gamma supports Alfa.',
  ],
  [
    'another status',
    (data) => change(data, 'statement', second(data).id, { mode: 'announced' }),
    'The file says that Gamma plans to be aligned with Alfa.',
    'The file says that Gamma plans to hate Alfa.',
  ],
  [
    'another speaker',
    (data) => change(data, 'statement', second(data).id, { saidBy: idOf(data, 'Beta'), voice: 'other' }),
    'Beta says that Gamma is aligned with Alfa.',
    'Beta says that Gamma hates Alfa.',
  ],
])('%s changes the line', (_, act, plain, verb) => {
  expect(glosses(done(act(table)))[1]).toBe(plain);
  expect(glosses(done(act(worded)))[1]).toBe(verb);
});

test('a line as it was composed before, in a file that was kept, follows as well', () => {
  const statements = worded.dataset.statements.map((one, at) =>
    at === 0 ? { ...one, gloss: 'Alpha: supports: Beta.' } : one,
  );
  const old = { ...worded, dataset: { ...worded.dataset, statements } };
  const renamed = done(change(old, 'actor', idOf(old, 'Beta'), { name: 'Omega' }));
  expect(glosses(renamed)[0]).toBe('Alpha supports Omega.');
});

test('a note of the file stays as it is', () => {
  const noted = ownDataOf(opened('own.csv', 'from,to,stance,note\nA,B,opposed,They fought.\n').made.dataset);
  const renamed = done(change(noted, 'actor', idOf(noted, 'B'), { name: 'Omega' }));
  expect(glosses(renamed)).toEqual(['They fought.']);
});
