/** The figure in words, for those who do not see it. */
import type { LineKind } from '#domain/relation.ts';
import { counted, listed } from './grammar.ts';

export const figureAltWords = {
  source: (sourcePhrase: string) => `stated in ${sourcePhrase}`,
  /** "3 aligned, 4 opposed". */
  tally: (counts: readonly (readonly [count: number, stance: string])[]) =>
    counts.map(([count, stance]) => `${count} ${stance}`).join(', '),
  form: { graph: 'Network figure', matrix: 'Matrix figure', table: 'Table figure' },
  short: (form: string, subject: string, actors: number, relations: number, tally: string, source: string) =>
    `${form}. ${subject}: ${counted(actors, 'actor')} and ${counted(relations, 'relation')}${
      tally === '' ? '' : ` (${tally})`
    }, ${source}.`,
  /** Before the filter sentence. */
  long: (form: string, source: string, sentence: string) => `${form}, ${source}. ${sentence}`,
  actors: (count: number) => `${counted(count, 'actor')}, by faction.`,
  counterparts: (count: number) => `${counted(count, 'counterpart')} outside the filter, by faction.`,
  relations: (count: number) => `${counted(count, 'relation')}, by stance.`,
  noRelations: 'No relations.',
  /** One group of a list: "Turkey and trainees: Turkey; Sunni Turkmen militias." */
  group: (name: string, members: readonly string[]) => `${name}: ${members.join('; ')}.`,
  noFaction: 'No faction',
  /** Behind a pair. */
  lineKind: {
    aligned: 'aligned',
    opposed: 'opposed',
    accused: 'accused',
    structure: 'structure',
    contact: 'contact',
    harm: 'act towards civilians',
  } satisfies Record<LineKind, string>,
  pair: (a: string, b: string) => `${a} and ${b}`,
  qualified: (pair: string, quality: string) => `${pair} (${quality})`,
  qualities: (qualities: readonly string[]) => listed(qualities),
} as const;
