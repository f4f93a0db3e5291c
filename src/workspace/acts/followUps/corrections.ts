/** Marks statements that say something else than the row of the file they were read from. */
import { shortened } from '#dataset/formats/read/toDataset/cleanText.ts';
import type { Dataset } from '#domain/dataset.ts';
import { isPlainVerb, type Statement } from '#domain/statement.ts';
import { correctionWords as words } from '#words/corrections.ts';
import { rowGloss } from '#words/grammar/gloss.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { terms } from '#words/terms.ts';
import { type ActBuilder, itemsOf } from '#workspace/acts/actBuilder.ts';

const mostSaid = 300;

/**
 * What the fields of a statement say, with the row's own word and no sentence made of it; null where an actor or its type is
 * not there. Behind it the form of before, which files that are kept hold.
 */
function sayer({ actors, relationTypes }: Dataset) {
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  const types = new Map(relationTypes.map((type) => [type.id, type]));
  return ({
    from: fromId,
    to: toId,
    type: typeId,
    mode,
    when,
  }: Statement): readonly [string, ...string[]] | null => {
    const [from, to, type] = [names.get(fromId), names.get(toId), types.get(typeId)];
    if (from === undefined || to === undefined || type === undefined) return null;
    const sentence = rowGloss(from, type, to, mode).replace(/\.$/, '');
    const own = isPlainVerb(type)
      ? sentence
      : words.row(from, to, type.symmetric, type.label, modeName(mode));
    const dated = (said: string) => shortened(when === null ? said : `${said}, ${dateText(when)}`, mostSaid);
    return [dated(own), dated(sentence)];
  };
}

const modeName = (mode: Statement['mode']) => (mode === 'done' ? null : terms.mode[mode]);

/** Has the places of rows tell what was changed by hand since, and no longer where it says again what its row says. */
export function markCorrections(builder: ActBuilder, before: Dataset): void {
  const after = builder.data.dataset;
  const [saidBefore, saidNow] = [sayer(before), sayer(after)];
  const [typesBefore, typesNow] = [before, after].map(
    ({ relationTypes }) => new Map(relationTypes.map((type) => [type.id, `${type.sign} ${type.label}`])),
  );
  const forms = new Map(before.sources.map(({ id, form }) => [id, form]));
  const earlier = new Map(before.statements.map((statement) => [statement.id, statement]));
  for (const [at, now] of itemsOf(builder.data, 'statements').entries()) {
    const was = earlier.get(now.id);
    const [cite, ...others] = now.cites;
    if (was === undefined || cite?.locator === undefined) continue;
    const form = forms.get(cite.source);
    if (form !== 'table' && form !== 'file') continue;
    const isSame =
      (['from', 'to', 'type', 'mode', 'when'] as const).every((field) => was[field] === now[field]) &&
      typesBefore?.get(was.type) === typesNow?.get(now.type);
    const said = words.saidIn(cite.locator) ?? saidBefore(was)?.[0] ?? null;
    if (isSame || said === null) continue;
    const place = words.without(cite.locator);
    const locator = saidNow(now)?.includes(said) ? place : words.place(place, form, said);
    if (locator !== cite.locator)
      builder.replace('statements', at, { ...now, cites: [{ ...cite, locator }, ...others] });
  }
}
