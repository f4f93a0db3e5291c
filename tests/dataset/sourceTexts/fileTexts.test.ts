import { describe, expect, test } from 'vitest';
import { printOneFile } from '#dataset/formats/entente.ts';
import { readFile } from '#dataset/formats/read/readFile.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
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

describe('paragraphs with nothing to code', () => {
  const marks = [3, 1].map((paragraph) => ({ source, paragraph }));
  const withMarks = (nothingToCode: unknown, texts = [text]) => {
    const file = JSON.parse(printOneFile(smallDataset, texts)) as object;
    return parseOneFile(JSON.stringify({ ...file, nothingToCode }));
  };

  test.each([
    ['with the text', [text]],
    ['without the text', []],
  ])('come back as they were, %s', (_name, texts) => {
    const printed = printOneFile(smallDataset, texts, marks);
    expect(parseOneFile(printed)).toMatchObject({ ok: true, dataset: smallDataset, nothingToCode: marks });
    const reading = readFile('a.entente.json', new TextEncoder().encode(printed));
    expect(reading).toMatchObject({ texts, nothingToCode: marks });
    expect(printOneFile(smallDataset, texts)).not.toContain('nothingToCode');
  });

  test('are there once each, and only where there is a paragraph', () => {
    const behind = { source, paragraph: text.paragraphs.length + 1 };
    expect(withMarks([...marks, behind, ...marks])).toMatchObject({ nothingToCode: marks });
    expect(withMarks([behind], [])).toMatchObject({ nothingToCode: [behind] });
  });

  test.each<[string, unknown, RegExp]>([
    ['of no source', [{ source: 'nowhere', paragraph: 1 }], /no source “nowhere”/],
    ['with no number', [{ source }], /missing/],
    ['before the first paragraph', [{ source, paragraph: 0 }], /./],
    ['with other fields', [{ source, paragraph: 1, by: 'me' }], /no field “by”/],
  ])('%s are refused, with their place', (_name, given, message) => {
    const read = withMarks(given);
    if (read.ok) throw new Error('it was read');
    expect(read.issues[0]).toMatchObject({ message: expect.stringMatching(message) });
    expect(read.issues[0]!.path[0]).toBe('nothingToCode');
  });
});

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

describe('the switches of what counts', () => {
  test('come back as they were, each once, and are left out where there are none', () => {
    const printed = printOneFile(smallDataset, [], [], ['accused', 'done', 'accused']);
    expect(parseOneFile(printed)).toMatchObject({ ok: true, counts: ['accused', 'done'] });
    expect(readFile('a.entente.json', new TextEncoder().encode(printed))).toMatchObject({
      counts: ['accused', 'done'],
    });
    expect(printOneFile(smallDataset)).not.toContain('counts');
  });

  test('are refused in another form', () => {
    const file = JSON.parse(printOneFile(smallDataset)) as object;
    const read = parseOneFile(JSON.stringify({ ...file, counts: 'accused' }));
    expect(read.ok || read.issues[0]?.path).toEqual(['counts']);
  });
});
