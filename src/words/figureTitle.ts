/** The headline that a figure proposes. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, listed } from './grammar.ts';
import { sourceFormWords } from './sourceForm.ts';
import { verbPhrase } from './verbPhrase.ts';

/** How many the headline is about, for the words that stand for them. */
export type HeadlineNumber = 'one' | 'several' | 'person';

/** Who acts in the relations of a sign: those that the headline is about, the others, or both. */
export type ActingSide = 'out' | 'in' | 'both';

const only = 'only ';
const onlyIn = `${only}in `;

/** What a figure shows of a dataset; a title that has a colon or ends a sentence has it in a sentence of its own. */
function ofTitle(dataset: string, what: string): string {
  if (/[.?!]$/.test(dataset)) return `${dataset} ${capitalised(what)}`;
  return /:\s/.test(dataset) ? `${dataset}. ${capitalised(what)}` : `${dataset}: ${what}`;
}

export const figureTitleWords = {
  camps: (dataset: string, sourceForm: SourceForm) =>
    ofTitle(dataset, `camps computed from ${sourceFormWords.codedFrom[sourceForm]}`),
  whole: (dataset: string) => ofTitle(dataset, 'who stands with whom, and who against whom'),
  ofTitle,
  /** "Turkey: who it backs"; of everybody in one place, "In Syria: who stands with whom". */
  about: (who: string, what: string, limits: readonly string[]) => {
    const [place, ...others] = limits;
    if (who === '' && place?.startsWith(onlyIn))
      return [`${capitalised(place.slice(only.length))}: ${what}`, ...others].join(', ');
    return [capitalised(who === '' ? what : `${who}: ${what}`), ...limits].join(', ');
  },
  actors: 'actors',
  others: (count: number) => `${count} others`,
  actorsWith: (phrase: string) => `actors ${phrase}`,
  /** "armed groups or militias among the Iraqi government and forces", "actors of the Shia community". */
  narrowed: (who: string, kinds: readonly string[], phrases: readonly string[]) => {
    if (kinds.length === 0) return [who, ...phrases].join(' ');
    const nouns = [listed(kinds, 'or'), ...phrases].join(' ');
    return who === figureTitleWords.actors ? nouns : `${nouns} among ${who}`;
  },
  /** "Turkey and the PMU"; "the Iraqi government and forces, and actors from Turkey". */
  named: (names: readonly string[]) =>
    names.some((name) => / and /.test(name)) && names.length > 1
      ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
      : listed(names),
  /** With nobody named. */
  anybody: {
    aligned: 'who stands with whom',
    opposed: 'who stands against whom',
    both: 'who stands with whom, and who against whom',
    contact: 'who met whom',
    /** "who is reported to harm or keep out civilians". */
    harm: (labels: readonly string[]) =>
      `who is reported to ${listed(
        labels.map((label) => verbPhrase(label, true)),
        'or',
      )} civilians`,
    structure: 'who belongs to whom',
    neither: 'ties',
  },
  among: 'how they stand towards each other',
  aligned: {
    one: { out: 'who it backs', in: 'who backs it', both: 'who stands with it' },
    several: { out: 'who they back', in: 'who backs them', both: 'who stands with them' },
    person: { out: 'allies', in: 'allies', both: 'allies' },
  } satisfies Record<HeadlineNumber, Record<ActingSide, string>>,
  opposed: {
    one: { out: 'who it opposes', in: 'who opposes it', both: 'who is at odds with it' },
    several: { out: 'who they oppose', in: 'who opposes them', both: 'who is at odds with them' },
    person: { out: 'opponents', in: 'opponents', both: 'opponents' },
  } satisfies Record<HeadlineNumber, Record<ActingSide, string>>,
  /** Both signs, each with acts of both sides. */
  alignedAndOpposed: {
    one: 'who stands with it and who against it',
    several: 'who stands with them and who against them',
    person: 'allies and opponents',
  } satisfies Record<HeadlineNumber, string>,
  ties: { one: 'its ties', several: 'their ties', person: 'ties' } satisfies Record<HeadlineNumber, string>,
  both: (parts: readonly string[]) => listed(parts),
  inCamps: (sourceForm: SourceForm) => `in camps computed from ${sourceFormWords.codedFrom[sourceForm]}`,
} as const;
