/** The words of the filter as a sentence, and of its switches. */
import { counted, inSentence, listed, number } from './grammar.ts';

export const inclusionWords = {
  done: 'Done or going on',
  announced: 'Announced',
  threatened: 'Threatened',
  accused: 'Accused',
  earlier: 'Earlier than the conflict',
  low: 'Low confidence',
  structure: 'Membership, lead or control',
  contact: 'Contact (meetings, dealings)',
  harm: 'Acts towards civilians',
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
  everything: 'Actors and their relations',
  withoutPeriphery: 'Core actors and their relations',
  others: (count: number) => `${count} others`,
  actorsOf: (group: string) => `actors ${group}`,
  scope: {
    counterparts: (who: string, isOneThing: boolean) =>
      `${who} and everyone ${isOneThing ? 'it is' : 'they are'} linked to`,
    among: (who: string) => `${who}, only links between them`,
  },
  restriction: {
    between: (from: string, to: string) => (from === to ? `only on ${from}` : `from ${from} to ${to}`),
    since: (from: string) => `from ${from} on`,
    until: (to: string) => `up to ${to}`,
    orUndated: (range: string) => `${range} or undated`,
    dated: 'dated statements only',
    hidden: (names: readonly string[]) => `without ${listed(names)}`,
    asCoded: 'officials shown apart',
  },
  undrawn: (name: string, count: number) =>
    `${name} (${counted(count, 'relation')} with minor actors not drawn)`,
  including: (names: readonly string[]) => `including ${listed(names.map(inSentence))}`,
  leavingOut: (names: readonly string[]) => `leaving out ${listed(names.map(inSentence))}`,
  counts: (actors: number, actorTotal: number, relations: number, relationTotal: number) =>
    `${number(actors)} of ${counted(actorTotal, 'actor')}, ${number(relations)} of ${counted(relationTotal, 'relation')}`,
  intended: (count: number) => `${count} announced or threatened`,
  viewed: (count: number) => `${count} on the author’s view or another’s word`,
  alleged: (count: number) => `${count} alleged`,
  excluded: (key: keyof typeof inclusionWords, count: number) =>
    `${count} ${excludedWords[key][count === 1 ? 0 : 1]}`,
  periphery: (count: number) => `${counted(count, 'actor')} of the periphery`,
  noLine: (names: string) => `no line under this filter: ${names}`,
  notShown: (parts: readonly string[]) => `not shown: ${parts.join(', ')}`,
  sentence: (subject: string, restrictions: readonly string[], numbers: readonly string[]) =>
    `${[subject, ...restrictions].join('; ')}: ${numbers.join('; ')}.`,
} as const;
