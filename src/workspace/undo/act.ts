import { type Change, reversed } from './change.ts';

/** What can be added to a dataset, changed in it, and deleted from it to the bin. */
export const things = [
  'actor',
  'statement',
  'relationType',
  'source',
  'country',
  'faction',
  'community',
  'operation',
  'field',
  'omission',
  'number',
  'notNamed',
] as const;
export type Thing = (typeof things)[number];

const ofThings = ['Added', 'Changed', 'Binned'] as const;
const others = [
  'actorsJoined',
  'actorParted',
  'statementCoded',
  'statementWithdrawn',
  'statementReinstated',
  'restoredFromBin',
  'binEmptied',
  'keptAsideMended',
  'datasetRenamed',
  'datasetChanged',
  'datasetReplaced',
  'textAdded',
  'editionReplaced',
  'textRemoved',
  'paragraphMarkedEmpty',
  'paragraphUnmarked',
  'adviceDismissed',
  'adviceRecalled',
  'codingsSettled',
] as const;

export type ActName = `${Thing}${(typeof ofThings)[number]}` | (typeof others)[number];
export const actNames: readonly ActName[] = [
  ...things.flatMap((thing) => ofThings.map((did) => `${thing}${did}` as const)),
  ...others,
];

/**
 * What somebody did to own data, in the past tense: its name for people, its changes for the data. An act is plain JSON
 * and holds all that it needs, so that it can be made again and taken back without anything else.
 */
export interface Act {
  readonly name: ActName;
  readonly changes: readonly Change[];
  /** Of whom it is, where its changes do not say so: of a join both, the one that goes first. */
  readonly names?: readonly string[];
  /** How many relations have another stance by it, where it changes what a type means. */
  readonly relations?: number;
  /** True if it takes back the act of that name. */
  readonly isUndo?: true;
}

/** The act that takes this one back; of that one, this one again, byte for byte. */
export function undone({ isUndo, changes, ...act }: Act): Act {
  const { name, ...rest } = act;
  return { name, changes: reversed(changes), ...rest, ...(isUndo ? {} : { isUndo: true }) };
}
