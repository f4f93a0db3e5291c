import { outOfBounds } from '#dataset/inputBounds.ts';
import type { Finding } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { datasetFindings } from '#dataset/rules/datasetRules.ts';
import { schemaFindings } from '#dataset/schemaFindings.ts';
import type { Dataset } from '#domain/dataset.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Act } from './act.ts';
import { type Change, isItemChange, isSame } from './change.ts';
import { type DatasetList, idLists, isWorkList } from './lists.ts';
import { fieldSchemas, itemSchemas } from './schemas.ts';
import { type WorkingCopy, workingCopy } from './workingCopy.ts';

type Applied =
  | { readonly ok: true; readonly data: OwnData }
  /** Why not, in words for whoever acts. */
  | { readonly ok: false; readonly why: string };

const refused = ([, message, expected]: Finding) => actRefusals.wrong(message, expected);
const idOf = (record: unknown): unknown => (record as { readonly id?: unknown } | undefined)?.id;

function partsOf({ actors, statements, ...dataset }: Dataset) {
  return { dataset, actors, statements };
}

/** What is wrong with what a change puts in; null if nothing. */
function problemOf(change: Change): string | null {
  if ('whole' in change) {
    const parsed = parseDataset(partsOf(change.after));
    const [issue] = parsed.ok ? [] : parsed.issues;
    return issue === undefined ? null : actRefusals.wrong(issue.message, issue.expected);
  }
  const { after } = change;
  if ('field' in change) {
    const excess = outOfBounds({ [change.field]: after });
    const [finding] = excess ? [excess] : schemaFindings(fieldSchemas[change.field], after);
    return finding === undefined ? null : refused(finding);
  }
  if (after === undefined) return null;
  if (change.list !== 'bin' && change.before !== undefined && idOf(change.before) !== idOf(after))
    return actRefusals.idsStay;
  const excess = outOfBounds(after);
  const [finding] = excess ? [excess] : schemaFindings(itemSchemas[change.list], after);
  return finding === undefined ? null : refused(finding);
}

/** A list that must not be empty, and is now. */
function emptiedProblem(copy: WorkingCopy, changes: readonly Change[]): string | null {
  const lists = new Set(
    changes
      .filter(isItemChange)
      .filter(({ after }) => after === undefined)
      .map(({ list }) => list),
  );
  for (const list of lists) {
    if (isWorkList(list) || list === 'actors' || list === 'statements' || copy.listOf(list)?.length !== 0)
      continue;
    const [finding] = schemaFindings(fieldSchemas[list], []);
    if (finding !== undefined) return actRefusals.lastOne(list);
  }
  return null;
}

/** Ids of a list that are in the bin, or have left it for good. */
export function heldIds({ bin, spentIds }: OwnData, list: DatasetList): ReadonlySet<string> {
  const inBin = bin.flatMap(({ changes }) =>
    changes
      .filter(isItemChange)
      .filter((change) => change.list === list && change.after === undefined)
      .map(({ before }) => idOf(before)),
  );
  const spent = spentIds.filter((one) => one.list === list).map(({ id }) => id);
  return new Set([...inBin, ...spent].filter((id) => typeof id === 'string'));
}

/** An id that is given out a second time. */
function reuseProblem(data: OwnData, changes: readonly Change[]): string | null {
  for (const list of idLists) {
    const added = changes
      .filter(isItemChange)
      .filter((change) => change.list === list && change.before === undefined);
    if (added.length === 0) continue;
    const held = heldIds(data, list);
    const again = added.map(({ after }) => idOf(after) as string).find((id) => held.has(id));
    if (again !== undefined) return actRefusals.idHeld(again);
  }
  return null;
}

const touchesDataset = (change: Change) => !isItemChange(change) || !isWorkList(change.list);

/**
 * The data after an act, or why it cannot be done; the data given stays as it is. `parseDataset` accepts the dataset of what
 * comes out wherever it accepted the one that went in, whatever the act holds: it may come from a file. Time: that of the
 * rules of a dataset, O(dataset).
 */
export function applyAct(data: OwnData, act: Act): Applied {
  if (act.changes.every(({ before, after }) => isSame(before, after)))
    return { ok: false, why: actRefusals.nothingChanges };
  const copy = workingCopy(data);
  for (const change of act.changes) {
    const problem = problemOf(change);
    if (problem !== null) return { ok: false, why: problem };
    if (!copy.apply(change)) return { ok: false, why: actRefusals.dataMovedOn };
  }
  const problem = emptiedProblem(copy, act.changes) ?? reuseProblem(copy.data, act.changes);
  if (problem !== null) return { ok: false, why: problem };
  const [located] = act.changes.some(touchesDataset) ? datasetFindings(copy.data.dataset) : [];
  return located === undefined ? { ok: true, data: copy.data } : { ok: false, why: refused(located[1]) };
}
