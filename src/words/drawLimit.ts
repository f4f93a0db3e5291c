import { counted } from './grammar/numbersAndLists.ts';

/** The words in place of a graph above the draw limit. */
export const tooMuchWords = {
  title: 'Too many relations to draw',
  why: (actors: number, relations: number, most: number) =>
    `${counted(actors, 'actor')} and ${counted(relations, 'relation')} match. Narrow the filter to ${counted(most, 'relation')} or fewer to draw them; the table lists them all.`,
  table: 'Open the table',
} as const;
