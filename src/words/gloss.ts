/** A statement in a sentence, composed from what was coded: who says it, a plain verb, the object. */
import type { SourceForm } from '#domain/dataset.ts';
import type { Mode, RelationType, Voice } from '#domain/statement.ts';
import { capitalised } from './grammar.ts';
import { isPluralName, nameInSentence } from './nameInSentence.ts';
import { sourceFormWords } from './sourceForm.ts';
import { verbPhrase, verbWithModal } from './verbPhrase.ts';

export interface Coded {
  /** Names of the two. */
  readonly from: string;
  readonly to: string;
  readonly type: Pick<RelationType, 'label' | 'sentenceLabel'>;
  readonly voice: Voice;
  readonly mode: Mode;
  /** The name of the speaker; null where it is the author or nobody named. */
  readonly saidBy: string | null;
  readonly sourceForm: SourceForm;
}

function clauseOf({ from, to, type, mode }: Coded): string {
  const label = type.sentenceLabel ?? type.label;
  const isPlural = isPluralName(from);
  const verb =
    mode === 'announced'
      ? verbWithModal(label, isPlural ? 'plan to' : 'plans to')
      : mode === 'threatened' && !/threat/.test(label)
        ? verbWithModal(label, isPlural ? 'threaten to' : 'threatens to')
        : verbPhrase(label, isPlural);
  return `${nameInSentence(from)} ${verb} ${nameInSentence(to)}`;
}

/** "The article reports that Turkey trains the Peshmerga." */
export function glossOf(coded: Coded): string {
  const { voice, mode, saidBy, sourceForm } = coded;
  const clause = clauseOf(coded);
  if (mode === 'accused')
    return capitalised(
      saidBy === null
        ? `an unnamed source alleges that ${clause}.`
        : `${nameInSentence(saidBy)} ${isPluralName(saidBy) ? 'allege' : 'alleges'} that ${clause}.`,
    );
  if (saidBy !== null)
    return capitalised(`${nameInSentence(saidBy)} ${isPluralName(saidBy) ? 'say' : 'says'} that ${clause}.`);
  if (voice === 'unnamed') return `An unnamed source says that ${clause}.`;
  if (voice === 'view') return `In ${sourceFormWords.view[sourceForm]}, ${clause}.`;
  return `${capitalised(sourceFormWords.reports[sourceForm])} ${clause}.`;
}
