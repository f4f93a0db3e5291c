/** Words of a view in which nothing is left. */

export const emptyWords = {
  title: 'Nothing is left',
  why: (filter: string) => `Nothing that is shown at present matches: ${filter}.`,
  excluded: (parts: readonly string[]) => `What there is does not count at present: ${parts.join(', ')}.`,
  step: (action: string, relations: string) => `${action}: brings back ${relations}`,
  whoStep: 'Clear country, faction and actor',
  facetStep: (label: string) => `Clear the filter “${label}”`,
  inclusionStep: (label: string) => `Count “${label}” too`,
  rangeStep: 'Clear the dates',
  undatedStep: 'Show undated statements too',
  scopeStep: 'Show everyone they are linked to',
  hiddenStep: 'Show the hidden actors again',
  peripheryStep: 'Show minor actors too',
  rollUpStep: 'Join officials to their organisation',
  inclusionsResetStep: 'Count what counts by default',
  noStep: 'No single step brings anything back.',
  clearAll: 'Clear all filters',
} as const;
