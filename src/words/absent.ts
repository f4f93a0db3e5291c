import { inSentence, listed } from './grammar.ts';

/** Main actors without a line, and why. */
export const absentWords = {
  /** "KRG: only talks announced and opposition implied."; "CTS, PMU and Iran: hidden by the filters." */
  reason: (names: readonly string[], nouns: readonly string[]) =>
    `${listed(names)}: ${nouns.length === 0 ? 'hidden by the filters' : `only ${listed(nouns)}`}.`,
  /** "Show contact (meetings, dealings)", "Show acts affecting civilians, with minor actors". */
  show: (switches: readonly string[], withMinor: boolean) => {
    const what = listed(switches.map(inSentence));
    if (what === '') return 'Show minor actors';
    return `Show ${what}${withMinor ? ', with minor actors' : ''}`;
  },
} as const;
