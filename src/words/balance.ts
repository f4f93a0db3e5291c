/** Words of the balance view. Camps are computed, factions declared; what does not fit is never "wrong" or "unstable". */
import type { SourceForm } from '#domain/dataset.ts';
import { campLetter, campName } from './campName.ts';
import { campWords, relationsThatFit } from './camps.ts';
import { isPluralName, nameInSentence } from './grammar/nameInSentence.ts';
import {
  capitalised,
  counted,
  inSentence,
  listed,
  number,
  spelled,
  spelledNumber,
} from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

const { upTo } = campWords;

/** A table has signs, and no acts that could be done or announced. */
const isText = (sourceForm: SourceForm) => sourceForm === 'article' || sourceForm === 'several';

/** "All but one of 23 relations fit three camps, with four actors on their own"; `alone` actors share a camp with nobody. */
function fitText(frustrated: number, relations: number, camps: number, alone: number): string {
  const fit = `${relationsThatFit(frustrated, relations)}${camps === 0 ? '' : ` ${spelled(camps, 'camp')}`}`;
  return alone === 0
    ? fit
    : `${fit}, with ${spelled(alone, 'actor')} on ${alone === 1 ? 'its' : 'their'} own`;
}

/** Relations that break the rule: "one relation does not fit". */
const doNotFit = (count: number) => spelled(count, 'relation does not fit', 'relations do not fit');

const agreeing = (name: string, one: string, several: string) => (isPluralName(name) ? several : one);

/** "The CTS is not kept with the Iraqi government: the article does not say that it belongs there; that is background knowledge." */
function notHeldText(
  pairs: readonly { readonly part: string; readonly whole: string }[],
  doesNotSay: string,
): string {
  const pairText = ({ part, whole }: (typeof pairs)[number], verb: string) =>
    `${nameInSentence(part)}${verb} with ${nameInSentence(whole)}`;
  const clauses = pairs.map((pair, at) =>
    at > 0 ? `nor ${pairText(pair, '')}` : pairText(pair, ` ${agreeing(pair.part, 'is', 'are')} not kept`),
  );
  const [only] = pairs;
  const they =
    pairs.length === 1 && only !== undefined
      ? agreeing(only.part, 'it belongs', 'they belong')
      : 'they belong';
  return `${capitalised(clauses.join(', '))}: ${doesNotSay} that ${they} there; that is background knowledge.`;
}

/** How many of the other relations would fit: "all but one of the other 21", "both others". */
function othersThatFit(others: number, frustrated: number): string {
  const fitting = others - frustrated;
  if (others === 1) return fitting === 1 ? 'the other' : 'not even the other';
  if (fitting === 0) return 'none of the others';
  if (fitting === 1) return `one of the other ${spelledNumber(others)}`;
  if (frustrated > 0) return `all but ${spelledNumber(frustrated)} of the other ${spelledNumber(others)}`;
  return others === 2 ? 'both others' : `all the other ${spelledNumber(others)}`;
}

/** So many pairs are named; of more the number is given. */
const mostNamed = 2;

/** So many pairs of camps are named; of more the number is given. */
const mostPairs = 3;

/** Whose word it is that troops belong to somebody. */
const heldBy: Readonly<Record<SourceForm, string>> = {
  article: 'the side the article puts them on',
  table: 'the side the table puts them on',
  file: 'the side the file puts them on',
  several: 'the side the sources put them on',
};

export const balanceWords = {
  signs: 'Counted',
  signsChoice: { done: 'Done or ongoing', every: 'Plans and opinions too' },
  mixed: 'Mixed',
  mixedChoice: { out: 'left out', plus: 'as aligned', minus: 'as opposed' },
  camps: 'Camps',
  campsChoice: {
    '2': 'two',
    '3': 'at most three',
    '4': 'at most four',
    '5': 'at most five',
    free: 'any number',
  },
  upTo,
  campName,
  camp: (camp: number, size: number) => `Camp ${campLetter(camp)}: ${counted(size, 'actor')}`,

  ties: 'Troops stay with their side',
  /** What a citation says of how camps were computed. */
  citedRule: (choice: {
    readonly signs: 'done' | 'every';
    readonly mixed: 'out' | 'plus' | 'minus';
    readonly camps: '2' | '3' | '4' | '5' | 'free';
    readonly ties: 'hold' | 'ignore';
    readonly supposed: number;
  }): string =>
    [
      `Camps computed by structural balance, ${upTo[choice.camps]}`,
      `counted: ${inSentence(balanceWords.signsChoice[choice.signs])}`,
      `mixed relations ${balanceWords.mixedChoice[choice.mixed]}`,
      choice.ties === 'hold'
        ? 'troops and coalitions held together with those they belong to'
        : 'no actors held together',
      ...(choice.camps === 'free'
        ? [
            `actors share a camp only if they are connected by aligned relations${choice.ties === 'hold' ? ' or by belonging together' : ''}`,
          ]
        : []),
      ...(choice.supposed === 0 ? [] : [counted(choice.supposed, 'assumed sign')]),
    ].join('; '),
  nothing: 'Nothing to count',
  nothingText:
    'No visible relation counts under this rule. Count plans and opinions too, or widen the filter.',

  verdict: {
    running: 'Searching for the best split …',
    /** "All but one of 22 relations fit three camps"; `camps` of the split that was found, not those allowed. */
    exact: (frustrated: number, relations: number, camps: number, alone: number) =>
      capitalised(fitText(frustrated, relations, camps, alone)),
    /** What the number depends on. */
    conditions: (
      sourceForm: SourceForm,
      isHeld: boolean,
      signs: 'done' | 'every',
      camps: keyof typeof upTo,
    ) => {
      const rules = [
        ...(signs === 'done' && isText(sourceForm)
          ? ['only what is reported as done or ongoing is counted']
          : []),
        ...(isHeld ? [`troops and coalitions are kept with ${heldBy[sourceForm]}`] : []),
      ];
      const how = rules.length === 0 ? '' : ` ${capitalised(rules.join('; '))}.`;
      const conditions = `The result holds for ${sourceFormWords.coding[sourceForm]} alone.${how}`;
      return camps === 'free'
        ? `${conditions} Actors share a camp only through aligned relations${isHeld ? ' or by belonging together' : ''}.`
        : conditions;
    },
    /** What the counted relations are: how many are words and no deeds, how many not said outright. */
    ground: (
      relations: number,
      acts: readonly string[],
      inWords: number,
      inferred: number,
      implied: number,
    ) => {
      const isOne = relations === 1;
      const so = (count: number, one: string, several: string, what: string) =>
        count === 0
          ? []
          : [`${isOne ? '' : `${spelledNumber(count)} `}${count === 1 ? one : several} ${what}`];
      const parts = [
        ...so(inWords, 'rests', 'rest', `on ${listed(acts, 'or')} alone`),
        ...so(inferred, 'is', 'are', 'partly inferred from the context'),
        ...so(implied, 'is', 'are', 'only implied'),
      ];
      if (parts.length === 0) return '';
      const all = parts.length > 2 ? listed(parts) : parts.join(', and ');
      return isOne ? `The one relation ${all}.` : `Of the ${counted(relations, 'relation')}, ${all}.`;
    },
    /** How much the relations test: those on no cycle fit whatever their sign is, and most pairs have none. */
    tested: (relations: number, untested: number, pairs: number) => {
      const have = `Of ${counted(pairs, 'pair')} of actors, ${number(relations)} ${relations === 1 ? 'has' : 'have'} a counted relation; how the others stand towards each other is not tested.`;
      if (untested === 0) return have;
      const onNone =
        untested === relations
          ? 'No relation is part of a cycle, so each'
          : `${capitalised(spelledNumber(untested))} of the relations ${untested === 1 ? 'is part of no cycle, so it' : 'are part of no cycle, so they'}`;
      return `${have} ${onNone} would fit with either sign.`;
    },
    /** What the switch of the ties does to the number. */
    released: (frustrated: number, relations: number, camps: number, alone: number) =>
      `With “${balanceWords.ties}” switched off, ${fitText(frustrated, relations, camps, alone)}.`,
    releasedUnknown: () => `With “${balanceWords.ties}” switched off, the answer may differ.`,
    /** Where the least number can be had in another way. */
    orElse: campWords.orElse,
    hingePair: (one: string, other: string) => `the relation between ${one} and ${other}`,
    /** On what it rests that not all relations fit: the relation with the weakest ground, and what is so without it. */
    hinge: (hinge: {
      readonly pair: string;
      readonly statements: readonly string[];
      readonly nature: string;
      readonly without: number;
      readonly relations: number;
      /** Pairs of which the same holds. */
      readonly others: readonly string[];
    }) => {
      const { pair, statements, nature, without, relations, others } = hinge;
      const ground = `${statements.length === 1 ? 'a single statement' : spelled(statements.length, 'statement')} (${listed(statements)}${nature ? `: ${nature}` : ''})`;
      const fit = `${othersThatFit(relations - 1, without)} would fit`;
      const alike =
        others.length === 0
          ? ''
          : ` The same is true of ${others.length > mostNamed ? spelled(others.length, 'other relation') : listed(others)}.`;
      return `The misfit hinges on ${pair}, which rests on ${ground}. Without it, ${fit}.${alike}`;
    },
    between: (lower: number, upper: number, camps: keyof typeof upTo) =>
      `Between ${lower === 0 ? 'zero' : spelledNumber(lower)} and ${spelledNumber(upper)} relations do not fit${
        camps === '2' ? ' two camps' : camps === 'free' ? ', however many camps' : ` if ${upTo[camps]}`
      }${camps === '2' ? '' : ' are allowed'}`,
    failed: 'No answer could be computed',
  },
  meaning: {
    exact: (actors: number, frustrated: number, camps: keyof typeof upTo) =>
      `However the ${counted(actors, 'actor')} are split into ${camps === 'free' ? 'camps' : upTo[camps]}, at least ${doNotFit(frustrated)}: aligned across two camps, or opposed within one. This least number is ${camps === '2' ? 'the frustration index (Harary 1959)' : 'the frustration of weak balance (Davis 1967)'}.`,
    fits: (actors: number, camps: keyof typeof upTo) =>
      `The ${counted(actors, 'actor')} can be split into ${camps === 'free' ? 'camps' : upTo[camps]} so that all alignments stay within a camp and all oppositions run between camps. ${camps === '2' ? 'The frustration index (Harary 1959)' : 'The frustration of weak balance (Davis 1967)'} is zero.`,
    between: (camps: keyof typeof upTo) =>
      `The least number for ${upTo[camps]} lies in this interval; exactly where is not proven. The split below reaches the upper end and may not be the best.`,
    failed: 'The search failed, so no camps are shown. Reload the page to try again.',
  },
  /** `isOneOfSeveral`: another split is known to fit as many. */
  proven: 'Proven: no split fits more relations, and a separate check agrees.',
  notProven: 'Not proven.',
  soFar: (lower: number, upper: number) =>
    `Between ${number(lower)} and ${number(upper)} so far, not yet checked.`,
  stop: 'Stop',
  stopped: 'Stopped before an answer was found.',
  again: 'Search for a minute',

  counted: (count: number, of: number, plus: number, minus: number) =>
    `Counted: ${number(count)} of ${counted(of, 'visible relation')} (${number(plus)} aligned, ${number(minus)} opposed).`,
  leftOut: (parts: readonly string[]) => `Left out: ${listed(parts)}.`,
  leftOutReason: {
    /** A tie of a table that takes no side need be no contact. */
    unsigned: (count: number, isOfRows: boolean) =>
      `${number(count)} without a stance${isOfRows ? '' : ' (membership, leadership or control; contact or presence; acts affecting civilians)'}`,
    alleged: (count: number) => `${number(count)} only alleged`,
    announced: (count: number) => `${number(count)} announced or threatened`,
    views: (count: number) => `${number(count)} resting on the author’s view or another party’s claim`,
    mixed: (count: number) => `${number(count)} mixed`,
  },
  without: (names: readonly string[]) =>
    names.length > 6
      ? `${capitalised(spelled(names.length, 'visible actor'))} have no counted relation and are in no camp.`
      : `Without a counted relation, so in no camp: ${listed(names)}.`,
  rule: 'The rule',
  ruleText:
    'A visible relation counts if statements of armed, coercive or political acts make it aligned (+) or opposed (−). By default only what is done or ongoing counts, as reported by the source or by the party itself. Mixed relations are left out unless you count them one way. An accusation counts as an act; what is alleged in it never does, nor do contact or presence, acts affecting civilians, or silence. A welcome or a worry counts like a deed: every relation has the same weight. Troops stay with those that the source says they belong to, and a coalition with the state that leads it; you can switch this off. With any number of camps, two actors share one only if they are connected by aligned relations or by belonging together.',

  noAlignment:
    'Sharing a camp does not mean being aligned: camps say which split fits the counted relations, not who stands with whom.',
  held: (count: number) =>
    `${capitalised(spelled(count, 'pair is', 'pairs are'))} held together because one belongs to the other or is led by it.`,
  /** Who is shown with others elsewhere in the app, on knowledge from outside the source. */
  notHeld: (pairs: readonly { readonly part: string; readonly whole: string }[], sourceForm: SourceForm) =>
    notHeldText(pairs, sourceFormWords.doesNotSay[sourceForm]),
  parts: (count: number) =>
    `The network falls into ${number(count)} parts with no counted relation between them. How the sides of one part are paired with those of another is arbitrary.`,

  alone: 'On their own',
  firmness: {
    note: (camps: keyof typeof upTo) =>
      `The number beside an actor says how firm its place is: how many relations would have to be removed before another place fitted as well${camps === 'free' ? ', by the same rule' : ''}.`,
    asking: 'Checking how firm each place is …',
    of: (name: string, count: number) =>
      count === 0
        ? `${capitalised(nameInSentence(name))} would fit just as well elsewhere`
        : `${capitalised(nameInSentence(name))} ${agreeing(name, 'depends', 'depend')} on ${counted(count, 'relation')} for ${agreeing(name, 'its', 'their')} place`,
    single: (count: number) =>
      count === 1
        ? 'This one depends on a single relation for its place:'
        : 'Each of these depends on a single relation for its place:',
    loose: (count: number, camps: keyof typeof upTo) =>
      `${count === 1 ? 'This one' : 'These'} would fit just as well elsewhere${camps === 'free' ? ', by the same rule' : ''}:`,
  },
  /** What follows from the rule of connected camps, and from no relation. */
  byRule: {
    alone: (count: number) =>
      count === 1
        ? 'This one stands alone because it has no counted aligned relation. Without that rule, it could share a camp with any actor it has no counted relation with:'
        : 'These stand alone because they have no counted aligned relation. Without that rule, each could share a camp with any actor it has no counted relation with:',
    pairs: (pairs: readonly (readonly [number, number])[]) => {
      const named = pairs.map(([one, other]) => balanceWords.across(one, other));
      const which =
        pairs.length > mostPairs ? `each of ${spelled(pairs.length, 'pair')} of camps` : listed(named, 'or');
      return `Without that rule, ${which} could be one: no counted relation stands between them.`;
    },
  },
  heldTogether: 'held together',

  campsTitle: 'The camps',
  bestKnown: 'The best split found, not proven to be the best',
  frustratedTitle: 'What does not fit',
  frustratedNone: 'Every counted relation fits.',
  within: (camp: number) => `both in camp ${campLetter(camp)}`,
  across: (one: number, other: number) => `camps ${campLetter(one)} and ${campLetter(other)}`,
  /** Of a relation with somebody on its own, and of one between two such actors; `camp` is the other's. */
  acrossAlone: (camp: number | null) =>
    camp === null ? 'both on their own' : `camp ${campLetter(camp)} and an actor on its own`,
  showAll: (count: number) => `Read ${count === 1 ? 'it' : count === 2 ? 'both' : `all ${number(count)}`}`,
  onGraph: 'Show on the graph',
  onGraphHint: 'Arranges the graph by camps, and highlights the relations that do not fit',
  onMatrix: 'Order the matrix by camp',
  sides: {
    asking: 'Checking whether another split is as good …',
    unique: 'No other split is as good.',
    uniqueInParts: 'Within each part, no other split is as good.',
    either: (count: number) =>
      `${count === 1 ? 'This actor' : `These ${spelled(count, 'actor')}`} would fit just as well on the other side:`,
    unknown: 'It was not established whether another split is as good.',
  },

  proofTitle: 'Why not fewer',
  proofObstacles: (count: number) =>
    `${count === 1 ? 'This cycle has' : `Each of these ${spelled(count, 'cycle')} has`} an odd number of oppositions, so not all of it can fit two camps: at least one of its relations does not fit.${count === 1 ? '' : ' No relation is in two of them, so they add up.'}`,
  proofClusters: (count: number, camps: keyof typeof upTo) =>
    `In ${count === 1 ? 'this pattern' : `each of these ${spelled(count, 'pattern')}`} (a cycle with exactly one opposition${camps === 'free' ? '' : ', or more actors all opposed to each other than there are camps'}), no split ${camps === 'free' ? '' : 'into that many camps '}fits every relation: at least one does not fit.${count === 1 ? '' : ' No relation is in two of them, so they add up.'}`,
  proofShared: (perRelation: number) =>
    `Here the patterns share relations: each relation is counted at most ${number(perRelation)} times, so the sum is divided by ${number(perRelation)} and rounded up.`,
  proofSearch: (bound: number) =>
    bound === 0
      ? 'The search was exhaustive: every split with fewer was ruled out.'
      : `The search was exhaustive: every split with fewer was ruled out. Cycles alone show that at least ${doNotFit(bound)}:`,
  proofSemidefinite: 'A semidefinite relaxation shows that no split has fewer.',

  proofInterval: (bound: number) => `What is proven so far is that at least ${doNotFit(bound)}.`,
  times: (times: number) => `counted ${number(times)} times`,
  checkTitle: 'How the proof is checked',
  checkText:
    'One program finds the answer. It is shown as proven only after a second, independent one has recounted the relations that do not fit, checked every cycle and, where cycles are not enough, searched for a better split itself. If that search does not finish, the answer is shown as an interval.',

  curveTitle: 'If more camps were allowed',
  curveNote: 'Relations that do not fit the best split, by the number of camps allowed.',
  curveColumn: { '2': '2', '3': '3', '4': '4', '5': '5', free: 'any' },
  curveCamps: 'Camps allowed',
  curveValue: 'Do not fit',
  curvePending: '…',
  interval: (lower: number, upper: number) => `${number(lower)}–${number(upper)}`,
  choose: (camps: keyof typeof upTo) => `Allow ${upTo[camps]}`,

  more: (count: number) => `Show ${number(count)} more`,

  factionsTitle: 'Declared factions, computed camps',
  factionsNote:
    'Factions are declared in the data; camps follow from signs alone. They answer different questions and need not agree.',
  faction: 'Faction',
  /** `camp` is null for an actor on its own. */
  misfit: (name: string, camp: number | null, faction: string, most: number, others: number, of: number) =>
    `${capitalised(nameInSentence(name))} ${camp === null ? agreeing(name, 'stands alone', 'stand alone') : `${agreeing(name, 'is', 'are')} in camp ${campLetter(camp)}`}; ${number(others)} of the ${counted(of, 'actor')} of ${nameInSentence(faction)} ${others === 1 ? 'is' : 'are'} in camp ${campLetter(most)}.`,
  misfitEven: (faction: string) => `The “${faction}” faction is divided evenly between camps.`,
  misfitLoose: (name: string) => ` ${agreeing(name, 'It', 'They')} would fit on either side.`,
  misfitsNone: 'Every actor is in the same camp as most of its faction.',
} as const;
