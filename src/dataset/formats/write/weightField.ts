/** How strong a tie is, by a column of the file that it came from. */
import { isWeightHead } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import type { Field } from '#domain/dataset.ts';
import { type Extract, statementsOf } from './extract.ts';

/** The field of statements that is their weight; null where there is none. */
export function weightField({ dataset }: Extract): Field | null {
  return (
    dataset.fields?.find(
      ({ id, label, of }) =>
        of === 'statements' &&
        isWeightHead(label) &&
        dataset.statements.every(({ fields }) => ['number', 'undefined'].includes(typeof fields?.[id])),
    ) ?? null
  );
}

/** How many statements have the weight 0. */
export function weightlessTies(extract: Extract): number {
  const field = weightField(extract);
  if (field === null) return 0;
  return statementsOf(extract).filter(({ statement }) => statement.fields?.[field.id] === 0).length;
}
