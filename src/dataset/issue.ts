import type { AdviceRule } from '#domain/adviceRule.ts';

/** The three parts of a dataset: each a file of `data/<id>/`, and each a key of the one-file form. */
export const datasetParts = ['dataset', 'actors', 'statements'] as const;
export type DatasetPart = (typeof datasetParts)[number];

/** The three parts as read from JSON, not yet trusted. */
export type DatasetFiles = Readonly<Record<DatasetPart, unknown>>;

/** One thing that is wrong with a dataset, said so that whoever edits the file can mend it. */
export interface Issue {
  /** The part it stands in; `whole` where that is unknown, as in text that is not JSON. */
  readonly file: DatasetPart | 'whole';
  /** Keys and zero-based places inside that part: `[12, 'cites', 0, 'quote']`. */
  readonly path: readonly (string | number)[];
  /** Id of the actor, statement or other item that the path runs through, where it has one. */
  readonly id?: string;
  /** Where it stands in a file of another format: the file's name, sheet, row (from 1), head of the column, and value. */
  readonly fileName?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** What is wrong. */
  readonly message: string;
  /** What would be right. */
  readonly expected: string;
}

/** What one rule says of one place: the message, what would be right, and the rule, where own data hears of it. */
export type Finding = readonly [
  path: readonly (string | number)[],
  message: string,
  expected: string,
  rule?: AdviceRule,
];

/** A finding and the part of the dataset that it was made in. */
export type Located = readonly [file: DatasetPart, finding: Finding];

/** A value as an issue quotes it: short, and never deeper than its first level. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (value === undefined) return 'nothing';
  return Array.isArray(value)
    ? 'a list'
    : `a ${typeof value === 'object' ? 'group of fields' : typeof value}`;
}

/**
 * The place of an issue: `statements[12].cites[0].quote`; in a file of another format
 * `alliances.xlsx, sheet “Ties”, row 12, column “Sign”`.
 */
export function issuePlace({
  file,
  path,
  fileName,
  sheet,
  row,
  column,
}: Pick<Issue, 'file' | 'path' | 'fileName' | 'sheet' | 'row' | 'column'>): string {
  const foreign = [
    fileName,
    sheet && `sheet “${sheet}”`,
    row && `row ${row}`,
    column && `column “${column}”`,
  ].filter(Boolean);
  if (foreign.length > 0 && path.length === 0) return foreign.join(', ');
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return file === 'whole' ? steps.replace(/^\./, '') || 'the file' : `${file}${steps}`;
}

/** An issue as one line of text. */
export function issueText(issue: Issue): string {
  const id = issue.id === undefined ? '' : ` (${issue.id})`;
  return `${issuePlace(issue)}${id}: ${issue.message}. Expected: ${issue.expected}.`;
}
