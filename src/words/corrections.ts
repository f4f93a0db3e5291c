/**
 * What somebody has changed by hand in what a row of a file says: it stands behind the place of the row, and so wherever that
 * is told, in the evidence, in tables, in a text and in saved files. The file is not credited with it. `changedByHand.ts` knows these words.
 */
import type { SingleSourceForm } from '#domain/dataset.ts';
import { sourceFormWords } from './sourceForm.ts';

const mark = /, changed by hand \(the (?:article|table|file) says: (.+)\)$/;

export const correctionWords = {
  /** "line 2, changed by hand (the file says: Ruritania → Graustark: opposed)". */
  place: (place: string, form: SingleSourceForm, said: string) =>
    `${place}, changed by hand (${sourceFormWords.the[form]} says: ${said})`,
  /** What a row says, in its own word: "Alba → Corvia: opose". */
  row: (from: string, to: string, isMutual: boolean, verb: string, mode: string | null) =>
    `${from} ${isMutual ? '–' : '→'} ${to}: ${verb}${mode === null ? '' : ` (${mode})`}`,
  /** Of a cell that the file lacked, in the place of its row: "line 2, “to” written in by hand". */
  writtenIn: (column: string) => `“${column}” written in by hand`,
  /** What the file says, as a place has it; null where nothing was changed. */
  saidIn: (place: string): string | null => mark.exec(place)?.[1] ?? null,
  /** The place alone. */
  without: (place: string): string => place.replace(mark, ''),
} as const;
