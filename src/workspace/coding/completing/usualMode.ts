import type { Mode } from '#domain/statement.ts';
import { modeOfVerb } from '#words/grammar/verbPhrase.ts';
import { conditionIn } from '#workspace/coding/sentences/conditionIn.ts';
import { speaksOfComing } from '#workspace/coding/sentences/overOrToCome.ts';
import type { VerbChoice } from './verbCompletion.ts';

/**
 * The status that is proposed with a verb: what its type says, or the verb itself, or else the marked words. A threat, a vow or
 * what somebody would do is nothing done; under a condition it is no plan.
 */
export function usualModeOf(choice: VerbChoice, quote = ''): Mode {
  const coming = conditionIn(quote) === null ? 'announced' : 'threatened';
  const said = speaksOfComing(quote) ? coming : 'done';
  if (choice.kind === 'newType') return modeOfVerb(choice.label) ?? choice.countedAs?.usualMode ?? said;
  return choice.type.usualMode ?? modeOfVerb(choice.type.label) ?? said;
}
