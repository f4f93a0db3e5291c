/** The condition of a threat or an offer: it stands in the note of its statement, and behind its verb in a sentence. */

export const conditionWords = {
  note: (condition: string, paragraph: number) => `Condition: ${condition} (¶ ${paragraph}).`,
  /** Behind an act under a figure: "threatens, if it closes the bridge, ¶ 8". */
  under: (act: string, condition: string, paragraph: number | null) =>
    [act, condition, ...(paragraph === null ? [] : [`¶ ${paragraph}`])].join(', '),
  /** Under a figure. */
  remark: (pairs: readonly string[]) => `Conditional: ${pairs.join('; ')}.`,
  /** The paragraph of the condition that a note holds; null if there is none. */
  paragraphIn: (note: string): number | null => {
    const at = /(?:^|\s)Condition: .+? \(¶ (\d+)\)\./.exec(note)?.[1];
    return at === undefined ? null : Number(at);
  },
  /** The condition that a note holds; null if there is none. */
  readIn: (note: string): string | null => /(?:^|\s)Condition: (.+?) \(¶ \d+\)\./.exec(note)?.[1] ?? null,
  /** A note without it. */
  without: (note: string): string => note.replace(/(?:^|\s)Condition: .+? \(¶ \d+\)\./, ''),
  /** A condition that is not told: "threatens the PMU under certain conditions", "threatens to fight it, under certain conditions". */
  unsaid: (act: string, isInfinitive: boolean) => `${act}${isInfinitive ? ',' : ''} under certain conditions`,
  /** "The Front threatens Orland, if it closes the bridge". */
  behind: (clause: string, condition: string) => `${clause}, ${condition}`,
} as const;
