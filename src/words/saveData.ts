/** Words of *Save data*. */
import { capitalised, counted, spelled } from './grammar/numbersAndLists.ts';

const format = (name: string, extension: string, note: string) => ({ name, extension, note });

export const saveDataWords = {
  title: 'Save data',
  what: 'What to save',
  /** `within` of them are officials who count as their organisation in the picture. */
  all: (actors: number, statements: number, within: number) =>
    `Everything: ${counted(actors, 'actor')}${within === 0 ? '' : ` (including ${counted(within, 'official counted as an organisation', 'officials counted as their organisations')} in the picture)`}, ${counted(statements, 'statement')}`,
  shown: (actors: number, relations: number, statements: number) =>
    `Only what is shown: ${counted(actors, 'actor')}, ${counted(relations, 'relation')}, ${counted(statements, 'statement')}`,
  withTexts: (count: number) =>
    `With ${count === 1 ? 'the text' : 'the texts'} of the source${count === 1 ? '' : 's'}`,
  withTextsNote: 'In the Entente file only. A text is seldom yours to pass on.',
  /** Rows of a file that are not drawn. */
  aside: (rows: number) =>
    rows === 1
      ? 'One row that is set aside is in the Entente file only.'
      : `${capitalised(spelled(rows, 'row'))} that are set aside are in the Entente file only.`,
  formats: 'Format',
  /** Over what others than developers do not need. */
  developers: 'For developers',
  format: {
    entente: format('Entente', '.entente.json', 'The complete dataset; can be reopened here.'),
    xlsx: format('Excel', '.xlsx', 'Relations, statements and actors, each on its own sheet.'),
    csv: format(
      'Any spreadsheet',
      '.csv, in a ZIP file',
      'The same three tables. The ZIP file opens here again.',
    ),
    gexf: format('Gephi', '.gexf', 'One edge per statement, with its direction, weight and date.'),
    cx2: format('Cytoscape', '.cx2', 'One edge per statement.'),
    r: format('R', '.graphml, in a ZIP file', 'Statements, signed pairs and a script that reads them.'),
    graphml: format(
      'Other graph programs',
      '.graphml',
      'One edge per statement: igraph, networkx, yEd, visone.',
    ),
    hand: format(
      'Hand back',
      '.zip',
      'The files of this dataset’s folder in the source code of Entente, with your changes, to propose them there.',
    ),
  },
  save: 'Save',
  /** Beside the format that was chosen last. */
  last: '· as last time',
  nothing: 'Nothing is shown. Clear a filter, or save everything.',
  saving: 'Writing the file…',
  saved: (name: string) => `Saved as ${name}.`,
  /** Ties of weight 0 in a file for Gephi. */
  weightless: (count: number) =>
    `${capitalised(spelled(count, 'tie'))} of weight 0 ${count === 1 ? 'is' : 'are'} in the file, but Gephi leaves ${count === 1 ? 'it' : 'them'} out when it opens it.`,
  failed: 'The file could not be written, perhaps for lack of memory.',
} as const;
