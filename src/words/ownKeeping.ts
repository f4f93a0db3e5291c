/** Words on keeping one's own data: who may change it, where it is saved, what the browser refuses. */

export const ownStandingWords = {
  /** Why an act is not done. */
  refused: {
    reader:
      'This dataset is open in another tab, which is where it is changed. Take over here to change it here.',
    newer: 'A newer version of Entente keeps this dataset. Load the page again to change it.',
    broken:
      'What follows could not be read, so nothing is changed here. Open a copy to go on from this state.',
  },
  unreadable: {
    newer: 'This dataset was kept by a newer version of Entente. Load the page again to open it.',
    broken: 'What this browser keeps of this dataset cannot be read. Save it as it is to have it looked at.',
  },
  wentOn:
    'Another tab has changed this dataset in the meantime. Your last change was not made: make it again.',
  gone: 'This dataset is no longer on this device.',
  copyOf: (title: string) => `${title} (copy)`,
} as const;

/** What a browser that keeps nothing is said to do. */
export const refusalWords = {
  none: 'This browser keeps nothing for this page (a private window, or a setting). Your data is here until the tab is closed: save it as a file.',
  late: 'The storage of this browser does not answer. Your data is here until the tab is closed: save it as a file.',
  full: 'This browser has no space left. What you change now is here until the tab is closed: save it as a file.',
  newer:
    'A newer version of Entente is open in this browser. Load the page again: until then nothing can be changed here.',
} as const;

/** The line over the picture of own data. */
export const ownBarWords = {
  region: 'Saving and undo',
  undo: (what: string | null) => (what === null ? 'Nothing to undo' : `Undo: ${what}`),
  redo: (what: string | null) => (what === null ? 'Nothing to redo' : `Redo: ${what}`),
  redone: (what: string) => `Again: ${what}`,
  save: 'Save',
  takeOver: 'Take over',
  copy: 'Open a copy',
  reading: 'Open in another tab, where it is changed; you see every change here.',
} as const;

/** Earlier states of a dataset. */
export const earlierWords = {
  title: 'Earlier states',
  asOpened: 'As it was opened',
  open: 'Open a copy',
  openLong: (title: string, when: string) => `Open a copy of “${title}” as of ${when}`,
  unreadable: 'This earlier state cannot be read.',
  rawFile: 'Save what is kept',
} as const;

/** Saving to a file that the page may write again. */
export const homeWords = {
  kind: 'Entente dataset',
  saved: (name: string) => `Saved in ${name}.`,
  unlike: (name: string) => `${name} does not hold what was written to it. Save it elsewhere.`,
  refused: (name: string) => `The browser does not let ${name} be written: it is downloaded instead.`,
  changed: (name: string) => `${name} has been changed elsewhere`,
  changedWhy:
    'It does not hold what was last saved from here. Nothing has been overwritten. Merging takes what each side has changed; where both have changed the same thing, yours stands and the file’s version is kept in “Your data”.',
  merge: 'Merge and save',
  beside: 'Save beside it',
  notMerged: (why: string) => `It cannot be merged: ${why} Save beside it.`,
  noBase: 'what was last saved is not kept any more.',
  noDataset: 'it is no Entente dataset any more.',
  merged: (name: string) => `Merged with ${name} and saved.`,
  mergedBoth: (name: string, things: string) =>
    `Merged with ${name} and saved. Yours stands for ${things}; the file’s version is in “Your data”.`,
  ofFile: (title: string) => `${title} (from the file)`,
} as const;
