import { expect, test } from 'vitest';
import type { SourceId } from '#domain/ids.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';
import type { Made } from '#workspace/acts/actBuilder.ts';
import { markEmpty } from '#workspace/acts/marks.ts';
import { previewEdition, putText, removeText } from '#workspace/acts/texts.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type OwnData, ownDataOf } from '#workspace/ownData.ts';
import { type Act, undone } from '#workspace/undo/act.ts';
import { applyAct } from '#workspace/undo/applyAct.ts';

const source = 'plain-speaker-2020-06-15' as SourceId;
const text = smallParagraphs.map(({ text: paragraph }) => paragraph);
const start = ownDataOf(smallDataset);

function done(made: Made): { readonly act: Act; readonly data: OwnData } {
  if (!made.ok) throw new Error(made.why);
  return made;
}
const why = (made: Made) => (made.ok ? 'done' : made.why);
const quotesOf = ({ dataset }: OwnData) =>
  [
    ...dataset.statements.flatMap(({ cites }) => cites),
    ...dataset.operations.flatMap(({ participants }) => participants.map(({ cite }) => cite)),
  ].filter(({ quote }) => quote !== undefined);
const fates = (data: OwnData, paragraphs: readonly string[]) =>
  previewEdition(data, source, paragraphs).quotes.map(({ fate }) => fate.fate);

const coded = done(putText(start, source, text));

test('a first text gives every quote of statements and operations its place', () => {
  for (const { paragraph = 0, quote, start: from, end } of quotesOf(coded.data))
    expect(text[paragraph - 1]?.slice(from, end)).toBe(quote);
  expect(whatChanged(coded.act)).toBe('Added a text of 8 paragraphs');
  const back = applyAct(coded.data, undone(coded.act));
  expect(back.ok && JSON.stringify(back.data)).toBe(JSON.stringify(start));
});

test('whatever names a paragraph follows the text: mentions, omissions, numbers; a mark only where nothing has changed', () => {
  const marked = done(
    markEmpty(done(markEmpty(coded.data, { source, paragraph: 8 })).data, { source, paragraph: 7 }),
  );
  const later = ['A head.', ...text.slice(0, 6), `${text[6]} More.`, text[7] ?? ''];
  const { act, data } = done(putText(marked.data, source, later));
  const moved = (paragraphs: readonly (number | undefined)[]) => paragraphs.map((at) => (at ?? 0) + 1);
  const [was, is] = [start.dataset, data.dataset];
  for (const list of ['omissions', 'numbers'] as const)
    expect(is[list]?.map(({ paragraph }) => paragraph)).toEqual(
      moved((was[list] ?? []).map(({ paragraph }) => paragraph)),
    );
  const mentions = ({ actors }: typeof was) =>
    actors.flatMap((actor) => actor.mentions.map(({ paragraph }) => paragraph));
  expect(mentions(is)).toEqual(moved(mentions(was)));
  expect(data.nothingToCode).toEqual([{ source, paragraph: 9 }]);
  expect(whatChanged(act)).toBe(
    `Replaced the text with another edition: ${quotesOf(start).length} quotes moved, 0 lost`,
  );
});

test('joined paragraphs join what names them', () => {
  const { data } = done(putText(coded.data, source, [text.join(' ')]));
  for (const { mentions } of data.dataset.actors) expect(mentions).toEqual([{ source, paragraph: 1 }]);
});

test('a lost quote keeps its words and loses its place, unless its suggestion is accepted', () => {
  const [first] = coded.data.dataset.statements;
  const quote = first?.cites[0]?.quote ?? '';
  const [word = ''] = quote.split(' ').slice(-1);
  const later = text.map((paragraph) => paragraph.replace(quote, quote.replace(word, 'QQQ')));
  const preview = previewEdition(coded.data, source, later).quotes;
  const lost = preview.flatMap(({ fate }, at) => (fate.fate === 'lost' ? [at] : []));
  expect(lost.length).toBeGreaterThan(0);
  const one = ({ dataset }: OwnData) => dataset.statements.find(({ id }) => id === first?.id)?.cites[0];
  const left = done(putText(coded.data, source, later));
  expect(one(left.data)).toMatchObject({ quote, paragraph: first?.cites[0]?.paragraph });
  expect(one(left.data)).not.toHaveProperty('start');
  expect(whatChanged(left.act)).toMatch(new RegExp(`${lost.length} lost$`));
  // The words are there again: the quote is found again.
  expect(one(done(putText(left.data, source, text)).data)).toEqual(one(coded.data));
  const accepted = done(putText(coded.data, source, later, new Set(lost)));
  const { start: from, end, paragraph = 0, quote: now = '' } = one(accepted.data) ?? {};
  expect(now).toContain('QQQ');
  expect(later[paragraph - 1]?.slice(from, end)).toBe(now);
});

test('what is refused', () => {
  expect(why(putText(start, 'nowhere' as SourceId, text))).toBe('The source “nowhere” no longer exists.');
  expect(why(putText(start, source, [' ', '']))).toBe('The text has no words.');
  expect(why(putText(coded.data, source, text))).toBe('Nothing would change.');
  expect(why(removeText(start, source))).toBe('This source has no text yet.');
});

test('without its text a source keeps its quotes, and finds them again', () => {
  const { data } = done(removeText(coded.data, source));
  expect([data.texts, quotesOf(data)]).toEqual([[], quotesOf(coded.data)]);
  expect(new Set(fates(data, text))).toEqual(new Set(['same']));
});
