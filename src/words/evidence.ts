/** The words of a relation and of the statements behind it. It "says", it never "claims". */
import type { SourceForm } from '#domain/dataset.ts';
import type { Family } from '#domain/statement.ts';
import { capitalised, counted, listed, number, spelled } from './grammar.ts';
import { isPluralName, nameInSentence, owned, possessive, takesOf } from './nameInSentence.ts';
import { sourceFormWords } from './sourceForm.ts';
import { verbPhrase, verbWithModal } from './verbPhrase.ts';

/** Verbs of one mode, as the types give them. */
export interface ActPart {
  readonly labels: readonly string[];
  /** "will" for a deed that is announced, "could" for one that is threatened. */
  readonly modal: 'will' | 'could' | null;
  /** The mode, where the verb does not say it: "announced". */
  readonly qualifier: string | null;
}

const predicate = ({ labels, modal, qualifier }: ActPart, isPlural: boolean, to: string | null) => {
  const verbs = labels.map((label) =>
    modal === null ? verbPhrase(label, isPlural) : verbWithModal(label, modal),
  );
  const object = to === null ? 'each other' : nameInSentence(to);
  return `${listed(verbs)} ${object}${qualifier === null ? '' : ` (${qualifier})`}`;
};

/** "Turkey’s own account", "the account of the militias (Mosul)". */
const ownAccount = (name: string) =>
  takesOf(name) ? owned(name, 'account') : `${possessive(name)} own account`;

/** The source is "it" where the sentence before has named it. */
const notGiven = (what: string, sourceForm: SourceForm, isSourceNamed: boolean) => {
  const subject = isSourceNamed
    ? sourceFormWords.pronoun[sourceForm]
    : capitalised(sourceFormWords.the[sourceForm]);
  return `${subject} ${sourceForm === 'several' ? 'do' : 'does'} not give ${what}.`;
};

const ofThem = (count: number) => `${count === 1 ? 'one' : number(count)} of them`;

export const relationWords = {
  eyebrow: 'Relation',
  eyebrowPair: 'Two actors',
  and: 'and',
  qualities: (qualities: readonly string[]) => listed(qualities),
  clause: (main: string, clauses: readonly string[]) => `${main}, with ${listed(clauses)}`,
  clauseNoun: {
    plus: 'support',
    minus: 'opposition',
    structure: 'membership or command',
    contact: 'contact',
    harm: 'reported harm',
    accused: 'accusations',
  },
  /** Nouns for contact types that have a common word; the others are "contact". */
  contactNoun: { meets: 'talks', negotiates: 'talks', 'talks-to': 'talks' } as Readonly<
    Record<string, string>
  >,
  lesser: {
    announced: (noun: string) => `${noun} announced`,
    threatened: (noun: string) => `${noun} threatened`,
    view: (noun: string) => `${noun} in the author’s view`,
    other: (noun: string) => `${noun} on another’s word`,
    unnamed: (noun: string) => `${noun} on nobody’s name`,
  },
  mixed: {
    bothAtOnce: 'Mixed: both ways at once',
    speakersDisagree: 'Mixed: speakers disagree',
    crossed: (friend: string, foe: string) =>
      `Mixed: support by ${nameInSentence(friend)} for ${nameInSentence(foe)}, opposition by ${nameInSentence(foe)} to ${nameInSentence(friend)}`,
  },
  otherTie: (families: readonly string[]) => `No stance stated; ${listed(families)} only`,
  otherNoun: { structure: 'membership or command', contact: 'contact', harm: 'reported harm' } as Readonly<
    Partial<Record<Family, string>>
  >,
  alleged: 'Alleged only: the content of accusations',
  shown: (shown: number, all: number) => `${shown} of ${counted(all, 'statement')} shown`,
  allShown: (all: number) => counted(all, 'statement'),
  /** What one actor does to the other, in the verbs of the statements: "Turkey is at odds with the PMU". */
  act: (from: string, parts: readonly ActPart[], to: string) =>
    `${nameInSentence(from)} ${listed(parts.map((part) => predicate(part, isPluralName(from), to)))}`,
  /** A symmetric act: "Arland and Bresia meet each other". */
  mutual: (one: string, parts: readonly ActPart[], other: string) =>
    `${nameInSentence(one)} and ${nameInSentence(other)} ${listed(parts.map((part) => predicate(part, true, null)))}`,
  /** Whose word it is: "the article reports that", "by Turkey’s own account". */
  frame: {
    reported: (sourceForm: SourceForm, act: string) => `${sourceFormWords.reports[sourceForm]} ${act}`,
    stated: (_: SourceForm, act: string, speakers: readonly string[]) =>
      `by ${ownAccount(speakers[0] ?? '')}, ${act}`,
    others: (_: SourceForm, act: string, speakers: readonly string[]) =>
      `according to ${listed(speakers.map(nameInSentence))}, ${act}`,
    view: (_: SourceForm, act: string) => `in the author’s view, ${act}`,
    unnamed: (_: SourceForm, act: string) => `according to unnamed speakers, ${act}`,
  },
  sentence: (text: string) => `${capitalised(text)}.`,
  that: (act: string) => `that ${act}`,
  alsoSaid: (clauses: readonly string[]) => clauses.join(', and '),
  oneWayUncounted: (sentence: string, silent: string) =>
    `${sentence} What comes from ${nameInSentence(silent)} is hidden by the current filters.`,
  noPosition: (silent: string, sourceForm: SourceForm, isSourceNamed: boolean) =>
    notGiven(owned(silent, 'position'), sourceForm, isSourceNamed),
  noStance: (silent: string, sourceForm: SourceForm, isSourceNamed: boolean) =>
    notGiven(owned(silent, 'stance'), sourceForm, isSourceNamed),
  by: (count: number, name: string) => `${ofThem(count)} by ${name}`,
  towards: (count: number, name: string) => `${ofThem(count)} towards ${name}`,
  statements: 'Statements',
  newestFirst: 'newest first',
  decidingFirst: 'those that decide the stance first',
  wider: 'In the wider picture',
  widerNote: 'From the relations shown at present.',
  commonAllies: 'Common allies',
  commonOpponents: 'Common opponents',
  alliesOpposed: (one: string, other: string) => `Aligned with ${one}, opposed to ${other}`,
  noneStated: 'none stated',
  noStatement: 'No statement',
  noStatementText: (one: string, other: string, sourceForm: SourceForm) =>
    `${sourceFormWords.noTie[sourceForm]} ${nameInSentence(one)} and ${nameInSentence(other)}. Silence is not neutrality.`,
  /** Above the passages that name a pair, where no statement is about it but accusations. */
  noRelationBut: (sourceForm: SourceForm, accusations: number) => {
    const none =
      accusations === 0
        ? sourceFormWords.noRelation[sourceForm]
        : `${sourceFormWords.noRelationOfItsOwn[sourceForm]} ${spelled(accusations, 'accusation')}`;
    return `${none}. ${sourceFormWords.whatElse[sourceForm]}`;
  },
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
  /** The mark of a statement that is not of high confidence, and what it means. */
  confidence: { medium: 'Partly inferred.', low: 'Low confidence.' },
  confidenceLong: {
    medium: 'One element is read from another passage, or has a second reading.',
    low: 'The relation is implied, not said.',
  },
  notCounted: (reason: string) => `Does not count at present: “${reason}” is off.`,
  count: 'Count it',
  leftOut: 'Left out by the present filter.',
} as const;
