/** Words of dialogs, which come when they are asked for. */
import { counted, inSentence, number } from './english/grammar.ts';
import { nameInSentence } from './english/nameInSentence.ts';

export const findWords = {
  title: 'Find',
  label: 'Find an actor, a relation, a question or words in a statement',
  placeholder: 'Name, alias or words',
  pairs: 'Two actors',
  actors: 'Actors',
  statements: 'Statements',
  questions: 'Questions',
  omissions: 'Passages that were not coded',
  numbers: 'Numbers in the source',
  notNamed: 'Not named in this source',
  notNamedHit: (term: string) => `${term}: not named in this source`,
  /** A note that says no more than the line above it. */
  saysOnlyThat: /^not named[.]?$/i,
  nearest: (name: string) => `closest actor here, as we read it: ${name}`,
  pair: (one: string, other: string) => `${one} – ${other}`,
  statementsOfPair: (count: number) => (count === 0 ? 'no statement' : counted(count, 'statement')),
  paragraph: (paragraph: number) => `¶ ${paragraph}`,
  /** Why a hit matched, where that does not show. */
  why: {
    name: () => '',
    alias: (text: string) => `in the source: “${text}”`,
    alsoKnownAs: (text: string) => `also known as ${text}`,
    community: (text: string) => `community: ${text}`,
    summary: (text: string) => text,
    gloss: () => '',
    quote: (text: string) => `quote: “${text}”`,
    note: (text: string) => `coding note: ${text}`,
    alike: (text: string) => `similar spelling: ${text}`,
  },
  none: (text: string) => `Nothing in this dataset matches “${text}”.`,
  /** `by` is the words that were asked for where others were left out. */
  results: (shown: number, all: number, by: string | null) => {
    const count =
      shown < all ? `The first ${number(shown)} of ${number(all)} results` : counted(all, 'result');
    return by === null ? count : `Nothing has all these words. ${count} for “${by}”`;
  },
  hint: 'Type a name, two names, or words from a statement or passage. Accents and capitals do not matter.',
  shownWithin: (name: string) => `shown as ${nameInSentence(name)}`,
  hiddenNow: 'hidden now',
} as const;

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

export const keyWords = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  graph: 'While the graph has focus',
  matrix: 'While the matrix has focus',
  table: 'While the table has focus',
  balance: 'In the balance view',
  text: 'While the text of your own data has focus',
  list: {
    everywhere: [
      ['Ctrl K or ⌘ K', 'find an actor or relation'],
      ['Ctrl Z, Ctrl Shift Z', 'undo or redo a change to your own data'],
      ['Tab, Shift Tab', 'to the next or previous control'],
      ['Esc', 'close what is open; in the evidence: one step back'],
    ],
    graph: [
      ['← ↑ → ↓', 'move between actors'],
      ['Enter', 'select the actor'],
      ['Shift Enter or Shift-click', 'compare it with the selected actor'],
      [
        'R',
        'let the arrow keys follow the actor’s relations: ← → for the next relation, ↑ ↓ for its other end, Enter to open it; R again to return to moving between actors',
      ],
      ['M', 'open the actor’s menu'],
      ['Shift ← ↑ → ↓', 'move the picture'],
      ['+ and −', 'zoom in and out'],
      ['0', 'fit the whole picture'],
      ['Esc', 'clear the selection, leave the graph'],
      ['?', 'this list'],
    ],
    text: [
      ['↑ ↓', 'previous or next paragraph'],
      ['← →', 'mark the previous or next word'],
      ['Shift ← →', 'shorten or extend the mark'],
      ['S, Shift S', 'mark the next or previous sentence'],
      ['Enter', 'code what is marked'],
      [
        'Tab or Enter',
        'in the line: take what is offered and go on; Enter in the last field that is open writes',
      ],
      ['Ctrl Enter', 'in the line: write it from any field'],
      ['Page Up, Page Down', 'in the line: go to the previous or next sentence'],
      ['N', 'nothing to code in the paragraph, or nothing more; or undo that'],
      ['O', 'say why what is marked is no relation'],
      ['U', 'next unread paragraph'],
      ['Esc', 'leave the line: nothing of it is kept'],
      ['?', 'this list'],
    ],
    matrix: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'select the pair, or the actor of a heading'],
      ['Shift Enter or Shift-click', 'on a heading: compare it with the selected actor'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last cell of the matrix'],
      ['Page Up, Page Down', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
    table: [
      ['← ↑ → ↓', 'move between cells and headings'],
      ['Enter', 'on a heading: sort; on a row: select it'],
      ['F2 or double-click', 'in your own data: correct what stands in the cell'],
      ['Ctrl C', 'copy the row'],
      ['Home, End', 'first or last cell of the row'],
      ['Ctrl Home, Ctrl End', 'first or last row'],
      ['Page Up, Page Down', 'a screen up or down'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
    balance: [
      ['Tab, Shift Tab', 'to the next or previous control'],
      ['Enter', 'on an actor or relation: select it'],
      ['Esc', 'clear the selection'],
      ['?', 'this list'],
    ],
  },
} as const;
