/** A choice as it is offered. */
export interface Offer<Choice> {
  readonly choice: Choice;
  readonly label: string;
  /** What tells it apart from others. */
  readonly note: string | null;
  /** Those that are named with it in one field: "Kalmar, Westmere and River Guard". */
  readonly others?: readonly Choice[];
  /** True if it says more than was typed, so that it is taken only where it was chosen. */
  readonly isAsked?: boolean;
}

/** What a field holds: the text in it, and what was chosen for it; null while it is only text. */
export interface Filling<Choice> {
  readonly text: string;
  readonly choice: Choice | null;
  /** What else was chosen with it. */
  readonly others?: readonly Choice[];
}

/** A press on an offer chooses and no more; with Ctrl, Enter is meant for the whole form. */
export type EnteredBy = 'enter' | 'ctrlEnter' | 'press';

export const filled = <Choice>({ label, choice, others }: Offer<Choice>): Filling<Choice> => ({
  text: label,
  choice,
  ...(others && { others }),
});
