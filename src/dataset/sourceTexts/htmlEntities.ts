/** Signs and letters by their names in HTML; letters with a mark above or below are put together from the two. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  hyphen: '‐',
  ndash: '–',
  mdash: '—',
  horbar: '―',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  prime: '′',
  Prime: '″',
  frasl: '⁄',
  iexcl: '¡',
  iquest: '¿',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  ordf: 'ª',
  ordm: 'º',
  micro: 'µ',
  not: '¬',
  brvbar: '¦',
  cent: '¢',
  pound: '£',
  yen: '¥',
  curren: '¤',
  euro: '€',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  acute: '´',
  cedil: '¸',
  macr: '¯',
  uml: '¨',
  circ: 'ˆ',
  tilde: '˜',
  szlig: 'ß',
  AElig: 'Æ',
  aelig: 'æ',
  OElig: 'Œ',
  oelig: 'œ',
  Oslash: 'Ø',
  oslash: 'ø',
  ETH: 'Ð',
  eth: 'ð',
  THORN: 'Þ',
  thorn: 'þ',
  imath: 'ı',
  inodot: 'ı',
  Lstrok: 'Ł',
  lstrok: 'ł',
  Dstrok: 'Đ',
  dstrok: 'đ',
  Hstrok: 'Ħ',
  hstrok: 'ħ',
};

const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030a',
  dblac: '\u030b',
  caron: '\u030c',
  cedil: '\u0327',
  ogon: '\u0328',
};

/** The signs of Windows at the numbers 128 to 159, which browsers read for them; five have none. */
const ofWindows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function ofNumber(digits: string): string {
  const isHex = /^x/i.test(digits);
  const code = Number.parseInt(isHex ? digits.slice(1) : digits, isHex ? 16 : 10);
  if (code >= 0x80 && code <= 0x9f) return ofWindows[code - 0x80] ?? '';
  const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : '\ufffd';
}

function ofName(name: string): string | null {
  if (Object.hasOwn(named, name)) return named[name] ?? null;
  const mark = marks[name.slice(1)];
  if (mark === undefined || !/^[A-Za-z]/.test(name)) return null;
  const letter = `${name[0]}${mark}`.normalize('NFC');
  return letter.length === 1 ? letter : null;
}

/** The text with its character references as letters; one that is not known stays as it is written. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(x[0-9a-f]{1,8}|\d{1,8});?|([a-z][a-z0-9]{1,9});)/gi,
    (whole, digits: string | undefined, name: string | undefined) =>
      digits !== undefined ? ofNumber(digits) : (ofName(name ?? '') ?? whole),
  );
}
