/**
 * What is wrong with a file that is opened, or with a row of it, and what would be right. A problem is said of "it", the file, or
 * begins with what it speaks of; place, value and file's name stand around it on screen (`ownData.ts`).
 */

import { counted, unit } from './grammar/numbersAndLists.ts';

/** What is wrong, and what would be right. */
export type Problem = readonly [message: string, expected: string];

export const says = (message: string, expected: string): Problem => [message, expected];

/** A problem as an issue of a file has it. */
export const asIssue = ([message, expected]: Problem) => ({ message, expected });

/** A problem as a row has it that is set aside. */
export const asReason = ([reason, cure]: Problem) => ({ reason, cure });

const whole = 'the whole file; it seems to have been cut off';
const workbook = 'a workbook saved as .xlsx';
const shapes =
  'nodes and links or edges; elements and connections; a list of [who, verb, whom]; or a list of rows with the same names';
const exportedAgain = 'the file exported again as UTF-8 from the program that it comes from';

/** Of a file as a whole: what it is instead, or why it is not read. */
export const fileProblems = {
  manyNames: (count: number, most: number) =>
    says(`its rows have ${count} different names`, `at most ${most}`),
  manyItems: (count: number, most: number) => says(`it has ${count} items`, `at most ${most}`),
  tooLarge: (megabytes: number, most: number) => says(`it is ${megabytes} MB`, `at most ${most} MB`),
  damaged: says('the file is damaged', whole),
  partTooLarge: (name: string, megabytes: number) =>
    says(`its part ${name} unpacks to more than ${megabytes} MB`, 'a file of a usual size'),
  partUnknown: (name: string) =>
    says(`its part ${name} is packed in an unknown way`, 'a file that Excel or Word has saved'),
  password: says('it is protected by a password', 'a copy without a password'),
  excel97: says(
    'it is an Excel 97 workbook (.xls), or has a password',
    'a workbook saved as .xlsx, without a password',
  ),
  gzip: says('it is packed with gzip', 'the unpacked file'),
  empty: says('the file is empty', 'a file with rows'),
  unreadable: (why: string) => says(`it could not be read: ${why}`, 'a table, a graph or an Entente file'),
  zeroBytes: says('it holds zero bytes, so it is not text', 'a table, a graph or an Entente file'),
  otherEncoding: (encoding: string) =>
    says(
      `it does not read as ${encoding}`,
      'an encoding that fits, such as utf-8 or windows-1252, or the file saved as “CSV UTF-8”',
    ),
  packedNoWorkbook: says(
    'it is a packed file, but not a workbook',
    `${workbook}, or the files in it unpacked`,
  ),
  openOffice: says('it is an OpenOffice or LibreOffice file', workbook),
  wordText: says('it is a Word document, not a table', workbook),
  binaryWorkbook: says('it is a binary workbook (.xlsb)', workbook),
  emptyList: says('the list is empty', shapes),
  mixedList: says('it is a list of mixed things', shapes),
  unknownShape: says('its shape is not known', shapes),
  noXml: says('it is not readable XML', 'GEXF or GraphML'),
  otherXml: (root: string) => says(`it is XML with the root <${root}>`, 'GEXF or GraphML'),
  notWellFormed: (why: string, isCutOff: boolean) =>
    says(`it is not well-formed: ${why}`, isCutOff ? whole : 'well-formed XML'),
  documentType: says(
    'it declares a document type',
    'a file without <!DOCTYPE …>, as graph programs write it',
  ),
  entities: says('it declares entities', 'a file without <!DOCTYPE …>'),
  manyElements: (most: number) => says('it has too many elements', `at most ${most}`),
  noTableToJoin: says('it cannot be read', 'a table'),
  wholeByItself: (what: string, format: string, isBesideTables: boolean) =>
    says(
      `it is a whole ${what} by itself (${format})${isBesideTables ? ', not a table' : ''}`,
      'this file opened alone',
    ),
} as const;

/** Of a table or a workbook. */
export const tableProblems = {
  manyRows: (count: number, most: number) => says(`it has ${count} rows`, `at most ${most} rows in a table`),
  manyColumns: (count: number, most: number) => says(`it has ${count} columns`, `at most ${most} columns`),
  noTable: says(
    'it looks like plain text or a program, not a table: its lines do not split into the same columns',
    'a table, a graph or an Entente file',
  ),
  noRow: says('no row with data follows the names of the columns', 'a row for each relation'),
  oneColumn: (separators: string) =>
    says(
      `it has only one column: no ${separators} separates its cells`,
      'two columns or more, such as who, does what, to whom',
    ),
  openQuote: says(
    'a quote is opened and not closed: the line was read as it stands',
    'a second quote at the end of the cell, and quotes inside it doubled',
  ),
  outsideSheet: says('a cell lies outside of any sheet', 'columns A to XFD'),
  manyCells: (most: number) => says('it has too many cells', `at most ${most}`),
  manySheetRows: (most: number) => says('it has too many rows', `at most ${most}`),
  formulaWithoutValue: says('a formula has no value', 'the workbook opened and saved once in a spreadsheet'),
  mergedCells: (rows: number) =>
    says(
      `${counted(rows, 'row takes', 'rows take')} the value of a merged cell above ${unit(rows, 'it', 'them')}`,
      `its own value in ${unit(rows, 'that', 'each')} row, if the merge was not intended`,
    ),
  hiddenRows: (rows: number) =>
    says(
      `${counted(rows, 'hidden row is', 'hidden rows are')} read too`,
      unit(rows, 'no hidden row, unless it counts', 'no hidden rows, unless they count'),
    ),
  hiddenSheet: says('the sheet is hidden', 'a visible sheet, if it is to be drawn'),
  noCell: says('no sheet holds any cell', 'a sheet with a row for each relation'),
  noRowOfSheets: says(
    'no row with data follows the names of the columns of any sheet',
    'a sheet with a row for each relation',
  ),
  lostLetter: says('a letter was already lost in the file', exportedAgain),
  lostQuotes: says('quotes or dashes have become control characters', exportedAgain),
} as const;

/** Of a file with a graph. */
export const graphProblems = {
  tooManyParts: (most: number) => says('it has too many nodes or edges', `at most ${most} of each`),
  longText: (name: string, length: number, most: number) =>
    says(`“${name}” has ${length} characters; the first ${most} are kept`, 'a shorter text'),
  sameNodeId: says('another node has the same ID; this one was not read', 'an ID of its own'),
  noGraph: (format: string) =>
    says(`it holds no node and no edge of ${format}`, `a ${format} file with nodes and edges`),
  cxVersion: (version: string) => says(`its CXVersion is “${version}”`, 'CXVersion 2.0'),
  cxNoStatus: says(
    'it ends without a status, so it may be cut off',
    '{"status": [{"success": true}]} at the end',
  ),
  cxError: (error: string) => says(`its status is an error: ${error}`, 'a file that was written whole'),
  sameEdgeId: says('another edge has the same ID', 'an ID of its own'),
  dlNoData: says('it has no line “data:”', 'a DL file: dl n=…, labels, data:'),
  dlTwoKinds: says('it has two kinds of actors (nr, nc)', 'n=…, one kind of actors'),
  dlManyActors: (count: number, most: number) => says(`it declares ${count} actors`, `at most ${most}`),
  dlTwoActors: says('a line needs two actors', 'two actors, and a value'),
  dlFormat: (format: string) => says(`its format is “${format}”`, 'fullmatrix, edgelist1 or nodelist1'),
  dlNoActors: says('it declares no actors, or too many', 'n=… actors'),
  dotManyParts: (most: number) => says('it has too many parts', `at most ${most}`),
  manyNodes: (most: number) => says('it has too many nodes', `at most ${most}`),
  gmlNoId: says('a node has no ID', 'id and a number'),
  depth: (most: number) => says('it is nested too deeply', `at most ${most} levels`),
  gmlClosed: says('a bracket is closed that was not opened', '[ and ] in pairs'),
  gmlOpen: says('a bracket is not closed', whole),
  pajekManyVertices: (count: number, most: number) =>
    says(`it declares ${count} vertices`, `at most ${most}`),
  pajekTwoVertices: says('a line needs two vertices', 'two numbers, and a value'),
  sifNoTarget: says('a line has an actor and a type, but no target', 'source, type, target'),
  xmlNoId: says('a node has no ID', '<node id="…">'),
  hyperedge: says('a hyperedge ties more than two nodes; it was not read', 'an edge for each pair'),
  cutOff: says('it ends too early', whole),
  dotNoBraces: says('it has no braces', 'digraph { a -> b }'),
  dotOpenBrace: says('a brace is not closed', whole),
} as const;

/** Why a row is set aside, and what would have it drawn. */
export const rowProblems = {
  actorWithoutId: says('the actor has no ID', 'an ID, or a name'),
  sameId: says('another row has the same ID', 'an ID of its own'),
  noEnd: says('one of the two actors is missing', 'the name of an actor'),
  severalCalled: (name: string) => says(`several actors are called “${name}”`, 'the ID of one of them'),
  noActorWithId: (id: string) =>
    says(`there is no actor with the ID “${id}”`, 'the ID of an actor of the file'),
  errorInValue: says('the cell holds an error of the spreadsheet', 'a value'),
  noChoice: (isEmpty: boolean) =>
    says(
      `no choice was made for ${isEmpty ? 'an empty cell' : 'this value'}`,
      'what this value means, chosen in the list of meanings',
    ),
  leftOut: says('this value is left out', 'another choice for this value'),
  noColumnOfActors: says('no column says who, or to whom', 'two columns that name actors, chosen'),
  looksLikeTotal: says(
    'it looks like a total or a note, not a relation',
    'the name of an actor, if it is one',
  ),
  onlyFirst: (most: number) => says(`only the first ${most} rows are drawn`, 'a part of the file'),
  tiesItself: (name: string) => says(`it ties “${name}” to itself`, 'two different actors'),
  errorInEnd: says('the cell holds an error of the spreadsheet', 'the name of an actor'),
} as const;
