/** Paraphrases in somebody's own words that were written before what they tell of was changed. */
import type { Located } from '#dataset/issue.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Act } from '#workspace/undo/act.ts';
import { type ItemChange, isItemChange } from '#workspace/undo/change.ts';
import type { ListName } from '#workspace/undo/lists.ts';
import { ownGlossTest } from './composedGloss.ts';

/** What a paraphrase tells of, list by list. */
const told: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  actors: ['name'],
  relationTypes: ['label', 'sentenceLabel', 'conditionalLabel', 'sign'],
  statements: ['from', 'to', 'type', 'mode'],
};

type Fields = Readonly<Record<string, unknown>>;

const differ = ({ before, after }: ItemChange, fields: readonly string[]) =>
  fields.some((field) => (before as Fields)[field] !== (after as Fields)[field]);

/** Ids with the number of the latest act that changed what is told of them, and that wrote them. */
function latestChanges(past: readonly Act[]) {
  const changed = new Map<string, number>();
  const written = new Map<string, number>();
  for (const [number, { changes }] of past.entries())
    for (const change of changes.filter(isItemChange)) {
      const { list, before, after } = change;
      const fields = told[list];
      if (fields === undefined || after === undefined) continue;
      const { id } = after as { readonly id: string };
      if (list === 'statements' && (before === undefined || differ(change, ['gloss'])))
        written.set(id, number);
      else if (before !== undefined && differ(change, fields)) changed.set(id, number);
    }
  return { changed, written };
}

/** Such paraphrases as findings of advice. `past` are the acts that have led to the dataset. Time: O(acts + statements). */
export function outdatedGlosses(dataset: Dataset, past: readonly Act[]): readonly Located[] {
  const { changed, written } = latestChanges(past);
  const isOwn = ownGlossTest(dataset);
  return dataset.statements.flatMap((statement, index): Located[] => {
    const { id, from, to, type, saidBy } = statement;
    const since = Math.max(...[id, from, to, type, saidBy].map((one) => changed.get(one) ?? -1));
    if (since < 0 || since <= (written.get(id) ?? -1) || !isOwn(statement)) return [];
    return [['statements', [[index, 'gloss'], '', '', 'outdated paraphrase']]];
  });
}
