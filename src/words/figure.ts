/** Words of the exported figure and of its dialog. */
import type { Dataset, Source } from '#domain/dataset.ts';
import { inclusionNouns } from './filterSentence.ts';
import { nameInSentence, namesInSentence } from './grammar/nameInSentence.ts';
import {
  capitalised,
  counted,
  dateText,
  listed,
  listedPlainFirst,
  number,
  spelled,
} from './grammar/numbersAndLists.ts';
import type { legendWords } from './legend.ts';
import {
  inferredKey,
  listedParts,
  noLineKey,
  shortNoLineKey,
  shortReadingKey,
  sourcePhrase,
} from './sourceForm.ts';

/** "J. Shilton, World Socialist Web Site, 1 Nov 2016", as far as it is known. */
const originOf = ({ author, publisher, published }: Source): string =>
  listedParts([author && withInitials(author), publisher, published && dateText(published)]);

/** Bylines of a role or of an organisation begin like this, end like this, or end in a small letter: "Our correspondent". */
const firstOfRole = /^(a|an|our|staff|the)$/i;
const lastOfOrganisation =
  /^(agency|board|bureau|cent(er|re)|committee|council|desk|editors?|group|institute|ministry|network|news|observatory|office|post|press|reporters?|service|staff|team|times|watch)$/i;

/** "J. Shilton"; a byline that is no person's name stays as it is. */
function withInitials(author: string): string {
  const names = author.split(' ');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (firstOfRole.test(first) || lastOfOrganisation.test(last) || !/^\p{Lu}/u.test(last)) return author;
  return [...names.slice(0, -1).map((name) => `${name.charAt(0)}.`), names.at(-1)].join(' ');
}

/** As many sources as a credit names one by one. */
const namedSources = 3;

/** "The Plain Speaker, Daily News and four others": publishers, or what else is known of them. */
function sourceNames(sources: readonly Source[]): string {
  const names = [...new Set(sources.map(({ publisher, author, title }) => publisher ?? author ?? title))];
  if (names.length <= namedSources) return listed(names);
  return listed([...names.slice(0, namedSources - 1), spelled(names.length - namedSources + 1, 'other')]);
}

export const figureWords = {
  /**
   * "Stated in one article (J. Shilton, World Socialist Web Site, 1 Nov 2016)", "Stated in alliances.xlsx", "Source: A. Keita,
   * Sahel group" where a file has a credit, "Stated in 2 sources (The Plain Speaker and Daily News)".
   */
  source: ({ sources }: Pick<Dataset, 'sources'>) => {
    const [only, ...others] = sources;
    const origin = only === undefined || others.length > 0 ? sourceNames(sources) : originOf(only);
    // A file's name is no credit where somebody has given one.
    if (only?.form === 'file' && others.length === 0 && origin !== '') return `Source: ${origin}`;
    return `Stated in ${sourcePhrase({ sources })}${origin && ` (${origin})`}`;
  },
  /** One line of a column of 89 mm. */
  shortCredit: ({ sources }: Pick<Dataset, 'sources'>) => {
    const [only, ...others] = sources;
    if (only === undefined || others.length > 0)
      return `Stated in ${sources.length} sources; not independently verified.`;
    return `Source: ${originOf(only) || only.title}; claims not verified.`;
  },
  abbreviation: (short: string, long: string) => `${short}: ${long}`,
  /** Own data has no licence, or none that is known; then it is coded by its owner. */
  credit: (source: string, dataset: string, version: string, licence: string | undefined) =>
    licence === undefined
      ? `${source}; not independently verified.`
      : `${source}; not independently verified. Coding: Entente ${dataset} v${version}, ${licence}.`,
  link: (address: string) => `Interactive: ${address}`,
  /** "Only those opposed to ISIS". */
  onlyOf: (stance: 'aligned' | 'opposed', whos: string) =>
    `Only those ${stance === 'aligned' ? 'aligned with' : 'opposed to'} ${whos}`,
  caption: (subject: string, how: readonly string[]) => `${[subject, ...how].join(', ')}.`,
  /** Parties of the conflict without a line, by name and so many others; the sorts of statements that are left out; and whether minor actors are. */
  notShown: (
    names: readonly string[],
    others: number,
    sorts: readonly string[],
    isWithoutPeriphery: boolean,
  ) => {
    const all = [...sorts, ...(isWithoutPeriphery ? [figureWords.sorts.periphery] : [])];
    const groups = [namesInSentence(names, others), listedPlainFirst(all)].filter((text) => text !== '');
    return groups.length === 0 ? '' : `Not shown: ${groups.join('; ')}.`;
  },
  sorts: {
    statements: (key: keyof typeof inclusionNouns) => inclusionNouns[key][1],
    periphery: 'minor actors',
    amongOthers: 'relations among the other actors',
  },
  /** For a picture whose caption, which says it, stands beside it. */
  around: (name: string) => `Arranged around ${nameInSentence(name)}.`,
  /** After what is shown: how. */
  how: {
    layout: {
      force: 'arranged by relations',
      factions: 'arranged by faction',
      countries: 'arranged by home country',
      circle: 'in a circle',
      camps: 'arranged in camps',
    },
    focus: (name: string) => `arranged around ${name}`,
    operations: 'with joint operations as areas',
    matrix: { acts: 'as a matrix of acts', stance: 'as a matrix of stances' },
    table: { relations: 'as a table', statements: 'statement by statement' },
    balance: 'in computed camps',
    withoutOthers: 'without the relations among the other actors',
  },
  standpoint: (source: string) => `${source}.`,
  readingKey: shortReadingKey,
  noLine: noLineKey,
  shortNoLine: shortNoLineKey,
  inferred: inferredKey,
  sourcePhrase,
  alleged: (pairs: readonly string[]) => `Alleged only: ${pairs.join('; ')}.`,
  /** Words that have no room on their lines, or had none in a draft of the picture: of all such lines, of some, or of a picture without any words. */
  withoutRoom: (pairs: readonly string[], of: 'all' | 'some' | 'wordless' = 'wordless') =>
    `${{ all: 'Lines without a label', some: 'Some lines without a label', wordless: 'Lines in words' }[of]}: ${pairs.join('; ')}.`,
  /** Whose word it is, and of what: "¶ Author’s view: A → B (blocks). ¶ According to Kessa: C → D (backs)." */
  viewed: (told: readonly (readonly [whose: string, pairs: readonly string[]])[]) =>
    told.map(([whose, pairs]) => `¶ ${whose}: ${pairs.join('; ')}.`).join(' '),
  whose: {
    view: 'Author’s view',
    unnamed: 'According to an unnamed speaker',
    other: (speaker: string) => `According to ${speaker}`,
    official: (speaker: string, of: string) => `According to ${speaker} (${of})`,
  },
  /** Who acts on whom, and how. */
  pair: {
    directed: (from: string, to: string) => `${from} → ${to}`,
    /** Each with what is done to it. */
    toSeveral: (from: string, acts: readonly string[]) => `${from} → ${acts.join(', ')}`,
    both: (one: string, other: string) => `${one} ↔ ${other}`,
    how: (pair: string, how: string) => (how.endsWith(')') ? `${pair}: ${how}` : `${pair} (${how})`),
  },
  /** Before the names of areas in a key of numbers. */
  areas: 'Areas:',
  /** Factions that have no area in the picture, which a page without room for their samples tells by their members. */
  byColour: (factions: readonly { readonly name: string; readonly members: readonly string[] }[]) =>
    `Factions shown by colour: ${factions.map(({ name, members }) => `${name} (${members.join(', ')})`).join('; ')}.`,
  areasAndMembers: (areas: readonly { readonly name: string; readonly members: readonly string[] }[]) =>
    `Areas: ${areas.map(({ name, members }) => `${name} (${members.join(', ')})`).join('; ')}.`,
} as const;

export const figureLegendWords = {
  greyArea: 'Grey symbol and area: in a faction',
  greyTint: 'Grey symbol: in a faction',
  /** `meaning` in the form for use inside a sentence. */
  isShape: (shape: keyof typeof legendWords.shape, meaning: string) => `${shapeNames[shape]}: ${meaning}`,
  isDashed: (meaning: string) => `circle with a dashed outline: ${meaning}`,
} as const;

const shapeNames = {
  rectangle: 'rectangle',
  circle: 'circle',
  hexagon: 'hexagon',
  roundedBar: 'rounded bar',
  smallRectangle: 'small rectangle',
  smallDiamond: 'small diamond',
  smallCircle: 'small circle',
} as const;

/** Why a view is too large for a figure. */
export const figureLimitWords = {
  graph: (actors: number, relations: number, mostActors: number, mostRelations: number) =>
    `The view has ${counted(actors, 'actor')} and ${counted(relations, 'relation')}; a figure of the graph holds at most ${counted(mostActors, 'actor')} and ${counted(mostRelations, 'relation')}. Filter first, or save the data below.`,
  matrix: (actors: number, most: number) =>
    `The view has ${counted(actors, 'actor')}; a figure of the matrix holds at most ${counted(most, 'actor')}. Filter first, or save the data below.`,
  table: (rows: number, of: 'relations' | 'statements', most: number) =>
    `The view has ${number(rows)} ${of}; a figure of the table holds at most ${number(most)} ${of}. Filter first, or save the data below.`,
} as const;

export const figureDialogWords = {
  title: 'Export figure',
  preview: 'Preview',
  previewAlt: (title: string) => `Preview of the figure “${title}”`,
  arrangement: 'Positions of the actors',
  anew: 'Tidied up for the figure',
  asOnScreen: 'The same as on screen',
  anewHint:
    'While you code, no actor is moved. For the figure, actors are arranged afresh; on screen they stay where they are.',
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
  ownSizeHint: (least: number, most: number) => `Each side must be between ${least} and ${most} mm in print.`,
  building: 'Drawing the figure…',
  notBuilt: 'The figure could not be drawn. Close this and try again.',
  more: 'Resolution and greyscale',
  grey: 'Greyscale',
  form: 'Text',
  forms: { clean: 'Clean: title, picture, short legend, credit', full: 'Full: with the caption inside' },
  besideHint: 'The caption is below, as text to place beside the picture.',
  tall: 'Allow a taller column',
  tallHint: (usual: number, most: number) => `Up to ${most} mm instead of ${usual} mm.`,
  caption: 'Caption',
  ownCaption: 'You wrote this caption. The saved file notes that.',
  proposeCaption: 'Use the proposed caption',
  /** Over what the figure tells below the caption, whatever stands in its box. */
  added: (remarks: number) => `Added below the caption: ${counted(remarks, 'remark')}`,

  captionText: {
    label: 'Caption to place beside the figure',
    inSentence: 'the caption to place beside the figure',
  },
  legendCut: 'The legend explains only the lines: shapes and factions do not fit on this page.',
  withoutCaption: 'The caption does not fit on this page. It is below, as text to place beside the figure.',
  cut: (shown: number, all: number) =>
    `Only ${shown} of ${all} rows fit on this page. Choose a larger size or a narrower filter.`,
  holdsRows: {
    found: (page: string) => `This size holds all rows: ${page}.`,
    /** Of no size on offer. */
    own: (width: number, height: number) =>
      `No preset size holds all rows. A custom size does: ${width} mm wide and ${height} mm high.`,
    none: 'No page size holds all rows. Narrow the filter, or save the data behind the figure instead.',
  },
  holdsNames: {
    found: (page: string) => `This size holds all names: ${page}.`,
    none: 'No preset size holds all names comfortably. Narrow the filter, or choose a larger custom size.',
  },
  canBeSaved: {
    found: (page: string) => `It can be saved at this size: ${page}.`,
    none: 'No preset size is large enough. Narrow the filter, or choose a larger custom size.',
  },
  takeSize: 'Use this size',
  dense: (count: number, most: number) =>
    `${counted(count, 'actor')} on this page. With more than ${most}, check the figure at print size before using it.`,
  tooLarge: (pixels: number, largestDpi: number) =>
    `A PNG of ${Math.round(pixels / 1_000_000)} million pixels is too large to draw. Use ${largestDpi} dpi or less, or save the SVG or PDF, which have no limit.`,
  resolution: 'Resolution',
  dpi: (dpi: number) => `${dpi} dpi`,
  pixels: (width: number, height: number) => `${width} × ${height} pixels`,
  background: 'Background',
  backgrounds: { white: 'White', transparent: 'Transparent', dark: 'Dark' },
  figureTitle: 'Title',
  ownTitle: 'You wrote this title. The saved file notes that.',
  proposeTitle: 'Use the proposed title',
  credit: { publisher: 'Source, as credited', author: 'Author of the source' },
  creditHint: 'Kept with the data. If left empty, the file’s name is credited.',
  highlight: 'Fade what is not selected',
  accusations: 'Include alleged acts, marked as such',
  accusationsHint:
    'These lines are what somebody is accused of. Each is marked “?” and is never counted as a stance.',
  accusationsHidden: (count: number) =>
    `${capitalised(spelled(count, 'alleged act is', 'alleged acts are'))} hidden in the picture, and so left out of this figure.`,
  showAccusations: 'Show in the picture',
  accusationsOut: 'The picture on screen shows alleged acts. A figure leaves them out until you tick this.',
  accusedOfficials: (names: readonly string[]) =>
    `Alleged acts stay out of this figure, because one of them concerns an individual: ${listed(names)}. Once ${names.length === 1 ? 'that person is' : 'they are'} hidden in the picture, the others can be included.`,
  accusedUnstated: (names: readonly string[]) =>
    `Alleged acts that concern individuals are never printed. If ${listed(names, 'or')} is a person, set the kind to “Official” first.`,
  overfull:
    'This size cannot hold the picture with its legend and its credit: they would overlap. Choose a larger size or a narrower filter.',
  misplaced: (names: readonly string[]) =>
    names.length === 1
      ? `Where it was put, the name of ${nameInSentence(names[0] as string)} covers something else or would be read as another’s.`
      : `Where they were put, the names of ${listed(names.map(nameInSentence))} cover something else or would be read as others’.`,
  crowded: 'Crowded at this size. Try a larger one or fewer actors.',
  untrue: {
    lines:
      'At this size, some lines would run through other actors’ symbols and seem to tie the wrong pairs. Choose a larger size or a narrower filter.',
    crossedNames:
      'At this size, names would cut lines of other actors, which would seem to end there. Choose a larger size or a narrower filter.',
    marks:
      'At this size, symbols on lines would overlap, and the picture could be misread. Choose a larger size or a narrower filter.',
    texts:
      'At this size, some names or areas could be read as those of others. Choose a larger size or a narrower filter.',
  },
  untold: (lines: number) =>
    `At this size, ${counted(lines, 'line')} would have no words, either in the picture or below it. Choose a larger size or a narrower filter.`,
  numbered: 'Names do not fit, so actors are numbered; see the key below.',
  tethersWordless:
    'Lines of membership, leadership or control are unlabelled: there is no room for the words.',
  hiddenTexts: (count: number) => `${counted(count, 'label')} on lines or areas left out for lack of room.`,
  missingLetters: (letters: readonly string[]) =>
    `The figure’s font has no ${listed(letters, 'or')}: the PNG leaves blanks there; the SVG uses the reader’s own fonts.`,
  otherFont: 'Letters that the figure’s font lacks are set in a font of this device, in the PNG too.',
  cannotSave: {
    refused: 'Nothing to save: the picture does not fit this size.',
    size: 'Nothing to save: this size is not possible.',
    empty: 'Nothing to save: nothing is visible.',
  },
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  making: 'Making the PNG…',
  copyPng: 'Copy PNG',
  copied: 'The PNG is on the clipboard.',
  notCopied: 'Your browser did not allow copying. Save the file, or select the text and copy it.',
  cancel: 'Cancel',
  copy: 'Copy',
  altText: 'Figure in words (alt text)',
  altShort: { label: 'Short, for the alt attribute', inSentence: 'the short alt text' },
  altLong: {
    label: 'Long, for the text beside the figure',
    inSentence: 'the long alt text',
  },
  textCopied: (name: string) => `Copied: ${name}.`,
  saved: (name: string) => `Saved as ${name}.`,
  failed: {
    'too large': 'That is too large to draw. Choose a lower resolution, or save the SVG, which has no limit.',
    loading:
      'The drawing program could not be loaded. Check the connection to this site and try again; the SVG works without it.',
    drawing:
      'The PNG could not be drawn, perhaps for lack of memory. Choose a lower resolution, or save the SVG.',
    cancelled: 'Cancelled.',
  },
  data: 'Data behind this figure',
  saveData: 'Save data…',
  empty: 'Nothing is visible, so there is no figure. Clear a filter first.',
} as const;
