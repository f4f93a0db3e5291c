/** Words of a view in which no relation is left. */

export const emptyWords = {
  title: 'No match',
  why: (filter: string) => `No relation matches the filter “${filter}”.`,
  excluded: (parts: readonly string[]) => `Switched off now: ${parts.join(', ')}.`,
  step: (action: string, relations: string) => `${action} (${relations})`,
  whoStep: 'Clear country, faction and actor',
  facetStep: (label: string) => `Clear the filter “${label}”`,
  inclusionStep: (label: string) => `Count “${label}” too`,
  rangeStep: 'Clear the dates',
  undatedStep: 'Show undated statements too',
  scopeStep: 'Show everyone they are linked to',
  hiddenStep: 'Show the hidden actors again',
  peripheryStep: 'Show minor actors too',
  rollUpStep: 'Show officials with their organisation',
  inclusionsResetStep: 'Reset “What counts”',
  noStep: 'No single change brings anything back.',
  clearAll: 'Clear all filters',
} as const;
