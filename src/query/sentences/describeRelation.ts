import { groupBy } from '#base/groupBy.ts';
import { type Actor, mayBePerson } from '#domain/actor.ts';
import { claimedBehind } from '#domain/actsBehind.ts';
import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { isPartOf } from '#domain/kinship.ts';
import {
  type CountedStatement,
  decidingStatements,
  isInferred,
  isStrongerThan,
  type Relation,
} from '#domain/relation.ts';
import type { Sign } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import { denialWords } from '#words/denialNotes.ts';
import { relationWords as words } from '#words/evidence.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';
import { actParts } from './actParts.ts';
import { actQuotation, isPlainThreat, type Times } from './actVerbs.ts';
import { addedClauses, unsignedNouns } from './addedClauses.ts';
import { chargeOf } from './charges.ts';
import { qualifiedStance } from './shortStance.ts';
import { denialsOf } from './whoDenies.ts';
import { frameOf, frameOrder, speakersOf } from './whoseWord.ts';

/** A relation in words. */
interface RelationDescription {
  /** Stance with its tier and kind: "Opposed, with talks announced". */
  readonly stance: string;
  /** Who acts towards whom: "The article reports that Turkey opposes the PMU. It does not give the PMU’s position." Null without a stance. */
  readonly direction: string | null;
  /** Who denies it: "The Front denies it (¶ 3)." */
  readonly denials: readonly string[];
  /** "2 of 5 statements count here", or "5 statements" where all of them count; "… in 2 sources" where the dataset has several. */
  readonly share: string;
  /** Officials behind it under roll-up: "Erdoğan stands for Turkey in 2 of them". */
  readonly officials: readonly string[];
}

export type NameOf = (id: ActorId) => string;

/** What the words need to know of the dataset: its sources, what is charged in it, and of when it speaks. */
type Described = Pick<Dataset, 'sources' | 'statements' | 'relationTypes' | 'actors'> & Times;

const isPerson = (id: ActorId, { actors }: Described) =>
  actors.some((actor) => actor.id === id && actor.kind === 'official');

/** `all` holds every statement of the dyad at the roll-up in force, whether it counts or not. */
export function describeRelation(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
  dataset: Described,
): RelationDescription {
  const cited = relation.statements.flatMap(({ statement }) => statement.cites.map(({ source }) => source));
  const sourceCount = dataset.sources.length > 1 ? new Set(cited).size : 0;
  return {
    stance: describeStance(relation, nameOf),
    direction: describeDirection(relation, all, nameOf, dataset),
    denials: describeDenials(relation.statements),
    share:
      relation.statements.length < all.length
        ? words.shown(relation.statements.length, all.length, sourceCount)
        : words.allShown(all.length, sourceCount),
    officials: describeOfficials(relation.statements, nameOf),
  };
}

function describeStance(relation: Relation, nameOf: NameOf): string {
  const { stance, mixedKind } = relation;
  if (stance === 'alleged') return words.alleged;
  if (stance === 'other') return qualifiedStance(words.otherTie(unsignedNouns(relation)), relation);
  const main =
    stance === 'mixed' ? mixedText(mixedKind, decidingStatements(relation), nameOf) : terms.stance[stance];
  const qualified = qualifiedStance(main, relation);
  const clauses = addedClauses(relation);
  return clauses.length === 0 ? qualified : qualityWords.with(qualified, listed(clauses));
}

function mixedText(
  kind: Relation['mixedKind'],
  deciding: readonly CountedStatement[],
  nameOf: NameOf,
): string {
  if (kind === 'both-signs') return words.mixed.bothSigns;
  if (kind === 'speakers-disagree') return words.mixed.speakersDisagree;
  const friendly = deciding.find(({ type }) => type.sign === 1);
  return friendly ? words.mixed.crossed(nameOf(friendly.from), nameOf(friendly.to)) : words.mixed.bothSigns;
}

const tierIn = ({ statement }: CountedStatement) => tierOf(statement) ?? 3;

/** Who does what to whom, and on whose word. */
interface Clause {
  readonly from: ActorId;
  readonly to: ActorId;
  /** `isFurther`: behind another act of the same on the same; `isNamed`: behind words that name who acts. */
  readonly act: (isFurther: boolean, isNamed: boolean) => string;
  readonly frame: keyof typeof words.frame;
  /** Those of the statements that lead, if they have a name. */
  readonly speakers: readonly ActorId[];
  /** True if it is coded as the word of the party that acts. */
  readonly isOfParty: boolean;
}

/** Of acts of one sign, those that lead: of the best tier, and of one frame and one speaker, so that each verb is theirs. */
function leadingOf(acts: readonly CountedStatement[]): readonly CountedStatement[] {
  const sure = acts.filter(({ statement }) => statement.confidence !== 'low');
  const heard = sure.length > 0 ? sure : acts;
  const best = Math.min(...heard.map(tierIn));
  const candidates = heard.filter((one) => tierIn(one) === best);
  const frames = new Set(candidates.map(frameOf));
  const frame = frameOrder.find((one) => frames.has(one));
  const framed = candidates.filter((one) => frameOf(one) === frame);
  const [first] = framed;
  const isSaidAlike = new Set(framed.map(({ type }) => type.id)).size === 1;
  return isSaidAlike
    ? framed
    : framed.filter(({ statement }) => statement.saidBy === first?.statement.saidBy);
}

/**
 * The clauses of acts that all go one way, or both ways if their types are symmetric: one for both signs where they
 * rest on the same word, else one for each. What is less than the leading acts but of a stronger kind, as a threat, is told
 * behind them.
 */
function clausesOf(acts: readonly CountedStatement[], nameOf: NameOf, dataset: Described): readonly Clause[] {
  const leading = [1, -1]
    .map((sign) => acts.filter(({ type }) => type.sign === sign))
    .filter((own) => own.length > 0)
    .flatMap((own) => {
      const first = leadingOf(own);
      const claimed = new Set(claimedBehind(first, own));
      const stronger = own.filter(
        (one) => one.statement.confidence !== 'low' && (isStrongerThan(one, first) || claimed.has(one)),
      );
      return [
        { list: first, isLess: false },
        ...(stronger.length === 0 ? [] : [{ list: leadingOf(stronger), isLess: true }]),
      ];
    });
  const byVoice = groupBy(leading, ({ list, isLess }) =>
    [isLess, frameOf(list[0] as CountedStatement), ...speakersOf(list)].join(' '),
  );
  return [...byVoice.values()].map((lists) => {
    const list = lists.flatMap((one) => one.list);
    const first = list[0] as CountedStatement;
    const { from, to, type } = first;
    const own = frameOf(first);
    const isInferred = list.every(({ statement }) => statement.confidence === 'medium');
    const account = isInferred ? 'retold' : 'stated';
    // "Threatens" says that it is a threat, and not that there is a condition; others have their mode behind them.
    const isConditional = list.every(isPlainThreat);
    const told = actParts(list, dataset);
    const parts = isConditional ? words.conditional(told) : told;
    const actor = dataset.actors.find(({ id }) => id === from);
    const mayActAsPerson = actor !== undefined && mayBePerson(actor.kind);
    const actIn = (isFurther: boolean, isNamed: boolean) => {
      if (type.symmetric) return words.mutual(nameOf(from), parts, nameOf(to));
      const write = isFurther ? words.furtherAct : words.act;
      const subject = { isNamed, isPerson: mayActAsPerson };
      return write(nameOf(from), parts, nameOf(to), isPerson(to, dataset), subject);
    };
    // Behind other verbs the charge would be read as said of these as well.
    const charges = list.every((one) => one.type.bringsCharge) ? chargeOf(list, nameOf, dataset) : [];
    return {
      from,
      to,
      act: (isFurther, isNamed) => {
        const act = actIn(isFurther, isNamed);
        return charges.length === 0 ? act : words.charged(act, [...new Set(charges)]);
      },
      // A person, whom no pronoun can stand for, would be named twice.
      frame: own !== 'stated' ? own : mayActAsPerson && !type.symmetric ? `${account}ByPerson` : account,
      speakers: own === 'stated' ? [from] : speakersOf(list),
      isOfParty: list.some(({ statement }) => statement.voice === 'party'),
    };
  });
}

function describeDirection(
  relation: Relation,
  all: readonly CountedStatement[],
  nameOf: NameOf,
  dataset: Described,
): string | null {
  const { a, b } = relation;
  const sourceForm = sourceFormOf(dataset);
  if (relation.stance === 'other' || relation.stance === 'alleged') return null;
  const signs = relation.lines.flatMap(({ kind }): Sign[] =>
    kind === 'aligned' ? [1] : kind === 'opposed' ? [-1] : [],
  );
  const acts = relation.statements.filter(
    ({ statement, type }) => statement.mode !== 'accused' && signs.includes(type.sign as Sign),
  );
  const directed = acts.filter(({ type }) => !type.symmetric);
  const ways = [
    acts.filter(({ type }) => type.symmetric),
    directed.filter(({ from }) => from === a),
    directed.filter(({ from }) => from === b),
  ].filter((way) => way.length > 0);
  const clauses = ways.flatMap((way) => clausesOf(way, nameOf, dataset));
  const put = ({ from, to, act, frame, speakers }: Clause, place: number) => {
    const before = clauses[place - 1];
    if (frame === 'reported' && before?.frame === 'reported')
      return { text: words.that(act(false, false)), goesOn: true };
    const isFurther = before?.from === from && before.to === to;
    const isNamed = speakers.length > 0 && speakers.every((speaker) => speaker === from);
    const text = words.frame[frame](sourceForm, act(isFurther, isNamed), speakers.map(nameOf));
    return { text, goesOn: false };
  };
  const sentence = words.told(clauses.map(put));
  const unsaid = whatIsNotSaid(relation, ways, clauses, all, nameOf, dataset);
  const inferred = isInferred(relation) ? words.inferred : '';
  return [sentence, unsaid, inferred].filter((part) => part !== '').join(' ');
}

/** What comes from the other side, where only one acts: hidden by filters, or not given; empty where that is clear. */
function whatIsNotSaid(
  { a, b }: Relation,
  [only, ...others]: readonly (readonly CountedStatement[])[],
  clauses: readonly Clause[],
  all: readonly CountedStatement[],
  nameOf: NameOf,
  dataset: Described,
): string {
  const sourceForm = sourceFormOf(dataset);
  const byId = new Map<string, Actor>(dataset.actors.map((actor) => [actor.id, actor]));
  if (others.length > 0 || only === undefined || only[0]?.type.symmetric) return '';
  const silent = only[0]?.from === a ? b : a;
  const back = all.filter(({ from }) => from === silent);
  const hasSign = back.some(({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused');
  if (hasSign) return words.oneWayUncounted(nameOf(silent));
  // On another's word alone, what matters is that the one who acts has none of its own.
  const acting = only[0]?.from as ActorId;
  const isOfAnother = ({ frame, speakers, isOfParty }: Clause) =>
    frame === 'others' &&
    !speakers.some(
      (speaker) => standsFor(speaker, acting, all) || (isOfParty && isPartOf(speaker, acting, byId)),
    );
  if (clauses.every(isOfAnother)) return words.noOwnAccount(nameOf(acting), sourceForm);
  if (
    clauses.some(({ speakers }) =>
      speakers.some((speaker) => standsFor(speaker, silent, all) || isPartOf(speaker, silent, byId)),
    )
  )
    return '';
  const notGiven = back.length === 0 ? words.noPosition : words.noStance;
  const isSourceNamed = clauses.at(-1)?.frame === 'reported';
  return notGiven(nameOf(silent), sourceForm, isSourceNamed);
}

/** True if the speaker is the actor, or an official who is rolled up to it. */
function standsFor(speaker: ActorId, actor: ActorId, all: readonly CountedStatement[]): boolean {
  return (
    speaker === actor ||
    all.some(
      ({ statement, from, to }) =>
        (statement.from === speaker && from === actor) || (statement.to === speaker && to === actor),
    )
  );
}

/** Who denies what counts of a relation; the act is named where there are several. */
function describeDenials(statements: readonly CountedStatement[]): readonly string[] {
  const isOne = new Set(statements.map(({ type, from }) => `${type.id} ${from}`)).size === 1;
  return denialsOf(statements).map(({ by, act, paragraphs }) =>
    denialWords.denies(by, isOne ? null : actQuotation(act), paragraphs),
  );
}

function describeOfficials(statements: readonly CountedStatement[], nameOf: NameOf): string[] {
  const rolledUp = statements.flatMap((counted) =>
    (['from', 'to'] as const).flatMap((end) =>
      counted.statement[end] === counted[end]
        ? []
        : [{ official: counted.statement[end], organisation: counted[end] }],
    ),
  );
  return [...groupBy(rolledUp, ({ official }) => official).values()].map((list) => {
    const { official, organisation } = list[0] as (typeof list)[number];
    return words.standsFor(nameOf(official), nameOf(organisation), list.length, statements.length);
  });
}
