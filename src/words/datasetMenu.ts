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
    everybody: 'The link to this view is copied.',
    network: 'The link to this view is copied. It works only on this network.',
    computer:
      'The link to this view is copied. It works only on this computer. The part from “?” onwards also works after the address of any other copy of Entente.',
  },
  failed: 'Your browser did not allow copying. Select the link and copy it:',
} as const;
