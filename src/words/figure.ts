/** Words of the exported figure and of its dialog. */
import { counted, dateText, listed } from './text.ts';

export const figureWords = {
  /** "Stated in one article (J. Shilton, World Socialist Web Site, 1 Nov 2016)". */
  source: (author: string, publisher: string, published: string) => {
    const names = author.split(' ');
    const short = [...names.slice(0, -1).map((name) => `${name.charAt(0)}.`), names.at(-1)].join(' ');
    return `Stated in one article (${short}, ${publisher}, ${dateText(published)})`;
  },
  sources: (count: number) => `Stated in ${count} sources`,
  credit: (source: string, dataset: string, version: string, licence: string) =>
    `${source}; not independently verified. Coding: Entente ${dataset} v${version}, ${licence}.`,
  title: (subject: string) => `${subject}: alignments and oppositions stated in one article`,
  wholeTitle: (dataset: string) => `${dataset}: who stands with whom, and who against whom`,
  standpoint: (source: string) => `${source}.`,
  readingKey: 'A line: the article states it. No line: it says nothing about the pair.',
  accusedNote: (by: readonly string[]) => `Alleged by ${listed(by)}.`,
  description: {
    intro: (actors: number, relations: number) =>
      `Network figure of ${counted(actors, 'actor')} and ${counted(relations, 'relation')}.`,
    relation: (a: string, b: string, stance: string) => `${a} and ${b}: ${stance}.`,
  },
  sceneTitle: 'Actors and relations',
} as const;
