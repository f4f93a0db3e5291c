/** The answer to a question: one or two sentences on the relations in sight. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, listed, spelled } from './grammar.ts';
import { isPluralName, nameInSentence } from './nameInSentence.ts';

const told: Readonly<Record<SourceForm, string>> = {
  article: 'reported',
  table: 'listed',
  file: 'listed',
  several: 'reported',
};

/** Names as they stand in a sentence; of more than `most` the first ones and the number of the others. */
function namesIn(names: readonly string[], most = 8): string {
  const inside = names.map(nameInSentence);
  if (inside.length <= most) return listed(inside);
  return listed([...inside.slice(0, most - 1), spelled(inside.length - most + 1, 'other')]);
}

const pairsIn = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([one, other]) => `${nameInSentence(one)} and ${nameInSentence(other)}`).join('; ');

const onlyClaimed = 'By announcement or claim only';

/** "Six actors are …: the Iraqi forces, …"; of a single one "The Iraqi forces are …". */
function ofSome(names: readonly string[], predicate: string): string {
  const [only = '', ...others] = names;
  if (others.length === 0) return `${capitalised(nameInSentence(only))} ${isOf(only)} ${predicate}.`;
  return `${capitalised(spelled(names.length, 'actor'))} are ${predicate}: ${namesIn(names)}.`;
}

const isOf = (name: string) => (isPluralName(name) ? 'are' : 'is');

const act = (verb: string, names: readonly string[]) => `${verb} ${namesIn(names)}`;

export const answerWords = {
  /** How two actors stand, before the other's name. */
  standing: { aligned: 'aligned with', opposed: 'at odds with', contact: 'in contact with' },
  act,
  /** "Turkey is reported at odds with Iran, and aligned with the Peshmerga." */
  ofActor: (name: string, sourceForm: SourceForm, facts: readonly string[], claims: readonly string[]) => {
    const subject = nameInSentence(name);
    const claimed = claims.join(', and ');
    if (facts.length === 0) return `${onlyClaimed}, ${subject} ${isOf(name)} ${claimed}.`;
    const first = `${capitalised(subject)} ${isOf(name)} ${told[sourceForm]} ${facts.join(', and ')}.`;
    return claims.length === 0 ? first : `${first} ${onlyClaimed}, also ${claimed}.`;
  },
  /** "Six actors are reported fighting ISIS: the Iraqi forces, the CTS and the PMU." */
  towardsActor: (
    verb: string,
    name: string,
    sourceForm: SourceForm,
    facts: readonly string[],
    claims: readonly string[],
  ) => {
    const first = ofSome(facts, `${told[sourceForm]} ${act(verb, [name])}`);
    return claims.length === 0 ? first : `${first} ${onlyClaimed}, also ${namesIn(claims)}.`;
  },
  /** "Five pairs are reported at odds: Turkey and the PMU; …" A long list is left to the picture. */
  pairs: (
    state: string,
    sourceForm: SourceForm,
    pairs: readonly (readonly [string, string])[],
    leading: { readonly name: string; readonly count: number } | null,
  ) => {
    const [only, ...others] = pairs;
    if (only && others.length === 0)
      return `${capitalised(listed(only.map(nameInSentence)))} are ${told[sourceForm]} ${state}.`;
    const head = `${capitalised(spelled(pairs.length, 'pair'))} are ${told[sourceForm]} ${state}`;
    if (pairs.length <= 4) return `${head}: ${pairsIn(pairs)}.`;
    if (leading === null) return `${head}.`;
    return `${head}; ${nameInSentence(leading.name)} ${isOf(leading.name)} in ${spelled(leading.count, 'of them', 'of them')}.`;
  },
  state: { aligned: 'aligned', opposed: 'at odds', contact: 'in contact' },
  harm: (sourceForm: SourceForm, names: readonly string[], areAllHarmed: boolean) =>
    ofSome(names, `${told[sourceForm]} to have harmed civilians${areAllHarmed ? '' : ' or kept them out'}`),
  /** What no words say outright. */
  implied: (pairs: readonly (readonly [string, string])[]) =>
    `Implied, and said by nobody: a relation of ${pairsIn(pairs)}.`,
  accused: (sides: readonly { readonly name: string; readonly by: readonly string[] }[]) =>
    `Accused, not reported as fact: ${sides
      .map(({ name, by }) => `${nameInSentence(name)} (by ${listed(by)})`)
      .join('; ')}.`,
  accuser: (name: string | null) => (name === null ? 'somebody unnamed' : nameInSentence(name)),
} as const;
