/**
 * Reads from a file of ours how its figure was made, so that it can be made again. Total, whatever the bytes are: no
 * XML or PDF is parsed, the one element that holds the spec is looked for, and nothing in it is expanded but the five
 * entities of XML and numbers of letters. Every step takes time in proportion to the file's size.
 */

import { datasetNamedIn } from '#state/urlCodec.ts';
import { readPngText } from '#views/figure/png/pngChunks.ts';
import { datasetKeyword, figureSpecKeyword } from '#views/figure/png/pngMetadata.ts';
import { type FigureSpec, parseFigureSpec } from './figureSpec.ts';

/**
 * `too large`: larger than any figure; `unknown`: no PNG, SVG or PDF; `damaged`: a PNG that ends too early or fails a
 * check sum; `not ours`: holds no spec; `no spec`: holds one that cannot be read, or of a later format.
 */
type FigureFileFault = 'too large' | 'unknown' | 'damaged' | 'not ours' | 'no spec';

type FigureFileReading =
  | {
      readonly ok: true;
      readonly spec: FigureSpec;
      /** The dataset and its version that the figure was made of; null where the file does not say. */
      readonly dataset: string | null;
      readonly version: string | null;
    }
  | { readonly ok: false; readonly fault: FigureFileFault };

const largestFile = 64 * 1024 * 1024;
const longestSpec = 200_000;

/** What a file says of the figure in it. Never throws. */
export function readFigureFile(file: Uint8Array | string): FigureFileReading {
  if (file.length > largestFile) return { ok: false, fault: 'too large' };
  const texts = typeof file === 'string' ? textsOfMarkup(file) : textsOfBytes(file);
  if (typeof texts === 'string') return { ok: false, fault: texts };
  const json = texts.get(figureSpecKeyword);
  if (json === undefined) return { ok: false, fault: 'not ours' };
  const { spec, faults } = parseFigureSpec(json.slice(0, longestSpec));
  if (faults.length > 0 || json.length > longestSpec) return { ok: false, fault: 'no spec' };
  const { id, version } = datasetNamedIn(spec.address);
  return {
    ok: true,
    spec,
    dataset: id,
    version: version ?? texts.get(datasetKeyword)?.slice(0, 100) ?? null,
  };
}

type Texts = ReadonlyMap<string, string>;

function textsOfBytes(bytes: Uint8Array): Texts | FigureFileFault {
  const begins = (...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return textsOfPng(bytes);
  if (begins(0x25, 0x50, 0x44, 0x46)) return textsOfXmp(new TextDecoder().decode(bytes));
  const isUtf16 = begins(0xff, 0xfe) || begins(0xfe, 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return textsOfMarkup(new TextDecoder(encoding).decode(bytes));
}

function textsOfPng(bytes: Uint8Array): Texts | FigureFileFault {
  try {
    return new Map(readPngText(bytes).map(({ keyword, text }) => [keyword, text]));
  } catch {
    // PngError, or a RangeError: a keyword of a million letters ends the stack.
    return 'damaged';
  }
}

/** Elements with an attribute `keyword`, as `figureSvg` writes them, under whatever prefix an editor gave them. */
function textsOfMarkup(text: string): Texts | FigureFileFault {
  const start = text.slice(0, 4096).replace(/^\ufeff/, '');
  if (!start.trimStart().startsWith('<') || !/<(?:[\w-]+:)?svg[\s>]/.test(text.slice(0, 65_536)))
    return 'unknown';
  const texts = new Map<string, string>();
  for (const keyword of [figureSpecKeyword, datasetKeyword]) {
    const found = ['"', "'"]
      .map((quote) => text.indexOf(`keyword=${quote}${keyword}${quote}`))
      .find((at) => at >= 0);
    const content = found === undefined ? null : contentAfter(text, found);
    if (content !== null) texts.set(keyword, content);
  }
  return texts;
}

/** Elements of the XMP packet that `pdfXmp` writes. */
function textsOfXmp(text: string): Texts {
  const texts = new Map<string, string>();
  for (const keyword of [figureSpecKeyword, datasetKeyword]) {
    const at = text.indexOf(`<${keyword}>`);
    const content = at < 0 ? null : contentAfter(text, at);
    if (content !== null) texts.set(keyword, content);
  }
  return texts;
}

/** The text of the element whose start tag holds this index; null if it is not closed. */
function contentAfter(text: string, index: number): string | null {
  const open = text.indexOf('>', index);
  const close = open < 0 ? -1 : text.indexOf('<', open);
  if (close < 0) return null;
  return unescapeXml(text.slice(open + 1, Math.min(close, open + 2 * longestSpec)));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
