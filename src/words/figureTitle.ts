/** The headline that a figure proposes. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, listed, spelled } from './grammar/numbersAndLists.ts';
import { verbPhrase } from './grammar/verbPhrase.ts';
import { sourceFormWords } from './sourceForm.ts';

/** How many the headline is about, for the words that stand for them. */
export type HeadlineNumber = 'one' | 'several' | 'person';

/** Who acts: those that the headline is about, or others on them. */
export type ActingSide = 'out' | 'into';

/** What they do, by the sign of their relations. */
export type HeadlineVerb = 'aligned' | 'opposed';

/** "who it backs or opposes, and who opposes it"; a person has allies and opponents. */
function acts(done: Record<ActingSide, readonly HeadlineVerb[]>, number: HeadlineNumber): string {
  if (number === 'person')
    return listed(people.filter(([verb]) => isAny(done, verb)).map(([, word]) => word));
  const isOne = number === 'one';
  const [they, them] = isOne ? ['it', 'it'] : ['they', 'them'];
  if (done.out.length + done.into.length === 4)
    return `where ${they} ${isOne ? 'stands' : 'stand'}, and who stands with or against ${them}`;
  const said = (verbs: readonly HeadlineVerb[], form: 'one' | 'several') =>
    listed(
      verbs.map((verb) => verbForms[verb][form]),
      'or',
    );
  const parts = [
    ...(done.out.length === 0 ? [] : [`who ${they} ${said(done.out, isOne ? 'one' : 'several')}`]),
    ...(done.into.length === 0 ? [] : [`who ${said(done.into, 'one')} ${them}`]),
  ];
  return parts.join(parts.some((part) => part.includes(' or ')) ? ', and ' : ' and ');
}

const verbForms = {
  aligned: { one: 'backs', several: 'back' },
  opposed: { one: 'opposes', several: 'oppose' },
} satisfies Record<HeadlineVerb, object>;

const people = [
  ['aligned', 'allies'],
  ['opposed', 'opponents'],
] as const;

const isAny = ({ out, into }: Record<ActingSide, readonly HeadlineVerb[]>, verb: HeadlineVerb) =>
  out.includes(verb) || into.includes(verb);

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
  others: (count: number) => spelled(count, 'other'),
  actorsWith: (phrase: string) => `actors ${phrase}`,
  /** "armed groups or militias among the Iraqi government and forces", "actors of the Shia community". */
  narrowed: (who: string, kinds: readonly string[], phrases: readonly string[]) => {
    if (kinds.length === 0) return [who, ...phrases].join(' ');
    const nouns = [listed(kinds, 'or'), ...phrases].join(' ');
    return who === figureTitleWords.actors ? nouns : `${nouns} among ${who}`;
  },
  /** "Turkey and the PMU"; "the Iraqi government and forces, and actors whose home country is Turkey". */
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
  acts,
  ties: { one: 'its ties', several: 'their ties', person: 'ties' } satisfies Record<HeadlineNumber, string>,
  inCamps: (sourceForm: SourceForm) => `in camps computed from ${sourceFormWords.codedFrom[sourceForm]}`,
} as const;
