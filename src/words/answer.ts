/** The answer to a question: a few sentences on the relations in sight. */
import type { SourceForm } from '#domain/dataset.ts';
import type { LineKind } from '#domain/relation.ts';
import { gerundPhrase } from './grammar/gerundPhrase.ts';
import { isPluralName, nameInSentence, owned, possessive, takesOf } from './grammar/nameInSentence.ts';
import {
  capitalised,
  listed,
  spelled,
  spelledNumber,
  unit,
  withCurlyApostrophes,
  withRemark,
} from './grammar/numbersAndLists.ts';
import { takesModal, type VerbForm, verbInCountry, verbInForm } from './grammar/verbPhrase.ts';
import { sourceFormWords } from './sourceForm.ts';
import { conditionWords } from './threatConditions.ts';

/** One or more who act, with their verbs and whom each concerns. */
export interface AnswerClause {
  readonly subjects: readonly {
    readonly name: string;
    readonly isPerson: boolean;
    /** A person for certain, by the kind. */
    readonly isOfficial?: boolean;
    readonly isOwnAccount: boolean;
    /** The words before name it already. */
    readonly isNamed?: boolean;
    /** An official who says it of whom the subject is. */
    readonly spokenBy: string | null;
  }[];
  readonly parts: readonly {
    readonly label: string;
    readonly form: VerbForm;
    /** It depends on a condition, which stands behind it all. */
    readonly isConditional?: boolean;
    /** Whom it concerns, in which country that is at home if in one alone, and what each is charged with. */
    readonly objects: readonly {
      readonly name: string;
      readonly country: string | null;
      readonly charges: readonly string[];
    }[];
  }[];
}

/** Names as they stand in a sentence; of more than `most` the first ones and the number of the others. */
function namesIn(inside: readonly string[], most = 8): string {
  if (inside.length <= most) return listed(inside);
  return listed([...inside.slice(0, most - 1), spelled(inside.length - most + 1, 'other')]);
}

function subjectIn(subject: AnswerClause['subjects'][number]): string {
  const { name, isPerson, isNamed, isOwnAccount, spokenBy } = subject;
  if (isNamed && !isPerson) return isPluralName(name) ? 'they' : 'it';
  const by = spokenBy === null ? null : `in the words of ${nameInSentence(spokenBy)}`;
  const account = by ?? (isOwnAccount ? 'own account' : null);
  return account === null ? nameInSentence(name) : `${nameInSentence(name)} (${account})`;
}

/** "Turkey of unlawfully keeping troops in its country". */
const objectIn = ({ name, charges }: AnswerClause['parts'][number]['objects'][number]) =>
  charges.length === 0 ? nameInSentence(name) : `${nameInSentence(name)} of ${listed(charges)}`;

/** A verb with those whom it concerns: "stations troops in Iraq" where their one country is known. */
function predicate(
  { label, form, isConditional, objects }: AnswerClause['parts'][number],
  isPlural: boolean,
): string {
  const verb = verbInForm(label, form, isPlural);
  const countries = objects.flatMap(({ country }) => country ?? []);
  const act =
    countries.length === objects.length && verbInCountry(verb) !== null
      ? `${verbInCountry(verb)} ${namesIn([...new Set(countries)].map(nameInSentence))}`
      : `${verb} ${namesIn(objects.map(objectIn))}`;
  return isConditional ? conditionWords.unsaid(act, form === 'threat') : act;
}

/** "a, and b"; "a, b and c". */
const actsListed = (acts: readonly string[]) => (acts.length < 3 ? acts.join(', and ') : listed(acts));

/** One who acts, or many: "Turkey is at odds with the PMU", "six actors fight ISIS: the Iraqi forces, …". */
function ofSubjects(subjects: AnswerClause['subjects'], acts: (isPlural: boolean) => string): string {
  const [only] = subjects;
  return subjects.length === 1 && only !== undefined
    ? `${subjectIn(only)} ${acts(isPluralName(only.name))}`
    : `${spelled(subjects.length, 'actor')} ${acts(true)}: ${namesIn(subjects.map(subjectIn))}`;
}

/** "Turkey is at odds with the PMU, and is troubled by Iran". */
const clauseText = ({ subjects, parts }: AnswerClause): string =>
  ofSubjects(subjects, (isPlural) => actsListed(parts.map((part) => predicate(part, isPlural))));

/** True of a verb that says nothing of what is to come, and takes "plans to". */
const isPlanned = ({ label, form }: AnswerClause['parts'][number]) =>
  (form === 'will' || form === 'plan') && takesModal(label);

/** Of its own plans: "the PMU has announced plans to militarily support the Syrian government". */
const announcedText = ({ subjects, parts }: AnswerClause): string =>
  ofSubjects(subjects, (isPlural) => {
    const has = isPlural ? 'have' : 'has';
    const planned = parts.filter(isPlanned).map((part) => predicate({ ...part, form: 'plan' }, false));
    const others = parts.filter((part) => !isPlanned(part)).map((part) => predicate(part, isPlural));
    return actsListed([
      ...(planned.length === 0 ? [] : [`${has} announced ${actsListed(planned)}`]),
      ...others,
    ]);
  });

/** The one who acts in all clauses; null where there are several. */
function onlySubject(clauses: readonly AnswerClause[]): string | null {
  const [only, ...others] = new Set(clauses.flatMap(({ subjects }) => subjects.map(({ name }) => name)));
  return others.length === 0 ? (only ?? null) : null;
}

/** True where one alone acts who is a person, or may be one. */
const isOfOnePerson = (clauses: readonly AnswerClause[]) =>
  onlySubject(clauses) !== null &&
  clauses.every(({ subjects }) => subjects.every(({ isPerson, isOfficial }) => isPerson || isOfficial));

/** "Turkey’s own account", "their own accounts". */
function ownAccountOf(clauses: readonly AnswerClause[]): string {
  const only = onlySubject(clauses);
  if (only === null) return 'their own accounts';
  return takesOf(only) ? owned(only, 'account') : `${possessive(only)} own account`;
}

const named = (clause: AnswerClause): AnswerClause => ({
  ...clause,
  subjects: clause.subjects.map((subject) => ({ ...subject, isNamed: true })),
});

/** What depends on a condition: "Turkey threatens the PMU under certain conditions"; several acts, "…; both are conditional". */
function conditionalText(clauses: readonly AnswerClause[]): string {
  const acts = clauses.flatMap(({ parts }) => parts);
  const [act, ...others] = acts;
  if (act !== undefined && others.length === 0) {
    const parts = [{ ...act, isConditional: true }];
    return parted(clauses.map((clause) => clauseText({ ...clause, parts })));
  }
  const all = acts.length === 2 ? 'both are' : `all ${spelledNumber(acts.length)} are`;
  return `${parted(clauses.map(clauseText))}; ${all} conditional`;
}

/** "a; that b; and that c", behind "that". */
const partedThat = ([first = '', ...others]: readonly string[]) =>
  parted([first, ...others.map((one) => `that ${one}`)]);

/** "a; b; and c": the clauses have commas of their own. */
function parted(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses[0] ?? '';
  return `${clauses.slice(0, -1).join('; ')}; and ${clauses.at(-1)}`;
}

const state: Readonly<Partial<Record<LineKind, string>>> = {
  aligned: 'aligned',
  opposed: 'at odds',
  contact: 'in contact',
};

export const answerWords = {
  /** `harm` is the predicate of harm, already in words. */
  facts: (sourceForm: SourceForm, clauses: readonly AnswerClause[], harm: string | null) => {
    const text = partedThat([...clauses.map(clauseText), ...(harm === null ? [] : [harm])]);
    return `${capitalised(sourceFormWords.reports[sourceForm])} ${text}.`;
  },
  /** "The article reports that 12 pairs are at odds, with ISIS in six of them, and three pairs are aligned." */
  counts: (
    sourceForm: SourceForm,
    counts: readonly {
      readonly kind: LineKind;
      readonly count: number;
      readonly leading: { readonly name: string; readonly count: number } | null;
    }[],
  ) => {
    const texts = counts.map(({ kind, count, leading }) => {
      const lead =
        leading === null || count < 3
          ? ''
          : `, with ${nameInSentence(leading.name)} in ${spelled(leading.count, 'of them', 'of them')}`;
      return `${spelled(count, 'pair is', 'pairs are')} ${state[kind] ?? ''}${lead}`;
    });
    return `${capitalised(sourceFormWords.reports[sourceForm])} ${texts.join(', and ')}.`;
  },
  /** Whoever acts, and the verbs of the acts: "harmed or kept out civilians". */
  harm: (names: readonly string[], labels: readonly string[]) => {
    const [only = ''] = names;
    const verbs = labels.map((label) => verbInForm(label, 'past', names.length > 1));
    const act = `${listed(verbs, 'or')} civilians`;
    return names.length === 1
      ? `${nameInSentence(only)} ${act}`
      : `${spelled(names.length, 'actor')} ${act}: ${namesIn(names.map(nameInSentence))}`;
  },
  /** Who answers for what is no fact. */
  head: {
    announced: () => 'it has been announced that ',
    /** Each says it of itself. */
    ownAnnounced: () => '',
    /** The name of a person, for whom no pronoun can stand, would follow at once a second time: it is said behind. */
    ownThreatened: (_: string, clauses: readonly AnswerClause[]) =>
      isOfOnePerson(clauses) ? '' : `by ${ownAccountOf(clauses)}, `,
    threatened: () => '',
    view: () => 'in the author’s view, ',
    unnamed: () => 'according to unnamed speakers, ',
    others: (speaker: string) => `according to ${nameInSentence(speaker)}, `,
  },
  /** "By Turkey’s own account, it threatens the PMU under certain conditions." `speaker` where others say it. */
  claims: (
    kind: 'announced' | 'ownAnnounced' | 'ownThreatened' | 'threatened' | 'view' | 'unnamed' | 'others',
    speaker: string,
    clauses: readonly AnswerClause[],
  ) => {
    const isNamed = kind === 'ownThreatened' && onlySubject(clauses) !== null;
    const told =
      kind === 'ownAnnounced'
        ? parted(clauses.map(announcedText))
        : kind === 'ownThreatened' || kind === 'threatened'
          ? conditionalText(isNamed ? clauses.map(named) : clauses)
          : kind === 'announced'
            ? partedThat(clauses.map(clauseText))
            : parted(clauses.map(clauseText));
    const isAccount = kind === 'ownThreatened' && isOfOnePerson(clauses);
    return `${capitalised(`${answerWords.head[kind](speaker, clauses)}${isAccount ? withRemark(told, 'own account') : told}`)}.`;
  },
  moreClaims: (count: number) =>
    count === 1
      ? 'One more statement is a plan, an opinion or a claim passed on, not reported as fact.'
      : `${capitalised(spelledNumber(count))} more statements are plans, opinions or claims passed on, not reported as fact.`,
  inferredPair: (one: string, other: string) => `between ${nameInSentence(one)} and ${nameInSentence(other)}`,
  /** "the relations between Turkey and the PMU, and between Turkey and Iran": the pairs have an "and" of their own. */
  inferredPairs: (pairs: readonly string[]) =>
    `Partly inferred from the context: the ${unit(pairs.length, 'relation')} ${[...pairs.slice(0, -1), `${pairs.length > 1 ? 'and ' : ''}${pairs.at(-1)}`].join(', ')}.`,
  /** How many of the relations in sight are read and not said in one place. */
  inferred: (count: number, all: number) => {
    const which =
      count < all
        ? spelled(count, 'of these relations is', 'of these relations are')
        : all === 1
          ? 'this relation is'
          : all === 2
            ? 'both relations are'
            : `all ${spelled(all, 'relation')} are`;
    return `${capitalised(which)} partly inferred from the context.`;
  },
  /** What is told beside that on which a relation rests: "that Turkey threatens the PMU". */
  inferredAct: (clause: AnswerClause) => `that ${clauseText(clause)}`,
  inferredActs: (count: number) => spelled(count, 'more act'),
  inferredCharges: (count: number, all: number) => {
    if (count < all) return spelled(count, 'of the alleged acts', 'of the alleged acts');
    return all === 1
      ? 'the alleged act'
      : all === 2
        ? 'both alleged acts'
        : `all ${spelled(all, 'alleged act')}`;
  },
  alsoInferred: (what: readonly string[], isFurther: boolean) =>
    `${isFurther ? 'Also partly inferred' : 'Partly inferred from the context'}: ${parted(what)}.`,
  /** An official who is shown with an organisation. */
  official: (name: string, organisation: string) => `${name} (${organisation})`,
  /** What no words say outright, before the words that it is read from: cut short, the reading still says what it is. */
  implication: (clause: AnswerClause, mode: string | null, glosses: readonly string[]) => {
    const said = glosses
      .map((gloss) => withCurlyApostrophes(gloss).replace(/\.$/, '').replace(/^The /, 'the '))
      .join('; ');
    const from = [...(mode === null ? [] : [mode]), ...(said === '' ? [] : [said])].join(': ');
    return `${clauseText(clause)}${from === '' ? '' : ` (${from})`}`;
  },
  /** `otherWay`: what points the other way than was asked for. */
  implied: (
    implications: readonly string[],
    otherWay: readonly string[],
    others: number,
    isUncounted: boolean,
  ) => {
    const more = others === 0 ? [] : [spelled(others, 'more', 'more')];
    const head = isUncounted ? 'Implied, as we read it, and not counted' : 'Implied, as we read it';
    if (implications.length === 0) return `${head}: ${parted([...otherWay, ...more])}.`;
    const asked = `${head}: ${parted([...implications, ...more])}.`;
    return otherWay.length === 0 ? asked : `${asked} Pointing the other way: ${parted(otherWay)}.`;
  },
  /** What somebody is charged with, behind "of": "having wanted to allow the escape of ISIS". */
  charge: (label: string, object: string, isOfAccuser: boolean) => {
    const act = gerundPhrase(label);
    const inCountry = verbInCountry(act);
    return isOfAccuser && inCountry !== null
      ? `${inCountry} its country`
      : `${act} ${nameInSentence(object)}`;
  },
  /** What has no line, each sentence as its omission has it. */
  notDrawn: {
    ofAll: (notes: readonly string[]) =>
      `Said of several actors together, so no line is drawn: ${withCurlyApostrophes(notes.join(' '))}`,
    ofNobody: (notes: readonly string[]) =>
      `No perpetrator is named, so no line is drawn: ${withCurlyApostrophes(notes.join(' '))}`,
  },
  allegedInWords: (glosses: readonly string[]) =>
    `Alleged, not reported as fact: ${withCurlyApostrophes(glosses.join(' '))}`,
  alleged: (
    charges: readonly {
      readonly from: string;
      readonly label: string;
      readonly to: string;
      /** Names; null for an unnamed speaker. */
      readonly by: readonly (string | null)[];
    }[],
    others: number,
  ) => {
    const texts = charges.map(({ from, label, to, by }) => {
      const [only] = by;
      const isPlural = by.length > 1 || isPluralName(only ?? '');
      const who = listed(by.map((name) => (name === null ? 'an unnamed speaker' : nameInSentence(name))));
      return `${who} ${isPlural ? 'allege' : 'alleges'} that ${nameInSentence(from)} ${verbInForm(label, 'present', isPluralName(from))} ${nameInSentence(to)}`;
    });
    const more = others === 0 ? [] : [spelled(others, 'more alleged act')];
    return `Alleged, not reported as fact: ${parted([...texts, ...more])}.`;
  },
} as const;
