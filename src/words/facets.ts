/** The words of each facet. */
import type { SourceForm } from '#domain/dataset.ts';
import { signedFamilies } from '#domain/statement.ts';
import { capitalised, listed } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';
import { terms } from './terms.ts';

export interface FacetWords {
  /** Its name on screen. */
  readonly name: string;
  /** One value and several, behind their number: "5 countries". */
  readonly noun: readonly [one: string, several: string];
  /**
   * What it adds to the sentence of the filter, from the chosen values in their form inside a sentence, and the name of the
   * field that they are of, where they are of one.
   */
  readonly phrase: (values: readonly string[], part: string) => string;
  /** The value of actors that have none: in a list, and in the sentence. */
  readonly none?: { readonly label: string; readonly phrase: string };
}

const quoted = (value: string) => `“${value}”`;
const or = (values: readonly string[]) => listed(values, 'or');

/** "armed or coercive acts", "contact"; a kind that is a list of its own stands in quotation marks. */
function kindsOfAct(values: readonly string[]): readonly string[] {
  const signed: readonly string[] = signedFamilies;
  const kinds = values.filter((value) => signed.includes(value));
  const others = values.filter((value) => !signed.includes(value));
  return [
    ...(kinds.length === 0 ? [] : [`${or(kinds)} acts`]),
    ...others.map((value) => (/,/.test(value) ? quoted(value) : value)),
  ];
}

/** "aligned or opposed relations", "other ties". */
function relationsOf(stances: readonly string[]): readonly string[] {
  const { other } = terms.stanceInSentence;
  const said = stances.filter((one) => one !== other);
  return [
    ...(said.length === 0 ? [] : [`${or(said)} relations`]),
    ...(said.length < stances.length ? [`${other}s`] : []),
  ];
}

export const facetWords = {
  country: {
    name: 'Country',
    noun: ['country', 'countries'],
    phrase: (values) => `whose home country is ${or(values)}`,
    none: { label: 'No home country stated', phrase: 'whose home country is not stated' },
  },
  faction: {
    name: 'Faction',
    noun: ['faction', 'factions'],
    phrase: (values) => `in the ${or(values.map(quoted))} faction`,
    none: { label: 'No faction', phrase: 'without a faction' },
  },
  stance: {
    name: 'Stance',
    noun: ['stance', 'stances'],
    phrase: (values) => `only ${or(relationsOf(values))}`,
  },
  actor: { name: 'Actor', noun: ['actor', 'actors'], phrase: (values) => listed(values) },
  family: {
    name: 'Kind of act',
    noun: ['kind of act', 'kinds of act'],
    phrase: (values) => `only ${or(kindsOfAct(values))}`,
  },
  type: { name: 'Act', noun: ['act', 'acts'], phrase: (values) => `only ${or(values.map(quoted))}` },
  source: {
    name: 'Source',
    noun: ['source', 'sources'],
    phrase: (values) => `only as stated in ${or(values.map(quoted))}`,
  },
  voice: {
    name: 'Source type',
    noun: ['source type', 'source types'],
    phrase: (values) => `only statements classed as ${or(values.map(quoted))}`,
  },
  speaker: {
    name: 'Said by',
    noun: ['speaker', 'speakers'],
    phrase: (values) => `said by ${or(values)} only`,
  },
  theatre: { name: 'Place', noun: ['place', 'places'], phrase: (values) => `only in ${or(values)}` },
  community: {
    name: 'Community',
    noun: ['community', 'communities'],
    phrase: (values) => `of the ${or(values)} community`,
  },
  kind: {
    name: 'Kind of actor',
    noun: ['kind of actor', 'kinds of actor'],
    phrase: (values) => `of the kind ${or(values)}`,
  },
  operation: {
    name: 'Operation',
    noun: ['operation', 'operations'],
    phrase: (values) => `taking part in ${or(values.map(quoted))}`,
  },
  // On screen each field stands under its own name.
  field: {
    name: 'Extra fields',
    noun: ['value', 'values'],
    phrase: (values, field) => `only statements with ${field} ${or(values)}`,
  },
  actorField: {
    name: 'Extra fields of actors',
    noun: ['value', 'values'],
    phrase: (values, field) => `with ${field} ${or(values)}`,
  },
} as const satisfies Record<string, FacetWords>;

/** Values of further fields. */
export const fieldWords = {
  atLeast: (bound: number) => `at least ${bound}`,
} as const;

/** The speakers that are no actors. */
export const speakerWords = (sourceForm: SourceForm) => ({
  narrator: capitalised(sourceFormWords.the[sourceForm]),
  unnamed: 'Unnamed speakers',
});
