/** Words of `npm run convert`. */
import { counted, listed } from './grammar/numbersAndLists.ts';

const quoted = (items: readonly string[]) => listed(items.map((item) => `“${item}”`));

/** An option as it is typed: in quotes where a shell would else take it apart. */
const typed = (text: string) => (/^[\w.+-]+$/.test(text) ? text : `"${text.replace(/(["\\$`])/g, '\\$1')}"`);

interface Columns {
  readonly from: string | null;
  readonly to: string | null;
  readonly relation: string | null;
  readonly saidBy: string | null;
  readonly when: string | null;
  readonly quote: string | null;
}

export const convertWords = {
  help: [
    'Reads a file from one program and writes it for another, as the app would.',
    '',
    '  npm run convert -- alliances.xlsx alliances.gexf',
    '  npm run convert -- edges.csv nodes.csv alliances.xlsx',
    '  npm run convert -- ties.csv ties.entente.json --from "Actor A" --to "Actor B" --sign "at odds=-"',
    '',
    'Reads:  CSV, TSV, .xlsx, GEXF, GraphML, GML, DOT, Pajek, UCINET DL, SIF, .adjlist, CX, CX2, .cyjs,',
    '        node-link and adjacency JSON, .entente.json',
    'Writes: ENDINGS',
    '        (.csv: statements, with relations and actors alongside; .R: a script, its two GraphML files alongside)',
    '',
    '  --from COLUMN          who; in a square table, the column of row names',
    '  --to COLUMN            to whom',
    '  --relation COLUMN      the relation in words; "" for none, here and below',
    '  --sign-column COLUMN   the column of the sign, if it is not the one of the words',
    '  --sign VALUE=SIGN      what a value means: + aligned, - opposed, ± both, 0 other tie,',
    '                         unclear (neutral or unclear), none (no relation), leave-out; repeatable',
    '  --said-by COLUMN       who says so',
    '  --when COLUMN          the date; --until COLUMN its end',
    '  --quote COLUMN         the words of the source',
    '  --note COLUMN          a remark; --place COLUMN page or place',
    '  --undirected           "A, B" says no more than "B, A"',
    '  --join                 merge names that differ only in spaces, capitals, accents or look-alike letters',
    '  --sheet NAME           the sheet or table of the relations',
    '  --header ROW           the row of column names, from 1; 0 for none',
    '  --encoding NAME        such as utf-8, windows-1252, windows-1254, windows-1256',
    '  --delimiter CHARACTER  such as "," ";" tab',
    '  --decimal-comma        "1,5" means one and a half',
    '  --date-order ORDER     day-first or month-first: how "3/4/2020" is read',
    '  --help                 this text',
    '',
    'Exit codes: 0 done; 1 cannot be read or written; 2 a choice is needed, or an option is wrong. Nothing is half-written.',
  ].join('\n'),
  twoFiles: 'Which file, and where to? For example: npm run convert -- alliances.xlsx alliances.gexf',
  wrongEnding: (file: string, endings: readonly string[]) =>
    `“${file}” must end in ${listed(endings, 'or')}.`,
  unreadable: (file: string, why: string) => `“${file}” cannot be read: ${why}`,
  notWritten: (file: string, why: string) => `“${file}” cannot be written: ${why}`,
  read: (file: string, format: string, table: string | null, rows: number) =>
    `${file}: ${[format, table, counted(rows, 'row')].filter((part) => part !== null).join(', ')}.`,
  says: ({ from, to, relation, saidBy, when, quote }: Columns) =>
    [
      `Each row says that [${from}] ${relation === null ? 'is tied to' : `[${relation}]`} [${to}]`,
      ...(saidBy === null ? [] : [`said by [${saidBy}]`]),
      ...(when === null ? [] : [`date [${when}]`]),
      ...(quote === null ? [] : [`quote [${quote}]`]),
    ].join(' · '),
  matrixSays: (names: string) =>
    `Each cell says how the actor of its row [${names}] stands towards the actor of its column.`,
  signs: (signs: readonly (readonly [value: string, sign: string])[]) =>
    signs.map(([value, sign]) => `${value === '' ? '(empty)' : value} = ${sign}`).join(' · '),
  moreSigns: (count: number) => ` · and ${counted(count, 'value')} more`,
  made: (statements: number, actors: number, aside: number) =>
    `${counted(statements, 'statement')}, ${counted(actors, 'actor')}, ${counted(aside, 'row')} set aside`,
  actorsAside: (count: number) => `${counted(count, 'unused row')} in the list of actors:`,
  joins: (names: readonly string[]) => `These may be the same actor: ${quoted(names)} (--join merges them).`,
  written: (files: readonly string[]) => `Written: ${listed(files)}.`,
  nothing: 'No row makes a statement, so nothing is written.',
  needed: 'A choice is needed:',
  noPair: (columns: readonly string[]) =>
    `  which columns name the two actors: --from COLUMN --to COLUMN, of ${quoted(columns)}.`,
  unsurePair: (from: string, to: string, columns: readonly string[]) =>
    `  whether these are the two actors: --from ${typed(from)} --to ${typed(to)}, or others of ${quoted(columns)}.`,
  noSign: (value: string, rows: number) =>
    `  what ${value === '' ? 'an empty cell' : `“${value}”`} means (${counted(rows, 'row')}): --sign ${typed(`${value}=SIGN`)} with SIGN one of + - ± 0 unclear none leave-out.`,
  dateOrder: '  how dates such as 3/4/2020 are read: --date-order day-first or month-first.',
  question: (text: string, option: string, options: readonly string[]) =>
    [`  ${text} --${option} with one of`, ...options.map((one) => `    ${one}`)].join('\n'),
  noColumn: (option: string, name: string, columns: readonly string[]) =>
    `--${option}: there is no column “${name}”. There are ${quoted(columns)}.`,
  noSheet: (name: string, names: readonly string[]) =>
    `--sheet: there is no table “${name}”. There are ${quoted(names)}.`,
  wrongSign: (given: string) =>
    `--sign cannot be “${given}”: it must be VALUE=SIGN, with SIGN one of + - ± 0 unclear none leave-out.`,
  noValue: (value: string, values: readonly string[]) =>
    `--sign: no cell holds “${value}”. There are ${quoted(values)}.`,
  wrongHeader: (given: string) => `--header cannot be “${given}”: it must be the number of a row, or 0.`,
  wrongDateOrder: (given: string) =>
    `--date-order cannot be “${given}”: it must be day-first or month-first.`,
} as const;
