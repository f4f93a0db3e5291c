/** Words of pasted cells, apart from those of own data: the page hears a paste from the first moment. */
export const pastedTableWords = {
  name: (isTabbed: boolean) => (isTabbed ? 'pasted table.tsv' : 'pasted table.csv'),
} as const;
