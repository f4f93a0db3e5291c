/** A table that Entente has saved and somebody has changed since, taken into the dataset that it was saved from. */

import type { NewIds } from '#dataset/formats/again/growingDataset.ts';
import { type SavedFile, takeSaved } from '#dataset/formats/again/savedChanges.ts';
import { isOfRows } from '#domain/dataset.ts';
import { actRefusals } from '#words/acts.ts';
import { rowGloss } from '#words/grammar/gloss.ts';
import { nextStatementId } from '#workspace/coding/nextId.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { heldIds } from '#workspace/undo/applyAct.ts';
import {
  type ActBuilder,
  actBuilder,
  type ItemOf,
  itemsOf,
  type Made,
  placeOf,
  refusal,
} from './actBuilder.ts';
import { replaceDataset } from './datasets.ts';
import { composedGloss, renewGlosses } from './followUps/composedGloss.ts';
import { markCorrections } from './followUps/corrections.ts';
import { renewDeniers } from './followUps/deniersNames.ts';
import { placeOfStatement } from './things.ts';

const lists = [
  'sources',
  'countries',
  'factions',
  'communities',
  'relationTypes',
  'fields',
  'actors',
  'statements',
] as const;

/** New things get ids that nothing has had: not even what lies in the bin. */
function newIdsOf(data: OwnData): NewIds {
  const held = new Map<string, ReadonlySet<string>>();
  return {
    isHeld: (list, id) => {
      const ids = held.get(list) ?? heldIds(data, list);
      held.set(list, ids);
      return ids.has(id);
    },
    ofStatement: (statement, dataset) =>
      isOfRows(dataset) ? null : nextStatementId({ ...data, dataset }, statement),
  };
}

/** The items of a list that are new or say something else, as changes of an act. */
function takeList<List extends (typeof lists)[number]>(
  builder: ActBuilder,
  list: List,
  items: readonly ItemOf<List>[],
): void {
  const before = new Map(itemsOf(builder.data, list).map((item, at) => [item.id as string, { item, at }]));
  for (const item of items) {
    const known = before.get(item.id);
    if (known === undefined) {
      const at =
        list === 'statements' ? placeOfStatement(builder.data, item as ItemOf<'statements'>) : undefined;
      builder.insert(list, item, at);
    } else if (known.item !== item) builder.replace(list, placeOf(builder.data, list, item.id), item);
  }
}

/** The sentences of statements that have none: of a new row, or of one in which it was emptied. */
function composeGlosses(builder: ActBuilder): void {
  const { dataset } = builder.data;
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  const types = new Map(dataset.relationTypes.map((type) => [type.id, type]));
  for (const [at, statement] of dataset.statements.entries()) {
    const type = types.get(statement.type);
    if (statement.gloss !== '' || type === undefined) continue;
    const isOfRow = isOfRows(dataset) && statement.saidBy === 'narrator';
    const [from, to] = [names.get(statement.from) ?? '', names.get(statement.to) ?? ''];
    const composed = isOfRow ? null : composedGloss(dataset, statement);
    builder.replace('statements', at, {
      ...statement,
      gloss: composed ?? rowGloss(from, type, to, statement.mode),
    });
  }
}

/**
 * Takes in what a saved table says otherwise, and that alone: rows that are the same stay as they are, with all that a table
 * does not hold, such as rows that are set aside, texts and places of quotes. It goes by the ids of the rows: what was done here
 * while the file was looked at stays.
 */
export function takeRowsAgain(data: OwnData, saved: SavedFile): Made {
  const present = new Set<string>(data.dataset.statements.map(({ id }) => id));
  const isGone = saved.base.statements.rows.some(({ id }) => id !== null && !present.has(id));
  if (isGone) return refusal(actRefusals.changedMeanwhile);
  const { dataset } = takeSaved(data.dataset, saved, newIdsOf(data));
  const builder = actBuilder(data);
  for (const list of lists) takeList(builder, list, dataset[list] ?? []);
  composeGlosses(builder);
  renewGlosses(builder, data.dataset);
  markCorrections(builder, data.dataset);
  renewDeniers(builder, data.dataset);
  if (builder.changes.length === 0) return refusal(actRefusals.nothingChanges);
  return replaceDataset(data, builder.data.dataset);
}
