/** Names of actors inside a sentence. */
import { listed, spelled, withCurlyApostrophes } from './numbersAndLists.ts';

/** Last words of names that take an article although they have capitals: "the Hill Front". */
const articled =
  /\b(Administration|Agency|Alliance|Army|Assembly|Authority|Bank|Brigades?|Brotherhood|Bundestag|Bureau|Cabinet|Caliphate|Coalition|Command|Commission|Committee|Confederation|Congress|Corps|Council|Court|Duma|Embassy|Emirates|Federation|Forces|Front|Fund|Government|Group|Guards?|Islands|Kingdom|Knesset|Kremlin|League|Legion|Militias?|Ministry|Movement|Nations|Navy|Netherlands|Office|Organi[sz]ation|Pact|Parliament|Party|Pentagon|Philippines|Red Crescent|Red Cross|Region|Republic|Resistance|Senate|Service|States|Syndicate|Union|Units|Vatican|White House)$/;

/** Names that no rule here tells: peoples, what stands small and without an article, and further bodies with an article. */
interface KnownNames {
  /** Last words of names that take one: "the Houthis", "the Iraqi Kurds". */
  readonly peoples: RegExp;
  /** "civilians (Mosul)". */
  readonly common: RegExp;
  /** Other names in the plural, with an article: "the Tamil Tigers", "the Central Powers". */
  readonly groups: RegExp;
  /** Other names in the singular that take one: "the Ottoman Empire", "the Maldives". */
  readonly articled: RegExp;
  /** Offices: "the president of Turkey". */
  readonly offices: RegExp;
  /** Other first words of descriptions that are no names: "the pre-2003 government of Iraq". */
  readonly describing: RegExp;
}

const none = /^(?!)/;

/** Enough for the names of bundled datasets; own data brings the rest. */
let known: KnownNames = {
  peoples: /^(?:Kurds|Sunnis)$/,
  common: /^(?:Civilians|Residents)$/,
  groups: none,
  articled: none,
  offices: none,
  describing: none,
};

/** Takes all that are known: they come with data of one's own (`knownNames.ts`). */
export function learnNames(all: KnownNames): void {
  known = all;
}

/** Letters that are read one by one and not as a word: "PMU", not "NATO" or "ISIS". */
const isSpelt = (word: string) =>
  /^\p{Lu}{2,5}$/u.test(word) &&
  (word.length < 4 || !/^(?:[AEIOU][^AEIOU])+[AEIOU]?$|^(?:[^AEIOU][AEIOU])+[^AEIOU]?$/.test(word));

/** Without what stands in brackets behind it. */
const headOf = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '');
const lastWordOf = (name: string) => headOf(name).split(/\s+/).at(-1) ?? '';

/** "Iran’s foreign minister" has its article already; "Lord’s Resistance Army" and "People’s Party" have none. */
const startsWithGenitive = (name: string) =>
  /^\S+[’']s?\s/.test(name) &&
  !/^(?:Lord|People|Women|Men|Children|Workers?|Farmers?|Peasants?|Soldiers?|Students?|Teachers?|Doctors?|Writers?)[’']s?\s\p{Lu}/u.test(
    name,
  );

/** True for a name that takes no genitive: "Sunni militias (Mosul)", "Christians of Bartilla". */
export const takesOf = (name: string) =>
  headOf(name) !== name || startsWithGenitive(name) || /\s(?:after|at|before|from|in|of|since)\s/.test(name);

/** "al-Muallem", "d’Estaing": part of a proper name although it starts small. */
const isProperPart = (word: string) => /^\p{Ll}+[-’']\p{Lu}/u.test(word);

/** A common noun ends the name: "Iraqi government"; a name of one word is none, nor is that of a person. */
const endsInNoun = (name: string) => {
  const last = lastWordOf(name);
  return /\s/.test(headOf(name)) && /^\p{Ll}/u.test(last) && !isProperPart(last);
};

/** What stands before the first preposition: "Foreign minister" of Iran; "" where there is none. */
const beforeOf = (name: string, of = /\s(?:of|for)\s/) => {
  const [body = '', ...rest] = headOf(name).split(of);
  return rest.length > 0 ? body : '';
};

const isArticled = (name: string) => articled.test(name) || known.articled.test(name);

/** "Government of Iraq", "Ministry of Defence", "State of Israel", "Movement for Democratic Change": what it is stands before "of" or "for". */
const isBodyOf = (name: string) => {
  const body = beforeOf(name);
  return isArticled(body) || /(?:^|\s)State$/.test(body);
};

/** "Foreign minister of Iran", "Iraqi embassy in Ankara": a common noun before its preposition. */
const isNounOf = (name: string) => endsInNoun(beforeOf(name, /\s(?:of|for|in|at|to|from|against|under)\s/));

/** "President of Turkey", "Prime Minister of Iraq". */
const isOfficeOf = (name: string) => known.offices.test(beforeOf(name));

/** A people, by the last word of its name. */
const isPeople = (name: string) => known.peoples.test(lastWordOf(name));

const isCommonPlural = (name: string) => known.common.test(headOf(name).split(/\sof\s/)[0] ?? '');

/** What a name speaks of, before "of" or "for": "council of the highlands" is a council, "League of Communists" a league. */
const nounOf = (name: string) => lastWordOf(beforeOf(name) || headOf(name));

/** Names of fighters that are plurals and end in no s. */
const pluralFighters = /^(?:Fedayeen|Janjaweed|Mujahideen|Mujahidin|Peshmerga|Taliban)$/;

/** "Turkmen of Tal Afar", "Christians of Bartilla". */
function isPeopleOfPlace(name: string): boolean {
  const [group = '', ...place] = headOf(name).split(/\sof\s/);
  return place.length > 0 && /(?:[^s]s|men|people)$/.test(group) && !/(?:States|Nations|Corps)$/.test(group);
}

/** True if a verb behind the name stands in the plural: "Iraqi forces", "US media". */
export function isPluralName(name: string): boolean {
  const noun = nounOf(name);
  return (
    ((endsInNoun(name) || isNounOf(name)) && /(?:[^s]s|media|people|police)$/.test(noun)) ||
    /(?:Forces|Militias|Units|Brigades|Guards|Civilians)$/.test(noun) ||
    pluralFighters.test(noun) ||
    known.peoples.test(noun) ||
    known.groups.test(headOf(name)) ||
    isCommonPlural(name) ||
    isPeopleOfPlace(name)
  );
}

/** First words of descriptions that are no names: "Armed groups (Aleppo)". */
const describing =
  /^(?:Armed|Civilian|Foreign|Government|Islamist|Local|Opposition|Rebel|Tribal|Unknown|Unnamed|Pre-\S+)\s/;

/** "Turkey and its forces", "Iraqi government and forces": whoever stands first has the article, or none. */
const andWhatIsTheirs = /^(.+?)(\sand\s\p{Ll}.*)$/u;

/** "the PMU", "the United States", "Turkey", "the armed groups (Aleppo)". Our own apostrophes are curly: so is that of a name. */
export function nameInSentence(written: string): string {
  const name = withCurlyApostrophes(written);
  const [, first, theirs] = andWhatIsTheirs.exec(name) ?? [];
  if (first !== undefined) return nameInSentence(first) + theirs;
  const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (isCommonPlural(name)) return isPeopleOfPlace(name) ? `the ${small}` : small;
  const isDescription =
    (endsInNoun(name) || isNounOf(name)) && (describing.test(name) || known.describing.test(name));
  if (isDescription || (isOfficeOf(name) && !/\s/.test(beforeOf(name)))) return `the ${small}`;
  const takesArticle =
    endsInNoun(name) ||
    isNounOf(name) ||
    isOfficeOf(name) ||
    isSpelt(headOf(name)) ||
    isArticled(headOf(name)) ||
    known.groups.test(headOf(name)) ||
    pluralFighters.test(lastWordOf(name)) ||
    isPeople(name) ||
    isBodyOf(name) ||
    isPeopleOfPlace(name);
  // "Al-Qaida" begins a list or a sentence, "al-Qaida" stands inside one.
  const inside = name.replace(/^(?:Al|El)(?=-\p{Lu})/u, (article) => article.toLowerCase());
  return takesArticle && !startsWithGenitive(name) && !/^the\b/i.test(name) ? `the ${inside}` : inside;
}

/** "the KRG, the PMU and two others": names of actors, and how many others there are. */
export const namesInSentence = (names: readonly string[], others = 0): string =>
  listed([...names.map((name) => nameInSentence(name)), ...(others === 0 ? [] : [spelled(others, 'other')])]);

/** "the PMU’s", "the United States’". */
export function possessive(name: string): string {
  return `${nameInSentence(name)}${name.endsWith('s') ? '’' : '’s'}`;
}

/** "the PMU’s position"; "the position of the Sunni militias (Mosul)". */
export function owned(name: string, thing: string): string {
  return takesOf(name) ? `the ${thing} of ${nameInSentence(name)}` : `${possessive(name)} ${thing}`;
}
