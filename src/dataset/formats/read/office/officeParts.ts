/** The XML parts of a file that Excel or Word has written: a ZIP file whose parts name one another. */
import { type XmlHandler, xmlReader } from '#dataset/formats/read/xml/xmlEvents.ts';
import type { ZipEntry } from './zipEntries.ts';

/** Streams a part into a handler; false if the file has no such part. */
export function readPart(entry: ZipEntry | undefined, handler: XmlHandler): boolean {
  if (entry === undefined) return false;
  const decoder = new TextDecoder('utf-8');
  const reader = xmlReader(handler);
  entry.unpack((part) => reader.write(decoder.decode(part, { stream: true })));
  reader.write(decoder.decode());
  reader.close();
  return true;
}

/** A path relative to a folder, without "." and "..". */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** Targets of a part's relations, by id and by the last word of their type. */
export function relationsOf(entries: ReadonlyMap<string, ZipEntry>, path: string) {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const file = path.slice(path.lastIndexOf('/') + 1);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  readPart(entries.get(resolved(folder, `_rels/${file}.rels`)), {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = resolved(folder, attributes.get('Target') ?? '');
      byId.set(attributes.get('Id') ?? '', target);
      byType.set((attributes.get('Type') ?? '').split('/').at(-1) ?? '', target);
    },
    close: () => {},
  });
  return { byId, byType };
}
