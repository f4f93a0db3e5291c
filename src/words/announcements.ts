/** What is read out of a selection. */
export const announcementWords = {
  label: 'What is selected',
  nothing: 'Nothing is selected.',
  stance: (count: number, stance: string) => `${count} ${stance.toLowerCase()}`,
  actor: (name: string, tally: readonly string[]) =>
    `Selected: ${[name, ...(tally.length === 0 ? ['no relation shown'] : tally)].join(', ')}.`,
  pair: (one: string, other: string, stance: string | null) =>
    `Selected: ${one} and ${other}: ${stance ?? 'no relation shown'}.`,
  relations: (count: number) => `Selected: ${count} relations.`,
} as const;
