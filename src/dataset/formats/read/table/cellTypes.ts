/** What a cell is, by its text alone. */

/** Minus signs that are no hyphen-minus: U+2212, dashes, full width. */
const minus = /^[\u2212\u2010-\u2014\ufe63\uff0d]/;

/**
 * Reads a number as spreadsheets print it: "1,234.5", "1 234,5", "−3", "12 %", "2e3"; null if it is none. Without
 * `decimalComma` a comma parts thousands alone.
 */
export function numberOf(text: string, decimalComma = false): number | null {
  if (text.length > 40) return null;
  const trimmed = text.trim().replace(minus, '-').replace(/^\+/, '').replace(/ ?%$/, '');
  const bare = trimmed.replace(/[\u00a0\u202f ’'](?=\d{3}(\D|$))/g, '');
  if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare)) {
    if (decimalComma && /^-?\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', ''));
    return Number(bare);
  }
  if (decimalComma) {
    const plain = bare.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  }
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? Number(bare.replaceAll(',', '')) : null;
}

export const isError = (cell: string): boolean =>
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|NV|BEZUG!|WERT!)$/.test(cell.trim());

export const looksDated = (cell: string): boolean =>
  /^\d{4}-\d{2}(-\d{2})?([T ]\d{2}:.*)?$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell.trim());

export const isFilled = (cell: string | undefined): cell is string =>
  cell !== undefined && cell.trim() !== '';

/** True if a cell of a column of yes and no says yes. */
export const isSet = (cell: string): boolean => /^(1|true)$/i.test(cell.trim());
