/**
 * What a file turned out to be. `readFile` makes a `Reading` of bytes, `guessRecipe` says what its columns mean, and
 * `datasetFrom` makes a dataset of the two. Nothing here throws, and no row is dropped or joined without a word.
 */

import type Graph from 'graphology';
import type { FilePlaces } from '#dataset/formats/filePlaces.ts';
import type { Issue } from '#dataset/issue.ts';
import type { Edition, ParagraphPlace } from '#dataset/sourceTexts/edition.ts';
import type { Dataset } from '#domain/dataset.ts';

/** Where something stands in a file; all counts are from 1. */
export interface FilePlace {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** Row of a sheet, line of a text, or the number of an item in a list, as `Table.rowWord` says. */
  readonly row?: number | undefined;
  /** Name or letters of a column; in XML the number of the character in its line. */
  readonly column?: string | undefined;
}

/** One thing that is wrong with a file, or that a reader of it should know. */
export interface FileIssue extends FilePlace {
  /** The value as it stands in the file, cut to 60 characters. */
  readonly value?: string | undefined;
  /** What is wrong. */
  readonly message: string;
  /** What would be right. */
  readonly expected: string;
}

/** Something that a file does not say by itself. */
export interface Question {
  readonly about: 'encoding' | 'delimiter' | 'header' | 'decimalComma' | 'sheet';
  readonly sheet?: string | undefined;
  /** The question as a sentence. */
  readonly text: string;
  /** True if nothing may be drawn before somebody has answered; else `chosen` is a sound guess. */
  readonly mustAnswer: boolean;
  /** The option that the reading was made with. */
  readonly chosen: string;
  readonly options: readonly QuestionOption[];
}

export interface QuestionOption {
  /** The value for `ReadChoices`. */
  readonly value: string;
  readonly label: string;
  /** A few lines as they would read, chosen where the options differ. */
  readonly lines: readonly string[];
  /** True for the one that reads like a text, where the others look odder. */
  readonly isLikely?: boolean | undefined;
}

/** Answers to questions, and what a recipe remembers of them. */
export interface ReadChoices {
  /** A label of the WHATWG Encoding Standard, such as windows-1251. */
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Row or line of the column names in each table, by its name; 0 for none. A number holds for all tables. */
  readonly header?: number | Readonly<Record<string, number>> | undefined;
  /** True if "1,5" is one and a half. */
  readonly decimalComma?: boolean | undefined;
}

export interface TableColumn {
  /** Unique in its table; "Column C" where the file has no name. */
  readonly name: string;
  /** True if the name is made up because the file has none. */
  readonly isUnnamed: boolean;
}

export interface TableRow {
  /** Row, line or item, from 1. */
  readonly at: number;
  /** Character in the line, for XML. */
  readonly character?: number | undefined;
  /** Text of the cells; a row may be shorter than the list of columns. */
  readonly cells: readonly string[];
}

export interface Table {
  /** Name of the sheet; of another file, its name without the extension; of a graph, "Actors" or "Relations". */
  readonly name: string;
  /** Name of its file, where several were opened together. */
  readonly file?: string | undefined;
  /** True if the name is that of a sheet, and messages should say so. */
  readonly isSheet: boolean;
  readonly isHidden: boolean;
  readonly rowWord: 'row' | 'line' | 'item';
  /** Place of the column names; null if there are none. */
  readonly headerAt: number | null;
  /** Text that stands above the column names. */
  readonly titles: readonly string[];
  readonly columns: readonly TableColumn[];
  /** Rows with at least one filled cell. */
  readonly rows: readonly TableRow[];
  /** What a graph file fixes by its own format. */
  readonly graphRole?: 'actors' | 'relations' | undefined;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly place: Omit<FilePlace, 'file'>;
  readonly values: ReadonlyMap<string, string>;
}

export interface GraphEdge {
  readonly id: string | null;
  /** Ids of the nodes as the file gives them. */
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
  readonly place: Omit<FilePlace, 'file'>;
  readonly values: ReadonlyMap<string, string>;
}

/** Mixed, with parallel edges and self-loops. Keys are made here (`n0`, `e0`): any text may be an id in a file. */
export type FileGraph = Graph<{ node: GraphNode }, { edge: GraphEdge }>;

interface ReadingBase {
  readonly file: string;
  /** Name of the format for a sentence: "CSV", "GEXF". */
  readonly format: string;
  readonly issues: readonly FileIssue[];
  readonly questions: readonly Question[];
  /** Of several files, those that were not opened with the others, and why. */
  readonly left?: readonly FileIssue[] | undefined;
  /** What the file calls itself, if it does. */
  readonly title?: string | undefined;
  /** What was chosen or guessed, so that the same file can be read the same way again. */
  readonly choices: ReadChoices;
}

/** Nothing can be made of it; `issues` say why and where. */
export interface Unreadable extends ReadingBase {
  readonly kind: 'unreadable';
}

export interface DatasetReading extends ReadingBase {
  readonly kind: 'dataset';
  readonly dataset: Dataset;
  /** The texts of its sources, where the file holds them. */
  readonly texts: readonly Edition[];
  /** Paragraphs that hold nothing to code. */
  readonly nothingToCode: readonly ParagraphPlace[];
  /** The switches of what counts in its picture; empty where the file does not say. */
  readonly counts: readonly string[];
  /** Where its actors stand; null where the file does not say. */
  readonly places: FilePlaces | null;
}

export interface TablesReading extends ReadingBase {
  readonly kind: 'tables';
  readonly tables: readonly Table[];
}

export interface GraphReading extends ReadingBase {
  readonly kind: 'graph';
  readonly graph: FileGraph;
  /** Edges whose ends are not among the nodes; they stand in the table of relations too. */
  readonly strays: readonly GraphEdge[];
  /** The same as two tables, "Actors" and "Relations": what recipes speak of. */
  readonly tables: readonly Table[];
}

export type Reading = Unreadable | DatasetReading | TablesReading | GraphReading;

/** An issue of a dataset's file as an issue of the file that was opened. */
export function fileIssueOf(file: string, issue: Issue, place: string): FileIssue {
  const id = issue.id === undefined ? '' : ` (${issue.id})`;
  return { file, column: place, message: `${issue.message}${id}`, expected: issue.expected };
}

/** What a place in the file of a dataset is called, by the places that its statements have. */
export function rowWordIn({ statements }: Pick<Dataset, 'statements'>): Table['rowWord'] {
  const locators = statements.slice(0, 50).map(({ cites: [cite] }) => cite?.locator ?? '');
  const found = locators.map((locator) => /\b(row|line|item) \d/.exec(locator)?.[1]).find(Boolean);
  return (found as Table['rowWord'] | undefined) ?? 'row';
}

/** A place as words: "ties.xlsx, sheet Ties, row 12, column Relation". */
export function placeText(
  { file, sheet, row, column }: FilePlace,
  rowWord: Table['rowWord'] = 'row',
): string {
  return [
    file,
    sheet === undefined ? '' : `sheet ${sheet}`,
    row === undefined ? '' : `${rowWord} ${row}`,
    column === undefined ? '' : `column ${column}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** An issue as one line of text. */
export function fileIssueText(issue: FileIssue): string {
  const value = issue.value === undefined ? '' : ` (${issue.value})`;
  return `${placeText(issue)}: ${issue.message}${value}. Expected: ${issue.expected}.`;
}
