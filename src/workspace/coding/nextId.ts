import { freeId } from '#domain/freeId.ts';
import type { StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { heldIds } from '#workspace/undo/applyAct.ts';

/** Every id that no new statement may have: of statements there are, of those retired, and of those in the bin. */
function takenIds(data: OwnData): ReadonlySet<string> {
  const { statements, retiredIds = [] } = data.dataset;
  return new Set<string>([...statements.map(({ id }) => id), ...retiredIds, ...heldIds(data, 'statements')]);
}

/**
 * The id of a new statement: `p14-3` is the third that was ever entered for paragraph 14; without a paragraph
 * `from-to`, with a number where that is taken. Numbers are given in turn, and never twice.
 */
export function nextStatementId(
  data: OwnData,
  { from, to, cites: [first] }: Pick<Statement, 'from' | 'to' | 'cites'>,
): StatementId {
  const taken = takenIds(data);
  if (first?.paragraph === undefined) return pairId(`${from}-${to}`, taken);
  const stem = `p${first.paragraph}-`;
  const numbers = [...taken].flatMap((id) =>
    id.startsWith(stem) && /^[1-9]\d*$/.test(id.slice(stem.length)) ? [Number(id.slice(stem.length))] : [],
  );
  return `${stem}${Math.max(0, ...numbers) + 1}` as StatementId;
}

function pairId(pair: string, taken: ReadonlySet<string>): StatementId {
  const bare = freeId(pair, { has: () => false });
  if (!taken.has(bare)) return bare as StatementId;
  for (let number = 2; ; number += 1) {
    const id = `${bare}-${number}`;
    if (!taken.has(id)) return id as StatementId;
  }
}
