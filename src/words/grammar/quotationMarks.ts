/** Quotation marks and brackets come in pairs: what of a text stands without its other half. */

/** An apostrophe is no quotation mark. */
const pairs = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
] as const;
/** The other half of a sign that opens. */
export const closingOf = (sign: string): string => pairs.find(([open]) => open === sign)?.[1] ?? sign;
/** The other half of a sign that closes. */
export const openingOf = (sign: string): string => pairs.find(([, close]) => close === sign)?.[0] ?? sign;

/** The signs of a text that stand without their other half: those that open, and those that close. */
export function halvesIn(text: string): {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
} {
  const opening: string[] = [];
  const closing: string[] = [];
  for (const sign of text) {
    const last = opening.at(-1);
    if (sign === '"') last === sign ? opening.pop() : opening.push(sign);
    else if (pairs.some(([open, close]) => open === last && close === sign)) opening.pop();
    else if (pairs.some(([open]) => open === sign)) opening.push(sign);
    else if (pairs.some(([, close]) => close === sign)) closing.push(sign);
  }
  return { opening, closing };
}

/** Words that are quoted, with the other half of each sign that they hold one of: the rest of the text has it. */
export function wholeQuote(words: string): string {
  const { opening, closing } = halvesIn(words);
  return [...closing.map(openingOf).reverse(), words, ...opening.map(closingOf).reverse()].join('');
}
