import { counted } from './grammar.ts';

/** The words in place of a graph above the draw limit. */
export const tooMuchWords = {
  title: 'More than a picture can show',
  why: (actors: number, relations: number, most: number) =>
    `${counted(actors, 'actor')} and ${counted(relations, 'relation')} match. Filter by country, faction or actor to at most ${counted(most, 'relation')}, and they are drawn; the table holds all of them.`,
  table: 'Open the table',
} as const;
