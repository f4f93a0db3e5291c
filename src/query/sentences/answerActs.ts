/** The acts that an answer tells, from the lines in sight: who does what to whom, and whether as a fact. */
import { groupBy } from '#base/groupBy.ts';
import { armedBehind } from '#domain/actsBehind.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, type Relation, type RelationLine } from '#domain/relation.ts';
import { families } from '#domain/statement.ts';
import { tierOf } from '#domain/tier.ts';
import { actSentenceLabel } from './actVerbs.ts';
import { frameOf } from './whoseWord.ts';

/** One verb of one actor towards another, with the statements that carry it. */
export interface AnswerAct {
  readonly line: RelationLine;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly label: string;
  /** The official who acts or is acted upon, where it is the same one throughout and shown with an organisation. */
  readonly officials: { readonly from: ActorId | null; readonly to: ActorId | null };
  readonly statements: readonly CountedStatement[];
  /** Done, as the source or the party itself tells it. */
  readonly isFact: boolean;
  /** All that is said of it is the word of who acts. */
  readonly isOwnAccount: boolean;
  /** The official whose word that account is; null where it is of who acts, or nobody’s. */
  readonly spokenBy: ActorId | null;
  /** Nothing names both parties and the act without doubt. */
  readonly isInferred: boolean;
}

const isSure = ({ statement }: CountedStatement) => statement.confidence !== 'low';
const isFact = ({ statement }: CountedStatement) => tierOf(statement) === 1;

/** Plain verbs before those that say less than their line, then the strongest family, then the order of the text. */
const strongestFirst = (acts: readonly CountedStatement[]) =>
  [...acts].sort(
    (one, other) =>
      Number(one.type.alwaysNamed === true) - Number(other.type.alwaysNamed === true) ||
      families.indexOf(one.type.family) - families.indexOf(other.type.family),
  );

/** The official whom one end stands for in all these statements; null where there is none, or not one alone. */
function officialAt(end: 'from' | 'to', statements: readonly CountedStatement[]): ActorId | null {
  const coded = new Set(statements.map(({ statement }) => statement[end]));
  const [first] = coded;
  return coded.size === 1 && first !== undefined && first !== statements[0]?.[end] ? first : null;
}

function actOf(line: RelationLine, statements: readonly CountedStatement[]): AnswerAct {
  const [first] = statements as [CountedStatement];
  const { saidBy } = first.statement;
  const isOwnAccount = statements.every((one) => frameOf(one) === 'stated');
  return {
    line,
    from: first.from,
    to: first.to,
    label: actSentenceLabel(first),
    officials: { from: officialAt('from', statements), to: officialAt('to', statements) },
    statements,
    isFact: isFact(first),
    isOwnAccount,
    spokenBy: isOwnAccount && saidBy !== first.from ? (saidBy as ActorId) : null,
    isInferred: statements.every(({ statement }) => statement.confidence === 'medium'),
  };
}

/**
 * The acts of one line, for each side that acts: the strongest verb told as a fact; and what is no fact, where there is
 * none, where it is a warning, or where it is armed and the fact is not. Structure and the content of accusations are no acts of this kind.
 */
export function actsOf(line: RelationLine): readonly AnswerAct[] {
  if (line.kind === 'structure' || line.kind === 'accused') return [];
  const sides = groupBy(line.statements.filter(isSure), ({ from, type }) => (type.symmetric ? '' : from));
  return [...sides.values()].flatMap((side) => {
    const [strongest] = strongestFirst(side.filter(isFact));
    const label = strongest && actSentenceLabel(strongest);
    const facts = side.filter((one) => isFact(one) && actSentenceLabel(one) === label);
    const armed = strongest === undefined ? [] : armedBehind([strongest], side);
    const claims = side.filter(
      (one) =>
        !isFact(one) && (label === undefined || one.statement.mode === 'threatened' || armed.includes(one)),
    );
    const byClaim = groupBy(claims, (one) =>
      [actSentenceLabel(one), frameOf(one), one.statement.mode, one.statement.saidBy].join(' '),
    );
    return [...(facts.length === 0 ? [] : [facts]), ...byClaim.values()].map((list) => actOf(line, list));
  });
}

/** What no words say outright, in the order of the statements: one act for each side and verb. */
export function impliedActsOf({ lines, statements }: Relation): readonly AnswerAct[] {
  const implied = statements.filter((one) => {
    const kind = lineKindOf(one);
    return !isSure(one) && kind !== 'structure' && kind !== 'accused';
  });
  const [line] = lines;
  if (line === undefined) return [];
  const acts = groupBy(implied, (one) => `${one.statement.from} ${one.from} ${actSentenceLabel(one)}`);
  return [...acts.values()].map((list) => actOf(line, list));
}
