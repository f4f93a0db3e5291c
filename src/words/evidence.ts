/** The words of a relation and of the statements behind it. It "says", it never "claims". */
import type { SourceForm } from '#domain/dataset.ts';
import type { Family } from '#domain/statement.ts';
import { counted, listed } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';

export const relationWords = {
  eyebrow: 'Relation',
  eyebrowPair: 'Two actors',
  and: 'and',
  qualities: (qualities: readonly string[]) => listed(qualities),
  clause: (main: string, clauses: readonly string[]) => `${main}; and ${listed(clauses)}`,
  clauseNoun: {
    plus: 'support',
    minus: 'opposition',
    structure: 'a tie of structure',
    contact: 'contact',
    harm: 'reported harm',
    accused: 'accusations',
  },
  /** Nouns for contact types that have a common word; the others are "contact". */
  contactNoun: { meets: 'talks', negotiates: 'talks', 'talks-to': 'talks' } as Readonly<
    Record<string, string>
  >,
  lesser: {
    announced: (noun: string) => `announced ${noun}`,
    threatened: (noun: string) => `threatened ${noun}`,
    view: (noun: string) => `${noun} in the author’s view`,
    other: (noun: string) => `${noun} said of another`,
    unnamed: (noun: string) => `${noun} by unnamed word`,
  },
  mixed: {
    bothAtOnce: 'Mixed: both ways at once',
    speakersDisagree: 'Mixed: speakers disagree',
    crossed: (friend: string, foe: string) =>
      `Mixed: support by ${friend} for ${foe}, opposition by ${foe} to ${friend}`,
  },
  otherTie: (families: readonly string[]) => `No stance stated; ${listed(families)} only`,
  otherNoun: { structure: 'structure', contact: 'contact', harm: 'reported harm' } as Readonly<
    Partial<Record<Family, string>>
  >,
  alleged: 'Alleged only: the content of accusations',
  shown: (shown: number, all: number) => `${shown} of ${counted(all, 'statement')} shown`,
  allShown: (all: number) => counted(all, 'statement'),
  /** Without verbs, as a name does not tell whether it is one or many: "Shia militias", "PMU". */
  act: {
    states: {
      plus: (from: string, to: string) => `stated support by ${from} for ${to}`,
      minus: (from: string, to: string) => `stated opposition by ${from} to ${to}`,
      both: (from: string, to: string) => `stated support and opposition by ${from} to ${to}`,
    },
    reported: {
      plus: (from: string, to: string) => `reported support by ${from} for ${to}`,
      minus: (from: string, to: string) => `reported opposition by ${from} to ${to}`,
      both: (from: string, to: string) => `reported support and opposition by ${from} to ${to}`,
    },
    acts: {
      plus: (from: string, to: string) => `acts by ${from} in support of ${to}`,
      minus: (from: string, to: string) => `acts by ${from} against ${to}`,
      both: (from: string, to: string) => `acts by ${from} both for and against ${to}`,
    },
    view: {
      plus: (from: string, to: string) => `in the author’s view, support by ${from} for ${to}`,
      minus: (from: string, to: string) => `in the author’s view, opposition by ${from} to ${to}`,
      both: (from: string, to: string) => `in the author’s view, support and opposition by ${from} to ${to}`,
    },
    others: {
      plus: (from: string, to: string, who: string) => `according to ${who}, support by ${from} for ${to}`,
      minus: (from: string, to: string, who: string) => `according to ${who}, opposition by ${from} to ${to}`,
      both: (from: string, to: string, who: string) =>
        `according to ${who}, support and opposition by ${from} to ${to}`,
    },
  },
  sayers: (names: readonly string[]) => (names.length === 0 ? 'unnamed speakers' : listed(names)),
  bothWays: (one: string, other: string) => `${one}, and ${other}.`,
  mutual: {
    plus: (one: string, other: string) => `${one} and ${other} side with each other.`,
    minus: (one: string, other: string) => `${one} and ${other} are in opposition to each other.`,
  },
  oneWay: (sentence: string, silent: string) => `${sentence}; nothing from ${silent} in this source.`,
  oneWayUncounted: (sentence: string, silent: string) =>
    `${sentence}; from ${silent} only what does not count at present.`,
  oneWayUnsigned: (sentence: string, silent: string) =>
    `${sentence}; no stance from ${silent} in this source.`,
  by: (count: number, name: string) => `incl. ${count} by ${name}`,
  towards: (count: number, name: string) => `incl. ${count} towards ${name}`,
  statements: 'Statements',
  newestFirst: 'newest first',
  wider: 'In the wider picture',
  widerNote: 'From the relations shown at present.',
  commonAllies: 'Common allies',
  commonOpponents: 'Common opponents',
  alliesOpposed: (one: string, other: string) => `Aligned with ${one}, opposed to ${other}`,
  noneStated: 'none stated',
  noStatement: 'No statement',
  noStatementText: (one: string, other: string, sourceForm: SourceForm) =>
    `${sourceFormWords.noTie[sourceForm]} ${one} and ${other}. Silence is not neutrality.`,
  /** Above the passages that name a pair, where no statement is about it but accusations. */
  noRelationBut: (sourceForm: SourceForm) => sourceFormWords.noRelationBut[sourceForm],
  noLine: 'Hidden now',
  hiddenNow: (count: number) =>
    `${counted(count, 'statement')} about the two, hidden by the current filters.`,
  accusedOnly: (count: number) =>
    `${counted(count, 'accusation')} about the two, hidden by the current filters.`,
  passages: 'Passages naming both that were not coded',
  rolledUp: (name: string, within: string) => `${name} stands within ${within} in the picture.`,
} as const;

export const statementWords = {
  saidBy: {
    party: (speaker: string) => `said by a party: ${speaker}`,
    other: (speaker: string) => `said of another, by ${speaker}`,
    unnamed: 'unnamed speaker',
  },
  allegedBy: (speaker: string) => `alleged by ${speaker}`,
  allegedByNobody: 'alleged, nobody named as accuser',
  undated: 'undated',
  earlier: 'earlier',
  cite: (paragraph: number) => `¶ ${paragraph}`,
  readPassage: (where: string) => ` ${where} at the source (leaves this page)`,
  read: 'Read',
  note: 'Coding note',
  notCounted: (reason: string) => `Does not count at present: “${reason}” is off.`,
  count: 'Count it',
  leftOut: 'Left out by the present filter.',
} as const;
