/**
 * Chunks of a PNG file, and texts in them, of whatever meaning (which ones a figure carries: `pngMetadata.ts`). A chunk is
 * length (4 bytes, big-endian), type (4 letters), data, CRC-32 of type and data.
 * Reference: W3C, Portable Network Graphics (Third Edition), 2025, sections 5.3, 11.3.3.4 (iTXt), 11.3.4.3 (pHYs).
 */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headerEnd = 33;

/** A text in a PNG file. */
export interface PngText {
  /** 1 to 79 letters of Latin-1, no space at either end nor two in a row. */
  readonly keyword: string;
  /** BCP 47 tag; empty where the text has no language. */
  readonly language: string;
  readonly text: string;
}

interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

export class PngError extends Error {
  override readonly name = 'PngError';
}

/**
 * The PNG with a resolution (pixels per metre = round(dpi / 0.0254)) and texts (uncompressed UTF-8) put after its
 * header; a resolution it had is replaced. Throws PngError if the bytes are no PNG or a keyword is not allowed.
 */
export function describePng(png: Uint8Array, dpi: number, texts: readonly PngText[]): Uint8Array {
  const [header, ...rest] = readPngChunks(png);
  if (header === undefined) throw new PngError('The PNG has no chunks.');
  const chunks = [
    header,
    physicalSize(dpi),
    ...texts.map(internationalText),
    ...rest.filter(({ type }) => type !== 'pHYs'),
  ];
  return joinBytes([Uint8Array.from(signature), ...chunks.map(printChunk)]);
}

/** All chunks in their order. Throws PngError if the bytes are no PNG, end too early or fail a check sum. */
export function readPngChunks(png: Uint8Array): PngChunk[] {
  if (signature.some((byte, i) => png[i] !== byte)) {
    throw new PngError('These bytes are no PNG: they do not begin with its signature.');
  }
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  let at = signature.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + 12 > png.length)
      throw new PngError(`The PNG ends at byte ${png.length}, before its last chunk.`);
    const length = view.getUint32(at);
    const type = latin1(png.subarray(at + 4, at + 8));
    if (at + 12 + length > png.length) throw new PngError(`The PNG ends inside its chunk "${type}".`);
    if (crc32(png.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw new PngError(`The PNG's chunk "${type}" is damaged: its check sum is wrong.`);
    }
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  if (chunks[0]?.type !== 'IHDR' || png.length < headerEnd) {
    throw new PngError('The PNG does not begin with its header.');
  }
  return chunks;
}

/** The uncompressed iTXt texts of a PNG, in their order. Throws PngError as `readPngChunks` does. */
export function readPngText(png: Uint8Array): PngText[] {
  const texts: PngText[] = [];
  for (const { type, data } of readPngChunks(png)) {
    if (type !== 'iTXt') continue;
    const keywordEnd = data.indexOf(0);
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    const translatedEnd = data.indexOf(0, languageEnd + 1);
    const isCompressed = data[keywordEnd + 1] !== 0;
    if (keywordEnd < 0 || languageEnd < 0 || translatedEnd < 0 || isCompressed) continue;
    texts.push({
      keyword: latin1(data.subarray(0, keywordEnd)),
      language: latin1(data.subarray(keywordEnd + 3, languageEnd)),
      text: new TextDecoder().decode(data.subarray(translatedEnd + 1)),
    });
  }
  return texts;
}

function physicalSize(dpi: number): PngChunk {
  const perMetre = Math.round(dpi / 0.0254);
  if (!(perMetre > 0 && perMetre < 2 ** 31)) throw new PngError(`${dpi} dpi is no resolution.`);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return { type: 'pHYs', data };
}

function internationalText({ keyword, language, text }: PngText): PngChunk {
  if (!/^(?! )(?!.* {2})[\x20-\x7e\xa1-\xff]{1,79}(?<! )$/.test(keyword)) {
    throw new PngError(`"${keyword}" is no keyword for a PNG's text.`);
  }
  if (!/^[A-Za-z0-9-]*$/.test(language)) throw new PngError(`"${language}" is no language tag.`);
  const keywordBytes = Uint8Array.from(keyword, (letter) => letter.charCodeAt(0));
  const encode = (part: string) => new TextEncoder().encode(part);
  // Keyword, 0, not compressed, method 0, language, 0, no translated keyword, 0, text without any 0.
  return {
    type: 'iTXt',
    data: joinBytes([
      keywordBytes,
      Uint8Array.of(0, 0, 0),
      encode(language),
      Uint8Array.of(0, 0),
      encode(text.replaceAll('\0', '')),
    ]),
  };
}

function printChunk({ type, data }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as in ISO 3309 (polynomial 0xEDB88320, reflected). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
