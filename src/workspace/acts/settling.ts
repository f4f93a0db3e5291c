import type { StatementId } from '#domain/ids.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { actBuilder, type Made, placeOf, refusal } from './actBuilder.ts';

/** Statements of two coders that stand from now on, and those that are kept but not counted. */
export interface Settlement {
  readonly stand: readonly StatementId[];
  readonly withdrawn: readonly StatementId[];
}

/** Settles what two coders see otherwise: all of them are kept, those that stand count. */
export function settle(data: OwnData, { stand, withdrawn }: Settlement): Made {
  const builder = actBuilder(data);
  for (const [ids, status] of [
    [stand, 'settled'],
    [withdrawn, 'withdrawn'],
  ] as const)
    for (const id of ids) {
      const at = placeOf(builder.data, 'statements', id);
      const statement = builder.data.dataset.statements[at];
      if (statement === undefined) return refusal(actRefusals.notThere('statements', id));
      builder.replace('statements', at, { ...statement, status });
    }
  return builder.act('codingsSettled');
}
