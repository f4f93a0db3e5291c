import { inSentence, listed } from './english/grammar.ts';
import { nameInSentence } from './english/nameInSentence.ts';

/** Main actors without a line, and why. */
export const absentWords = {
  /** "What is stated about the KRG is hidden: implied opposition and talks announced."; "Hidden by the filters: the PMU and Iran." */
  reason: (names: readonly string[], nouns: readonly string[]) =>
    nouns.length === 0
      ? `Hidden by the filters: ${listed(names.map(nameInSentence))}.`
      : `What is stated about ${listed(names.map(nameInSentence))} is hidden: ${listed(nouns)}.`,
  /** "Show contact or presence", "Show acts affecting civilians, with minor actors". */
  show: (switches: readonly string[], withMinor: boolean) => {
    const what = listed(switches.map(inSentence));
    if (what === '') return 'Show minor actors';
    return `Show ${what}${withMinor ? ', with minor actors' : ''}`;
  },
} as const;
