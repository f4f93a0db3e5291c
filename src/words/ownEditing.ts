/** Words of editing one's own data in the evidence. */
import { listed } from './grammar.ts';

export const editWords = {
  edit: 'Edit',
  name: 'Name',
  shortName: 'Short name, in the picture',
  country: 'Country',
  faction: 'Faction',
  several: 'Separate several with semicolons. A new name is added to the list.',
  keep: 'Change',
  join: 'Merge',
  joinWith: (name: string) => `Merge ${name} into`,
  joinNote: 'Its statements move to that actor, and its name is kept there as another name.',
  choose: 'Merge into…',
  part: (name: string) => `Split off ${name} again`,
  remove: 'Delete',
  removeWith: (places: readonly string[]) => `Delete together with ${listed(places)}`,
  removeNote: 'It goes to the bin, in “Your data”, and can be restored.',
  withdraw: 'Withdraw',
  withdrawLong: (name: string) => `Withdraw: ${name} (kept, but not counted)`,
  removeLong: (name: string) => `Delete: ${name}`,
  reinstate: 'Count again',
  withdrawn: 'Withdrawn statements',
  typeMeans: (label: string) => `What “${label}” means`,
  signs: { '1': 'aligned', '-1': 'opposed', '0': 'other tie, no side taken' },
  byHand: 'Added by hand.',
} as const;

/** The bin of a dataset. */
export const binWords = {
  title: (count: number) => `Deleted and merged (${count})`,
  deleted: (names: readonly string[]) => listed(names),
  joined: (name: string, into: string) => `${name}, merged into ${into}`,
  back: 'Restore',
  part: 'Split off again',
  empty: 'Empty the bin',
} as const;
