/** The parts of a ZIP file, unpacked as a stream that stops at a limit, whatever sizes the file announces. */

import { Inflate } from 'fflate';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { fileProblems } from '#words/importProblems.ts';

export interface ZipEntry {
  readonly name: string;
  /** Hands out the unpacked bytes in parts. Throws a `Refusal` for a bomb, and for what cannot be unpacked. */
  readonly unpack: (take: (part: Uint8Array) => void) => void;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const step = 1 << 16;

const broken = (): never => {
  throw new Refusal(...fileProblems.damaged);
};

function unpacked(name: string, packed: Uint8Array, method: number, take: (part: Uint8Array) => void): void {
  let size = 0;
  const count = (part: Uint8Array) => {
    size += part.length;
    if (size > limits.unpackedBytes || (size > 4_000_000 && size > packed.length * limits.packing))
      throw new Refusal(...fileProblems.partTooLarge(name, Math.floor(size / 1_000_000)));
    take(part);
  };
  if (method === 0) {
    for (let at = 0; at < packed.length; at += step) count(packed.subarray(at, at + step));
    return;
  }
  if (method !== 8) throw new Refusal(...fileProblems.partUnknown(name));
  const inflate = new Inflate((part) => count(part));
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    broken();
  }
}

/** The entries of a ZIP by name. Throws a `Refusal` if the file is damaged. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== endSignature) end--;
  if (end < last) broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) broken();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, '');
    at += 46 + nameLength + skip;
    entries.set(name.toLowerCase(), {
      name,
      unpack: (take) => {
        if ((flags & 1) !== 0) throw new Refusal(...fileProblems.password);
        if (start + 30 > bytes.length || view.getUint32(start, true) !== localSignature) broken();
        const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
        if (data + packedSize > bytes.length) broken();
        unpacked(name, bytes.subarray(data, data + packedSize), method, take);
      },
    });
  }
  return entries;
}
