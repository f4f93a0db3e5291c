/**
 * Workbooks of Excel. Text stays text, also where it begins with "=": it is never written as a formula, and the mark of text
 * keeps it so when somebody edits the cell. Whole days are dates; a year, a month or a period is text.
 */
import { isDay, parsePeriod } from '#domain/period.ts';
import type { Cell, RowTable } from './tables.ts';
import { xmlAttributes, xmlDeclaration, xmlText } from './xmlText.ts';
import { packed } from './zip.ts';

export interface Sheet extends RowTable {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** Columns whose days are dates. */
  readonly dates?: readonly string[];
}

/** Places in `cellXfs` below. */
const style = { head: 1, date: 2, guarded: 3, text: 4 } as const;

const styles = `${xmlDeclaration}
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const longestText = 32_767;

/** Characters that XML cannot hold are written as _x0001_, and so is what looks like that already. */
function cellText(text: string): string {
  const cut = text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
  return cut.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that need it.
    /[\u0000-\u0008\u000B-\u001F]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Before 1 March 1900 programs disagree on serial numbers. */
const firstDay = '1900-03-01';
const serialOf1970 = 25_569;

/** The letters of a column, from 0. */
export function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function cell(value: Cell, place: string, isDate: boolean): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="${style.text}"><v>${value}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${place}" s="${style.text}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isDate && isDay(value) && value >= firstDay)
    return `<c r="${place}" s="${style.date}"><v>${(parsePeriod(value)?.start ?? 0) + serialOf1970}</v></c>`;
  const how = /^[=+\-@']/.test(value) ? style.guarded : style.text;
  return `<c r="${place}" s="${how}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(value))}</t></is></c>`;
}

/** Wide enough for most of the cells, in characters. */
function widthOf({ columns, rows }: RowTable, at: number): number {
  const lengths = rows.map((row) => String(row[at] ?? '').length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(50, Math.max(usual, (columns[at] ?? '').length) + 3);
}

function sheetXml(sheet: Sheet): string {
  const { columns, rows, dates = [] } = sheet;
  const last = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const heads = columns.map(
    (name, at) =>
      `<c r="${columnName(at)}1" s="${style.head}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(name))}</t></is></c>`,
  );
  const widths = columns.map(
    (_, at) =>
      `<col${xmlAttributes({ min: at + 1, max: at + 1, width: widthOf(sheet, at), customWidth: 1 })}/>`,
  );
  const body = rows.map((row, index) => {
    const cells = columns.map((name, at) =>
      cell(row[at] ?? '', `${columnName(at)}${index + 2}`, dates.includes(name)),
    );
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  return [
    xmlDeclaration,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${heads.join('')}</row>`,
    ...body,
    '</sheetData>',
    `<autoFilter ref="A1:${last}"/>`,
    '</worksheet>',
  ].join('\n');
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, Target], at) =>
      `<Relationship${xmlAttributes({ Id: `rId${at + 1}`, Type: `${office}/${type}`, Target })}/>`,
  );
  return `${xmlDeclaration}\n<Relationships xmlns="${package_}/relationships">${list.join('')}</Relationships>`;
}

/** A workbook of some sheets, the first of which is open, with a title among its properties. */
export function printXlsx(sheets: readonly Sheet[], title = ''): Uint8Array {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const override = (path: string, type: string) =>
    `<Override${xmlAttributes({ PartName: `/xl/${path}`, ContentType: `${types}.${type}+xml` })}/>`;
  const list = sheets.map(
    ({ name }, at) => `<sheet${xmlAttributes({ name, sheetId: at + 1, 'r:id': `rId${at + 1}` })}/>`,
  );
  return packed({
    '[Content_Types].xml': [
      xmlDeclaration,
      `<Types xmlns="${package_}/content-types">`,
      `<Default${xmlAttributes({ Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' })}/>`,
      `<Default${xmlAttributes({ Extension: 'xml', ContentType: 'application/xml' })}/>`,
      override('workbook.xml', 'sheet.main'),
      override('styles.xml', 'styles'),
      `<Override${xmlAttributes({ PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' })}/>`,
      ...paths.map((path) => override(path, 'worksheet')),
      '</Types>',
    ].join('\n'),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]).replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${package_}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'docProps/core.xml': `${xmlDeclaration}\n<cp:coreProperties xmlns:cp="${package_}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': `${xmlDeclaration}\n<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...paths.map((path) => ['worksheet', path] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(paths.map((path, at) => [`xl/${path}`, sheetXml(sheets[at] as Sheet)])),
  });
}
