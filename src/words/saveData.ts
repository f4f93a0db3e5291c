/** Words of *Save data*. */
import { counted } from './grammar.ts';

const format = (name: string, extension: string, note: string) => ({ name, extension, note });

export const saveDataWords = {
  title: 'Save data',
  what: 'How much',
  all: (actors: number, statements: number) =>
    `All: ${counted(actors, 'actor')}, ${counted(statements, 'statement')}`,
  shown: (actors: number, relations: number, statements: number) =>
    `What is shown: ${counted(actors, 'actor')}, ${counted(relations, 'relation')}, ${counted(statements, 'statement')}`,
  formats: 'Save it for …',
  format: {
    entente: format('Entente', '.entente.json', 'Everything there is to it. It opens here again.'),
    xlsx: format('Excel', '.xlsx', 'Relations, statements and actors, each in a sheet.'),
    csv: format('Any spreadsheet', '.csv', 'The same three tables, in a ZIP.'),
    gexf: format('Gephi', '.gexf', 'A line for each pair and sign, as in the picture.'),
    cx2: format('Cytoscape', '.cx2', 'A line for each statement.'),
    r: format('R', '.graphml', 'Statements, signed pairs and a script that reads them, in a ZIP.'),
    graphml: format(
      'Other graph programs',
      '.graphml',
      'A line for each statement: igraph, networkx, yEd, visone.',
    ),
  },
  save: 'Save',
  nothing: 'Nothing is shown. Clear a filter, or save all.',
  saving: 'Writing the file …',
  saved: (name: string) => `Saved as ${name}.`,
  failed: 'The file could not be written, perhaps for want of memory.',
} as const;
