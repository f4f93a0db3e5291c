import type { Thing } from '#workspace/undo/act.ts';
import type { DatasetList } from '#workspace/undo/lists.ts';

/** The list of each thing. */
export const listOfThing = {
  actor: 'actors',
  statement: 'statements',
  relationType: 'relationTypes',
  source: 'sources',
  country: 'countries',
  faction: 'factions',
  community: 'communities',
  operation: 'operations',
  field: 'fields',
  omission: 'omissions',
  number: 'numbers',
  notNamed: 'notNamed',
} as const satisfies Record<Thing, DatasetList>;
export type ListOf<One extends Thing> = (typeof listOfThing)[One];

/** What people call an item: its name, label or title, or the words of it that say most. */
export function nameOfItem(item: unknown): string {
  const { name, label, title, gloss, term, number, note, reason, id } = item as Readonly<
    Record<string, unknown>
  >;
  const named = [name, label, title, gloss, term, number, note, reason, id];
  return (named.find((text) => typeof text === 'string' && text !== '') as string | undefined) ?? '';
}
