/** Words of the list of datasets, and of sharing a view: both come when they are asked for. */
export const datasetMenuWords = {
  current: 'This dataset',
  saveData: 'Save data …',
  datasets: 'Datasets',
  examples: 'Examples',
  notLoaded: (title: string) =>
    `“${title}” could not be loaded. Check the connection to this site and try again.`,
} as const;

export const shareWords = {
  copied: {
    everybody: 'The link to this view is copied.',
    network: 'The link to this view is copied. It opens only in this network.',
    computer:
      'The link to this view is copied. It opens only on this computer; the part from “?” works behind the address of any copy of Entente.',
  },
  failed: 'The browser does not let this page copy. Select the link here:',
} as const;
