import type { Mode } from '#domain/statement.ts';
import { modeOfVerb } from '#words/verbPhrase.ts';
import type { VerbChoice } from './completion.ts';

/** Words behind which stands what is still to come. */
const toCome =
  /(?<!\p{L})(?:would|will|shall|(?:is|are|was|were) to|(?:plan|vow|promis|pledg|intend|due|set|prepar)\p{L}* to)(?!\p{L})(?! have(?!\p{L}))/iu;
/** A verb of a deed before them: then it may be that one which is coded. Who only speaks does none. */
const deed = /(?<!\p{L})(?:\p{L}{2,}ed|has|have|had|is|are|was|were)(?!\p{L})/giu;
const speech =
  /^(?:announced|warned|declared|stated|reported|added|insisted|vowed|promised|pledged|planned|intended|prepared|confirmed|replied|argued|claimed)$/iu;

/** True if marked words speak of nothing but what is still to come: "would close both bridges". */
function speaksOfComing(quote: string): boolean {
  const found = toCome.exec(quote);
  if (found === null) return false;
  return (quote.slice(0, found.index).match(deed) ?? []).every((word) => speech.test(word));
}

/**
 * The status that is proposed with a verb: what its type says, or the verb itself, or else the marked words. A threat, a vow or
 * what somebody would do is nothing done.
 */
export function usualModeOf(choice: VerbChoice, quote = ''): Mode {
  const said = speaksOfComing(quote) ? 'announced' : 'done';
  if (choice.kind === 'newType') return modeOfVerb(choice.label) ?? said;
  return choice.type.usualMode ?? modeOfVerb(choice.type.label) ?? said;
}
