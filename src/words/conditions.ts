/** The condition of a threat or an offer: it stands in the note of its statement, and behind its verb in a sentence. */

/** How a condition begins, wherever it stands: these words begin nothing else. */
export const sureConjunctions =
  '(?:only )?if|unless|in case|(?:as|so) long as|(?:on|under) (?:the )?condition that|in the event';

/** What begins one only where somebody types a condition: in a text these words may say something else. */
const typedConjunctions =
  'should|provid(?:ed|ing)|(?:on|under) (?:the )?condition|even (?:if|when)|once|when(?:ever)?|until|till|as soon as|whether|assuming|only (?:when|once|after)|after|before';

const conjunction = new RegExp(`^(?:${sureConjunctions}|${typedConjunctions})(?!\\p{L})`, 'iu');

export const conditionWords = {
  /** A condition as it stands behind a clause: "if its fighters crossed the Selk"; null for nothing. */
  tidied: (typed: string): string | null => {
    const text = typed
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.,;:]+$/, '');
    if (text === '') return null;
    return conjunction.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : `if ${text}`;
  },
  note: (condition: string, paragraph: number) => `Condition: ${condition} (¶ ${paragraph}).`,
  /** Behind an act under a figure: "threatens, if it closes the bridge, ¶ 8". */
  under: (act: string, condition: string, paragraph: number | null) =>
    [act, condition, ...(paragraph === null ? [] : [`¶ ${paragraph}`])].join(', '),
  /** Under a figure. */
  remark: (pairs: readonly string[]) => `On a condition: ${pairs.join('; ')}.`,
  /** The paragraph of the condition that a note holds; null if there is none. */
  paragraphIn: (note: string): number | null => {
    const at = /(?:^|\s)Condition: .+? \(¶ (\d+)\)\./.exec(note)?.[1];
    return at === undefined ? null : Number(at);
  },
  /** The condition that a note holds; null if there is none. */
  readIn: (note: string): string | null => /(?:^|\s)Condition: (.+?) \(¶ \d+\)\./.exec(note)?.[1] ?? null,
  /** A note without it. */
  without: (note: string): string => note.replace(/(?:^|\s)Condition: .+? \(¶ \d+\)\./, ''),
  /** "The Front threatens Orland, if it closes the bridge". */
  behind: (clause: string, condition: string) => `${clause}, ${condition}`,
} as const;
