/** Words of the list of datasets, and of sharing a view: both come when they are asked for. */
export const datasetMenuWords = {
  datasets: 'Datasets',
  examples: 'Examples',
  notLoaded: (title: string) =>
    `“${title}” could not be loaded. Check the connection to this site and try again.`,
} as const;

export const shareWords = {
  text: (title: string, query: string) => `Entente, “${title}”: ?${query}`,
  copiedLink: 'The link to this view is copied.',
  copiedQuery:
    'Copied: dataset, version and query of this view. This copy of Entente has no public address, so there is no link; put the part from “?” behind the address of any copy.',
  failed: 'The browser does not let this page copy. Select the text here:',
} as const;
