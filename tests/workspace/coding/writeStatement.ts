import { type CodedLine, type Passage, writeStatements } from '#workspace/acts/codePassage.ts';
import type { OwnData } from '#workspace/ownData.ts';

/** Writes the statement of one line. */
export const writeStatement = (data: OwnData, line: CodedLine, passage: Passage) =>
  writeStatements(data, [line], passage);
