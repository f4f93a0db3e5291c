/** The verbs of acts: which form each takes, by its mode and by when it was. */
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { isEarlier, isPast } from '#domain/period.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { isConditional, type Statement } from '#domain/statement.ts';
import { isPluralName, nameInSentence } from '#words/grammar/nameInSentence.ts';
import {
  formerLabel,
  formOfMode,
  isOfMode,
  loneVerbInForm,
  pastLabel,
  takesModal,
  type VerbForm,
  verbInCountry,
  verbInForm,
} from '#words/grammar/verbPhrase.ts';
import { homeCountryOf } from './homeCountry.ts';
import { type Quality, qualityOf } from './quality.ts';

/** What is told of a statement. */
export type Act = Pick<CountedStatement, 'statement' | 'type'>;

/** When a dataset speaks, and since when its conflict lasts, as far as it says so. */
export type Times = Pick<Dataset, 'asOf' | 'conflictSince'>;

/** True for what was done and is over: before the conflict, before the day that the dataset speaks of, or by the source's word. */
export function isOver({ mode, ...statement }: Statement, { asOf, conflictSince }: Times): boolean {
  return mode === 'done' && (isPast(statement, conflictSince) || isEarlier({ when: statement.when }, asOf));
}

const hasConditionalVerb = ({ statement, type }: Act) =>
  statement.mode === 'threatened' && type.conditionalLabel !== undefined;

/** A verb as its type gives it, or its own one for a condition: "could act for". */
const labelOf = (act: Act, label: string): string =>
  (hasConditionalVerb(act) && act.type.conditionalLabel) || label;

/** The verb of an act inside a sentence that names the other side: "welcomes a move by". */
export const actSentenceLabel = (act: Act): string => labelOf(act, act.type.sentenceLabel ?? act.type.label);

/** What lies before the conflict is told in the past, and so is a meeting or a call that is over. */
const isToldInPast = (act: Act, times: Times) =>
  isEarlier(act.statement, times.conflictSince) ||
  (act.type.family === 'contact' && act.type.symmetric && isOver(act.statement, times));

/** The form of a verb that no other words put into its mode. */
export function formAlone({ statement, type }: Act): VerbForm {
  // What is implied is said by nobody, and so announced by nobody.
  if (statement.confidence === 'low' || hasConditionalVerb({ statement, type })) return 'present';
  return formOfMode(type.label, statement.mode, isConditional(statement, type));
}

/** A verb that stands alone, as real as the act is: "at odds with", "plans to block". */
function withMode(act: Act, label: string, isPlural = false): string {
  const form = formAlone(act);
  const isAsItIs = form === 'present' && !isPlural;
  return isAsItIs || !takesModal(label) ? label : loneVerbInForm(label, form, isPlural);
}

/**
 * The verb on a line: "trains", of several "train", "spoke with", "formerly affiliated with", "plans to block"; of what is a name,
 * "planned talks with".
 */
export function actLineLabel(act: Act, times: Times, isPlural = false): string {
  const label = labelOf(act, act.type.label);
  if (act.statement.ended) return formerLabel(label);
  if (isToldInPast(act, times)) return pastLabel(label);
  return withMode(act, label, isPlural);
}

/** The same for who acts by its name; what two do with each other is said of each. */
export const actLineLabelOf = (
  act: Act & Pick<CountedStatement, 'from'>,
  nameOf: (id: ActorId) => string,
  times: Times,
): string => actLineLabel(act, times, !act.type.symmetric && isPluralName(nameOf(act.from)));

type Homes = Pick<Dataset, 'actors' | 'countries'>;

/** A verb that breaks off where nobody's name follows it, with the name of the country: "stations troops in Iraq". */
export function labelWithCountry(label: string, to: ActorId, dataset: Homes): string {
  const country = homeCountryOf(to, dataset);
  const inCountry = country === null ? null : verbInCountry(label);
  return inCountry === null || country === null ? label : `${inCountry} ${nameInSentence(country)}`;
}

/** The label of an act behind the names of the two: "trains", "stations troops in Iraq". */
export const actLabelBehindPair = (
  act: CountedStatement,
  nameOf: (id: ActorId) => string,
  dataset: Times & Homes,
): string => labelWithCountry(actLineLabelOf(act, nameOf, dataset), act.to, dataset);

/** The verb as it stands alone, in the words of a sentence, as a quotation of the act: “plans to block”. */
export const actQuotation = (act: Act): string => withMode(act, actSentenceLabel(act));

const formBehindSubject = (act: Act, times: Times): VerbForm =>
  act.statement.ended ? 'former' : isToldInPast(act, times) ? 'past' : formAlone(act);

/** The verb of one act behind its subject: "plan to block", "militarily support". */
export const actVerb = (act: Act, isPlural: boolean, times: Times): string =>
  verbInForm(actSentenceLabel(act), formBehindSubject(act, times), isPlural);

/** The same in a column of verbs: "support militarily". */
export const loneVerb = (act: Act, isPlural: boolean, times: Times): string =>
  loneVerbInForm(actSentenceLabel(act), formBehindSubject(act, times), isPlural);

/** Who does what to whom, as two parts around the one who is acted on: "fight" and "ISIS", "stations troops in" and "Iraq". */
export function actWithObject(
  act: CountedStatement,
  isPlural: boolean,
  nameOf: (id: ActorId) => string,
  dataset: Times & Homes,
  to: ActorId = act.to,
): { readonly verb: string; readonly object: string } {
  const verb = actVerb(act, isPlural, dataset);
  const country = homeCountryOf(to, dataset);
  const inCountry = country === null ? null : verbInCountry(verb);
  return inCountry === null || country === null
    ? { verb, object: nameInSentence(nameOf(to)) }
    : { verb: inCountry, object: nameInSentence(country) };
}

/** True if the verb says that an act is threatened, and not that it depends on a condition, as "could act for" does. */
export const isPlainThreat = (act: Act): boolean =>
  act.statement.mode === 'threatened' && (formAlone(act) === 'threat' || /threat/.test(act.type.label));

/** True if the verb of an act says how real the act is: "plans to block", "threatens", "could act for". */
export function saysMode(act: Act): boolean {
  const { statement, type } = act;
  const form = formAlone(act);
  if (statement.confidence === 'low' || form === 'would') return false;
  return form === 'present'
    ? hasConditionalVerb(act) || isOfMode(type.label, statement.mode)
    : takesModal(type.label);
}

/** The quality of an act, unless its verb says it already: "threatens (threatened)" says it twice. */
export function unsaidQuality(act: Act & Pick<CountedStatement, 'to'>): Quality | null {
  const quality = qualityOf(act);
  const isMode = quality === 'announced' || quality === 'threatened' || quality === 'conditional';
  return isMode && saysMode(act) ? null : quality;
}
