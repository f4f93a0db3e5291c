/** Words of computed camps, for balance, print and figures. */

import type { SourceForm } from '#domain/dataset.ts';
import { campName } from './campName.ts';
import { capitalised, number, spelled, spelledNumber } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

/** "two camps", "at most three camps", "any number of camps". */
const upTo = {
  '2': 'two camps',
  '3': 'at most three camps',
  '4': 'at most four camps',
  '5': 'at most five camps',
  free: 'any number of camps',
} as const;
type Camps = keyof typeof upTo;

const tiers = { done: 'what is reported as done or ongoing', every: 'plans and opinions too' } as const;
const mixed = { out: 'left out', plus: 'as aligned', minus: 'as opposed' } as const;

const signs = { '1': 'aligned', '-1': 'opposed', '0': 'no counted relation' } as const;

/** How many of the relations fit, with the verb: "all but one of 22 relations fit", "both relations fit", "one of two relations fits". */
export function relationsThatFit(frustrated: number, relations: number, noun = 'relation'): string {
  const fitting = relations - frustrated;
  if (relations === 1) return `the one ${noun} ${fitting === 1 ? 'fits' : 'does not fit'}`;
  if (fitting === 0) return `none of ${spelled(relations, noun)} fit`;
  if (fitting === 1) return `${relations === 2 ? 'one' : 'only one'} of ${spelled(relations, noun)} fits`;
  if (frustrated > 0) return `all but ${spelledNumber(frustrated)} of ${spelled(relations, noun)} fit`;
  return relations === 2 ? `both ${noun}s fit` : `all ${spelled(relations, noun)} fit`;
}

/** "All but one of 22 counted relations fit these camps". */
const howMany = (frustrated: number, relations: number) => {
  return `${capitalised(relationsThatFit(frustrated, relations, 'counted relation'))} these camps`;
};

export const campWords = {
  members: (camp: number, names: readonly string[]) => `${campName(camp)}: ${names.join('; ')}.`,
  /** Actors that share a camp with nobody. */
  alone: (names: readonly string[]) => `On their own: ${names.join('; ')}.`,
  upTo,
  rule: (
    tier: keyof typeof tiers,
    mix: keyof typeof mixed,
    isHeld: boolean,
    uncounted: number,
    camps: Camps,
  ) =>
    `Counted: ${tiers[tier]}, mixed relations ${mixed[mix]}${isHeld ? ', troops kept with those they are said to belong to' : ''}.${camps === 'free' ? ` Actors share a camp only through aligned relations${isHeld ? ' or by belonging together' : ''}.` : ''}${uncounted === 0 ? '' : ` Not counted: ${number(uncounted)} of the relations shown.`}`,
  solved: (frustrated: number, relations: number, camps: Camps) =>
    `${howMany(frustrated, relations)}${frustrated === 0 ? '' : `; no split into ${upTo[camps]} fits more`}.`,
  /** The same in a picture with little room for words. */
  fitting: (frustrated: number, relations: number) => `${howMany(frustrated, relations)}.`,
  notProven: 'No camps are drawn: no split is proven to be the best.',
  notTheWar: (sourceForm: SourceForm) => `Camps computed from ${sourceFormWords.coding[sourceForm]}.`,
  /** The limit of every picture of camps. */
  noAlignment: 'Sharing a camp does not mean being aligned.',
  outsideAreas: 'Actors outside the areas share no camp.',
  /** Where the least number can be had in another way. */
  orElse: 'At least one other split fits just as well.',
  /** The note on every figure with supposed signs. */
  supposed: (pairs: readonly string[]) =>
    `What if: these camps are computed with assumed signs that are not in the data. ${pairs.join('; ')}.`,
  supposedPair: (one: string, other: string, sign: keyof typeof signs) =>
    `${one} and ${other}: ${signs[sign]}`,
} as const;
