/** The words of a relation and of the statements behind it. It "says", it never "claims". */
import type { SourceForm } from '#domain/dataset.ts';
import { isPluralName, nameInSentence, owned, possessive, takesOf } from './grammar/nameInSentence.ts';
import {
  capitalised,
  counted,
  dateText,
  listed,
  number,
  spelled,
  withRemark,
} from './grammar/numbersAndLists.ts';
import { type VerbForm, verbInForm } from './grammar/verbPhrase.ts';
import { noSilence, sourceFormWords } from './sourceForm.ts';
import { conditionWords } from './threatConditions.ts';

/** Verbs of one mode and time, as the types give them. */
export interface ActPart {
  readonly labels: readonly string[];
  /** "past" for a deed that is over. */
  readonly form: VerbForm;
  /** ISO date or interval of what is over; null where it has none. */
  readonly when: string | null;
  /** The mode, where the verb does not say it: "announced". */
  readonly qualifier: string | null;
  /** It depends on a condition, which stands behind it. */
  readonly isConditional?: boolean;
}

/** Whom an act concerns, as a name inside a sentence, and the pronoun for it; none for a person, whose sex no data tells. */
interface Concerned {
  readonly name: string;
  readonly pronoun: string | null;
}

const concerned = (name: string, isPerson: boolean): Concerned => ({
  name: nameInSentence(name),
  pronoun: isPluralName(name) ? 'them' : isPerson ? null : 'it',
});

const endsInPreposition = /\s(?:against|at|by|for|from|in|of|on|to|with)$/;

/** "back and arm the PMU"; "is at odds with the PMU and troubled by it", since such verbs share no object. */
function verbsWithObject(verbs: readonly string[], { name, pronoun }: Concerned): string {
  const [first = '', ...others] = verbs;
  const be = /^(?:is|are|was|were) /.exec(first)?.[0];
  const short =
    be === undefined ? others : others.map((verb) => (verb.startsWith(be) ? verb.slice(be.length) : verb));
  return pronoun !== null && short.length > 0 && verbs.some((verb) => endsInPreposition.test(verb))
    ? listed([`${first} ${name}`, ...short.map((verb) => `${verb} ${pronoun}`)])
    : `${listed([first, ...short])} ${name}`;
}

/** Verbs that need no object where two do the same: "met", "plan to meet". */
const isMutual = (verb: string) => /(?:^|\s)(?:meet|met)$/.test(verb);

const eachOther: Concerned = { name: 'each other', pronoun: null };

const predicate = (
  { labels, form, when, qualifier, isConditional }: ActPart,
  isPlural: boolean,
  to: Concerned,
) => {
  const verbs = labels.map((label) => verbInForm(label, form, isPlural));
  const time = when === null ? '' : ` ${whenInSentence(when)}`;
  const acts = to === eachOther && verbs.every(isMutual) ? listed(verbs) : verbsWithObject(verbs, to);
  const told = qualifier === null ? `${acts}${time}` : withRemark(`${acts}${time}`, qualifier);
  return isConditional ? conditionWords.unsaid(told, form === 'threat') : told;
};

/** A date of its own stands before one act, so that it cannot be read as a part of the object: "a move by Turkey on 26 Oct 2016". */
function dated(parts: readonly ActPart[]): { readonly time: string; readonly parts: readonly ActPart[] } {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0 || only.when === null || only.when.endsWith('/..'))
    return { time: '', parts };
  return { time: `${whenInSentence(only.when)} `, parts: [{ ...only, when: null }] };
}

const actsOn = (to: Concerned, parts: readonly ActPart[], isPlural: boolean) =>
  listed(parts.map((part) => predicate(part, isPlural, to)));

/** "also threatens it", "is also at odds with it", "will also fight it". */
const withAlso = (predicate: string) =>
  /^(?:is|are|was|were|will|would|could) /.test(predicate)
    ? predicate.replace(' ', ' also ')
    : `also ${predicate}`;

/** Who acts, as a pronoun where the words before have the name; a person, whose sex no data tells, keeps it. */
const subjectOf = (name: string, { isNamed, isPerson }: Subject) =>
  !isNamed || isPerson ? nameInSentence(name) : isPluralName(name) ? 'they' : 'it';

/** "(since 2014)", "in 2003", "in Oct 2016", "on 28 Oct 2016", "between 28 Oct 2016 and 30 Oct 2016". */
function whenInSentence(when: string): string {
  const [first = '', last = first] = when.split('/');
  if (last === '..') return `(${dateText(when)})`;
  if (last !== first) return `between ${dateText(first)} and ${dateText(last)}`;
  return `${first.length === 'YYYY-MM-DD'.length ? 'on' : 'in'} ${dateText(when)}`;
}

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

/** Of a dataset with several sources; 0 of any other. */
const inSources = (sources: number) => (sources === 0 ? '' : ` in ${counted(sources, 'source')}`);

const ofThem = (count: number) => `${count === 1 ? 'one' : number(count)} of them`;

/** Of who acts: whether it is a person, and whether the words before name it. */
interface Subject {
  readonly isPerson: boolean;
  readonly isNamed: boolean;
}

export const relationWords = {
  eyebrow: 'Relation',
  eyebrowPair: 'Two actors',
  and: 'and',
  mixed: {
    bothSigns: 'Mixed: aligned and opposed',
    speakersDisagree: 'Mixed: speakers disagree',
    crossed: (friend: string, foe: string) =>
      `Mixed: support from ${nameInSentence(friend)} for ${nameInSentence(foe)}, opposition from ${nameInSentence(foe)} to ${nameInSentence(friend)}`,
  },
  otherTie: (nouns: readonly string[]) =>
    nouns.length === 0 ? 'No stance stated' : `No stance stated; only ${listed(nouns)}`,
  alleged: 'Alleged only: the content of accusations',
  shown: (shown: number, all: number, sources: number) =>
    `${shown} of ${counted(all, 'statement')} ${shown === 1 ? 'counts' : 'count'} here${sources === 0 ? '' : `,${inSources(sources)}`}`,
  allShown: (all: number, sources: number) => `${counted(all, 'statement')}${inSources(sources)}`,
  /** What one actor does to the other, in the verbs of the statements: "Turkey is at odds with the PMU". */
  act: (from: string, parts: readonly ActPart[], to: string, isPersonActedOn: boolean, subject: Subject) => {
    const { time, parts: acts } = dated(parts);
    return `${time}${subjectOf(from, subject)} ${actsOn(concerned(to, isPersonActedOn), acts, isPluralName(from))}`;
  },
  /** Behind an act of the same on the same: "Turkey also threatens the PMU". */
  furtherAct: (
    from: string,
    parts: readonly ActPart[],
    to: string,
    isPersonActedOn: boolean,
    subject: Subject,
  ) => {
    const { time, parts: acts } = dated(parts);
    return `${time}${subjectOf(from, subject)} ${withAlso(actsOn(concerned(to, isPersonActedOn), acts, isPluralName(from)))}`;
  },
  /** Warnings, with the condition behind the last: "threatens the PMU under certain conditions". */
  conditional: (parts: readonly ActPart[]): readonly ActPart[] =>
    parts.map((part, at) => (at === parts.length - 1 ? { ...part, isConditional: true } : part)),
  /** An accusation with what it charges: "accuses Turkey of unlawfully keeping troops in its country". */
  charged: (act: string, charges: readonly string[]) => `${act} of ${listed(charges)}`,
  /** A symmetric act: "Arland and Bresia back each other". */
  mutual: (one: string, parts: readonly ActPart[], other: string) =>
    `${nameInSentence(one)} and ${nameInSentence(other)} ${actsOn(eachOther, parts, true)}`,
  /** Two who do the same: "Arland and Bresia accuse each other", "Arland and Bresia met". */
  eachOther: (one: string, verb: string, other: string) =>
    `${one} and ${other} ${verb}${isMutual(verb) ? '' : ' each other'}`,
  oneActs: (one: string, verb: string, other: string) => `${one} ${verb} ${other}`,
  /** "Turkey is at odds with the Iraqi government; the Iraqi government accuses Turkey". */
  actsOfBoth: (acts: readonly string[]) => acts.join('; '),
  /** A stance in a list, and who acts on whom: "Opposed: Turkey is at odds with the PMU". */
  stanceWithActs: (stance: string, acts: string) => (acts === '' ? stance : `${stance}: ${acts}`),
  /** Whose word it is: "the article reports that", "by Turkey’s own account"; what is implied is nobody’s. */
  frame: {
    implied: (sourceForm: SourceForm, act: string, speakers: readonly string[]) => {
      const [only, ...others] = speakers;
      const isPlural =
        only === undefined ? sourceForm === 'several' : others.length > 0 || isPluralName(only);
      const who = listed(speakers.map(nameInSentence)) || sourceFormWords.the[sourceForm];
      return `${who} ${isPlural ? 'imply' : 'implies'}, without saying so, that ${act}`;
    },
    reported: (sourceForm: SourceForm, act: string) => `${sourceFormWords.reports[sourceForm]} ${act}`,
    corrected: (_: SourceForm, act: string) => `as corrected by hand, ${act}`,
    stated: (_: SourceForm, act: string, speakers: readonly string[]) =>
      `by ${ownAccount(speakers[0] ?? '')}, ${act}`,
    /** The same of a person, for whom no pronoun can stand. */
    statedByPerson: (_: SourceForm, act: string) => withRemark(act, 'own account'),
    retoldByPerson: (sourceForm: SourceForm, act: string) =>
      withRemark(act, `own account, as reported in ${sourceFormWords.the[sourceForm]}`),
    /** An own account of which some element is read from the context. */
    retold: (sourceForm: SourceForm, act: string, speakers: readonly string[]) =>
      `by ${ownAccount(speakers[0] ?? '')}, as reported in ${sourceFormWords.the[sourceForm]}, ${act}`,
    others: (_: SourceForm, act: string, speakers: readonly string[]) =>
      `according to ${listed(speakers.map(nameInSentence))}, ${act}`,
    view: (_: SourceForm, act: string) => `in the author’s view, ${act}`,
    unnamed: (_: SourceForm, act: string) => `according to unnamed speakers, ${act}`,
  },
  that: (act: string) => `that ${act}`,
  /** After the sentence, where nothing that decides the stance names both parties and the act without doubt. */
  inferred: 'Part of this is inferred from the context: who is meant, or what is done.',
  /** What rests on the same word goes on behind "and"; another's word has a sentence of its own. */
  told: (clauses: readonly { readonly text: string; readonly goesOn: boolean }[]) =>
    `${clauses.reduce(
      (all, { text, goesOn }) =>
        all === '' ? capitalised(text) : goesOn ? `${all}, and ${text}` : `${all}. ${capitalised(text)}`,
      '',
    )}.`,
  oneWayUncounted: (silent: string) => `Acts by ${nameInSentence(silent)} are hidden by the current filters.`,
  noOwnAccount: (actor: string, sourceForm: SourceForm) => notGiven(ownAccount(actor), sourceForm, false),
  noPosition: (silent: string, sourceForm: SourceForm, isSourceNamed: boolean) =>
    notGiven(owned(silent, 'position'), sourceForm, isSourceNamed),
  noStance: (silent: string, sourceForm: SourceForm, isSourceNamed: boolean) =>
    notGiven(owned(silent, 'stance'), sourceForm, isSourceNamed),
  /** An official who is shown with the organisation: acting or acted upon, and never for "said by". */
  standsFor: (official: string, organisation: string, count: number, of: number) =>
    `${nameInSentence(official)} is counted as ${nameInSentence(organisation)}${of === 1 ? '' : count < of ? ` in ${ofThem(count)}` : of === 2 ? ' in both' : ' in all of them'}`,
  statements: 'Statements',
  newestFirst: 'newest first',
  weightiestFirst: 'decisive first',
  wider: 'In the wider picture',
  widerNote: 'Based on the relations shown now.',
  commonAllies: 'Aligned relations with both',
  commonOpponents: 'Opposed relations with both',
  alliesOpposed: (one: string, other: string) =>
    `An aligned relation with ${nameInSentence(one)}, an opposed one with ${nameInSentence(other)}`,
  noneStated: 'none',
  noStatement: 'No statement',
  noStatementText: (one: string, other: string, sourceForm: SourceForm, silence = noSilence) => {
    const { aside, isNoneStated } = silence;
    const pair = `${nameInSentence(one)} and ${nameInSentence(other)}`;
    const rows =
      aside === 0
        ? ''
        : ` ${capitalised(spelled(aside, 'row'))} of ${sourceFormWords.the[sourceForm]} ${aside === 1 ? 'is' : 'are'} set aside and may be about them.`;
    if (isNoneStated)
      return `${capitalised(sourceFormWords.the[sourceForm])} gives no relation between ${pair}, or does not mention the pair.${rows}`;
    return `${sourceFormWords.noTie[sourceForm]} ${pair}. Silence is not neutrality.${rows}`;
  },
  /** Above the passages that name a pair, where no statement is about it but what is alleged. */
  noRelationBut: (sourceForm: SourceForm, alleged: number) => {
    const none =
      alleged === 0
        ? sourceFormWords.noRelation[sourceForm]
        : `${sourceFormWords.noRelationOfItsOwn[sourceForm]}; ${spelled(alleged, 'act is', 'acts are')} alleged`;
    return `${none}. ${sourceFormWords.whatElse[sourceForm]}`;
  },
  noLine: 'Hidden now',
  hiddenNow: (count: number) =>
    `${capitalised(spelled(count, 'statement about these two is', 'statements about these two are'))} hidden by the current filters.`,
  accusedOnly: (count: number) =>
    `${capitalised(spelled(count, 'alleged act between these two is', 'alleged acts between these two are'))} hidden by the current filters.`,
  passages: 'Passages naming both that were not coded',
  rolledUp: (name: string, within: string) =>
    `${capitalised(nameInSentence(name))} is shown as ${nameInSentence(within)}.`,
} as const;
