/**
 * A number as PDF writes it: at most `digits` decimals, no exponent, never "-0".
 * Throws RangeError if it is not finite.
 */
export function pdfNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`The figure has a coordinate that is ${value}.`);
  const text = value.toFixed(digits);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** Numbers with a space between. Throws RangeError if one is not finite. */
export function pdfNumbers(...values: readonly number[]): string {
  return values.map((value) => pdfNumber(value)).join(' ');
}
