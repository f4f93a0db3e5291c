/** Which snapshots are kept. */

/** A snapshot without its text. */
export interface SnapshotMark {
  /** The number of the last act that it holds; 0 is the data as it was opened. */
  readonly act: number;
  /** Milliseconds since 1970 of that act. */
  readonly at: number;
}

/** A snapshot is made after so many acts. */
const actsBetween = 100;
const latestKept = 20;
const daysKept = 30;
const day = 24 * 60 * 60 * 1000;

const dayOf = (at: number) => Math.floor(at / day);

/** True if what stands now should be kept whole before another act is done: after 100 acts, and on a new day. */
export function isSnapshotDue(now: SnapshotMark, latest: SnapshotMark, at: number): boolean {
  if (now.act === latest.act) return false;
  return now.act - latest.act >= actsBetween || dayOf(at) !== dayOf(now.at);
}

/**
 * Those that are no longer kept: all but the first, the latest 20, and the last of each of the latest 30 days. `marks` in
 * the order of acts.
 */
export function outworn(marks: readonly SnapshotMark[], now: number): readonly SnapshotMark[] {
  const lastOfDay = new Map(marks.map((mark) => [dayOf(mark.at), mark.act]));
  const recent = marks.slice(-latestKept).map(({ act }) => act);
  const daily = [...lastOfDay].filter(([one]) => dayOf(now) - one < daysKept).map(([, act]) => act);
  const kept = new Set([marks[0]?.act, ...recent, ...daily]);
  return marks.filter(({ act }) => !kept.has(act));
}
