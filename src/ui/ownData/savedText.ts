import { ownDataWords as words } from '#words/ownData.ts';
import { unsavedChanges } from '#workspace/homeFile/unsavedChanges.ts';
import type { OwnHead } from '#workspace/storing/ownDatabase.ts';

const time = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** "29 Nov, 14:02". */
export const shortTime = (at: number): string => time.format(at);

/** Where a dataset is saved, in words: "in this browser only", "saved in alliances.entente.json, 29 Nov, 14:02". */
export function savedText(head: OwnHead, isKept: boolean): string {
  const { saved, changedAt } = head;
  if (saved !== null) return words.savedIn(saved.name, shortTime(saved.at), unsavedChanges(head) ?? 0);
  return isKept ? `${words.onlyHere}, ${shortTime(changedAt)}` : words.keptNowhere;
}
