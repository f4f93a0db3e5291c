/** The words of the filter panel and of the panel of the selection. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, counted, listed, number, spelled, unit } from './grammar/numbersAndLists.ts';
import { listedParts, readingKey, type Silence } from './sourceForm.ts';

export const longListWords = { more: (left: number) => `Show more (${number(left)} left)` } as const;

export const filterPanelWords = {
  title: 'Filter',
  unitActors: 'actors',
  unitRelations: 'relations',
  /** What counts promise where they are not what the picture shows at present, and in a sentence. */
  ifTicked: (unit: string) => `matching ${unit}`,
  ifTickedLong: 'How many actors match. Those linked to them are added; other filters may leave fewer.',
  ifAlone: (unit: string) => `${unit} if alone`,
  ifAloneLong: 'How many would be left if only this were ticked.',
  /** Read out behind a count. */
  unit: (count: number, one: 'actor' | 'relation' | 'statement') => (count === 1 ? one : `${one}s`),
  /** Read out behind a count with a star. */
  onBackground: ', partly background knowledge',
  unitStatements: 'statements',
  clear: 'Clear',
  clearFacet: (facet: string) => `Clear ${facet}`,
  more: 'More filters',
  /** Read out behind the number of filters that are set. */
  set: 'set',
  whatCounts: 'What counts',
  acts: 'Acts',
  whoSaysSo: 'Who says so',
  whatCountsNote: 'These decide what is drawn. The evidence is always listed in full.',
  reset: 'Reset',
  showAlleged: 'Show',
  showAllegedLong: 'Show what is alleged',
  date: 'Date',
  from: 'From',
  to: 'To',
  undated: 'Undated statements',
  earlierBin: (day: string) => `Before ${day}`,
  bin: (day: string, count: number) => `${day}: ${counted(count, 'relation')}`,
  searchActors: 'Search actors',
  showAll: (count: number) => `Show all ${number(count)}`,
  showFewer: 'Show fewer',
  noMatch: 'No actor by that name.',
  drawn: 'Who is drawn',
  officialsApart: 'Officials separately from their organisation',
  periphery: 'Minor actors (media, communities, NGOs)',
  isolated: 'Unconnected actors',
  hulls: 'Areas',
  hullChoice: {
    none: 'None',
    factions: 'Factions',
    countries: 'Home countries',
    operations: 'Operations',
    camps: 'Camps (computed)',
  },
  /** Until somebody is named; of the filters by which actors are named, as far as the dataset has them. */
  whoAddsUp: (facets: readonly ('country' | 'faction' | 'actor')[]) =>
    `${
      facets.length === 1
        ? `Any ticked ${listed(facets)} is shown.`
        : `Actors are shown if they match any ticked ${listed(facets, 'or')}.`
    } All other filters narrow the result.`,
  /** Goes on in each of its choices. */
  scope: 'Chosen actors, with',
  scopeChoice: {
    counterparts: 'everyone they are linked to',
    surroundings: 'everyone they are linked to, and the links among them',
    among: 'only the links between them',
  },
  /** The last of one actor. */
  scopeAlone: 'nobody else',
  clearAll: 'Clear all',
  show: (relations: string) => `Show ${relations}`,
  count: (count: number, unit: string) => `${count} ${unit}`,
} as const;

export const introWords = {
  dataset: 'Dataset',
  title: 'About this dataset',
  /** Closes it until it is asked for again. */
  close: 'Close the introduction',
  sources: (count: number) => unit(count, 'Source'),
  read: (note: string) => `Read it (${note})`,
  readPlain: 'Read it',
  original: 'Original publication',
  leaves: 'leaves this page',
  standpoint: 'Standpoint',
  asOf: 'As of',
  version: 'Version',
  versionText: (version: string, licence: string | undefined) => listedParts([version, licence]),
  software: 'Software',
  softwareText: 'Entente, MIT licence.',
  notices: 'Third-party notices',
  coding: 'Coded by',
  scope: 'What is coded',
  leftOut: 'What was not coded',
  leftOutIntro: (count: number) =>
    `${capitalised(spelled(count, 'passage'))} you might expect here, and why ${count === 1 ? 'it was' : 'they were'} left out:`,
  numbers: 'Numbers in the source',
  keptAside: 'Rows set aside',
  own: 'Your own data',
  openFile: 'Open a table or graph',
  or: 'or',
  codeText: 'code a text',
  stays: '. It stays in this browser.',
  questions: 'Questions to start from',
  reading: (sourceForm: SourceForm, silence?: Silence) =>
    `${readingKey(sourceForm, silence)} Select an actor or a line to read the statements behind it.`,
} as const;

/** The words above every panel of a selection. */
export const detailWords = {
  clear: 'Clear selection',
} as const;
