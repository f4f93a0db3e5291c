/** All forms of a verb, to find it in a text and to make new ones. The first page does neither, and need not have this file. */
import {
  baseOf,
  irregularIn,
  irregularPast,
  isDoubling,
  isThirdPerson,
  pastOf,
  pluralOf,
} from './verbForms.ts';

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

/** "keep" is "keeping", "fight" is "fighting", "stop" is "stopping"; `base` has no ending yet. */
export function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(base) && base.length > 2) return `${base.slice(0, -1)}ing`;
  if (/[aeiou]c$/.test(base)) return `${base}king`;
  return isDoubling(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

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

/** "shell" is "shells", "ally with" is "allies with", "war on" is "wars on". */
export function thirdPerson(phrase: string): string {
  const [base = '', ...rest] = phrase.trim().split(/\s+/);
  const isSibilant = /(?:ch|sh|ss|x|zz|o)$/.test(base);
  const verb = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}${isSibilant ? 'es' : 's'}`;
  return [verb, ...rest].join(' ');
}

/** "is shelled by"; null where the form is not known: "is fought alongside by". */
export function passiveLabel(label: string): string | null {
  const [third = '', ...rest] = label.trim().split(/\s+/);
  if (rest.length > 0 || !isThirdPerson(third)) return null;
  const base = baseOf(third);
  return irregularIn(irregularPast, base) !== undefined ? null : `is ${pastOf(base)} by`;
}
