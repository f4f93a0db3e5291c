/** The text of a cell of a workbook, as a reader of the sheet sees it: dates as dates, formulas as their values. */

/** Built-in number formats that show a date; times alone are 18 to 21 and 45 to 47. */
const dateFormats = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** True if a number format shows a date: it has a year, or a day and a month, outside of quotes and brackets. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return dateFormats.has(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /y/i.test(bare) || (/d/i.test(bare) && /m/i.test(bare));
}

const day = 86_400_000;

/** A serial number of days as ISO date, with the time where there is one; the number itself if it is out of range. */
export function dateText(serial: string, isFrom1904: boolean): string {
  const number = Number(serial);
  if (!Number.isFinite(number) || number < 0 || number > 2_958_465) return serial;
  // Excel has a 29 February 1900, which did not exist: days before it count from one day later.
  const days = isFrom1904 ? number + 1462 : number < 61 ? number + 1 : number;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 1440) * 60_000);
  const text = date.toISOString();
  return date.getTime() % day === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** Characters that XML cannot hold are written as _x000D_ and the like. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A number as people write it: spreadsheets store 0.1 as 0.10000000000000001. */
export function numberText(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return String(Number(number.toPrecision(15)));
}

/** Column of a reference such as "AB12", from 0; null if it is none. */
export function columnIndex(reference: string): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
