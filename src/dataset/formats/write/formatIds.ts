/** What a dataset can be saved as, in the order of the list. */
export const fileFormatIds = ['entente', 'xlsx', 'csv', 'gexf', 'cx2', 'r', 'graphml', 'hand'] as const;
export type FileFormatId = (typeof fileFormatIds)[number];
