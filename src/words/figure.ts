/** Words of the exported figure and of its dialog. */
import type { Dataset, Source } from '#domain/dataset.ts';
import { counted, dateText, listed, number } from './grammar.ts';
import { listedParts, shortReadingKey, sourcePhrase } from './sourceForm.ts';

/** "J. Shilton, World Socialist Web Site, 1 Nov 2016", as far as it is known. */
const originOf = ({ author, publisher, published }: Source): string =>
  listedParts([author && withInitials(author), publisher, published && dateText(published)]);

/** "J. Shilton". */
function withInitials(author: string): string {
  const names = author.split(' ');
  return [...names.slice(0, -1).map((name) => `${name.charAt(0)}.`), names.at(-1)].join(' ');
}

export const figureWords = {
  /** "Stated in one article (J. Shilton, World Socialist Web Site, 1 Nov 2016)", "Stated in alliances.xlsx". */
  source: ({ sources }: Pick<Dataset, 'sources'>) => {
    const [only, ...others] = sources;
    const origin = only === undefined || others.length > 0 ? '' : originOf(only);
    return `Stated in ${sourcePhrase({ sources })}${origin && ` (${origin})`}`;
  },
  /** One line of a column of 89 mm. */
  shortCredit: ({ sources }: Pick<Dataset, 'sources'>) => {
    const [only, ...others] = sources;
    if (only === undefined || others.length > 0)
      return `Stated in ${sources.length} sources; not independently verified.`;
    return `${originOf(only) || only.title}; not verified.`;
  },
  abbreviation: (short: string, long: string) => `${short}: ${long}`,
  /** Own data has no licence, or none that is known; then it is coded by its owner. */
  credit: (source: string, dataset: string, version: string, licence: string | undefined) =>
    licence === undefined
      ? `${source}; not independently verified.`
      : `${source}; not independently verified. Coding: Entente ${dataset} v${version}, ${licence}.`,
  link: (address: string) => `Interactive: ${address}`,
  caption: (subject: string, how: readonly string[]) => `${[subject, ...how].join(', ')}.`,
  /** Parties of the conflict without a line, and the sorts of statements that are left out. */
  notShown: (names: readonly string[], sorts: readonly string[]) => {
    const groups = [listed(names), listed(sorts)].filter((text) => text !== '');
    return groups.length === 0 ? '' : `Not shown: ${groups.join('; ')}.`;
  },
  sorts: {
    done: 'what is done',
    announced: 'announcements',
    threatened: 'threats',
    accused: 'allegations',
    earlier: 'earlier acts',
    low: 'low confidence',
    structure: 'membership and command',
    contact: 'contact',
    harm: 'harm to civilians',
    periphery: 'minor actors',
  },
  /** After what is shown: how. */
  how: {
    layout: {
      force: 'arranged by relations',
      factions: 'arranged by faction',
      countries: 'arranged by home country',
      circle: 'in a circle',
      camps: 'arranged in camps',
    },
    focus: (name: string) => `seen from ${name}`,
    operations: 'with joint operations as areas',
    matrix: { acts: 'as a matrix of acts', stance: 'as a matrix of stances' },
    table: { relations: 'as a table', statements: 'statement by statement' },
    balance: 'in computed camps',
  },
  standpoint: (source: string) => `${source}.`,
  readingKey: shortReadingKey,
  sourcePhrase,
  accusedNote: (by: readonly string[]) => `Alleged by ${listed(by)}.`,
  alleged: (pairs: readonly string[]) => `Alleged only: ${pairs.join('; ')}.`,
  allegedPair: (row: string, column: string, by: string) => `${row} – ${column} (${by})`,
  /** Before the names of areas in a key of numbers. */
  areas: 'Areas:',
  areasAndMembers: (areas: readonly { readonly name: string; readonly members: readonly string[] }[]) =>
    `Areas: ${areas.map(({ name, members }) => `${name} (${members.join(', ')})`).join('; ')}.`,
  sceneTitle: 'Actors and relations',
} as const;

export const figureLegendWords = {
  greyArea: 'Grey mark and area: of a faction',
  greyTint: 'Grey mark: of a faction',
} as const;

/** Why a view is too large for a figure. */
export const figureLimitWords = {
  graph: (actors: number, relations: number, mostActors: number, mostRelations: number) =>
    `The view has ${counted(actors, 'actor')} and ${counted(relations, 'relation')}; a figure of the graph holds at most ${number(mostActors)} and ${number(mostRelations)}. Filter first, or save the data below.`,
  matrix: (actors: number, most: number) =>
    `The view has ${counted(actors, 'actor')}; a figure of the matrix holds at most ${number(most)}. Filter first, or save the data below.`,
  table: (rows: number, of: 'relations' | 'statements', most: number) =>
    `The view has ${number(rows)} ${of}; a figure of the table holds at most ${number(most)}. Filter first, or save the data below.`,
} as const;

export const figureDialogWords = {
  title: 'Export figure',
  preview: 'Preview',
  previewAlt: (title: string) => `Preview of the figure “${title}”`,
  size: 'Size',
  preset: {
    column: 'Report column, 89 mm',
    width: 'Report width, 183 mm',
    a4: 'A4 portrait',
    square: 'Square, 190 mm',
    slide: 'Slide, 1920 × 1080',
    web: 'Web, 1200 × 675 pixels',
    'web-square': 'Web, 1080 × 1080 pixels',
    own: 'Custom size',
  },
  width: 'Width',
  height: 'Height',
  unit: 'Unit',
  units: { mm: 'mm', in: 'inch', px: 'pixels' },
  ownSizeHint: (least: number, most: number) => `Each side must measure ${least} to ${most} mm in print.`,
  building: 'Drawing the figure …',
  notBuilt: 'The figure could not be drawn. Close this and try again.',
  more: 'Resolution, greyscale',
  grey: 'Greyscale',
  form: 'Words',
  forms: { clean: 'Clean: title, picture, short legend, credit', full: 'Full: caption inside, too' },
  besideHint: 'The caption stands below as text, to be set beside the picture.',
  tall: 'Allow a taller column',
  tallHint: (usual: number, most: number) => `Up to ${most} mm in place of ${usual} mm.`,
  caption: 'Caption',
  ownCaption: 'The caption is yours, and the file says so.',
  proposeCaption: 'Use the proposed caption',
  captionText: {
    label: 'Words to set beside the figure',
    inSentence: 'words to set beside the figure',
  },
  legendCut: 'The legend explains lines alone: shapes and factions do not fit on this page.',
  withoutCaption: 'The caption does not fit on this page. It stands below, to be set beside the figure.',
  cut: (shown: number, all: number) =>
    `Only ${shown} of ${all} rows fit on this page. Choose a larger one, or a narrower filter.`,
  ownPage: (width: number, height: number) => `${width} × ${height} mm`,
  holdsRows: {
    smallest: (page: string) => `The smallest page that holds all rows: ${page}.`,
    none: 'No page holds all rows: a narrower filter does, or the data below as CSV, beside the figure.',
  },
  holdsNames: {
    smallest: (page: string) => `The smallest page that holds all names: ${page}.`,
    none: 'No page on offer holds all names in comfort: a narrower filter does, or a larger size of your own.',
  },
  canBeSaved: {
    smallest: (page: string) => `The smallest page on which it can be saved: ${page}.`,
    none: 'No page on offer holds it: a narrower filter does, or a larger size of your own.',
  },
  takeSize: 'Use this size',
  dense: (count: number, most: number) =>
    `${counted(count, 'actor')} on this page: with more than ${most}, look at it in print size before you use it.`,
  tooLarge: (pixels: number, largestDpi: number) =>
    `A PNG of ${Math.round(pixels / 1_000_000)} million pixels is too large to draw: ${largestDpi} dpi at most, or the SVG or PDF, which have no limit.`,
  resolution: 'Resolution',
  dpi: (dpi: number) => `${dpi} dpi`,
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  background: 'Background',
  backgrounds: { white: 'White', transparent: 'Transparent', dark: 'Dark' },
  figureTitle: 'Title',
  ownTitle: 'The title is yours, and the file says so.',
  proposeTitle: 'Use the proposed title',
  highlight: 'Fade what is not selected',
  accusations: 'Include accusations, as alleged',
  accusationsHint:
    'These lines are what somebody is accused of. Each is marked “?” and is never counted as a stance.',
  accusationsOut: 'Your view counts accusations; this figure leaves them out until you include them here.',
  accusedOfficials: 'Accusations stay out of this figure, because one of them concerns an individual.',
  overfull:
    'This size cannot hold the picture with its legend and its credit: they would lie over one another. Choose a larger one, or a narrower filter.',
  crowded: 'Crowded at this size. Try a larger one or fewer actors.',
  untrue: {
    marks:
      'At this size marks on lines would cover one another, and the picture could be misread. Choose a larger size, or a narrower filter.',
    texts:
      'At this size some names or areas could be read as those of others. Choose a larger size, or a narrower filter.',
  },
  numbered: 'Names do not fit, each by its own mark, so actors are numbered; see the key below.',
  tethersWordless:
    'Lines of membership, lead or control have no word: there is no room for each by its own line.',
  hiddenTexts: (count: number) =>
    `${counted(count, 'word')} on lines or areas left out: no room for each where it belongs.`,
  missingLetters: (letters: readonly string[]) =>
    `The figure’s font lacks ${listed(letters)}: the PNG shows blanks there, the SVG uses the reader’s own fonts.`,
  cannotSave: {
    refused: 'Nothing to save: the picture does not fit on this size.',
    size: 'Nothing to save: no page can have this size.',
    empty: 'Nothing to save: nothing is visible.',
  },
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  making: 'Making the PNG …',
  copyPng: 'Copy PNG',
  copied: 'The PNG is on the clipboard.',
  notCopied: 'The browser does not let this page copy. Save the file, or select the text.',
  cancel: 'Cancel',
  copy: 'Copy',
  altText: 'Figure in words (alt text)',
  altShort: { label: 'Short, for the alt attribute', inSentence: 'short, for the alt attribute' },
  altLong: {
    label: 'Long, for the text beside the figure',
    inSentence: 'long, for the text beside the figure',
  },
  textCopied: (name: string) => `Copied: ${name}.`,
  saved: (name: string) => `Saved as ${name}.`,
  failed: {
    'too large': 'That is too large to draw. Choose a lower resolution, or save the SVG, which has no limit.',
    loading:
      'The drawing program could not be loaded. Check the connection to this site and try again; the SVG works without it.',
    drawing:
      'The PNG could not be drawn, perhaps for want of memory. Choose a lower resolution, or save the SVG.',
    cancelled: 'Cancelled.',
  },
  data: 'The data behind it',
  saveData: 'Save data …',
  empty: 'Nothing is visible, so there is no figure. Clear a filter first.',
} as const;
