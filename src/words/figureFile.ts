/** Words about figure files: the PDF that cannot be made, the file that was dropped, and the command line. */
import { listed } from './grammar/numbersAndLists.ts';

export const figurePdfWords = {
  savePdf: 'Save PDF',
  making: 'Making the PDF…',
  letters: (letters: readonly string[]) =>
    `The PDF cannot show ${listed(letters)}: the figure’s font does not have ${letters.length === 1 ? 'it' : 'them'}, or the PDF does not support ${letters.length === 1 ? 'its' : 'their'} script. Save the SVG, which uses the reader’s own fonts, or the PNG.`,
  failed: {
    loading:
      'The PDF module or its font could not be loaded. Check the connection to this site and try again; the SVG works without it.',
    drawing: 'The PDF could not be made. Save the SVG or the PNG.',
    cancelled: 'Cancelled.',
  },
} as const;

/** Why no figure can be made again from a file. */
export const figureFileWords = {
  fault: {
    'too large': 'The file is larger than any Entente figure.',
    unknown: 'This is not a PNG, SVG or PDF file.',
    damaged: 'The file is damaged: it ends too early, or its checksums do not match.',
    'not ours':
      'The file contains no Entente figure. Another program may have saved it again and dropped the information about the figure.',
    'no spec': 'The file says it is an Entente figure, but its settings cannot be read.',
  },
  otherDataset: (id: string, here: string) =>
    `The figure was made from the dataset “${id}”; “${here}” is open here. Open that dataset and drop the file again.`,
  otherVersion: (version: string, here: string) =>
    `The figure was made with version ${version} of the data. This is version ${here}, so it may differ.`,
} as const;

/** `npm run figure`. */
export const figureCommandWords = {
  help: [
    'Makes a figure from the command line, byte for byte as the app saves it.',
    '',
    '  npm run figure -- --spec spec.json --out fig.png',
    '  npm run figure -- --address "actor=turkey" --preset width --out fig.pdf',
    '',
    '  --out FILE         where it goes: .png, .svg or .pdf',
    '  --spec FILE        a figure spec as JSON, or an Entente PNG, SVG or PDF: the same figure again',
    '  --dataset ID       the dataset, where the address names none; default: the first one',
    '  --file FILE        your own data (.entente.json) instead of a dataset',
    '  --address TEXT     the view, as in the app’s address after “?”',
    '  --preset NAME      PRESETS',
    '  --size SIZE        a custom size instead of a preset: 120x90mm, 4.7x3.5in or 1600x900px',
    '  --dpi NUMBER       DPIS',
    '  --background NAME  BACKGROUNDS',
    '  --tall             a report column may be higher than 170 mm',
    '  --grey             grey instead of colour',
    '  --clean            title, picture, short legend and one line of credit; the other words go beside it',
    '  --full             all words inside the figure; without either, as usual for the size',
    '  --title TEXT       instead of the proposed title',
    '  --caption TEXT     instead of the proposed caption',
    '  --highlight        fade what is not selected',
    '  --accusations      include alleged acts, marked as such',
    '  --short-names      names without brackets, and as abbreviations',
    '  --no-legend        no legend; source and credit stay',
    '  --label ID=X,Y     moves an actor’s name: offset from the centre of its symbol, in em; repeatable',
    '  --note TEXT        one note in the picture',
    '  --note-at X,Y      its centre, in % of the picture; default: the middle',
    '  --note-to X,Y      where its arrow points; default: no arrow',
    '  --site URL         where this app is served, for the link back',
    '  --help             this text',
    '',
    'Other options override --spec.',
    '',
    'Exit codes: 0 made; 2 an option is wrong, nothing made; 3 refused, nothing made; 4 made, with a warning.',
  ].join('\n'),
  option: (option: string) => `(Option: ${option})`,
  noOut: 'Where does the figure go? Name a file: --out fig.png',
  wrongEnding: (file: string) => `“${file}” must end in .png, .svg or .pdf.`,
  wrongOption: (name: string, given: string, allowed: readonly string[]) =>
    `--${name} cannot be “${given}”: it must be ${listed(allowed, 'or')}.`,
  wrongSize: (given: string, least: number, most: number) =>
    `--size cannot be “${given}”: it must be width x height with mm, in or px, such as 120x90mm, each side ${least} to ${most} mm.`,
  tooLong: (name: string, longest: number) => `--${name} has more than ${longest} letters.`,
  twoForms: '--clean and --full cannot be used together.',
  wrongPair: (name: string, given: string, least: number, most: number) =>
    `--${name} cannot be “${given}”: it must be two numbers from ${least} to ${most}, such as 12.5,30.`,
  wrongSite: (given: string) =>
    `--site cannot be “${given}”: it must be an address such as https://example.org/entente/.`,
  noActor: (ids: readonly string[]) => `--label: there is no actor ${listed(ids.map((id) => `“${id}”`))}.`,
  accusationsOut: 'The view shows alleged acts; this figure leaves them out. --accusations includes them.',
  unreadable: (file: string, why: string) => `“${file}” cannot be read: ${why}`,
  wrongSpec: (file: string, fields: readonly string[]) =>
    `“${file}” is not a figure spec: ${listed(fields)} cannot be used.`,
  twoDatasets: (asked: string, named: string) =>
    `--dataset says “${asked}”, but the address names “${named}”.`,
  fileAndDataset: '--file and --dataset cannot be used together.',
  wrongFile: (file: string, issues: readonly string[]) =>
    `“${file}” cannot be opened:\n${issues.slice(0, 20).join('\n')}`,
  noDataset: (id: string, known: readonly string[]) =>
    `There is no dataset “${id}”; available: ${listed(known)}.`,
  brokenDataset: (id: string, issues: readonly string[]) =>
    [`The dataset “${id}” has errors:`, ...issues].join('\n'),
  tooLarge: (pixels: number, largestDpi: number) =>
    `${pixels} pixels are too many; at most ${largestDpi} dpi would do.`,
  notWritten: (file: string, why: string) => `“${file}” cannot be written: ${why}`,
  noFolder: (folder: string) => `there is no folder “${folder}”.`,
  isFolder: 'it is a folder.',
  failed: (why: string) => `The figure could not be made: ${why}`,
  made: (file: string, bytes: number) => `${file}: ${bytes} bytes`,
  caption: (text: string) => `Caption to place beside it: ${text}`,
} as const;
