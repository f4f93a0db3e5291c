/**
 * The forms of English verbs: third person, base and past. Everything in the project that needs a form of a verb takes it
 * from here; all forms of one, and its participle, from `formsOfVerb.ts`.
 */

const irregular: Readonly<Record<string, readonly [plural: string, base: string]>> = {
  is: ['are', 'be'],
  has: ['have', 'have'],
  does: ['do', 'do'],
  goes: ['go', 'go'],
};

/** Base and past, in pairs. */
export const irregularPast: ReadonlyMap<string, string> = new Map(
  (
    'have had do did go went fight fought lead led keep kept meet met ' +
    'seek sought let let hold held give gave send sent sell sold buy bought ' +
    'take took make made strike struck hit hit shoot shot drive drove feed fed ' +
    'say said speak spoke stand stood break broke cut cut put put set set ' +
    'win won lose lost leave left forbid forbade withdraw withdrew pay paid lend lent ' +
    'overthrow overthrew tell told find found bring brought begin began run ran shut shut ' +
    'build built see saw think thought know knew throw threw undertake undertook uphold upheld ' +
    'withhold withheld steal stole spend spent burn burned become became come came get got ' +
    'lie lay split split hurt hurt rid rid spread spread upset upset beset beset bleed bled cling clung deal dealt ' +
    'fall fell flee fled fling flung hang hung hide hid lay laid mean meant overcome overcame ride rode rise rose ' +
    'shake shook stick stuck sting stung strive strove swear swore sweep swept swing swung tear tore withstand withstood ' +
    'write wrote choose chose freeze froze grow grew outgrow outgrew draw drew undergo underwent ' +
    'quit quit beat beat catch caught sink sank bear bore bend bent bid bid bind bound bite bit blow blew breed bred ' +
    'burst burst cast cast creep crept dig dug drink drank eat ate feel felt fly flew forget forgot forgive forgave ' +
    'forsake forsook hear heard kneel knelt light lit read read ring rang shed shed shine shone shrink shrank sing sang ' +
    'sit sat slay slew sleep slept slide slid slit slit spin spun spit spat spring sprang swim swam teach taught ' +
    'thrust thrust understand understood wake woke wear wore weep wept arise arose awake awoke befall befell ' +
    'partake partook broadcast broadcast forgo forwent'
  )
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

/** "retake" is as "take", "overrun" as "run"; but a message is relayed. */
const prefixed = /^(?:re|over|mis|out|under|un|fore)(?=\p{L}{2})/u;

/** The form of a base, or of the base in it behind "re" or "over". */
export function irregularIn(forms: ReadonlyMap<string, string>, base: string): string | undefined {
  const known = forms.get(base);
  if (known !== undefined || base === 'relay') return known;
  const prefix = prefixed.exec(base)?.[0] ?? '';
  const stem = prefix === '' ? undefined : forms.get(base.slice(prefix.length));
  return stem === undefined ? undefined : `${prefix}${stem}`;
}

/** Verbs of two syllables and more that double their last letter: "committed". "Limited" and "offered" do not. */
const doubles: ReadonlySet<string> = new Set(
  (
    'admit commit emit omit permit readmit recommit remit resubmit submit transmit ' +
    'confer defer deter infer inter prefer refer transfer aver concur incur occur recur ' +
    'control patrol enrol extol annul compel dispel expel impel propel repel rebel cancel label libel channel counsel ' +
    'duel equal fuel level marshal model quarrel rival shovel signal total travel ' +
    'equip re-equip combat acquit abet allot rebut regret begin forget beget kidnap handicap program outfit ' +
    'recap remap replan rerun reset retrim upset unplug unzip unpin unwrap unban'
  ).split(' '),
);
const isShortVerb = /^(?:(?:over|out|under|mis)(?=[^aeiou]))?(?:qu|[^aeiou])*[aeiou][bdgklmnprtz]$/;
export const isDoubling = (base: string) => isShortVerb.test(base) || doubles.has(base);

/** "back" is "backed", "deny" is "denied", "stop" is "stopped"; `base` has no ending yet. */
export function pastOf(base: string): string {
  const known = irregularIn(irregularPast, base);
  if (known !== undefined) return known;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/[aeiou]c$/.test(base)) return `${base}ked`;
  return isDoubling(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** Third persons that the rules below would take for others, with their bases. */
const bases: ReadonlyMap<string, string> = new Map(
  'dies die lies lie ties tie vies vie belies belie unties untie shoes shoe hoes hoe toes toe canoes canoe gasses gas focuses focus biases bias quizzes quiz'
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

function withoutS(verb: string): string {
  const known = bases.get(verb);
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

export const isThirdPerson = (verb: string): boolean => /[^s]s$/.test(verb);

/** "fights" is "fight", "is" is "be"; `verb` is in the third person. */
export const baseOf = (verb: string): string => irregular[verb]?.[1] ?? withoutS(verb);

/** The same of several: "is" is "are". */
export const pluralOf = (verb: string): string => irregular[verb]?.[0] ?? withoutS(verb);
