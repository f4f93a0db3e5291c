/** Acts that the verb of a line would hide, and that its words, answers and sentences tell as well. */
import type { ActorId } from './ids.ts';
import {
  type CountedStatement,
  confident,
  isStrongerThan,
  lineKindOf,
  type Relation,
  type RelationLine,
  strength,
} from './relation.ts';
import type { RelationType } from './statement.ts';
import { tierOf } from './tier.ts';

/**
 * Armed acts that count and would be hidden behind milder ones: of these statements, where none of those that are told is armed.
 * Whatever is told as a fact, a reader must learn that somebody speaks of arms. What is only implied is no such act.
 */
export function armedBehind(
  told: readonly CountedStatement[],
  statements: readonly CountedStatement[],
): readonly CountedStatement[] {
  const isArmed = ({ type }: CountedStatement) => type.family === 'armed';
  if (told.some(isArmed)) return [];
  return statements.filter((one) => isArmed(one) && confident(one) && lineKindOf(one) !== 'accused');
}

/**
 * Acts that somebody says were done, and that would be hidden behind what is still to come: where all that is told is announced
 * or threatened. The one is no less a part of what is said than the other.
 */
export function claimedBehind(
  told: readonly CountedStatement[],
  statements: readonly CountedStatement[],
): readonly CountedStatement[] {
  if (told.length === 0 || !told.every(({ statement }) => tierOf(statement) === 2)) return [];
  return statements.filter(
    (one) =>
      one.statement.mode === 'done' &&
      one.statement.voice === 'other' &&
      confident(one) &&
      lineKindOf(one) !== 'accused' &&
      told.some(({ type }) => type.sign === one.type.sign),
  );
}

/**
 * Threats that count and would be hidden behind milder acts: of a stronger kind than all that is told of who threatens. Who is
 * threatened with force, or with a closed border, must not read of a mere accusation. A threat that the text does not make
 * outright, as its target is read from the context, stands on no line without these words.
 */
export function threatsBehind(
  told: readonly CountedStatement[],
  statements: readonly CountedStatement[],
): readonly CountedStatement[] {
  const isToldOf = (actor: ActorId) =>
    told.filter(({ from, type }) => type.symmetric || from === actor || bothDo(type, actor, statements));
  return statements.filter(
    (one) =>
      one.statement.mode === 'threatened' &&
      one.statement.confidence === 'high' &&
      lineKindOf(one) !== 'accused' &&
      isStrongerThan(one, isToldOf(one.from)),
  );
}

/** True if an actor does of his own what a verb says of the other. */
const bothDo = ({ id }: RelationType, actor: ActorId, statements: readonly CountedStatement[]) =>
  statements.some(({ from, type }) => from === actor && type.id === id);

/**
 * Acts that count and are of the sign that has no line: the strongest family of them. A threat against an ally draws nothing
 * beside a solid line of alignment, and a reader must learn of it. What is only implied is no such act.
 */
export function actsWithoutLine(
  { kind }: Pick<RelationLine, 'kind'>,
  { lines, statements }: Pick<Relation, 'lines' | 'statements'>,
): readonly CountedStatement[] {
  if (kind !== 'aligned' && kind !== 'opposed') return [];
  const other = kind === 'aligned' ? -1 : 1;
  if (lines.some((line) => line.kind !== kind && (line.kind === 'aligned' || line.kind === 'opposed')))
    return [];
  const acts = statements.filter(
    (one) => one.type.sign === other && confident(one) && lineKindOf(one) !== 'accused',
  );
  const strongest = Math.min(...acts.map(({ type }) => strength[type.family]));
  return acts.filter(({ type }) => strength[type.family] === strongest);
}
