/**
 * Pairs of glyphs that a font sets closer or wider: lookups of the feature "kern" for Latin (which the figure font has
 * in common with Greek and Cyrillic), as the PNG's rasteriser applies them.
 * Reference: ISO/IEC 14496-22, table GPOS, lookup types 2 (pairs, formats 1 and 2) and 9 (extension).
 */

/** Advance to add, by left and right glyph, in units of the em. Without a kerning for Latin it is empty. */
type Kerning = ReadonlyMap<number, ReadonlyMap<number, number>>;

const pairLookup = 2;
const extensionLookup = 9;

/** Reads a GPOS table. Throws RangeError if it ends too early. */
export function readKerning(gpos: DataView): Kerning {
  const pairs = new Map<number, Map<number, number>>();
  if (gpos.byteLength < 10) return pairs;
  const lookups = gpos.getUint16(8);
  for (const index of kernLookups(gpos)) {
    const lookup = lookups + gpos.getUint16(lookups + 2 + 2 * index);
    const type = gpos.getUint16(lookup);
    // Of one lookup the first subtable that knows a pair counts; of several lookups all do, but fonts have one.
    for (let i = 0; i < gpos.getUint16(lookup + 4); i += 1) {
      const sub = lookup + gpos.getUint16(lookup + 6 + 2 * i);
      if (type === pairLookup) readPairs(gpos, sub, pairs);
      if (type === extensionLookup && gpos.getUint16(sub + 2) === pairLookup) {
        readPairs(gpos, sub + gpos.getUint32(sub + 4), pairs);
      }
    }
  }
  return pairs;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** Numbers of the lookups of the feature "kern" in the default language of the script "latn". */
function kernLookups(gpos: DataView): number[] {
  const scripts = gpos.getUint16(4);
  const features = gpos.getUint16(6);
  for (let i = 0; i < gpos.getUint16(scripts); i += 1) {
    const record = scripts + 2 + 6 * i;
    if (tagAt(gpos, record) !== 'latn') continue;
    const script = scripts + gpos.getUint16(record + 4);
    const language = script + gpos.getUint16(script);
    const chosen = Array.from({ length: gpos.getUint16(language + 4) }, (_, n) =>
      gpos.getUint16(language + 6 + 2 * n),
    );
    return chosen.flatMap((index) => {
      const feature = features + 2 + 6 * index;
      if (tagAt(gpos, feature) !== 'kern') return [];
      const at = features + gpos.getUint16(feature + 4);
      return Array.from({ length: gpos.getUint16(at + 2) }, (_, n) => gpos.getUint16(at + 4 + 2 * n));
    });
  }
  return [];
}

/** Number of bytes of a value record with these fields. */
function sizeOfValue(fields: number): number {
  return [...fields.toString(2)].filter((bit) => bit === '1').length * 2;
}

function readPairs(gpos: DataView, sub: number, pairs: Map<number, Map<number, number>>): void {
  const format = gpos.getUint16(sub);
  const first = gpos.getUint16(sub + 4);
  const sizes = [sizeOfValue(first), sizeOfValue(gpos.getUint16(sub + 6))] as const;
  const hasAdvance = (first & 4) !== 0;
  const advanceAt = sizeOfValue(first & 3);
  const put = (left: number, right: number, valueAt: number) => {
    const row = pairs.get(left) ?? new Map<number, number>();
    pairs.set(left, row);
    if (!row.has(right)) row.set(right, hasAdvance ? gpos.getInt16(valueAt + advanceAt) : 0);
  };
  const covered = readCoverage(gpos, sub + gpos.getUint16(sub + 2));
  if (format === 1) {
    covered.forEach((left, i) => {
      const set = sub + gpos.getUint16(sub + 10 + 2 * i);
      for (let n = 0; n < gpos.getUint16(set); n += 1) {
        const at = set + 2 + n * (2 + sizes[0] + sizes[1]);
        put(left, gpos.getUint16(at), at + 2);
      }
    });
  }
  if (format === 2) {
    const leftClasses = readClasses(gpos, sub + gpos.getUint16(sub + 8));
    const rightClasses = readClasses(gpos, sub + gpos.getUint16(sub + 10));
    const rightCount = gpos.getUint16(sub + 14);
    for (const left of covered) {
      const row = sub + 16 + (leftClasses.get(left) ?? 0) * rightCount * (sizes[0] + sizes[1]);
      for (const [right, rightClass] of rightClasses) {
        put(left, right, row + rightClass * (sizes[0] + sizes[1]));
      }
    }
  }
}

/** The glyphs of a coverage table in its order. */
function readCoverage(view: DataView, at: number): number[] {
  const count = view.getUint16(at + 2);
  if (view.getUint16(at) === 1)
    return Array.from({ length: count }, (_, i) => view.getUint16(at + 4 + 2 * i));
  return Array.from({ length: count }, (_, i) => at + 4 + 6 * i).flatMap((range) => {
    const start = view.getUint16(range);
    return Array.from({ length: view.getUint16(range + 2) - start + 1 }, (_, n) => start + n);
  });
}

/** Class by glyph; what is not named has class 0, for which no pair here is kerned. */
function readClasses(view: DataView, at: number): Map<number, number> {
  const classes = new Map<number, number>();
  const isList = view.getUint16(at) === 1;
  const count = view.getUint16(at + (isList ? 4 : 2));
  for (let i = 0; i < count; i += 1) {
    if (isList) classes.set(view.getUint16(at + 2) + i, view.getUint16(at + 6 + 2 * i));
    else {
      const range = at + 4 + 6 * i;
      for (let glyph = view.getUint16(range); glyph <= view.getUint16(range + 2); glyph += 1) {
        classes.set(glyph, view.getUint16(range + 4));
      }
    }
  }
  return classes;
}
