/** The figure in words, for those who do not see it. */

import { isPluralName, nameInSentence } from './grammar/nameInSentence.ts';
import { counted, listed, withRemark } from './grammar/numbersAndLists.ts';

export const figureAltWords = {
  source: (sourcePhrase: string) => `stated in ${sourcePhrase}`,
  form: { graph: 'Network figure', matrix: 'Matrix figure', table: 'Table figure' },
  short: (
    form: string,
    subject: string,
    actors: number,
    relations: number,
    tally: readonly string[],
    source: string,
  ) =>
    `${form}. ${subject}: ${counted(actors, 'actor')} and ${counted(relations, 'relation')}${
      tally.length === 0 ? '' : ` (${tally.join(', ')})`
    }, ${source}.`,
  /** Before the filter sentence. */
  long: (form: string, source: string, sentence: string) => `${form}, ${source}. ${sentence}`,
  actors: (count: number) => counted(count, 'actor'),
  counterparts: (count: number) => counted(count, 'connected actor'),
  /** The groups follow; of one, or of one without a faction, the names. */
  byFaction: (count: string) => `${count}, by faction.`,
  ungrouped: (count: string, members: readonly string[]) =>
    members.length === 0 ? `${count}.` : `${count}: ${members.join('; ')}.`,
  relations: (count: number, stances: number) =>
    `${counted(count, 'relation')}${stances > 1 ? ', by stance' : ''}.`,
  noRelations: 'No relations.',
  /** One group of a list: "Turkey and trainees: Turkey; Sunni Turkmen militias." */
  group: (name: string, members: readonly string[]) => `${name}: ${members.join('; ')}.`,
  noFaction: 'No faction',
  /** "Orvania alleges that Tessaly arms the Northern Front, which Tessaly denies (¶ 4)". */
  alleged: (
    /** In the form for use inside a sentence. */
    by: readonly string[],
    isPlural: boolean,
    act: string,
    denials: readonly { readonly by: string; readonly paragraphs: readonly number[] }[],
  ) =>
    `${listed(by)} ${isPlural ? 'allege' : 'alleges'} that ${act}${
      denials.length === 0
        ? ''
        : `, which ${listed(
            denials.map(
              ({ by: name, paragraphs }) =>
                `${nameInSentence(name)} ${isPluralName(name) ? 'deny' : 'denies'} (¶ ${listed(paragraphs.map(String))})`,
            ),
          )}`
    }`,
  pair: (a: string, b: string) => `${a} and ${b}`,
  qualified: (pair: string, qualities: readonly string[]) =>
    qualities.length === 0 ? pair : withRemark(pair, listed(qualities)),
} as const;
