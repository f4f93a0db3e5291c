/** Words of the list of datasets, and of sharing a view: both come when they are asked for. */
export const datasetMenuWords = {
  current: 'This dataset',
  saveData: 'Save data…',
  editCopy: 'Edit a copy',
  datasets: 'Datasets',
  examples: 'Examples',
  notLoaded: (title: string) =>
    `“${title}” could not be loaded. Check the connection to this site and try again.`,
} as const;

export const shareWords = {
  copied: {
    everybody: 'Link copied.',
    network: 'Link copied. It works only for computers on this network.',
    computer: 'Link copied. It works only on this computer, because Entente runs here and not on the web.',
  },
  failed: 'Your browser did not allow copying. The link is selected, ready for you to copy.',
  link: 'Link to this view',
} as const;
