import { gerundOf } from './formsOfVerb.ts';
import { baseOf, isThirdPerson } from './verbForms.ts';
import { joined, partsOf } from './verbPhrase.ts';

/** The verb behind "of": "unlawfully keeping troops in the country of", "being at odds with", "having wanted to allow the escape of". */
export function gerundPhrase(label: string): string {
  const { adverb, verb, rest } = partsOf(label);
  if (!isThirdPerson(verb)) return joined('having', adverb, verb, rest);
  return joined(adverb, gerundOf(baseOf(verb)), rest);
}
