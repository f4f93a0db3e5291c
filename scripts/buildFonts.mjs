#!/usr/bin/env node
/**
 * Makes public/fonts/ and the two tables that are made from it, src/base/glyphAdvances.ts and
 * src/views/figure/wording/figureFontLetters.ts. Run by hand, `node scripts/buildFonts.mjs`, when the font or the
 * list of letters changes; its results are committed, so that neither the app nor its tests need the two
 * packages below, which are fetched into a temporary folder in these very versions.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fontPackage = '@expo-google-fonts/arimo';
const packages = [`${fontPackage}@0.4.3`, 'subset-font@2.9.0'];

const styles = [
  { name: 'regular', source: '400Regular/Arimo_400Regular.ttf', file: 'Arimo-Regular.ttf' },
  { name: 'bold', source: '700Bold/Arimo_700Bold.ttf', file: 'Arimo-Bold.ttf' },
  { name: 'italic', source: '400Regular_Italic/Arimo_400Regular_Italic.ttf', file: 'Arimo-Italic.ttf' },
];

/** First and last code point: Latin with transliteration, combining marks, Greek, Cyrillic, Hebrew, punctuation, signs. */
const wanted = [
  [0x0020, 0x007e],
  [0x00a0, 0x024f],
  [0x02b0, 0x036f],
  [0x0370, 0x03ff],
  [0x0400, 0x052f],
  [0x05b0, 0x05ea],
  [0x1e00, 0x1eff],
  [0x2000, 0x20bf],
  [0x2100, 0x22ff],
  [0x25a0, 0x25ff],
];

/** What the table of advances holds of it, which the first picture loads: all that names and words here need. */
const measured = [
  [0x0020, 0x007e],
  [0x00a0, 0x017f],
  [0x018f, 0x018f],
  [0x01a0, 0x01a1],
  [0x01af, 0x01b0],
  [0x0259, 0x0259],
  [0x02b9, 0x02bf],
  [0x0400, 0x045f],
  [0x0490, 0x04ff],
  [0x1e9e, 0x1e9e],
  [0x2002, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
];

/** Code point → glyph id, from the font's `cmap` (formats 4 and 12). */
function readCmap(font) {
  const at = tableOf(font, 'cmap');
  const glyphs = new Map();
  for (let i = 0; i < font.getUint16(at + 2); i += 1) {
    const sub = at + font.getUint32(at + 8 + 8 * i);
    const format = font.getUint16(sub);
    if (format === 12) {
      for (let g = 0; g < font.getUint32(sub + 12); g += 1) {
        const [first, last, glyph] = [0, 4, 8].map((o) => font.getUint32(sub + 16 + 12 * g + o));
        for (let c = first; c <= last; c += 1) glyphs.set(c, glyph + c - first);
      }
    } else if (format === 4) {
      const segX2 = font.getUint16(sub + 6);
      for (let s = 0; s < segX2; s += 2) {
        const last = font.getUint16(sub + 14 + s);
        const first = font.getUint16(sub + 16 + segX2 + s);
        const delta = font.getUint16(sub + 16 + 2 * segX2 + s);
        const rangeAt = sub + 16 + 3 * segX2 + s;
        const range = font.getUint16(rangeAt);
        for (let c = first; c <= last && c < 0xffff; c += 1) {
          const raw = range === 0 ? c : font.getUint16(rangeAt + range + 2 * (c - first));
          const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
          if (glyph !== 0) glyphs.set(c, glyph);
        }
      }
    }
  }
  return glyphs;
}

function tableOf(font, tag) {
  for (let i = 0; i < font.getUint16(4); i += 1) {
    const at = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((o) => font.getUint8(at + o)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

/** Code point → advance in 1/2048 em, from `cmap` and `hmtx`. */
function readAdvances(bytes) {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (font.getUint16(tableOf(font, 'head') + 18) !== 2048) throw new Error('The em is not 2048 units.');
  const metrics = font.getUint16(tableOf(font, 'hhea') + 34);
  const hmtx = tableOf(font, 'hmtx');
  const advances = new Map();
  for (const [code, glyph] of readCmap(font)) {
    advances.set(code, font.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)));
  }
  return advances;
}

/** True where the letter is a base letter with marks that is as wide as its base: the table leaves it out. */
function followsFromBase(code, advances) {
  const base = String.fromCodePoint(code).normalize('NFD').codePointAt(0);
  return base !== code && advances.get(base) === advances.get(code);
}

/** `{ advance: letters }` of all that neither `known` nor the base letter already says. */
function tableFor(advances, known) {
  const byAdvance = new Map();
  for (const [code, advance] of [...advances].sort((x, y) => x[0] - y[0])) {
    if (known ? known.get(code) === advance : followsFromBase(code, advances)) continue;
    if (!measured.some(([first, last]) => code >= first && code <= last)) continue;
    if (/[\p{M}\p{C}]|\p{Zl}|\p{Zp}/u.test(String.fromCodePoint(code)) && advance === 0) continue;
    byAdvance.set(advance, (byAdvance.get(advance) ?? '') + String.fromCodePoint(code));
  }
  return [...byAdvance].sort((x, y) => x[0] - y[0]);
}

function quoted(text) {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/[\p{Z}\p{C}\p{M}]/gu, (letter) =>
      letter === ' ' ? letter : `\\u${letter.codePointAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${escaped}'`;
}

function printTable(name, doc, table) {
  const rows = table.map(([advance, letters]) => `  [${advance}, ${quoted(letters)}],`);
  return `/** ${doc} */\nexport const ${name}: AdvanceTable = [\n${rows.join('\n')}\n];\n`;
}

function rangesOf(codes) {
  const ranges = [];
  for (const code of [...codes].sort((x, y) => x - y)) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-fonts-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: 'inherit',
  });
  const subsetFont = createRequire(join(folder, 'x.js'))('subset-font');
  const origin = join(folder, 'node_modules', fontPackage);
  const letters = wanted.map(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(''),
  );

  mkdirSync(join(root, 'public/fonts'), { recursive: true });
  const advances = {};
  for (const { name, source, file } of styles) {
    const bytes = await subsetFont(readFileSync(join(origin, source)), letters.join(''), {
      targetFormat: 'truetype',
      noHinting: true,
      keepFeatures: ['ccmp', 'kern', 'mark', 'mkmk'],
    });
    writeFileSync(join(root, 'public/fonts', file), bytes);
    advances[name] = readAdvances(bytes);
    console.log(`${file}: ${bytes.length} bytes, ${advances[name].size} letters`);
  }
  copyFileSync(join(origin, 'LICENSE_FONT'), join(root, 'public/fonts/OFL.txt'));

  const head = '// Made by scripts/buildFonts.mjs from public/fonts/: do not edit.\n';
  const tables = [
    printTable(
      'regularAdvances',
      'Arimo regular. Letters with marks that are as wide as their base are left out.',
      tableFor(advances.regular),
    ),
    printTable('boldAdvances', 'Arimo bold, likewise.', tableFor(advances.bold)),
    printTable(
      'italicAdvances',
      'Arimo italic, where it differs from regular.',
      tableFor(advances.italic, advances.regular),
    ),
  ];
  writeFileSync(
    join(root, 'src/base/glyphAdvances.ts'),
    `${head}\n/** Rows of advance in 1/2048 em and the letters that have it. */\nexport type AdvanceTable = readonly (readonly [advance: number, letters: string])[];\n\n${tables.join('\n')}`,
  );
  const inAll = [...advances.regular.keys()].filter(
    (code) => advances.bold.has(code) && advances.italic.has(code),
  );
  writeFileSync(
    join(root, 'src/views/figure/wording/figureFontLetters.ts'),
    `${head}\n/** First and last code point of every run of letters that all three files of the figure font have. */\nexport const figureFontLetters: readonly (readonly [first: number, last: number])[] = [\n${rangesOf(
      inAll,
    )
      .map(([first, last]) => `  [0x${first.toString(16)}, 0x${last.toString(16)}],`)
      .join('\n')}\n];\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
