/** Words on keeping one's own data: who may change it, where it is saved, what the browser refuses. */

export const ownStandingWords = {
  /** Why an act is not done. */
  refused: {
    reader: 'This dataset is being edited in another tab. Take over to edit it here.',
    newer: 'A newer version of Entente saved this dataset. Reload the page to edit it.',
    broken:
      'Later changes could not be read, so this dataset cannot be edited. Open a copy to continue from this point.',
  },
  unreadable: {
    newer: 'This dataset was saved by a newer version of Entente. Reload the page to open it.',
    broken: 'The stored copy of this dataset cannot be read. Save it as a file so that it can be examined.',
  },
  wentOn:
    'Another tab has changed this dataset in the meantime. Your last change was not saved; please make it again.',
  gone: 'This dataset is no longer on this device.',
  copyOf: (title: string) => `${title} (copy)`,
} as const;

/** What a browser that keeps nothing is said to do. */
export const refusalWords = {
  none: 'This browser does not store data for this page (a private window, or a setting). Your data will be gone when you close the tab, so save it as a file.',
  late: 'This browser’s storage is not responding. Your data will be gone when you close the tab, so save it as a file.',
  full: 'This browser has no space left. What you change now will be gone when you close the tab, so save it as a file.',
  newer:
    'A newer version of Entente is open in this browser. Reload the page: until then nothing can be edited here.',
} as const;

/** The line over the picture of own data. */
export const ownBarWords = {
  region: 'Saving and undo',
  textsHint: 'Add the text of a source, or put a new edition in its place',
  coderHint: 'Have the same text coded by somebody else, and compare',
  undo: (what: string | null) => (what === null ? 'Nothing to undo' : `Undo: ${what}`),
  redo: (what: string | null) => (what === null ? 'Nothing to redo' : `Redo: ${what}`),
  redone: (what: string) => `Redone: ${what}`,
  save: 'Save',
  arranging: 'Still arranging: the actors will move once more.',
  keepPlaces: 'Keep these positions',
  keepPlacesHint: 'No actor will move again. Moving one by hand does the same.',
  takeText: 'with the text',
  takeTextHint: 'The saved file includes the text. A text is seldom yours to pass on.',
  takeOver: 'Take over',
  copy: 'Open a copy',
  reading: 'This dataset is being edited in another tab. You see every change here.',
} as const;

/** On the first page, the way back to one's own data. */
export const goOnWords = {
  region: 'Your last dataset',
  goOn: (title: string) => `Continue with “${title}”`,
} as const;

/** Earlier states of a dataset. */
export const earlierWords = {
  title: 'Earlier versions',
  asOpened: 'As it was opened',
  open: 'Open a copy',
  openLong: (title: string, when: string) => `Open a copy of “${title}” as of ${when}`,
  unreadable: 'This earlier version cannot be read.',
} as const;

/** Saving to a file that the page may write again. */
export const homeWords = {
  kind: 'Entente dataset',
  saved: (name: string) => `Saved in ${name}.`,
  unlike: (name: string) => `${name} does not contain what was written to it. Save it elsewhere.`,
  refused: (name: string) => `The browser did not allow writing to ${name}: it is downloaded instead.`,
  changed: (name: string) => `${name} has been changed elsewhere`,
  changedWhy:
    'It does not contain what was last saved from here. Nothing has been overwritten. Merging takes the changes of both sides; where both have changed the same thing, yours stays and the file’s version is kept in “Your data”.',
  merge: 'Merge and save',
  beside: 'Save as another file',
  notMerged: (why: string) => `It cannot be merged: ${why} Save as another file.`,
  noBase: 'what was last saved is no longer stored.',
  noDataset: 'it is no longer an Entente dataset.',
  merged: (name: string) => `Merged with ${name} and saved.`,
  mergedBoth: (name: string, things: string) =>
    `Merged with ${name} and saved. Yours stays for ${things}; the file’s version is in “Your data”.`,
  ofFile: (title: string) => `${title} (from the file)`,
} as const;
