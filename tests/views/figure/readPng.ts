import { crc32, inflateSync } from 'node:zlib';

export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly chunks: readonly { readonly type: string; readonly data: Buffer }[];
  /** Pixels per metre, across and down; null without pHYs. */
  readonly perMetre: readonly [number, number] | null;
  /** Keyword, language and text of every iTXt. */
  readonly texts: readonly { readonly keyword: string; readonly language: string; readonly text: string }[];
}

/** Reads a PNG by Node's own zlib, sharing no line with the app's reader. Throws on any wrong check sum. */
export function readPng(bytes: Uint8Array): PngFile {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no signature');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const end = at + 8 + length;
    if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) throw new Error(`wrong CRC at ${at}`);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  const header = chunks[0]!.data;
  const physical = chunks.find(({ type }) => type === 'pHYs')?.data;
  const texts = chunks
    .filter(({ type }) => type === 'iTXt')
    .map(({ data }) => {
      const [keyword, rest] = cut(data);
      if (rest[0] !== 0 || rest[1] !== 0) throw new Error('compressed text');
      const [language, afterLanguage] = cut(rest.subarray(2));
      const [, text] = cut(afterLanguage);
      return {
        keyword: keyword.toString('latin1'),
        language: language.toString('latin1'),
        text: text.toString('utf8'),
      };
    });
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    chunks,
    perMetre: physical && physical[8] === 1 ? [physical.readUInt32BE(0), physical.readUInt32BE(4)] : null,
    texts,
  };
}

function cut(data: Buffer): [Buffer, Buffer] {
  const end = data.indexOf(0);
  return [data.subarray(0, end), data.subarray(end + 1)];
}

/** What a byte is expected to be from those around it, by the filter of its row. */
const guesses: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** The pixels, four bytes each (red, green, blue, alpha), of an RGB or RGBA PNG of 8 bits without interlacing. */
export function readPixels({ width, height, chunks }: PngFile): Uint8Array {
  const header = chunks[0]!.data;
  const bytes = header[9] === 2 ? 3 : 4;
  if (header[8] !== 8 || (bytes === 4 && header[9] !== 6) || header[12] !== 0) {
    throw new Error('another kind of PNG');
  }
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = bytes * width;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const guess = guesses[raw[y * (stride + 1)]!]!;
    const row = y * (stride + 1) + 1;
    const start = y * stride;
    for (let i = 0; i < stride; i += 1) {
      const at = start + i;
      const left = i >= bytes ? pixels[at - bytes]! : 0;
      const up = y > 0 ? pixels[at - stride]! : 0;
      const corner = i >= bytes && y > 0 ? pixels[at - stride - bytes]! : 0;
      pixels[at] = raw[row + i]! + guess(left, up, corner);
    }
  }
  return bytes === 4 ? pixels : withAlpha(pixels);
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let at = 0; at < rgb.length; at += 1) rgba[Math.floor(at / 3) * 4 + (at % 3)] = rgb[at]!;
  return rgba;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
