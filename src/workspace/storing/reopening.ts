/** From what is kept of a dataset to the data as it stood last, however broken or new some of it is. */

import type { OwnData } from '#workspace/ownData.ts';
import { type History, historyOf, type JournalEntry } from '#workspace/undo/history.ts';
import { journalVersion, parseEntry, replayed } from '#workspace/undo/journal.ts';
import type { SnapshotMark } from './keptSnapshots.ts';
import { isNewerEntry, parseSnapshot } from './snapshot.ts';

/** One line of a journal, and which. */
interface NumberedLine {
  /** From 1, without gaps. */
  readonly act: number;
  readonly line: string;
}

/** Why the data is not the latest: a later app has written what follows, or it is broken. */
export type Stop = 'newer' | 'broken';

export interface Reopened {
  readonly data: OwnData;
  readonly history: History;
  /** The number of the last act that the data holds. */
  readonly act: number;
  readonly stop: Stop | null;
}

interface KeptParts {
  /** In the order of acts. */
  readonly marks: readonly SnapshotMark[];
  readonly textOf: (mark: SnapshotMark) => Promise<string | undefined>;
  readonly lines: readonly NumberedLine[];
  /** The number of the last act that was ever kept. */
  readonly lastAct: number;
}

/** The entries of lines that follow each other from `after` on, as far as they can be read. */
export function readLines(
  lines: readonly NumberedLine[],
  after: number,
): { readonly entries: readonly JournalEntry[]; readonly stop: Stop | null } {
  const entries: JournalEntry[] = [];
  for (const { act, line } of lines) {
    if (act !== after + entries.length + 1) return { entries, stop: 'broken' };
    const parsed = parseEntry(line);
    if (!parsed.ok) return { entries, stop: isNewerEntry(line, journalVersion) ? 'newer' : 'broken' };
    entries.push(parsed.entry);
  }
  return { entries, stop: null };
}

/**
 * The data as far as what is kept leads: from the latest snapshot that can be read, along the journal. Says why it stops
 * where that is before the last act; `newer` or `broken` alone where nothing can be read at all.
 */
export async function reopened({ marks, textOf, lines, lastAct }: KeptParts): Promise<Reopened | Stop> {
  let why: Stop = 'broken';
  for (const mark of marks.toReversed()) {
    const parsed = parseSnapshot((await textOf(mark)) ?? '');
    if (!parsed.ok) {
      if (parsed.isNewer) why = 'newer';
      continue;
    }
    const earlier = lines.filter(({ act }) => act <= mark.act);
    const later = lines.filter(({ act }) => act > mark.act);
    const before = readLines(earlier, mark.act - earlier.length);
    const past = historyOf(before.stop === null ? before.entries : []);
    const { entries, stop } = readLines(later, mark.act);
    const { data, history, stop: halt } = replayed(parsed.data, entries, past);
    const act = mark.act + (halt?.at ?? entries.length);
    return { data, history, act, stop: act >= lastAct ? null : (stop ?? (why === 'newer' ? why : 'broken')) };
  }
  return why;
}
