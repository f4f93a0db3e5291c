/** Advice on coding, for somebody who codes for the first time. */
import type { AdviceRule } from '#domain/adviceRule.ts';
import { capitalised, counted, listed, number } from './grammar/numbersAndLists.ts';

interface RuleWords {
  /** What the hints of the rule have in common; behind it stands their number. */
  readonly title: string;
  /** Why it matters, and what to do. */
  readonly why: string;
}

const rules: Readonly<Record<AdviceRule, RuleWords>> = {
  'judging word': {
    title: 'Words that judge',
    why: 'Names and paraphrases are read as your own voice. Leave judgement to quotes, which may say anything.',
  },
  'name with a year': {
    title: 'Years at the end of a name',
    why: 'After a verb they read like the date of the act. Put the year before the noun: “1990 government of Arland”.',
  },
  'unseen character': {
    title: 'Invisible characters in a name',
    why: 'Nobody will find such a name by typing it. Type it again.',
  },
  'mixed scripts': {
    title: 'Letters of two alphabets in one word',
    why: 'They look alike and are not found together. Type the word again.',
  },
  'names alike': {
    title: 'Names that look alike',
    why: 'If it is one actor, merge the two. If not, a longer name tells them apart.',
  },
  'official alone': {
    title: 'Officials without an organisation',
    why: 'The picture shows an official as the body that he or she speaks for. Say under “Part of” which one.',
  },
  'person’s community': {
    title: 'Religion or ethnicity of a person',
    why: 'Communities describe groups. A person’s is not coded.',
  },
  'no evidence': {
    title: 'Actors about whom nothing is said',
    why: 'No statement names them, so nothing supports them. Code what the source says, or delete them.',
  },
  'two-sided verb': {
    title: 'Verbs that should read the same from both sides',
    why: 'You said that the act has no direction, yet it reads differently from the other side.',
  },
  'one-sided verb': {
    title: 'Verbs that need a passive',
    why: 'The act has a direction, so it should read differently from the other side: “trains”, “is trained by”.',
  },
  speaker: {
    title: 'Speakers that do not fit the source type',
    why: 'What the source reports is said by the source. “Own account” is said by the actor, or by a part of it; “another party’s claim” by somebody else.',
  },
  'accusation told as fact': {
    title: 'Accusations without an accuser',
    why: 'The content of an accusation is said by the accuser, or by an unnamed speaker, not by the source.',
  },
  accusing: {
    title: 'Accusing is itself an act',
    why: 'Code the accusation as done. What is alleged is a second statement.',
  },
  unaccused: {
    title: 'Allegations without the accusation',
    why: 'Add a second statement in which the speaker accuses the actor.',
  },
  'said twice': {
    title: 'Statements that say the same',
    why: 'One act told twice is one statement with two quotes. If something differs, say what in a coding note.',
  },
  'outdated paraphrase': {
    title: 'Paraphrases from before a change',
    why: 'An actor, the verb or the status has changed since you wrote them, for example by renaming or merging. Your own words are never changed for you: do they still fit?',
  },
  'no full stop': {
    title: 'Sentences without a full stop',
    why: 'Paraphrases and profiles are read as whole sentences.',
  },
  inferred: {
    title: 'Actors that the paragraph does not name',
    why: 'If you know who is meant from elsewhere, set the confidence to medium and say from where in a coding note. If the source uses another name, add that to the actor.',
  },
  'long quote': {
    title: 'Long quotes',
    why: 'Up to 12 words are enough to find the passage, and a whole text is seldom yours to pass on.',
  },
  'no place': {
    title: 'Statements without a quote',
    why: 'A few words of the source let anybody check the statement.',
  },
  'no paragraph': {
    title: 'Quotes without a paragraph',
    why: 'The number of the paragraph says where to look.',
  },
  'quote not found': {
    title: 'Quotes that are not in the text',
    why: 'A quote repeats the source letter by letter.',
  },
  'whole sentence': {
    title: 'Quotes of a whole sentence',
    why: 'The shortest words that locate the passage will do.',
  },
  'copied words': {
    title: 'The source’s words as your own',
    why: 'Seven words in a row are a copy. Say it in your own words; the quote holds the source’s.',
  },
};

export const hintWords = {
  rules,
  /** The quiet word in the bar. */
  count: (hints: number) => (hints === 0 ? 'No hints' : counted(hints, 'hint')),
  title: 'Hints on coding',

  none: 'Nothing to suggest.',
  groupTitle: (title: string, hints: number) => `${title} (${number(hints)})`,
  /** What is wrong with one thing, and what would be right. */
  detail: (message: string, expected: string) =>
    expected === ''
      ? `${capitalised(message)}.`
      : `${capitalised(message)}. Better: ${expected.replace(/^another word: /, '')}.`,
  notNamed: (names: readonly string[], paragraph: number) =>
    `¶ ${number(paragraph)} does not name ${listed(names)}`,
  dismiss: 'Dismiss',
  dismissLong: (name: string) => `Dismiss the hint on ${name}`,
  dismissAll: (hints: number) => (hints === 2 ? 'Dismiss both' : `Dismiss all ${number(hints)}`),
  dismissed: (hints: number) => `Dismissed (${number(hints)})`,
  recall: 'Show again',
  recallLong: (name: string) => `Show the hint on ${name} again`,
  more: (hints: number) => `${number(hints)} more`,
} as const;
