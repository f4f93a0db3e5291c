/** What was done to one's own data, in a short sentence; and why something cannot be done. */
import { capitalised, counted, listed, number, spelled } from './grammar/numbersAndLists.ts';

/** The items of each list, one and several. */
const itemWords = {
  actors: ['actor', 'actors'],
  statements: ['statement', 'statements'],
  sources: ['source', 'sources'],
  countries: ['country', 'countries'],
  factions: ['faction', 'factions'],
  communities: ['community', 'communities'],
  operations: ['operation', 'operations'],
  relationTypes: ['relation type', 'relation types'],
  fields: ['extra field', 'extra fields'],
  omissions: ['omission', 'omissions'],
  numbers: ['number', 'numbers'],
  notNamed: ['name not in the source', 'names not in the source'],
  keptAside: ['set-aside row', 'set-aside rows'],
} as const;
export type ItemKind = keyof typeof itemWords;

const some = (kind: ItemKind, count: number) => counted(count, itemWords[kind][0], itemWords[kind][1]);
const the = (kind: ItemKind, name: string) => `the ${itemWords[kind][0]} “${name}”`;
const fieldNames: Readonly<Record<string, string>> = {
  aliases: 'names in the source',
  alsoKnownAs: 'other names',
  asOf: 'date',
  conflictSince: 'start of the conflict',
  counterExample: 'counter-example',
  cites: 'quotes',
  fields: 'extra fields',
  family: 'kind of act',
  from: 'actor',
  gloss: 'paraphrase',
  holdsTogether: 'kept in one camp',
  inverseLabel: 'reverse wording',
  keptAside: 'rows set aside',
  kind: 'kind',
  label: 'name',
  licenceScope: 'scope of the licence',
  mode: 'status',
  partOf: 'parent organisation',
  partOfBasis: 'basis for the parent organisation',
  relationTypes: 'relation types',
  saidBy: 'speaker',
  shortName: 'short name',
  status: 'draft or settled',
  summary: 'profile',
  theatre: 'place',
  tier: 'weight',
  to: 'target',
  type: 'relation type',
  url: 'web address',
  urlNote: 'note on the web address',
  usualMode: 'usual status',
  voice: 'source type',
  when: 'date',
};
const signWords = { 1: 'aligned', '-1': 'opposed', 0: 'no stance' } as const;

/** So many relations have another stance now. */
const relationsChange = (count: number) =>
  count === 0 ? 'no relation changes' : `${counted(count, 'relation')} ${count === 1 ? 'changes' : 'change'}`;
const follow = (count: number) => `${counted(count, 'statement')} moved with it`;
const toBin = (counts: readonly string[]) =>
  counts.length === 0 ? '' : `; ${listed(counts)} went to the bin with it`;

export const actWords = {
  some,
  relationsChange,
  undone: (sentence: string) => `Undone: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  added: (kind: ItemKind, name: string) => `Added ${the(kind, name)}`,
  changed: (kind: ItemKind, name: string, fields: readonly string[]) =>
    `Changed ${listed(fields.map((field) => fieldNames[field] ?? field))} of ${the(kind, name)}`,
  renamed: (kind: ItemKind, before: string, after: string) => `Renamed ${the(kind, before)} to “${after}”`,
  signChanged: (name: string, before: 1 | -1 | 0, after: 1 | -1 | 0, relations: number) =>
    `Changed “${name}” from ${signWords[before]} to ${signWords[after]}: ${relationsChange(relations)}`,
  binned: (kind: ItemKind, name: string, others: readonly string[]) =>
    `Deleted ${the(kind, name)}${toBin(others)}`,
  joined: (name: string, into: string, followed: number, others: readonly string[]) =>
    `Merged ${name} into ${into}: ${follow(followed)}${toBin(others)}`,
  parted: (name: string, from: string, followed: number) => `Split ${name} from ${from}: ${follow(followed)}`,
  coded: (name: string, fresh: readonly string[]) =>
    `Added “${name}”${fresh.length === 0 ? '' : `, with ${listed(fresh.map((one) => one.replace(' ', ' new ')))}`}`,
  withdrawn: (name: string) => `Withdrew the statement “${name}”: it is kept, but not counted`,
  reinstated: (name: string) => `Reinstated the statement “${name}”`,
  restored: (what: readonly string[]) =>
    `Restored ${what.length === 0 ? 'what was deleted' : listed(what)} from the bin`,
  binEmptied: (entries: number) => `Emptied the bin: ${counted(entries, 'entry', 'entries')}`,
  mended: (rows: number, statements: number) =>
    `Drew ${counted(rows, 'row')} that ${rows === 1 ? 'was' : 'were'} set aside${
      rows === statements ? '' : `, as ${counted(statements, 'statement')}`
    }`,
  datasetRenamed: (title: string) => `Renamed the dataset to “${title}”`,
  datasetChanged: (fields: readonly string[]) =>
    `Changed the dataset’s details: ${listed(fields.map((field) => fieldNames[field] ?? field))}`,
  replaced: (fresh: number, changed: number, gone: number, merged?: string) =>
    `${merged === undefined ? 'Imported again' : `Merged ${merged}`}: ${counted(fresh, 'new statement')}, ${number(changed)} changed, ${number(gone)} removed`,
  textAdded: (paragraphs: number) => `Added a text of ${counted(paragraphs, 'paragraph')}`,
  textRemoved: 'Removed a text',
  editionReplaced: (moved: number, lost: number) =>
    `Replaced the text with another edition: ${counted(moved, 'quote')} moved, ${number(lost)} lost`,
  markedEmpty: (paragraph: number) => `Marked paragraph ${number(paragraph)} as read`,
  unmarked: (paragraph: number) => `Removed the mark on paragraph ${number(paragraph)}`,
  adviceDismissed: (hints: number) => (hints === 1 ? 'Dismissed a hint' : `Dismissed ${number(hints)} hints`),
  adviceRecalled: 'Brought back a hint',
  settled: (names: readonly string[]) =>
    names.length <= 2
      ? `Settled what two coders found: “${names[0] ?? ''}”`
      : `Settled what two coders found: ${counted(names.length, 'statement')}`,
  several: 'Changed the data',
} as const;

/** Each says what is in the way and, where there is one, the way round. */
export const actRefusals = {
  wrong: (message: string, expected: string) => `${capitalised(message)}. Expected: ${expected}.`,
  misread: (place: string, message: string, expected: string) =>
    `${place === '' ? '' : `At ${place}: `}${message}. Expected: ${expected}.`,
  newer: 'It was written by a newer version of Entente.',
  noData: 'It contains no dataset.',
  notThere: (kind: ItemKind, id: string | number) =>
    typeof id === 'number'
      ? `${capitalised(itemWords[kind][0])} ${number(id + 1)} no longer exists.`
      : `The ${itemWords[kind][0]} “${id}” no longer exists.`,
  notInBin: 'It is no longer in the bin.',
  nothingChanges: 'Nothing would change.',
  changedMeanwhile: 'The dataset has changed in the meantime. Open the file once more.',
  noTitle: 'A dataset needs a title.',
  /** A row of a file that cannot be drawn yet. */
  stillAside: (reason: string, expected: string | null) =>
    `It cannot be drawn yet: ${reason}.${expected === null ? '' : ` Expected: ${expected}.`}`,
  dataMovedOn: 'The data has changed since, so this no longer fits it.',
  idsStay: 'An ID never changes.',
  idHeld: (id: string) => `The ID “${id}” belonged to something else once. Choose another one.`,
  lastOne: (kind: ItemKind) => `A dataset needs at least one ${itemWords[kind][0]}.`,
  /** In how many items of which lists. */
  stillNamed: (name: string, places: readonly (readonly [kind: ItemKind, count: number])[]) => {
    const [first, ...others] = places;
    const isOne = first?.[1] === 1 && others.length === 0;
    const those = isOne ? `that ${itemWords[first[0]][0]}` : 'those';
    const named = places.map(([of, so]) => spelled(so, itemWords[of][0], itemWords[of][1]));
    return `“${name}” is named in ${listed(named)}. Delete it along with ${those}, or merge it with another.`;
  },
  actsOnItself: 'The two are the same actor: a statement needs two.',
  servesAlready: 'This actor is part of another already.',
  servesOwnPart: 'The other is part of this actor.',
  writtenAlready: 'This statement is already coded from this passage.',
  joinsItself: 'An actor cannot be merged with itself.',
  notWithdrawn: 'The statement is not withdrawn.',
  isWithdrawn: 'The statement has already been withdrawn.',
  restoreFirst: (name: string) => `“${name}”, which it needs, is in the bin too: restore that first.`,
  noText: 'This source has no text yet.',
  emptyText: 'The text has no words.',
  isCoded: (paragraph: number, statements: number) =>
    `Paragraph ${number(paragraph)} contains ${spelled(statements, 'coded statement')}.`,
} as const;
