import { inSentence } from './grammar/numbersAndLists.ts';

/** Words of *Cite*, which come when it is asked for. */
export const citeWords = {
  title: 'Cite this view',
  intro: 'Name the dataset, its version and the view, so that others see what you saw.',
  text: 'As text',
  bibtex: 'As BibTeX',
  oneStatement: 'The selected statement',
  copy: 'Copy',
  /** `what` is one of the headings above. */
  copied: (what: string) => `Copied ${inSentence(what)}.`,
  copyLong: (what: string) => `Copy ${inSentence(what)}`,
  /** "Entente contributors (2026): The Mosul offensive"; the codebooks cite in the same form. */
  head: (curators: string, year: string | null, title: string) => {
    const years = year === null ? '' : ` (${year})`;
    return curators === '' ? `${title}${years}` : `${curators}${years}: ${title}`;
  },
  dataset: (id: string, version: string) => `Dataset ${id}, version ${version}`,
  statement: (id: string, version: string, statement: string, places: string) =>
    `Dataset ${id}, version ${version}, statement ${statement}${places === '' ? '' : ` (${places})`}`,
  readAs: (source: string, note: string) => `${source} (${note})`,
  codedFrom: (source: string) => `Coded from ${source}`,
  view: (sentence: string) => `View: ${sentence}`,
  accessed: (date: string) => `Accessed ${date}`,
  note: 'What is shown is what the source says; it is not independently verified.',
} as const;
