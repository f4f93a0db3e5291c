import type { Actor } from '#domain/actor.ts';
import { counted } from './grammar/numbersAndLists.ts';
import { terms } from './terms.ts';

/** Behind what rests on knowledge from outside the source. */
export const backgroundMark = '(background)';

/** The text, marked where it rests on knowledge from outside the source. */
export const withBackground = (text: string, isBackground: boolean): string =>
  isBackground ? `${text} ${backgroundMark}` : text;

/** "State forces (background)". */
export const actorKindText = ({ kind, background }: Pick<Actor, 'kind' | 'background'>): string =>
  withBackground(terms.kind[kind], background.includes('kind'));

/** The same beside the name; "" where the name says it, as of "Government of Iraq", or where nobody has stated it. */
export const kindBesideName = (actor: Pick<Actor, 'name' | 'kind' | 'background'>): string => {
  const isSaid = ` ${actor.name.toLowerCase()} `.includes(` ${terms.kind[actor.kind].toLowerCase()} `);
  return actor.kind === 'unstated' || isSaid ? '' : actorKindText(actor);
};

/** "State, 8 relations"; the number alone where no kind is to be said. */
export const kindAndRelations = (kind: string, relations: number): string =>
  [kind, counted(relations, 'relation')].filter(Boolean).join(', ');
