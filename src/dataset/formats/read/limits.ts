import { fileProblems } from '#words/importProblems.ts';

/** How much of a file is read. Above these it is refused in words: a page has little memory, and a bomb has much. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  /** Rows of a table, or items of a graph. */
  rows: 250_000,
  /** Statements of one dataset that a page can still hold. */
  statements: 100_000,
  /** Values of one dataset; somewhat less than `parseDataset` accepts. */
  values: 2_800_000,
  columns: 16_384,
  cells: 5_000_000,
  /** Of one unpacked part of a workbook. */
  unpackedBytes: 200 * 1024 * 1024,
  /** How many times a part may be larger than its packed form; a sheet of equal cells reaches about 100. */
  packing: 400,
  sheets: 100,
  /** Characters of one cell: as much as Excel allows. */
  cellText: 32_767,
  /** Characters of an attribute in a graph file. */
  attributeText: 2_000,
  /** Levels of nesting in XML and JSON. */
  depth: 200,
  /** Columns that are kept as further fields. */
  fields: 100,
  /** Issues that are listed. */
  issues: 200,
} as const;

/** A file that goes beyond a limit, or is not what it begins as; caught by `readFile`, never seen outside. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly expected: string;
  readonly place: {
    readonly sheet?: string | undefined;
    readonly row?: number | undefined;
    readonly column?: string | undefined;
  };

  constructor(message: string, expected: string, place: Refusal['place'] = {}) {
    super(message);
    this.expected = expected;
    this.place = place;
  }
}

const megabyte = 1024 * 1024;

/** Throws a `Refusal` for a file that is too large to be read. */
export function refuseLargeFile({ length }: Uint8Array): void {
  if (length > limits.fileBytes)
    throw new Refusal(...fileProblems.tooLarge(Math.round(length / megabyte), limits.fileBytes / megabyte));
}
