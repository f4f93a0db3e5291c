import type { StatementId } from '#domain/ids.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { actBuilder, type Made, placeOf, refusal } from './actBuilder.ts';

function withStatus(data: OwnData, id: StatementId, isWithdrawn: boolean): Made {
  const at = placeOf(data, 'statements', id);
  const statement = data.dataset.statements[at];
  if (statement === undefined) return refusal(actRefusals.notThere('statements', id));
  if ((statement.status === 'withdrawn') === isWithdrawn)
    return refusal(isWithdrawn ? actRefusals.isWithdrawn : actRefusals.notWithdrawn);
  const builder = actBuilder(data);
  builder.replace('statements', at, { ...statement, status: isWithdrawn ? 'withdrawn' : 'settled' });
  return builder.act(isWithdrawn ? 'statementWithdrawn' : 'statementReinstated');
}

/** Keeps a statement, but counts it nowhere. */
export function withdraw(data: OwnData, id: StatementId): Made {
  return withStatus(data, id, true);
}

/** Counts a withdrawn statement again, as settled. */
export function reinstate(data: OwnData, id: StatementId): Made {
  return withStatus(data, id, false);
}
