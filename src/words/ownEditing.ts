/** Words of editing one's own data in the evidence. */
import { capitalised, listed, number } from './grammar/numbersAndLists.ts';

export const editWords = {
  edit: 'Edit',
  keep: 'Save changes',
  add: 'Add',
  form: (name: string) => `Edit ${name}`,
  statementForm: 'Edit the statement',
  join: 'Merge',
  joinWith: (name: string) => `Merge ${name} into`,
  joinNote: 'Its statements move to that actor, and its name is kept there as another name.',
  choose: 'Merge into…',
  part: (name: string) => `Split off ${name} again`,
  remove: 'Delete',
  removeWith: (places: readonly string[]) => `Delete together with ${listed(places)}`,
  /** Of what names a group or a source and can be without it: "2 actors stay, without it." */
  staying: (kept: readonly string[]) =>
    `${capitalised(listed(kept))} ${kept.length === 1 && /^1 /.test(kept[0] ?? '') ? 'stays' : 'stay'}, without it.`,
  removeNote: 'It goes to the bin, in “Your data”, and can be restored.',
  withdraw: 'Withdraw',
  withdrawLong: (name: string) => `Withdraw: ${name} (kept, but not counted)`,
  removeLong: (name: string) => `Delete: ${name}`,
  reinstate: 'Count again',
  reinstateLong: (name: string) => `Count again: ${name}`,
  withdrawn: 'Withdrawn statements',
  typeMeans: (label: string) => `What “${label}” means`,
  changeMeaning: 'What this verb means',
  typeNote: 'A change here applies to every statement of this type.',
  signs: { '1': 'aligned', '-1': 'opposed', '0': 'other tie, no stance' },
  byHand: 'Added by hand.',
} as const;

/** What actors are, asked of all at once. */
export const actorKindsWords = {
  title: (open: number) => (open === 0 ? 'What are they?' : `What are they? (${number(open)} not stated)`),
  why: 'A symbol’s shape shows the kind of actor. A kind that the text does not state is marked as background knowledge.',
} as const;

/** Everything that the actors and statements of a dataset are described with. */
export const codebookWords = {
  open: 'Codebook',
  title: 'Codebook',
  intro: 'Select an actor or a line in the picture to edit it there.',
  lists: {
    actor: 'Actors',
    statement: 'Statements',
    relationType: 'Relation types',
    source: 'Sources',
    country: 'Countries',
    faction: 'Factions',
    community: 'Communities',
    operation: 'Operations',
  },
  fresh: {
    actor: 'New actor',
    statement: 'New statement',
    relationType: 'New relation type',
    source: 'New source',
    country: 'New country',
    faction: 'New faction',
    community: 'New community',
    operation: 'New operation',
  },
} as const;

/** What a dataset says of itself. */
export const datasetFormWords = {
  title: 'About the dataset',
  fields: { title: 'Title', description: 'Description', scope: 'Scope' },
  help: {
    title: 'In the header, and over every figure.',
    description: 'What the dataset holds, in a sentence or two. It opens the introduction.',
    scope: 'What is coded, what is left out, and why.',
  },
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
