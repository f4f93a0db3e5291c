import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { editionOf } from '#dataset/texts/edition.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { smallParagraphs } from '#tests/fixtures/smallParagraphs.ts';

const source = smallDataset.sources[0]!.id;
const text = editionOf(
  source,
  smallParagraphs.map((paragraph) => paragraph.text),
);
const withTexts = (texts: unknown) => {
  const file = JSON.parse(printOneFile(smallDataset)) as object;
  return parseOneFile(JSON.stringify({ ...file, texts }));
};

describe('texts in a file', () => {
  test('come back as they were, and are there only where they are given', () => {
    const printed = printOneFile(smallDataset, [text]);
    expect(parseOneFile(printed)).toEqual({ ok: true, dataset: smallDataset, texts: [text] });
    expect(readFile('a.entente.json', new TextEncoder().encode(printed))).toMatchObject({ texts: [text] });
    expect(printOneFile(smallDataset)).not.toContain('"texts"');
    expect(parseOneFile(printOneFile(smallDataset))).not.toHaveProperty('texts');
  });

  test('are tidied', () => {
    const read = withTexts([{ source, paragraphs: ['  One\u0000 two.', '', 'Thre\u0301e.'] }]);
    expect(read).toMatchObject({ ok: true, texts: [{ paragraphs: ['One two.', 'Thr\u00E9e.'] }] });
  });

  test.each<[string, unknown, RegExp]>([
    ['of no source', [{ source: 'nowhere', paragraphs: [] }], /no source “nowhere”/],
    [
      'of a source that has one already',
      [text, text].map(({ paragraphs }) => ({ source, paragraphs })),
      /already/,
    ],
    ['of another form', { [source]: 'a text' }, /list|type/],
    ['with other fields', [{ source, paragraphs: [], html: '<p>' }], /no field “html”/],
    ['with a number for a paragraph', [{ source, paragraphs: [7] }], /wrong type/],
  ])('%s are refused, with their place', (_name, texts, message) => {
    const read = withTexts(texts);
    if (read.ok) throw new Error('it was read');
    expect(read.issues[0]).toMatchObject({ message: expect.stringMatching(message) });
    expect(read.issues[0]!.path[0]).toBe('texts');
  });
});
