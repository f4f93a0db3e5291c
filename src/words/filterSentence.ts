/** The words of the filter as a sentence, and of its switches. */

import { namesInSentence } from './grammar/nameInSentence.ts';
import { counted, listed, listedPlainFirst, number, spelled } from './grammar/numbersAndLists.ts';

export const inclusionWords = {
  done: 'Done or ongoing',
  announced: 'Announced',
  threatened: 'Threatened',
  conditional: 'Conditional',
  accused: 'Alleged',
  earlier: 'Ended or before the conflict',
  low: 'Implied',
  structure: 'Membership, leadership or control',
  contact: 'Contact or presence',
  harm: 'Acts affecting civilians',
} as const;

/** What each switch of *What counts* shows, as one and as many. */
export const inclusionNouns: Record<keyof typeof inclusionWords, readonly [string, string]> = {
  done: ['act done or ongoing', 'acts done or ongoing'],
  announced: ['announced act', 'announced acts'],
  threatened: ['threatened act', 'threatened acts'],
  conditional: ['conditional act', 'conditional acts'],
  accused: ['alleged act', 'alleged acts'],
  earlier: ['earlier act', 'earlier acts'],
  low: ['implied statement', 'implied statements'],
  structure: ['tie of membership, leadership or control', 'ties of membership, leadership or control'],
  contact: ['statement of contact or presence', 'statements of contact or presence'],
  harm: ['act affecting civilians', 'acts affecting civilians'],
};

/** Whoever the filter names, and those they are linked to; `items` are the names, where it has nothing but names. */
function everyoneLinkedTo(whos: string, isOneThing: boolean, items: readonly string[]): string {
  const everyone = `everyone ${isOneThing ? 'it is' : 'they are'} linked to`;
  if (items.length > 1 && !items.some((name) => /,| and | or /.test(name)))
    return listed([...items, everyone]);
  return `${whos}${/,| or /.test(whos) || (!isOneThing && / and /.test(whos)) ? ',' : ''} and ${everyone}`;
}

interface Whos {
  readonly names: readonly string[];
  /** "whose home country is Iraq or Syria", "in the “PMU” faction". */
  readonly groups: readonly string[];
  /** Kinds in the plural. */
  readonly kinds: readonly string[];
  /** "of the Shia community". */
  readonly limits: readonly string[];
}

export const filterWords = {
  everything: 'Actors and their relations',
  withoutPeriphery: 'Main actors and their relations',
  others: (count: number) => spelled(count, 'other'),
  /**
   * Whom a filter names: actors by name and by group, narrowed to some kinds and by other limits. "Turkey and actors whose home
   * country is Iraq", "armed groups or militias in the “PMU” faction", "governments among Turkey and actors in the “PMU” faction".
   */
  whos: ({ names, groups, kinds, limits }: Whos) => {
    const isNarrowed = kinds.length + limits.length > 0;
    const nouns = [kinds.length === 0 ? 'actors' : listed(kinds, 'or'), ...limits].join(' ');
    const inGroups =
      groups.length < 2 ? (groups[0] ?? '') : `${groups.slice(0, -1).join(', ')}, or ${groups.at(-1)}`;
    if (names.length === 0) return [nouns, inGroups].filter(Boolean).join(' ');
    const all = listed([...names, ...(inGroups === '' ? [] : [`actors ${inGroups}`])]);
    return isNarrowed ? `${nouns} among ${all}` : all;
  },
  scope: {
    /** "Turkey and everyone it is linked to"; "Actors from Russia, or in the “ISIS” faction, and everyone they are linked to". */
    counterparts: everyoneLinkedTo,
    surroundings: (whos: string, isOneThing: boolean, items: readonly string[]) =>
      `${everyoneLinkedTo(whos, isOneThing, items)}, with the relations among the other actors`,
    among: (whos: string) => `only relations between ${whos}`,
  },
  /** Of one actor, without those it is linked to. */
  alone: (who: string) => `${who} alone`,
  restriction: {
    between: (from: string, to: string) => (from === to ? `only on ${from}` : `from ${from} to ${to}`),
    since: (from: string) => `from ${from} onwards`,
    until: (to: string) => `up to ${to}`,
    orUndated: (range: string) => `${range}, or undated`,
    dated: 'dated statements only',
    hidden: (names: readonly string[]) => `without ${listed(names)}`,
    asCoded: 'officials shown separately',
  },
  undrawn: (nouns: string, count: number) =>
    `${nouns} (${counted(count, 'relation')} with minor actors ${count === 1 ? 'is' : 'are'} not drawn)`,
  /** Nouns in the plural: "also showing alleged acts". */
  including: (nouns: readonly string[]) => `also showing ${listedPlainFirst(nouns)}`,
  leavingOut: (nouns: readonly string[]) => `leaving out ${listedPlainFirst(nouns)}`,
  counts: (actors: number, actorTotal: number, relations: number, relationTotal: number) =>
    `${number(actors)} of ${counted(actorTotal, 'actor')} and ${number(relations)} of ${counted(relationTotal, 'relation')}`,
  intended: (count: number) => `${count} announced or threatened`,
  implied: (count: number) => `${count} only implied`,
  viewed: (count: number) => `${count} resting only on the author’s view or another party’s claim`,
  alleged: (count: number) => `${count} alleged`,
  excluded: (key: keyof typeof inclusionWords, count: number) =>
    `${count} ${inclusionNouns[key][count === 1 ? 0 : 1]}`,
  periphery: (count: number) => counted(count, 'minor actor'),
  amongOthers: (count: number) => `${counted(count, 'relation')} among the other actors`,
  noLine: (names: readonly string[], others: number) =>
    `no relations under this filter: ${namesInSentence(names, others)}`,
  notShown: (parts: readonly string[]) => `not shown: ${parts.join(', ')}`,
  sentence: (subject: string, restrictions: readonly string[], numbers: readonly string[]) =>
    `${[subject, ...restrictions].join('; ')}: ${numbers.join('; ')}.`,
} as const;
