import { expect, test } from 'vitest';
import { parseJson } from '#dataset/parseJson.ts';

const message = (text: string) => {
  const json = parseJson(text, 'actors');
  return json.ok ? 'no issue' : `${json.issue.file}: ${json.issue.message}`;
};

test('JSON is read, with and without a byte order mark', () => {
  expect(parseJson('[1]', 'actors')).toEqual({ ok: true, value: [1] });
  expect(parseJson('\uFEFF[1]', 'actors')).toEqual({ ok: true, value: [1] });
});

test.each(['', '{"a": 1', '{"a": "b', '[1,]', "{'a': 1}", 'undefined', '<html>'])(
  '%s is an issue of its file',
  (text) => {
    expect(message(text)).toMatch(/^actors: the text is not JSON/);
  },
);

test('where it goes wrong is told by line and column', () => {
  expect(message('[\n  1,\n  "b')).toMatch(/line 3, column \d|the end of the text/);
});
