/** Words of the panel of an actor. */
import type { SourceForm } from '#domain/dataset.ts';
import { backgroundMark } from './actorKind.ts';
import { nameInSentence } from './grammar/nameInSentence.ts';
import { capitalised, counted, listed, unit } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

export const actorWords = {
  eyebrow: 'Actor',
  /** Where another actor has the same name. */
  eyebrowWithId: (id: string) => `Actor ${id}`,
  facts: 'Profile',
  kind: 'Kind',
  country: 'Home country',
  faction: 'Faction',
  communities: 'Communities',
  partOf: 'Part of',
  members: 'Includes',
  aliases: 'Called in the source',
  alsoKnownAs: 'Also known as',
  /** Behind what rests on knowledge from outside the source. */
  background: backgroundMark,
  backgroundKey: (source: string) => `Background: general knowledge, not in ${source}.`,
  /** For the fields that have no line of their own in the profile. */
  backgroundNote: (fields: readonly string[]) =>
    `${capitalised(listed(fields))} ${fields.length === 1 ? 'is' : 'are'} background knowledge.`,
  backgroundField: {
    summary: 'the summary above',
    name: 'the full name above',
    shortName: 'the short name',
    tier: 'main or minor',
  } as Readonly<Record<string, string>>,
  mentions: 'Mentioned in',
  noneStated: 'none stated',
  relations: 'Relations',
  noRelations: 'None shown now.',
  /** Of an official who is shown with an organisation. */
  relationsWithin: (name: string) => `Relations, shown as ${nameInSentence(name)}`,
  noRelationsWithin: (name: string) =>
    `None of the relations shown for ${nameInSentence(name)} rests on a statement about this actor.`,
  elsewhere: (sourceForm: SourceForm) => `Also in ${sourceFormWords.the[sourceForm]}, hidden now`,
  /** Before the question that joins it with those that belong to it. */
  togetherWith: (names: readonly string[]) => `Together with ${listed(names.map(nameInSentence))}:`,
  contacts: 'Met or spoke with',
  drawContacts: 'Show contacts',
  passages: 'Passages that were not coded',
  shownWithin: (name: string) =>
    `Shown as ${nameInSentence(name)}, because officials are shown with their organisation.`,
  showApart: 'Show officials separately',
  periphery: 'A minor actor, hidden by default.',
  notInPicture: 'Hidden by the current filters.',
  /** What is hidden: an actor, or so many statements. */
  showIt: (count: number) => (count === 1 ? 'Show it' : 'Show them'),
  isHidden: 'Hidden by you.',
  addToFilter: 'Add to filter',
  removeFromFilter: 'Remove from filter',
  only: 'Show only this and its relations',
  hide: 'Hide',
  unhide: 'Show again',
  around: 'Centre here',
  aroundLong: 'Arrange the picture around this actor (Focus layout)',
  acts: 'Actions for this actor',
  pairHint: 'Compare with another actor',
  pairChoose: 'Choose an actor…',
  /** Announced after a number of statements. */
  statementUnit: (count: number) => unit(count, 'statement'),
  statementCount: (count: number) => counted(count, 'statement'),
  /** Above a list: what its arrows and its numbers are. */
  listKey: (arrows: string) => `${arrows}; number: statements`,
} as const;
