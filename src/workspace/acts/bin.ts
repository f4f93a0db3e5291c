/** Deleting to the bin, having things back, and emptying it. */

import { references } from '#dataset/rules/datasetRules.ts';
import type { StatementId } from '#domain/ids.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import type { Thing } from '#workspace/undo/act.ts';
import { type Binned, isItemChange } from '#workspace/undo/change.ts';
import { type IdList, idLists } from '#workspace/undo/lists.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, placeOf, refusal } from './actBuilder.ts';
import { renewGlosses } from './followUps/composedGloss.ts';
import { removeReferences, stillNamedIn } from './references.ts';
import { restoreChanges } from './restoring.ts';
import { listOfThing, nameOfItem } from './thingLists.ts';
import type { Key } from './things.ts';

/** The ids of statements that the act has taken out so far. */
function goneStatements({ changes }: ActBuilder): readonly StatementId[] {
  return changes
    .filter(isItemChange)
    .filter(({ list, after }) => list === 'statements' && after === undefined)
    .map(({ before }) => (before as { readonly id: StatementId }).id);
}

/** Puts what the act has taken out into the bin, and retires the ids of its statements. */
export function sendToBin(builder: ActBuilder, how: Binned['how'], names: readonly string[]): void {
  builder.toBin(how, names);
  builder.retire(goneStatements(builder));
}

/**
 * Deletes a thing to the bin. If others name it, that is refused, unless `withReferences`: then statements that need it go
 * to the bin too, and whatever else named it no longer does.
 */
export function bin(data: OwnData, thing: Thing, key: Key, withReferences = false): Made {
  const list = listOfThing[thing];
  const at = placeOf(data, list, key);
  const item = itemsOf(data, list)[at];
  if (item === undefined) return refusal(actRefusals.notThere(list, key));
  const builder = actBuilder(data);
  if (typeof key === 'string') {
    const named = stillNamedIn(data, list as IdList, key);
    if (named.length > 0 && !withReferences) return refusal(actRefusals.stillNamed(nameOfItem(item), named));
    removeReferences(builder, list as IdList, key);
  }
  // Its place may be another by now, but not its record: what names a thing is of another list, or no item of this one went.
  builder.remove(list, placeOf(builder.data, list, key));
  sendToBin(builder, 'deleted', [nameOfItem(item)]);
  return builder.act(`${thing}Binned`);
}

/** Names of what the data refers to, but is in the bin. */
function stillInBin({ dataset, bin: entries }: OwnData): readonly string[] {
  const removed = entries
    .flatMap(({ changes }) => changes.filter(isItemChange))
    .filter(({ after }) => after === undefined);
  const names = new Map(
    removed.map(({ list, before }) => [
      `${list} ${(before as { readonly id?: string }).id}`,
      nameOfItem(before),
    ]),
  );
  return [...references(dataset)].flatMap(({ to, id }) => names.get(`${to} ${id}`) ?? []);
}

/** Has back what an entry of the bin holds, as far as the data still allows it. */
export function restore(data: OwnData, id: number): Made {
  const at = data.bin.findIndex((entry) => entry.id === id);
  const entry = data.bin[at];
  if (entry === undefined) return refusal(actRefusals.notInBin);
  const builder = actBuilder(data);
  builder.remove('bin', at);
  restoreChanges(builder, entry.changes);
  renewGlosses(builder, data.dataset);
  const [missing] = stillInBin(builder.data);
  if (missing !== undefined) return refusal(actRefusals.restoreFirst(missing));
  return builder.act(entry.how === 'joined' ? 'actorParted' : 'restoredFromBin', { names: entry.names });
}

/** Empties the bin. Ids of what was in it are never given again. */
export function emptyBin(data: OwnData): Made {
  const builder = actBuilder(data);
  const removed = data.bin
    .flatMap(({ changes }) => changes.filter(isItemChange))
    .filter(({ after }) => after === undefined);
  for (const [at] of [...data.bin.entries()].reverse()) builder.remove('bin', at);
  for (const { list, before } of removed)
    if (list !== 'statements' && idLists.some((one) => one === list))
      builder.insert('spentIds', { list, id: (before as { readonly id: string }).id });
  return builder.act('binEmptied');
}
