/** Small rules of English that every sentence on screen shares. */

/** Which of two texts comes first in an alphabetical list. */
export const compareTexts = new Intl.Collator('en').compare;

/** "1 relation", "1,200 relations". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${number(count)} ${unit(count, singular, plural)}`;
}

/** "relation", "relations": the word after a count. */
export function unit(count: number, singular: string, plural = `${singular}s`): string {
  return count === 1 ? singular : plural;
}

/** A whole number as people write it: "1,200". */
export function number(count: number): string {
  // A format is made for large numbers alone: the browser's first takes longer than all other words of the first page.
  return Math.abs(count) < 1000 ? String(count) : count.toLocaleString('en-GB');
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number inside a sentence as newspapers write it: "one", "nine", "12". */
export const spelledNumber = (count: number): string => smallNumbers[count] ?? number(count);

/** A count inside a sentence as newspapers write it: "one accusation", "two accusations", "12 accusations". */
export function spelled(count: number, singular: string, plural = `${singular}s`): string {
  return `${spelledNumber(count)} ${unit(count, singular, plural)}`;
}

/** A number with so many decimals: "0.8676". */
export function decimal(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** "a", "a or b", "a, b or c". */
export function listed(items: readonly string[], joiner: 'or' | 'and' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** The same of items that may have commas of their own, which come last: "alleged acts, and ties of membership, leadership or control". */
export function listedPlainFirst(items: readonly string[]): string {
  const plain = items.filter((item) => !item.includes(','));
  const others = items.filter((item) => item.includes(','));
  if (others.length === 0) return listed(plain);
  return [
    ...plain,
    ...others.map((item, at) => (items.length > 1 && at === others.length - 1 ? `and ${item}` : item)),
  ].join(', ');
}

/** What is said of words stands in brackets behind them, or behind a comma where they end in brackets of their own. */
export const withRemark = (text: string, remark: string): string =>
  text.endsWith(')') ? `${text}, ${remark}` : `${text} (${remark})`;

/** With curly apostrophes, as all our own words have them; other quotation marks stay. */
export const withCurlyApostrophes = (text: string): string =>
  text.replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s|$)/gu, '’');

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One of our own terms as it stands inside a sentence: "Opposed" is "opposed". A name keeps its capitals: not for names. */
export function inSentence(term: string): string {
  return term.charAt(0).toLowerCase() + term.slice(1);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO year, month, day or interval as people write it: "31 Oct 2016", "29–30 Oct 2016". */
export function dateText(iso: string): string {
  const [first = '', second] = iso.split('/');
  const one = (text: string, upTo: 'day' | 'month' | 'year' = 'year') => {
    const [year, month, day] = text.split('-');
    const parts = [day === undefined ? '' : String(Number(day))];
    if (upTo !== 'day') parts.push(month === undefined ? '' : (months[Number(month) - 1] ?? ''));
    if (upTo === 'year') parts.push(year ?? '');
    return parts.filter((part) => part !== '').join(' ');
  };
  if (iso === '..') return 'ongoing';
  if (second === '..') return `since ${one(first)}`;
  if (second === undefined || second === first) return one(first);
  const [from, to] = [first.split('-'), second.split('-')];
  const isShort = from.length > 1 && from.length === to.length && from[0] === to[0];
  if (!isShort) return `${one(first)} – ${one(second)}`;
  if (from.length === 2 || from[1] !== to[1]) return `${one(first, 'month')} – ${one(second)}`;
  return `${one(first, 'day')}–${one(second)}`;
}
