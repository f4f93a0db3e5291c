/** What is changed by hand in a row of a file is not told in the file's name. */

import { expect, test } from 'vitest';
import { statementTable } from '#dataset/formats/write/tables.ts';
import { silenceIn } from '#dataset/silence.ts';
import { createDerive } from '#derive/derive.ts';
import { statementRows } from '#derive/tableRows.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { defaultQuery } from '#query/filter/query.ts';
import { describeRelation } from '#query/sentences/describeRelation.ts';
import { opened } from '#tests/dataset/formats/read/opened.ts';
import { byHandVoice, isByHand } from '#words/changedByHand.ts';
import { formWords } from '#words/forms.ts';
import { readingKey } from '#words/sourceForm.ts';
import { formFields } from '#workspace/acts/forms/formFields.ts';
import { keepForm } from '#workspace/acts/forms/keepForm.ts';
import { formOf } from '#workspace/acts/forms/readForm.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const table = ownDataOf(
  opened('own.csv', 'from,to,stance\nRuritania,Graustark,opposed\nBorduria,Graustark,aligned\n').made.dataset,
);
const first = ({ dataset }: OwnData) => dataset.statements[0] as Statement;
const idOf = (name: string) => table.dataset.actors.find((actor) => actor.name === name)?.id as ActorId;
const placeIn = (data: OwnData) => first(data).cites[0]?.locator;

function kept(data: OwnData, typed: Readonly<Record<string, string>>) {
  const start = formOf(formFields(data.dataset, 'statement', first(data)), first(data), data);
  const made = keepForm(data, 'statement', first(data).id, { ...start, ...typed });
  if (!made.ok) throw new Error(made.why);
  return made;
}

/** Whose word the first statement is, in a sentence and in the table. */
function told({ dataset }: OwnData) {
  const derive = createDerive(
    dataset,
    () => ({}),
    () => ({}) as never,
  );
  const graph = derive.visibleGraph(defaultQuery);
  const nameOf = derive.index.shortNameOf;
  const [row] = statementRows(graph, dataset, nameOf);
  const relation = graph.relations.find(({ statements }) =>
    statements.some(({ statement }) => statement.id === first({ dataset } as OwnData).id),
  );
  if (relation === undefined) throw new Error('it is drawn');
  return {
    voice: row?.voice,
    places: row?.places,
    sentence: describeRelation(relation, relation.statements, nameOf, dataset).direction,
  };
}

test('the place of the row says what the file says, and no sentence says that the file says it', () => {
  expect(told(table)).toMatchObject({ voice: 'reported by the file', places: ['line 2'] });
  const { data, act } = kept(table, { to: idOf('Borduria') });
  const place = 'line 2, changed by hand (the file says: Ruritania → Graustark: opposed)';
  expect(told(data)).toMatchObject({ voice: byHandVoice, places: [place] });
  expect(told(data).sentence).toContain('As corrected by hand, Ruritania is opposed to Borduria.');
  expect(whatChanged(act)).toBe('Changed target of the statement “Ruritania → Borduria: opposed”');
  expect(readingKey('file', silenceIn(data.dataset))).toContain(
    'Each line is a tie stated in the file, except 1 changed by hand.',
  );
  const back = applyAct(data, undone(act));
  expect(back.ok && placeIn(back.data)).toBe('line 2');
});

test('a second change keeps what the file says, and the way back takes the mark away', () => {
  const { data } = kept(kept(table, { to: idOf('Borduria') }).data, { when: '2014' });
  expect(placeIn(data)).toBe('line 2, changed by hand (the file says: Ruritania → Graustark: opposed)');
  const again = kept(data, { to: idOf('Graustark'), when: '' });
  expect(placeIn(again.data)).toBe('line 2');
  expect(isByHand(first(again.data))).toBe(false);
});

test('a note of one’s own changes nothing of what the file says', () => {
  const { data } = kept(table, { note: 'Seen twice.' });
  expect(placeIn(data)).toBe('line 2');
});

test('a cell that the file lacked is no word of the file', () => {
  const cites = [
    { ...(first(table).cites[0] as Statement['cites'][0]), locator: 'line 2, “to” written in by hand' },
  ];
  expect(isByHand({ cites })).toBe(true);
});

test('neither a saved table nor the form says that the file says it', () => {
  const { data } = kept(table, { to: idOf('Borduria') });
  const { columns, rows } = statementTable(
    data.dataset.statements.map((statement) => ({ statement, counts: true })),
    data.dataset,
  );
  const cells = (row = 0) => Object.fromEntries(columns.map((name, at) => [name, rows[row]?.[at]]));
  expect(cells()).toMatchObject({ 'source type': byHandVoice, 'said by': byHandVoice });
  expect(cells(1)).toMatchObject({ 'source type': 'reported by the file', 'said by': 'the file' });
  const voices = formFields(data.dataset, 'statement', first(data)).find(({ name }) => name === 'voice');
  expect(voices?.kind === 'choice' && voices.choices[0]?.label).toBe(byHandVoice);
});

test('the form of a row says that its status is not stated, as the table leaves it open', () => {
  const modes = formFields(table.dataset, 'statement', first(table)).find(({ name }) => name === 'mode');
  expect(modes?.kind === 'choice' && modes.choices[0]).toEqual({
    value: 'done',
    label: formWords.modeUnsaid,
  });
});

test('the word of a row stands in its place as the file has it, and the form has the speaker that the table has', () => {
  const own = ownDataOf(
    opened('own.csv', 'from,to,stance\nAlba,Corvia,opose\nAlba,Brema,ally\n', {}, (recipe) => ({
      ...recipe,
      values: recipe.values.map((value) => ({
        ...value,
        sign: value.value === 'ally' ? 'aligned' : 'opposed',
        isSure: true,
      })),
    })).made.dataset,
  );
  const { data } = kept(own, { type: own.dataset.statements[1]!.type });
  expect(placeIn(data)).toMatch(/^line 2, changed by hand \(the file says: Alba → Corvia: opose\)$/);
  const speaker = formFields(data.dataset, 'statement', first(data)).find(({ name }) => name === 'saidBy');
  const nobody =
    speaker?.kind === 'choice' ? speaker.choices.find(({ value }) => value === 'narrator') : undefined;
  expect(nobody?.label).toBe(byHandVoice);
});
