/** What a dataset was read from, inside sentences. */
import type { Telling } from '#domain/dataset.ts';

/** "the article states", "the sources state". */
export const tellingWords = {
  the: { article: 'the article', table: 'the table', several: 'the sources' },
  states: { article: 'the article states', table: 'the table states', several: 'the sources state' },
  view: { article: 'article’s', table: 'table’s', several: 'sources’' },
  /** Where computed camps are, and where they are not. */
  campsIn: {
    article: 'in this text, not in the war',
    table: 'in this table, not in life',
    several: 'in these texts, not in the war',
  },
  /** Before the names of two: what a pair without a line is. */
  noTie: {
    article: 'The article says nothing that ties',
    table: 'The table has no sign for',
    several: 'The sources say nothing that ties',
  },
  says: { article: 'it says', table: 'it says', several: 'they say' },
} as const satisfies Record<string, Record<Telling, string>>;

/** "one article", "one table", "3 sources". */
export function toldIn(telling: Telling, sources: number): string {
  return telling === 'several' ? `${sources} sources` : `one ${telling}`;
}

/** How a line and its absence are to be read. */
export function readingKey(telling: Telling): string {
  return `A line: ${tellingWords.states[telling]} it. No line: ${tellingWords.says[telling]} nothing about the pair, or nothing that is shown.`;
}
