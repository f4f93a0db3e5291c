import { inSentence, listed } from './grammar.ts';
import { nameInSentence } from './nameInSentence.ts';

/** Main actors without a line, and why. */
export const absentWords = {
  /** "Stated of the KRG, but not shown: implied opposition and talks announced."; "Hidden by the filters: CTS, PMU and Iran." */
  reason: (names: readonly string[], nouns: readonly string[]) =>
    nouns.length === 0
      ? `Hidden by the filters: ${listed(names)}.`
      : `Stated of ${listed(names.map(nameInSentence))}, but not shown: ${listed(nouns)}.`,
  /** "Show contact (meetings, dealings)", "Show acts affecting civilians, with minor actors". */
  show: (switches: readonly string[], withMinor: boolean) => {
    const what = listed(switches.map(inSentence));
    if (what === '') return 'Show minor actors';
    return `Show ${what}${withMinor ? ', with minor actors' : ''}`;
  },
} as const;
