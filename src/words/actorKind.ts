import type { Actor } from '#domain/actor.ts';
import { terms } from './terms.ts';

/** Behind what rests on knowledge from outside the source. */
export const backgroundMark = '(background)';

/** The text, marked where it rests on knowledge from outside the source. */
export const withBackground = (text: string, isBackground: boolean): string =>
  isBackground ? `${text} ${backgroundMark}` : text;

/** "State forces (background)". */
export const actorKindText = ({ kind, background }: Pick<Actor, 'kind' | 'background'>): string =>
  withBackground(terms.kind[kind], background.includes('kind'));
