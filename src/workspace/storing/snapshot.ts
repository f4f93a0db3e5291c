/** The form in which own data is kept whole, as one text with a version: what a journal starts from. */
import * as z from 'zod';
import { outOfBounds } from '#dataset/inputBounds.ts';
import { formatVersion } from '#dataset/migrate.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { parseJson } from '#dataset/parseJson.ts';
import { schemaFindings, valueAt } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { itemSchemas } from '#workspace/undo/schemas.ts';

const snapshotVersion = 1;

const workSchema = z.strictObject({
  texts: z.array(itemSchemas.texts),
  nothingToCode: z.array(itemSchemas.nothingToCode),
  dismissed: z.array(itemSchemas.dismissed),
  bin: z.array(itemSchemas.bin),
  spentIds: z.array(itemSchemas.spentIds),
});

/** A dataset, a bin that may hold another, and some levels around them. */
const bounds = { depth: 24, values: 7_000_000 };

type ParsedSnapshot =
  | { readonly ok: true; readonly data: OwnData }
  /** `isNewer` if a later version of the app has written it. */
  | { readonly ok: false; readonly isNewer: boolean; readonly why: string };

/** Own data as one text. */
export function printSnapshot(data: OwnData): string {
  return JSON.stringify({ version: snapshotVersion, ...data });
}

const misread = (why: string): ParsedSnapshot => ({ ok: false, isNewer: false, why });

/** True if the number at a path is above the version that this app knows. */
const isAbove = (value: unknown, path: readonly string[], known: number) => {
  const version = valueAt(value, path);
  return typeof version === 'number' && version > known;
};

/** Reads own data from its text; any text gives data that is fit, or says why not, and never throws. */
export function parseSnapshot(text: string): ParsedSnapshot {
  const json = parseJson(text, 'whole');
  if (!json.ok) return misread(json.issue.message);
  const { value } = json;
  if (
    isAbove(value, ['version'], snapshotVersion) ||
    isAbove(value, ['dataset', 'formatVersion'], formatVersion)
  )
    return { ok: false, isNewer: true, why: actRefusals.newer };
  const excess = outOfBounds(value, bounds);
  if (excess) return misread(excess[1]);
  if (typeof value !== 'object' || value === null) return misread(actRefusals.noData);
  const { version, dataset: whole, ...work } = value as Readonly<Record<string, unknown>>;
  if (version !== snapshotVersion || typeof whole !== 'object' || whole === null)
    return misread(actRefusals.noData);
  const [finding] = schemaFindings(workSchema, work);
  if (finding !== undefined) return misread(finding[1]);
  const { actors, statements, ...dataset } = whole as Readonly<Record<string, unknown>>;
  const parsed = parseDataset({ dataset, actors, statements });
  if (!parsed.ok) return misread(parsed.issues[0]?.message ?? actRefusals.noData);
  // What is in the present form already stays as it was written, byte for byte.
  const present = dataset.formatVersion === formatVersion ? (whole as Dataset) : parsed.dataset;
  return { ok: true, data: { dataset: present, ...work } as unknown as OwnData };
}

/** True if a later version of the app has written this entry of a journal. */
export function isNewerEntry(text: string, known: number): boolean {
  const json = parseJson(text, 'whole');
  return json.ok && isAbove(json.value, ['version'], known);
}
