/** Words about figure files: the PDF that cannot be made, the file that was dropped, and the command line. */
import { listed } from './grammar.ts';

export const figurePdfWords = {
  savePdf: 'Save PDF',
  making: 'Making the PDF …',
  letters: (letters: readonly string[]) =>
    `The PDF cannot show ${listed(letters)}: the figure’s font lacks it, or it is of a script that the PDF does not set. Save the SVG, which uses the reader’s own fonts, or the PNG.`,
  failed: {
    loading:
      'The PDF’s writer or its font could not be loaded. Check the connection to this site and try again; the SVG works without it.',
    drawing: 'The PDF could not be made. Save the SVG or the PNG.',
    cancelled: 'Cancelled.',
  },
} as const;

/** Why no figure can be made again from a file. */
export const figureFileWords = {
  fault: {
    'too large': 'The file is larger than any figure of Entente.',
    unknown: 'This is no PNG, SVG or PDF.',
    damaged: 'The file is damaged: it ends too early, or its check sums are wrong.',
    'not ours':
      'The file holds no figure of Entente. Another program may have saved it again without what it said about itself.',
    'no spec': 'The file says that it is a figure of Entente, but what it says of the figure cannot be read.',
  },
  otherDataset: (id: string, here: string) =>
    `The figure is of the dataset “${id}”; what is here is “${here}”. Open that dataset and drop the file again.`,
  otherVersion: (version: string, here: string) =>
    `The figure was made with version ${version} of the data; this is version ${here}, so it may differ.`,
} as const;

/** `npm run figure`. */
export const figureCommandWords = {
  help: [
    'Makes a figure without a screen, with the very bytes that the app saves.',
    '',
    '  npm run figure -- --spec spec.json --out fig.png',
    '  npm run figure -- --address "actor=turkey" --preset width --out fig.pdf',
    '',
    '  --out FILE         where it goes: .png, .svg or .pdf',
    '  --spec FILE        a figure spec as JSON, or a PNG, SVG or PDF of Entente: the same figure again',
    '  --dataset ID       the dataset, where the address names none; else the first one',
    '  --file FILE        data of your own (.entente.json) in place of a dataset',
    '  --address TEXT     the view, as in the app’s address after “?”',
    '  --preset NAME      PRESETS',
    '  --size SIZE        a page of your own in place of a preset: 120x90mm, 4.7x3.5in or 1600x900px',
    '  --dpi NUMBER       DPIS',
    '  --background NAME  BACKGROUNDS',
    '  --tall             a report column may be higher than 170 mm',
    '  --grey             greys in place of colours',
    '  --clean            title, picture, short legend and one line of credit; the other words stand beside it',
    '  --full             all words inside the figure; without either, as usual for the size',
    '  --title TEXT       in place of the proposed title',
    '  --caption TEXT     in place of the proposed caption',
    '  --highlight        what is not selected is paler',
    '  --accusations      accusations are confirmed for this figure, as alleged',
    '  --short-names      names without brackets, and as abbreviations',
    '  --no-legend        no legend; source and credit stay',
    '  --label ID=X,Y     moves the name of an actor: from the middle of its mark, in sizes of its letters; repeatable',
    '  --note TEXT        one note in the picture',
    '  --note-at X,Y      where its middle stands, in % of the picture; else in the middle',
    '  --note-to X,Y      where its arrow points; else it has none',
    '  --site URL         where this app is served, for the link back',
    '  --help             this text',
    '',
    'Options besides --spec change what it says.',
    '',
    'Exit codes: 0 made; 2 a mistake in the options, nothing made; 3 refused, nothing made; 4 made, with a warning.',
  ].join('\n'),
  holds: (page: string, option: string) => `This page holds it: ${page} (${option}).`,
  noOut: 'Where does the figure go? Name a file: --out fig.png',
  wrongEnding: (file: string) => `“${file}” ends in none of .png, .svg, .pdf.`,
  wrongOption: (name: string, given: string, allowed: readonly string[]) =>
    `--${name} cannot be “${given}”: it is ${listed(allowed, 'or')}.`,
  wrongSize: (given: string, least: number, most: number) =>
    `--size cannot be “${given}”: it is width x height with mm, in or px, as 120x90mm, and each side ${least} to ${most} mm.`,
  tooLong: (name: string, longest: number) => `--${name} has more than ${longest} letters.`,
  twoForms: '--clean and --full cannot both be asked for.',
  wrongPair: (name: string, given: string, least: number, most: number) =>
    `--${name} cannot be “${given}”: it is two numbers from ${least} to ${most}, as 12.5,30.`,
  wrongSite: (given: string) =>
    `--site cannot be “${given}”: it is an address such as https://example.org/entente/.`,
  noActor: (ids: readonly string[]) => `--label: there is no actor ${listed(ids.map((id) => `“${id}”`))}.`,
  accusationsOut: 'The view shows accusations; this figure leaves them out. --accusations includes them.',
  unreadable: (file: string, why: string) => `“${file}” cannot be read: ${why}`,
  wrongSpec: (file: string, fields: readonly string[]) =>
    `“${file}” is no figure spec: ${listed(fields)} cannot be used.`,
  twoDatasets: (asked: string, named: string) =>
    `--dataset says “${asked}”, but the address names “${named}”.`,
  fileAndDataset: '--file and --dataset cannot both be asked for.',
  wrongFile: (file: string, issues: readonly string[]) =>
    `“${file}” cannot be opened:\n${issues.slice(0, 20).join('\n')}`,
  noDataset: (id: string, known: readonly string[]) =>
    `There is no dataset “${id}”; there is ${listed(known)}.`,
  brokenDataset: (id: string, issues: readonly string[]) =>
    [`The dataset “${id}” is not right:`, ...issues].join('\n'),
  tooLarge: (pixels: number, largestDpi: number) =>
    `${pixels} pixels are too many; at most ${largestDpi} dpi would do.`,
  notWritten: (file: string, why: string) => `“${file}” cannot be written: ${why}`,
  noFolder: (folder: string) => `there is no folder “${folder}”.`,
  isFolder: 'it is a folder.',
  failed: (why: string) => `The figure could not be made: ${why}`,
  made: (file: string, bytes: number) => `${file}: ${bytes} bytes`,
} as const;
