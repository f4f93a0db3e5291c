import { nameInSentence } from './grammar/nameInSentence.ts';
import { counted, number } from './grammar/numbersAndLists.ts';

/** Words of Find, which come when it is asked for. */
export const findWords = {
  title: 'Find',
  label: 'Find an actor, a relation, a question or words in a statement',
  placeholder: 'Name, alias or words',
  pairs: 'Two actors',
  actors: 'Actors',
  statements: 'Statements',
  questions: 'Questions',
  omissions: 'Passages that were not coded',
  numbers: 'Numbers in the source',
  notNamed: 'Not named in this source',
  notNamedHit: (term: string) => `${term}: not named in this source`,
  /** A note that says no more than the line above it. */
  saysOnlyThat: /^not named[.]?$/i,
  nearest: (name: string) => `closest actor here, as we read it: ${name}`,
  pair: (one: string, other: string) => `${one} – ${other}`,
  statementsOfPair: (count: number) => (count === 0 ? 'no statement' : counted(count, 'statement')),
  paragraph: (paragraph: number) => `¶ ${paragraph}`,
  /** Why a hit matched, where that does not show. */
  why: {
    name: () => '',
    alias: (text: string) => `in the source: “${text}”`,
    alsoKnownAs: (text: string) => `also known as ${text}`,
    community: (text: string) => `community: ${text}`,
    summary: (text: string) => text,
    gloss: () => '',
    quote: (text: string) => `quote: “${text}”`,
    note: (text: string) => `coding note: ${text}`,
    alike: (text: string) => `similar spelling: ${text}`,
  },
  none: (text: string) => `Nothing in this dataset matches “${text}”.`,
  /** `by` is the words that were asked for where others were left out. */
  results: (shown: number, all: number, by: string | null) => {
    const count =
      shown < all ? `The first ${number(shown)} of ${number(all)} results` : counted(all, 'result');
    return by === null ? count : `Nothing has all these words. ${count} for “${by}”`;
  },
  hint: 'Type a name, two names, or words from a statement or passage. Accents and capitals do not matter.',
  shownWithin: (name: string) => `shown as ${nameInSentence(name)}`,
  hiddenNow: 'hidden now',
} as const;
