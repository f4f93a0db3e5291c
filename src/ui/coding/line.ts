import type { Mode, Statement, Voice } from '#domain/statement.ts';
import type { SpeakerChoice } from '#workspace/acts/coding.ts';
import type { ActorChoice, VerbChoice } from '#workspace/coding/completion.ts';
import type { Filling } from './CompletingField.tsx';

/** A statement that is denied, in the place of a verb. */
export interface DenialChoice {
  readonly kind: 'denial';
  readonly statement: Statement;
}

export type LineVerb = VerbChoice | DenialChoice;

/** What has been written into a line and not yet kept. */
export interface Line {
  readonly who: Filling<ActorChoice>;
  readonly verb: Filling<LineVerb>;
  readonly whom: Filling<ActorChoice>;
  readonly saidBy: Filling<SpeakerChoice>;
  /** Null: as the verb has it. */
  readonly mode: Mode | null;
  readonly voice: Voice | null;
  readonly when: string;
  readonly where: string;
  /** Whether the speaker speaks for the one who acts; null: as it is proposed. */
  readonly speaksFor: boolean | null;
}
