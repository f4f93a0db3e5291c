import type { Mode } from '#domain/statement.ts';
import { modeOfVerb } from '#words/verbPhrase.ts';
import type { VerbChoice } from './completion.ts';

/** The status that is proposed with a verb: what its type says, or the verb itself. A threat or a vow is nothing done. */
export function usualModeOf(choice: VerbChoice): Mode {
  if (choice.kind === 'newType') return modeOfVerb(choice.label) ?? 'done';
  return choice.type.usualMode ?? modeOfVerb(choice.type.label) ?? 'done';
}
