/** The verb, the sign and the kind of act of a row as a relation type. */

import { familyFor } from '#dataset/formats/read/toDataset/relationTypesFrom.ts';
import {
  type Family,
  families,
  plainVerbs,
  type RelationType,
  type Statement,
  signedFamilies,
} from '#domain/statement.ts';
import { untakenReasons as why } from '#words/openedAgain.ts';
import type { CellChange, CellTaker } from './cellChange.ts';
import type { StatementContext } from './namedActors.ts';

type Sign = RelationType['sign'];
const signs: ReadonlyMap<string, Sign> = new Map([
  ['aligned', 1],
  ['1', 1],
  ['+1', 1],
  ['1.0', 1],
  ['opposed', -1],
  ['-1', -1],
  ['−1', -1],
  ['-1.0', -1],
  ['none', 0],
  ['0', 0],
  ['0.0', 0],
  ['', 0],
]);
const signOf = (text: string): Sign | undefined => signs.get(text.toLowerCase());
const familyOf = (text: string): Family | undefined => families.find((one) => one === text.toLowerCase());

const isSigned = (family: Family) => signedFamilies.some((one) => one === family);
const fits = (family: Family, sign: Sign) => isSigned(family) === (sign !== 0);
const choiceOf = (sign: Sign) => (sign === 1 ? 'aligned' : sign === -1 ? 'opposed' : 'other');

const withType = (statement: Statement, type: RelationType): Statement =>
  type.id === statement.type ? statement : { ...statement, type: type.id };

const typeOf = ({ type }: Statement, { growing }: StatementContext) =>
  growing.dataset.relationTypes.find(({ id }) => id === type);

/** The type that a verb means: with the sign and the family of its row, or, where nobody changed them, those that it has. */
function typeOfVerb(label: string, now: RelationType, cells: CellChange, { growing }: StatementContext) {
  const sign = (cells.changed('sign') ? signOf(cells.text('sign')) : undefined) ?? now.sign;
  const family =
    (cells.changed('kind of act') ? familyOf(cells.text('kind of act')) : undefined) ?? now.family;
  const called = growing.dataset.relationTypes.filter((one) => one.label === label);
  const ofSign = called.filter((one) => one.sign === sign);
  const [only, ...others] = called;
  return (
    ofSign.find((one) => one.family === family) ??
    ofSign[0] ??
    (!cells.changed('sign') && others.length === 0 ? only : undefined) ??
    growing.type({ label, sign: now.sign, family: now.family }, undefined)
  );
}

const takeVerb: CellTaker<Statement, StatementContext>['take'] = (statement, cells, context) => {
  const now = typeOf(statement, context);
  if (now === undefined) return statement;
  const label = cells.text('verb') || plainVerbs[choiceOf(now.sign)];
  return withType(statement, typeOfVerb(label, now, cells, context));
};

const takeSign: CellTaker<Statement, StatementContext>['take'] = (statement, cells, context) => {
  const now = typeOf(statement, context);
  const sign = signOf(cells.text('sign'));
  if (sign === undefined) return { why: why.oneOf(['aligned', 'opposed', 'none']) };
  if (now === undefined || now.sign === sign) return statement;
  const said = cells.changed('kind of act') ? familyOf(cells.text('kind of act')) : undefined;
  const known = context.growing.dataset.relationTypes.find(
    (one) => one.label === now.label && one.sign === sign,
  );
  const family =
    said !== undefined && fits(said, sign) ? said : (known?.family ?? familyFor(choiceOf(sign), now.family));
  return withType(statement, context.growing.type({ label: now.label, sign, family }, now));
};

const takeFamily: CellTaker<Statement, StatementContext>['take'] = (statement, cells, context) => {
  const now = typeOf(statement, context);
  const family = familyOf(cells.text('kind of act'));
  if (family === undefined) return { why: why.oneOf(families) };
  if (now === undefined || now.family === family) return statement;
  if (!fits(family, now.sign))
    return { why: isSigned(family) ? why.needsSign(family) : why.hasNoSign(family) };
  return withType(statement, context.growing.type({ label: now.label, sign: now.sign, family }, now));
};

export const typeTakers: readonly CellTaker<Statement, StatementContext>[] = [
  { columns: ['verb'], part: 'verb', take: takeVerb },
  { columns: ['sign'], part: 'stance', take: takeSign },
  { columns: ['kind of act'], part: 'kindOfAct', take: takeFamily },
];

/** The type of a row that is new. */
export function freshType(cells: CellChange, { growing }: Pick<StatementContext, 'growing'>): RelationType {
  const [sign, said] = [signOf(cells.text('sign')) ?? 0, familyOf(cells.text('kind of act'))];
  const label = cells.text('verb') || plainVerbs[choiceOf(sign)];
  const called = growing.dataset.relationTypes.filter((one) => one.label === label);
  const hasSign = cells.text('sign') !== '';
  const known = called.filter((one) => !hasSign || one.sign === sign);
  const found = known.find(({ family }) => family === said) ?? known[0];
  if (found !== undefined) return found;
  const family = said !== undefined && fits(said, sign) ? said : familyFor(choiceOf(sign), 'political');
  return growing.type({ label, sign, family }, called[0]);
}
