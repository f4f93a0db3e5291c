import { namesInSentence } from './grammar/nameInSentence.ts';
import { listed, listedPlainFirst } from './grammar/numbersAndLists.ts';

/** Main actors without a line, and why. */
export const absentWords = {
  /** "What is stated about the KRG is hidden: implied opposition and announced talks."; "Hidden by the filters: the PMU and Iran." */
  reason: (names: readonly string[], nouns: readonly string[]) =>
    nouns.length === 0
      ? `Hidden by the filters: ${namesInSentence(names)}.`
      : `What is stated about ${namesInSentence(names)} is hidden: ${listed(nouns)}.`,
  /** "Show statements of contact or presence", "Show acts affecting civilians and minor actors"; of each switch its noun. */
  show: (nouns: readonly string[], withMinor: boolean) =>
    `Show ${listedPlainFirst([...nouns, ...(withMinor ? ['minor actors'] : [])])}`,
} as const;
