/** Who says a statement, and what stands in place of a speaker. */

import type { SourceForm } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { byHandVoice, isByHand } from './changedByHand.ts';
import { sourceFormWords } from './sourceForm.ts';

/** Who says a statement, as a list or a table has it: a speaker by name, or what the dataset was read from. */
export function saidByTerm(
  { saidBy, voice, cites }: Pick<Statement, 'saidBy' | 'voice' | 'cites'>,
  sourceForm: SourceForm,
  nameOf: (speaker: ActorId) => string,
): string {
  if (saidBy === 'unnamed') return saidByNobody.unnamed;
  if (saidBy !== 'narrator') return nameOf(saidBy);
  if (isByHand({ cites })) return byHandVoice;
  return voice === 'view' ? saidByNobody.author : sourceFormWords.the[sourceForm];
}

/** In place of a speaker. */
export const saidByNobody = { unnamed: 'unnamed speaker', author: 'the author’s view' } as const;

/** Words that stand for a speaker and are none, as saved tables have them; "the source" and "unnamed" those of before. */
export const isNoSpeaker = (text: string): boolean =>
  [
    ...Object.values(sourceFormWords.the),
    ...Object.values(saidByNobody),
    byHandVoice,
    'the source',
    'unnamed',
  ].includes(text);
