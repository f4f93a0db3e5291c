/** All forms of a verb, to find it in a text. The first page finds none, and need not have this file. */
import { baseOf, gerundOf, irregularIn, isThirdPerson, pastOf, pluralOf } from './verbForms.ts';

/** Base and participle of the verbs whose participle is not their past. */
const irregularParticiple: ReadonlyMap<string, string> = new Map(
  (
    'do done go gone give given take taken drive driven speak spoken break broken forbid forbidden withdraw withdrawn ' +
    'overthrow overthrown begin begun run run see seen know known throw thrown undertake undertaken steal stolen ' +
    'become become come come lie lain fall fallen hide hidden overcome overcome ride ridden rise risen shake shaken ' +
    'strive striven swear sworn tear torn write written choose chosen freeze frozen grow grown outgrow outgrown ' +
    'draw drawn undergo undergone beat beaten sink sunk bear borne bite bitten blow blown drink drunk eat eaten ' +
    'fly flown forget forgotten forgive forgiven forsake forsaken ring rung shrink shrunk sing sung slay slain ' +
    'spring sprung swim swum wake woken wear worn arise arisen awake awoken befall befallen partake partaken forgo forgone'
  )
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

/** "trained", "driven"; `base` has no ending yet. */
const participleOf = (base: string): string => irregularIn(irregularParticiple, base) ?? pastOf(base);

/** The forms of one verb in the third person, of which nothing is known but itself: "cooperates" is "cooperate". */
export function formsOfVerb(verb: string): {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
} {
  if (!isThirdPerson(verb)) return { base: verb, past: verb, participle: verb, gerund: `having ${verb}` };
  const base = baseOf(verb);
  return { base: pluralOf(verb), past: pastOf(base), participle: participleOf(base), gerund: gerundOf(base) };
}

/** A form as it may be written on either side of the Atlantic: "signalling", "signaling". */
export const spellingsOf = (form: string): readonly string[] =>
  /ll(?:ed|ing)$/.test(form) ? [form, form.replace(/l(?=(?:ed|ing)$)/, '')] : [form];
