/** What is said of a dataset once it is open: whoever opens it belongs to the page of the one before. */
let note: string | null = null;

export function noteOpening(text: string): void {
  note = text;
}

/** The note, which is said once; null where there is none. */
export function takeOpeningNote(): string | null {
  const taken = note;
  note = null;
  return taken;
}
