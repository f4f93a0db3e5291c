/**
 * The objects of a PDF file, its table of them and its trailer. Equal objects in equal order give equal bytes: there is
 * no date, and the file's identifier is made from what it holds.
 * Reference: ISO 32000-1, sections 7.3 (objects) and 7.5 (file structure).
 */
import { zlibSync } from 'fflate';

/** A reference as it stands in other objects: "7 0 R". */
export type PdfRef = `${number} 0 R`;

export interface PdfFile {
  /** An object with this body, written as PDF. */
  add(body: string): PdfRef;
  /** A stream with these entries in its dictionary besides its length, packed unless `isPlain`. */
  addStream(entries: string, data: Uint8Array | string, isPlain?: boolean): PdfRef;
  /** Reserves a reference for an object that others name before it is made. */
  reserve(): PdfRef;
  fill(ref: PdfRef, body: string): void;
  /** The whole file. Throws Error if a reserved object was never made. */
  bytes(root: PdfRef, info: PdfRef): Uint8Array;
}

const header = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

export function createPdfFile(): PdfFile {
  const objects: (readonly Uint8Array[] | null)[] = [];
  const refOf = (at: number): PdfRef => `${at + 1} 0 R`;
  const put = (parts: readonly Uint8Array[]) => refOf(objects.push(parts) - 1);
  return {
    add: (body) => put([latin1Bytes(body)]),
    addStream(entries, data, isPlain = false) {
      const raw = typeof data === 'string' ? latin1Bytes(data) : data;
      const packed = isPlain ? raw : zlibSync(raw, { level: 9 });
      const filter = isPlain ? '' : ' /Filter /FlateDecode';
      const head = latin1Bytes(`<< ${entries}${filter} /Length ${packed.length} >>\nstream\n`);
      return put([head, packed, latin1Bytes('\nendstream')]);
    },
    reserve: () => refOf(objects.push(null) - 1),
    fill(ref, body) {
      objects[Number.parseInt(ref, 10) - 1] = [latin1Bytes(body)];
    },
    bytes(root, info) {
      const parts: Uint8Array[] = [latin1Bytes(header)];
      let length = header.length;
      const write = (bytes: Uint8Array) => {
        parts.push(bytes);
        length += bytes.length;
      };
      const starts = objects.map((object, i) => {
        if (object === null) throw new Error(`Object ${i + 1} of the PDF is empty.`);
        const start = length;
        write(latin1Bytes(`${i + 1} 0 obj\n`));
        object.forEach(write);
        write(latin1Bytes('\nendobj\n'));
        return start;
      });
      const id = fingerprint(joined(parts, length));
      const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
      const size = objects.length + 1;
      const table = length;
      write(latin1Bytes(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
      write(
        latin1Bytes(
          `trailer\n<< /Size ${size} /Root ${root} /Info ${info} /ID [<${id}> <${id}>] >>\nstartxref\n${table}\n%%EOF\n`,
        ),
      );
      return joined(parts, length);
    },
  };
}

/** A text for people as a PDF string: in ASCII as it stands, else in UTF-16. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16, big-endian, in hexadecimal digits. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i += 1) {
    hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  }
  return hex;
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** 32 hexadecimal digits that distinguish files (four FNV-1a sums of different offsets); it guards no secret. */
export function fingerprint(bytes: Uint8Array): string {
  const sums = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => {
    let sum = seed;
    for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
    return (sum >>> 0).toString(16).toUpperCase().padStart(8, '0');
  });
  return sums.join('');
}
