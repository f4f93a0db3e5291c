import { type Dataset, type SourceForm, sourceFormOf, sourceForms } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { glossOf } from '#words/gloss.ts';
import { isItemChange } from './change.ts';
import { type Draft, itemsOf } from './draft.ts';

type Fields = Omit<Statement, 'id' | 'gloss'>;

/** Makes sentences of the fields of statements; null where a type or an actor is not there. */
function glossComposer({ actors, relationTypes }: Dataset) {
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  const types = new Map(relationTypes.map((type) => [type.id, type]));
  return (fields: Fields, sourceForm: SourceForm): string | null => {
    const type = types.get(fields.type);
    const [from, to] = [names.get(fields.from), names.get(fields.to)];
    if (type === undefined || from === undefined || to === undefined) return null;
    const { voice, mode, ended } = fields;
    return glossOf({
      from,
      to,
      type,
      voice,
      mode,
      ended,
      saidBy: names.get(fields.saidBy) ?? null,
      sourceForm,
    });
  };
}

/** The sentence that a statement's own fields make; null where its type or an actor is not there. */
export function composedGloss(dataset: Dataset, fields: Fields): string | null {
  return glossComposer(dataset)(fields, sourceFormOf(dataset));
}

/** Makes the sentences of a dataset that its fields have made, and nobody has written otherwise, of other fields in another. */
function glossRenewer(before: Dataset, after: Dataset) {
  const [was, is] = [glossComposer(before), glossComposer(after)];
  const forms = [sourceFormOf(before), ...sourceForms];
  return (statement: Statement, now: Fields): string | null => {
    // Another source may have come since it was made.
    const form = forms.find((one) => was(statement, one) === statement.gloss);
    return form === undefined ? null : is(now, form);
  };
}

/** Tells of statements of a dataset whether somebody has written their sentence in words of their own. */
export function ownGlossTest(dataset: Dataset): (statement: Statement) => boolean {
  const renewed = glossRenewer(dataset, dataset);
  return (statement) => renewed(statement, statement) === null;
}

/**
 * Makes the sentences again that the fields had made before the draft, and nobody has written otherwise, of what it has
 * changed so far.
 */
export function renewGlosses(draft: Draft, before: Dataset): void {
  const touched = new Set(
    draft.changes.filter(isItemChange).flatMap((change) => {
      const { id } = (change.before ?? change.after) as { readonly id?: string };
      return id === undefined ? [] : [id];
    }),
  );
  const renewed = glossRenewer(before, draft.data.dataset);
  const earlier = new Map(before.statements.map((statement) => [statement.id, statement]));
  for (const [at, now] of itemsOf(draft.data, 'statements').entries()) {
    const { id, from, to, saidBy, type } = now;
    const was = earlier.get(id);
    if (was?.gloss !== now.gloss || ![id, from, to, saidBy, type].some((one) => touched.has(one))) continue;
    const gloss = renewed(was, now);
    if (gloss !== null) draft.replace('statements', at, { ...now, gloss });
  }
}
