/** The words of the filter as a sentence, of its facets and of its switches. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, counted, listed, number } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';

export const facetWords = {
  country: 'Country',
  faction: 'Faction',
  stance: 'Stance',
  actor: 'Actor',
  family: 'Family',
  type: 'Relation type',
  voice: 'Voice',
  speaker: 'Said by',
  theatre: 'Theatre',
  community: 'Community',
  kind: 'Kind of actor',
  operation: 'Operation',
} as const;

export const inclusionWords = {
  done: 'Done or going on',
  announced: 'Announced',
  threatened: 'Threatened',
  accused: 'Accused',
  earlier: 'Earlier than the conflict',
  low: 'Low confidence',
  structure: 'Structure (who belongs to whom)',
  contact: 'Contact (meetings)',
  harm: 'Harm to civilians',
} as const;

const excludedWords: Record<keyof typeof inclusionWords, readonly [string, string]> = {
  done: ['done or going on', 'done or going on'],
  announced: ['announced', 'announced'],
  threatened: ['threatened', 'threatened'],
  accused: ['alleged act', 'alleged acts'],
  earlier: ['earlier', 'earlier'],
  low: ['of low confidence', 'of low confidence'],
  structure: ['of structure', 'of structure'],
  contact: ['contact', 'contacts'],
  harm: ['harm report', 'harm reports'],
};

export const filterWords = {
  noCountry: 'No home country stated',
  noFaction: 'No faction',
  narrator: (sourceForm: SourceForm) => capitalised(sourceFormWords.the[sourceForm]),
  unnamed: 'Nobody named',
  earlier: 'Earlier',
  undated: 'Undated',
  everything: 'Actors and their relations',
  withoutPeriphery: 'Core actors and their relations',
  chosenActors: (first: readonly string[], others: number) => `${first.join(', ')} and ${others} others`,
  actorsOf: (parts: readonly string[]) => `Actors ${parts.join(', ')}`,
  part: {
    actor: (names: readonly string[]) => listed(names, 'or'),
    country: (names: readonly string[]) => `of ${listed(names, 'or')}`,
    noCountry: 'without a home country',
    faction: (names: readonly string[]) => `in the faction ${listed(names, 'or')}`,
    noFaction: 'without a faction',
    community: (names: readonly string[]) => `of the ${listed(names, 'or')} community`,
    kind: (names: readonly string[]) => `of the kind ${listed(names, 'or').toLowerCase()}`,
    operation: (names: readonly string[]) => `in ${listed(names, 'or')}`,
  },
  scope: {
    counterparts: (who: string, isOneThing: boolean) =>
      `${who} and ${isOneThing ? 'its' : 'their'} counterparts`,
    among: (who: string) => `${who}, only among themselves`,
  },
  restriction: {
    stance: (names: readonly string[]) => `${listed(names, 'or').toLowerCase()} only`,
    family: (names: readonly string[]) => `${listed(names, 'or').toLowerCase()} acts only`,
    type: (names: readonly string[]) =>
      `only ${listed(
        names.map((name) => `“${name}”`),
        'or',
      )}`,
    voice: (names: readonly string[]) => `only ${listed(names, 'or')}`,
    speaker: (names: readonly string[]) => `only said by ${listed(names, 'or')}`,
    theatre: (names: readonly string[]) => `only in ${listed(names, 'or')}`,
    between: (from: string, to: string) => (from === to ? `only on ${from}` : `from ${from} to ${to}`),
    since: (from: string) => `from ${from} on`,
    until: (to: string) => `up to ${to}`,
    orUndated: (range: string) => `${range} or undated`,
    dated: 'dated statements only',
    hidden: (names: readonly string[]) => `without ${listed(names)}`,
    asCoded: 'officials shown apart',
  },
  including: (names: readonly string[]) => `including ${listed(names.map((name) => name.toLowerCase()))}`,
  leavingOut: (names: readonly string[]) => `leaving out ${listed(names.map((name) => name.toLowerCase()))}`,
  counts: (actors: number, actorTotal: number, relations: number, relationTotal: number) =>
    `${number(actors)} of ${counted(actorTotal, 'actor')}, ${number(relations)} of ${counted(relationTotal, 'relation')}`,
  intended: (count: number) => `${count} announced or threatened`,
  viewed: (count: number) => `${count} on the author’s view or another’s word`,
  alleged: (count: number) => `${count} alleged`,
  excluded: (key: keyof typeof inclusionWords, count: number) =>
    `${count} ${excludedWords[key][count === 1 ? 0 : 1]}`,
  periphery: (count: number) => `${counted(count, 'actor')} of the periphery`,
  notShown: (parts: readonly string[]) => `not shown: ${parts.join(', ')}`,
  sentence: (subject: string, restrictions: readonly string[], numbers: readonly string[]) =>
    `${[subject, ...restrictions].join('; ')}: ${numbers.join('; ')}.`,
} as const;
