import { inflateSync } from 'node:zlib';

/** A PDF of ours read by its table of objects, sharing no line with its writer. */
export interface PdfFileRead {
  /** Objects as text, latin-1, streams unpacked. */
  readonly objects: ReadonlyMap<number, { readonly body: string; readonly stream: Buffer | null }>;
  readonly trailer: string;
  /** The page's content. */
  readonly content: string;
  /** Every line of text on the page, in the order of printing, by the fonts' own tables. */
  readonly lines: readonly string[];
}

const refIn = (text: string, name: string): number => {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(text);
  if (!found) throw new Error(`no /${name} in ${text.slice(0, 200)}`);
  return Number(found[1]);
};

/** Throws if an offset in the table is wrong, or a letter is not in its font's table. */
export function readPdf(bytes: Uint8Array): PdfFileRead {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (!text.startsWith('%PDF-1.7\n') || !text.endsWith('%%EOF\n')) throw new Error('no PDF');
  const table = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  if (!text.startsWith('xref\n0 ', table)) throw new Error('no table where it should be');
  const rows = [...text.slice(table).matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)];
  const objects = new Map<number, { body: string; stream: Buffer | null }>();
  rows.forEach(([, start, , kind], number) => {
    if (kind !== 'n') return;
    const at = Number(start);
    const head = `${number} 0 obj\n`;
    if (!text.startsWith(head, at)) throw new Error(`object ${number} is not at ${at}`);
    const streamAt = text.indexOf('stream\n', at);
    const endAt = text.indexOf('\nendobj', at);
    const isStream = streamAt >= 0 && streamAt < endAt && /\/Length \d+ >>\n$/.test(text.slice(at, streamAt));
    const body = text.slice(at + head.length, isStream ? streamAt : endAt);
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const raw = file.subarray(streamAt + 7, streamAt + 7 + length);
    const stream = isStream ? (body.includes('/FlateDecode') ? inflateSync(raw) : raw) : null;
    objects.set(number, { body, stream });
  });
  const body = (number: number) => objects.get(number)!.body;
  const trailer = text.slice(text.indexOf('trailer', table));
  const pages = refIn(body(refIn(trailer, 'Root')), 'Pages');
  const page = body(Number(/\/Kids \[(\d+) 0 R\]/.exec(body(pages))?.[1]));
  const content = objects.get(refIn(page, 'Contents'))!.stream!.toString('latin1');
  const fonts = new Map(
    [
      ...(/\/Font << (.*?) >>/.exec(body(refIn(page, 'Resources')))?.[1] ?? '').matchAll(
        /\/(\w+) (\d+) 0 R/g,
      ),
    ].map(([, name, number]) => [name!, lettersOf(objects, Number(number))]),
  );
  const lines = [...content.matchAll(/\bBT ([\s\S]*?)\nET/g)].map(([, operators]) => {
    let font: ReadonlyMap<string, string> | undefined;
    let line = '';
    for (const [, name, codes] of operators!.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-F]+)>/g)) {
      if (name !== undefined) font = fonts.get(name);
      for (const [code] of (codes ?? '').matchAll(/..../g)) {
        const letter = font?.get(code);
        if (letter === undefined) throw new Error(`code ${code} has no letter`);
        line += letter;
      }
    }
    return line;
  });
  return { objects, trailer, content, lines };
}

function lettersOf(objects: PdfFileRead['objects'], number: number): ReadonlyMap<string, string> {
  const map = objects.get(refIn(objects.get(number)!.body, 'ToUnicode'))!.stream!.toString('latin1');
  return new Map(
    [...map.matchAll(/^<(....)> <([\dA-F]+)>$/gm)].map(([, code, units]) => [
      code!,
      Buffer.from(units!, 'hex').swap16().toString('utf16le'),
    ]),
  );
}
