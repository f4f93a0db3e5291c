/**
 * The form in which a journal keeps what was done: one entry a step, as a line of JSON with a version. The journal is the
 * undo list too: from the data at its start it gives the data now, and all that can be taken back.
 */
import * as z from 'zod';
import { outOfBounds } from '#dataset/inputBounds.ts';
import type { Finding } from '#dataset/issue.ts';
import { parseJson } from '#dataset/parseJson.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { actNames } from './act.ts';
import { applyAct } from './applyAct.ts';
import { changeSchema } from './change.ts';
import { type History, type JournalEntry, noHistory, redo, remembered, undo } from './history.ts';

export const journalVersion = 1;

const actSchema = z.strictObject({
  name: z.enum(actNames),
  changes: z.array(changeSchema).min(1),
  names: z.array(z.string()).optional(),
  relations: z.int().min(0).optional(),
  isUndo: z.literal(true).optional(),
});

const entrySchema = z.strictObject({
  version: z.literal(journalVersion),
  did: z.union([z.enum(['undo', 'redo']), actSchema]),
});

/** A dataset may be replaced by another: two of the largest, and some levels around them. */
const bounds = { depth: 24, values: 7_000_000 };

/** An entry as one line of JSON. */
export function printEntry({ did }: JournalEntry): string {
  return JSON.stringify({ version: journalVersion, did });
}

type ParsedEntry =
  | { readonly ok: true; readonly entry: JournalEntry }
  | { readonly ok: false; readonly why: string };

const misread = ([path, message, expected]: Finding): ParsedEntry => ({
  ok: false,
  why: actRefusals.misread(path.join('.'), message, expected),
});

/** Reads an entry from its text; any text gives an entry or says why not, and never throws. */
export function parseEntry(text: string): ParsedEntry {
  const json = parseJson(text, 'whole');
  if (!json.ok) return misread([[], json.issue.message, json.issue.expected]);
  const excess = outOfBounds(json.value, bounds);
  const [finding] = excess ? [excess] : schemaFindings(entrySchema, json.value);
  if (finding !== undefined) return misread(finding);
  const { did } = json.value as { readonly did: JournalEntry['did'] };
  return { ok: true, entry: { did } as JournalEntry };
}

interface Replayed {
  readonly data: OwnData;
  readonly history: History;
  /** The first entry that could not be followed, from 0, and why; what comes after it is left out too. */
  readonly stop: { readonly at: number; readonly why: string } | null;
}

/** Follows a journal from the data at its start and what can be taken back there, as far as it leads. */
export function replayed(start: OwnData, entries: readonly JournalEntry[], from = noHistory): Replayed {
  let [data, history] = [start, from];
  for (const [at, { did }] of entries.entries()) {
    if (typeof did === 'string') {
      const stepped = (did === 'undo' ? undo : redo)(data, history);
      if (stepped === null) return { data, history, stop: { at, why: actRefusals.dataMovedOn } };
      [data, history] = [stepped.data, stepped.history];
    } else {
      const applied = applyAct(data, did);
      if (!applied.ok) return { data, history, stop: { at, why: applied.why } };
      [data, history] = [applied.data, remembered(history, did)];
    }
  }
  return { data, history, stop: null };
}
