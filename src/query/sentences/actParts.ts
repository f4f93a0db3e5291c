/** The acts of one actor on another as the parts of a sentence: verbs that are told alike stand together. */
import { groupBy } from '#base/groupBy.ts';
import { isoDay, parsePeriod } from '#domain/period.ts';
import { families } from '#domain/statement.ts';
import type { ActPart } from '#words/evidence.ts';
import type { VerbForm } from '#words/grammar/verbPhrase.ts';
import { statementWords } from '#words/statement.ts';
import { modeTerm } from '#words/terms.ts';
import { type Act, actSentenceLabel, formAlone, isOver, saysMode, type Times } from './actVerbs.ts';

/** A sentence names so many verbs at most. */
const mostVerbs = 3;

/** The dates of statements as one ISO date, or as the interval of all; null if one has none. */
function whenOf(acts: readonly Act[]): string | null {
  const dates = [...new Set(acts.map(({ statement }) => statement.when))];
  if (dates.length < 2) return dates[0] ?? null;
  const periods = dates.flatMap((when) => (when === null ? [] : (parsePeriod(when) ?? [])));
  if (periods.length < dates.length) return null;
  const [first, last] = [
    Math.min(...periods.map(({ start }) => start)),
    Math.max(...periods.map(({ end }) => end)),
  ];
  return `${isoDay(first)}/${isoDay(last)}`;
}

/** The form in a sentence that says whose word it is. */
function formOf(act: Act): VerbForm {
  const form = formAlone(act);
  // Behind "by its own account" a plan is what will be done; talks need both.
  return form === 'plan' && act.type.family !== 'contact' ? 'will' : form;
}

function qualifierOf(act: Act): string | null {
  const { mode, confidence } = act.statement;
  if (confidence === 'low' || (formOf(act) !== 'will' && saysMode(act))) return null;
  return mode === 'announced' || mode === 'threatened' ? modeTerm(act) : null;
}

/** The verbs of acts of one actor on another, the strongest first, together where mode and time are alike. */
export function actParts(acts: readonly Act[], times: Times): readonly ActPart[] {
  const strongestFirst = [...acts].sort(
    (one, other) =>
      families.indexOf(one.type.family) - families.indexOf(other.type.family) ||
      Number(one.type.alwaysNamed === true) - Number(other.type.alwaysNamed === true),
  );
  // A verb is in the past only if all of its statements are over.
  const byType = groupBy(acts, ({ type }) => type.id);
  const areOver = ({ type }: Act) =>
    (byType.get(type.id) ?? []).every(({ statement }) => isOver(statement, times));
  const partOf = (act: Act): Omit<ActPart, 'labels'> => {
    if (act.statement.ended) return { form: 'former', when: null, qualifier: null };
    if (!areOver(act)) return { form: formOf(act), when: null, qualifier: qualifierOf(act) };
    const when = whenOf(byType.get(act.type.id) ?? []);
    return { form: 'past', when, qualifier: when === null ? statementWords.earlier : null };
  };
  return [...groupBy(strongestFirst, (one) => JSON.stringify(partOf(one))).values()].map((list) => ({
    ...partOf(list[0] as Act),
    labels: [...new Set(list.map(actSentenceLabel))].slice(0, mostVerbs),
  }));
}
