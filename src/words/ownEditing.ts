/** Words of editing one's own data in the evidence. */
import { listed } from './grammar.ts';

export const editWords = {
  edit: 'Edit',
  name: 'Name',
  shortName: 'Short name, in the picture',
  country: 'Country',
  faction: 'Faction',
  several: 'Several are separated by semicolons; a new one is added.',
  keep: 'Change',
  join: 'Join',
  joinWith: (name: string) => `Join ${name} with`,
  joinNote: 'Its statements follow, and its name is kept as another name of that actor.',
  choose: 'Join with …',
  part: (name: string) => `Part ${name} again`,
  remove: 'Delete',
  removeWith: (places: readonly string[]) => `Delete with ${listed(places)}`,
  removeNote: 'It goes to the bin, in “Your data”, and can be had back.',
  withdraw: 'Withdraw',
  withdrawLong: (name: string) => `Withdraw: ${name}. It is kept, but not counted`,
  removeLong: (name: string) => `Delete: ${name}`,
  reinstate: 'Count again',
  withdrawn: 'Withdrawn statements',
  typeMeans: (label: string) => `What “${label}” means`,
  signs: { '1': 'aligned', '-1': 'opposed', '0': 'no side taken' },
  byHand: 'Added by hand.',
} as const;

/** The bin of a dataset. */
export const binWords = {
  title: (count: number) => `Deleted and joined (${count})`,
  deleted: (names: readonly string[]) => listed(names),
  joined: (name: string, into: string) => `${name}, joined into ${into}`,
  back: 'Put back',
  part: 'Part again',
  empty: 'Empty the bin',
} as const;
