import { mayBePerson } from '#domain/actor.ts';
import { type Dataset, sourceFormOf, sourceForms } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { glossesOf, glossOf, rowGloss, rowGlosses } from '#words/grammar/gloss.ts';
import { conditionWords } from '#words/threatConditions.ts';
import { type ActBuilder, itemsOf } from '#workspace/acts/actBuilder.ts';
import { isItemChange } from '#workspace/undo/change.ts';

type Fields = Omit<Statement, 'id' | 'gloss'>;

/** What a sentence is composed of; null where a type or an actor is not there. */
function partsReader({ actors, relationTypes }: Dataset) {
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  const people = new Set<string>(actors.flatMap(({ id, kind }) => (mayBePerson(kind) ? [id] : [])));
  const types = new Map(relationTypes.map((type) => [type.id, type]));
  return ({ from: fromId, to: toId, type: typeId, saidBy: speaker, voice, mode, ended, note }: Fields) => {
    const [from, to, type] = [names.get(fromId), names.get(toId), types.get(typeId)];
    if (type === undefined || from === undefined || to === undefined) return null;
    const condition = note === undefined ? null : conditionWords.readIn(note);
    const [saidBy, isPerson] = [names.get(speaker) ?? null, people.has(fromId)];
    return { from, to, type, voice, mode, ended, condition, saidBy, isPerson };
  };
}

/** The sentence that a statement's own fields make; null where its type or an actor is not there. */
export function composedGloss(dataset: Dataset, fields: Fields): string | null {
  const parts = partsReader(dataset)(fields);
  return parts === null ? null : glossOf({ ...parts, sourceForm: sourceFormOf(dataset) });
}

/** True if a row of a table says it so: done, by nobody but the file. */
const isPlainlySaid = ({ mode, voice, saidBy, ended }: Fields) =>
  mode === 'done' && voice === 'report' && saidBy === 'narrator' && ended !== true;

/**
 * Makes the sentences of a dataset again of other fields in another, where its fields have made them: those of a row of a
 * table, and those of a coded statement; null for what somebody has written otherwise.
 */
function glossRenewer(before: Dataset, after: Dataset) {
  const [partsBefore, partsAfter] = [partsReader(before), partsReader(after)];
  const forms = [sourceFormOf(before), ...sourceForms];
  return (statement: Statement, now: Fields): string | null => {
    const [was, is] = [partsBefore(statement), partsAfter(now)];
    if (was === null || is === null) return null;
    if (rowGlosses(was.from, was.type, was.to, was.mode).includes(statement.gloss)) {
      const isSaidAsBefore = (['mode', 'voice', 'saidBy', 'ended'] as const).every(
        (field) => statement[field] === now[field],
      );
      return isSaidAsBefore || isPlainlySaid(now)
        ? rowGloss(is.from, is.type, is.to, is.mode)
        : glossOf({ ...is, sourceForm: sourceFormOf(after) });
    }
    // Another source may have come since it was made.
    const form = forms.find((sourceForm) => glossesOf({ ...was, sourceForm }).includes(statement.gloss));
    return form === undefined ? null : glossOf({ ...is, sourceForm: form });
  };
}

/** The sentence of a statement as it is to be, where its fields have made it; null where somebody has written it. */
export const renewedGloss = (dataset: Dataset, statement: Statement, now: Fields): string | null =>
  glossRenewer(dataset, dataset)(statement, now);

/** Tells of statements of a dataset whether somebody has written their sentence in words of their own. */
export function ownGlossTest(dataset: Dataset): (statement: Statement) => boolean {
  const renewed = glossRenewer(dataset, dataset);
  return (statement) => renewed(statement, statement) === null;
}

/**
 * Makes the sentences again that the fields had made before the act, and nobody has written otherwise, of what it has
 * changed so far.
 */
export function renewGlosses(builder: ActBuilder, before: Dataset): void {
  const touched = new Set(
    builder.changes.filter(isItemChange).flatMap((change) => {
      const { id } = (change.before ?? change.after) as { readonly id?: string };
      return id === undefined ? [] : [id];
    }),
  );
  const renewed = glossRenewer(before, builder.data.dataset);
  const earlier = new Map(before.statements.map((statement) => [statement.id, statement]));
  for (const [at, now] of itemsOf(builder.data, 'statements').entries()) {
    const { id, from, to, saidBy, type } = now;
    const was = earlier.get(id);
    if (was?.gloss !== now.gloss || ![id, from, to, saidBy, type].some((one) => touched.has(one))) continue;
    const gloss = renewed(was, now);
    if (gloss !== null) builder.replace('statements', at, { ...now, gloss });
  }
}
