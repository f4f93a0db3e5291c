/** Qualifiers of a stance whose statements are no plain facts, and nouns for what is said beside it. */

import { nameInSentence } from './grammar/nameInSentence.ts';
import { listed, withRemark } from './grammar/numbersAndLists.ts';

const namesOf = (speakers: readonly string[]) => listed(speakers.map(nameInSentence));

/** Whose word it is, or how real, behind a verb. */
const alsoQuality = {
  announced: 'as announced',
  threatened: 'as threatened',
  conditional: 'under certain conditions',
  view: 'in the author’s view',
  other: 'according to another party',
  otherSide: 'according to the other party',
  unnamed: 'according to an unnamed speaker',
  implied: 'as implied',
} as const;

export const qualityWords = {
  qualified: withRemark,
  quality: {
    announced: 'announced',
    threatened: 'threatened',
    conditional: 'conditional',
    view: 'author’s view',
    other: 'another party’s claim',
    otherSide: 'the other party’s claim',
    unnamed: 'unnamed speaker',
  },
  /** The same with whose word it is; what is said of no speaker needs the words behind it. */
  qualityBy: {
    announced: (speakers: readonly string[]) => `announced by ${namesOf(speakers)}`,
    other: (speakers: readonly string[]) => `claimed by ${namesOf(speakers)}`,
    otherSide: (speakers: readonly string[]) => `claimed by ${namesOf(speakers)}`,
  } as Readonly<Partial<Record<string, (speakers: readonly string[]) => string>>>,
  /** "according to Russia". */
  accordingTo: (speakers: readonly string[]) => `according to ${namesOf(speakers)}`,
  /** How directly the source says it. */
  basis: { medium: 'partly inferred', low: 'only implied' },
  /** What a stance rests on where nothing but such acts decide it, and their type has no noun. */
  actBy: (verb: string) => `“${verb}”`,
  /** "only a welcome", "only “acts to prevent”". */
  onlyBy: (acts: string) => `only ${acts}`,
  /** What has the same sign and decides nothing: "“seeks to unseat” in the author’s view". */
  also: (verb: string, quality: keyof typeof alsoQuality | null) =>
    quality === null ? `“${verb}”` : `“${verb}” ${alsoQuality[quality]}`,
  alsoAlone: (also: string) => `also ${also}`,
  withAlso: (qualities: string, also: string) => `${qualities}, also ${also}`,
  qualities: (...qualities: readonly string[]) => qualities.filter((one) => one !== '').join(', '),
  with: (main: string, added: string) => `${main}, with ${added}`,
  only: (main: string, what: string) => `${main}: ${what}`,
} as const;

/** What a tie without a stance is called, where the table has no word for it. */
export const plainTie = 'a tie without a stance';

/** An adjective before a noun and behind its article: "implied membership", "an implied welcome", "a former pledge". */
function withAdjective(adjective: string, noun: string): string {
  const bare = noun.replace(/^an? /, '');
  if (bare === noun) return `${adjective} ${noun}`;
  return `${/^[aeiou]/.test(adjective) ? 'an' : 'a'} ${adjective} ${bare}`;
}

/** What statements say, as nouns behind "with". */
export const statementNouns = {
  kind: {
    aligned: 'support',
    opposed: 'opposition',
    structure: 'membership, leadership or control',
    contact: 'contact or presence',
    harm: 'acts affecting civilians',
    accused: 'alleged acts',
  },
  qualified: {
    announced: (noun: string) => withAdjective('announced', noun),
    threatened: (noun: string) => withAdjective('threatened', noun),
    conditional: (noun: string) => withAdjective('conditional', noun),
    view: (noun: string) => `${noun} in the author’s view`,
    other: (noun: string) => `${noun} claimed by another party`,
    otherSide: (noun: string) => `${noun} claimed by the other party`,
    unnamed: (noun: string) => `${noun} according to an unnamed speaker`,
  },
  /** "implied membership", "an implied welcome". */
  implied: (noun: string) => withAdjective('implied', noun),
  earlier: (noun: string) => withAdjective('earlier', noun),
  /** Of what the source tells as over: "former membership", "a former pledge". */
  former: (noun: string) => withAdjective('former', noun),
} as const;
