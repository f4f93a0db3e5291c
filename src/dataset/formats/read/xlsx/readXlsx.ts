/** Workbooks of Excel (.xlsx, .xlsm), by the parts that tables need; macros, links and pictures are never touched. */

import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { readPart, relationsOf } from '#dataset/formats/read/office/officeParts.ts';
import { type ZipEntry, zipEntries } from '#dataset/formats/read/office/zipEntries.ts';
import { ownTitle } from '#dataset/formats/read/ownTitle.ts';
import type { FileIssue, Question, ReadChoices, Table } from '#dataset/formats/read/reading.ts';
import { tableOf } from '#dataset/formats/read/table/tableOf.ts';
import { asIssue, fileProblems, tableProblems } from '#words/importProblems.ts';
import { showsDate, withoutEscapes } from './cellText.ts';
import { sheetRows, type Workbook } from './readSheet.ts';

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

function sharedStrings(entry: ZipEntry | undefined): readonly string[] {
  const strings: string[] = [];
  let parts: string[] | null = null;
  let isPhonetic = false;
  readPart(entry, {
    open: ({ name }) => {
      if (name === 'si') parts = [];
      else if (name === 'rPh') isPhonetic = true;
    },
    close: (name, text) => {
      if (name === 'rPh') isPhonetic = false;
      else if (name === 't' && !isPhonetic) parts?.push(text);
      else if (name === 'si') {
        const text_ = withoutEscapes((parts ?? []).join(''));
        strings.push(text_.length > limits.cellText ? text_.slice(0, limits.cellText) : text_);
        parts = null;
      }
    },
  });
  return strings;
}

function dateStyles(entry: ZipEntry | undefined): readonly boolean[] {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let isInCells = false;
  readPart(entry, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        dates.push(showsDate(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return dates;
}

interface XlsxReading {
  readonly tables: readonly Table[];
  readonly issues: readonly FileIssue[];
  readonly questions: readonly Question[];
  readonly choices: ReadChoices;
  /** The title among the workbook's properties. */
  readonly title?: string;
}

/** The title that somebody wrote into the properties of the workbook; null if there is none. */
function titleOf(entries: ReadonlyMap<string, ZipEntry>): string | null {
  const found: string[] = [];
  const properties = relationsOf(entries, '').byType.get('core-properties') ?? 'docprops/core.xml';
  readPart(entries.get(properties), {
    open: () => {},
    close: (name, text) => {
      if (name === 'title') found.push(text);
    },
  });
  return ownTitle(found[0]);
}

function noWorkbook(entries: ReadonlyMap<string, ZipEntry>): Refusal {
  if (entries.has('content.xml')) return new Refusal(...fileProblems.openOffice);
  if (entries.has('word/document.xml')) return new Refusal(...fileProblems.wordText);
  if ([...entries.keys()].some((name) => name.endsWith('.bin') && name.startsWith('xl/')))
    return new Refusal(...fileProblems.binaryWorkbook);
  return new Refusal(...fileProblems.packedNoWorkbook);
}

/** Reads all sheets that hold anything. Throws a `Refusal` for what is no workbook. */
export function readXlsx(file: string, bytes: Uint8Array, choices: ReadChoices): XlsxReading {
  const entries = zipEntries(bytes);
  const path = relationsOf(entries, '').byType.get('officeDocument') ?? 'xl/workbook.xml';
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  const found = readPart(entries.get(path), {
    open: ({ name, attributes }) => {
      if (name === 'sheet')
        sheets.push({
          name: attributes.get('name') ?? `Sheet ${sheets.length + 1}`,
          relation: attributes.get('id') ?? '',
          isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
        });
      else if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    },
    close: () => {},
  });
  if (!found || sheets.length === 0) throw noWorkbook(entries);
  const { byId, byType } = relationsOf(entries, path);
  const workbook: Workbook = {
    strings: sharedStrings(entries.get(byType.get('sharedStrings') ?? '')),
    dates: dateStyles(entries.get(byType.get('styles') ?? '')),
    isFrom1904,
  };
  const tables: Table[] = [];
  const questions: Question[] = [];
  const issues: FileIssue[] = [];
  for (const { name, relation, isHidden } of sheets.slice(0, limits.sheets)) {
    const { handler, finish } = sheetRows(name, workbook);
    if (!readPart(entries.get(byId.get(relation) ?? ''), handler)) continue;
    const { rows, issues: own } = finish();
    if (rows.length === 0) continue;
    issues.push(...own.map((issue) => ({ file, sheet: name, ...issue })));
    if (isHidden)
      issues.push({
        file,
        sheet: name,
        ...asIssue(tableProblems.hiddenSheet),
      });
    const { table, question } = tableOf({ name, isSheet: true, isHidden, rowWord: 'row', rows }, choices);
    tables.push(table);
    if (question !== null) questions.push(question);
  }
  if (tables.every(({ rows }) => rows.length === 0))
    throw new Refusal(...(tables.length === 0 ? tableProblems.noCell : tableProblems.noRowOfSheets));
  const title = titleOf(entries);
  const header = Object.fromEntries(tables.map(({ name, headerAt }) => [name, headerAt ?? 0]));
  return {
    tables,
    issues,
    questions,
    choices: { header: choices.header ?? header },
    ...(title === null ? {} : { title }),
  };
}
