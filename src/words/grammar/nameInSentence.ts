/** Names of actors inside a sentence. */

/** Last words of names that take an article although they have capitals: "the Hill Front". */
const articled =
  /\b(Administration|Agency|Alliance|Army|Assembly|Authority|Bank|Brigades?|Brotherhood|Bundestag|Bureau|Cabinet|Caliphate|Coalition|Command|Commission|Committee|Confederation|Congress|Corps|Council|Court|Duma|Embassy|Emirates|Federation|Forces|Front|Fund|Government|Group|Guards?|Islands|Kingdom|Knesset|Kremlin|League|Legion|Militias?|Ministry|Movement|Nations|Navy|Netherlands|Office|Organi[sz]ation|Pact|Parliament|Party|Pentagon|Philippines|Red Crescent|Red Cross|Region|Republic|Resistance|Senate|Service|States|Syndicate|Union|Units|Vatican|White House)$/;

/** Names in the plural that end in no common noun: peoples, and what stands small and without an article. */
interface PluralNames {
  /** Last words of names that take one: "the Houthis", "the Iraqi Kurds". */
  readonly peoples: RegExp;
  /** "civilians (Mosul)". */
  readonly common: RegExp;
}

/** Enough for the names of bundled datasets; own data brings the rest. */
let plurals: PluralNames = { peoples: /^(?:Kurds|Sunnis)$/, common: /^(?:Civilians|Residents)$/ };

/** Takes all that are known: they come with data of one's own (`pluralNames.ts`). */
export function learnPluralNames(known: PluralNames): void {
  plurals = known;
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

/** "Government of Iraq", "Ministry of Defence", "Movement for Democratic Change": what it is stands before "of" or "for". */
const isBodyOf = (name: string) => {
  const [body = '', ...rest] = headOf(name).split(/\s(?:of|for)\s/);
  return rest.length > 0 && articled.test(body);
};

/** A people, by the last word of its name. */
const isPeople = (name: string) => plurals.peoples.test(lastWordOf(name));

const isCommonPlural = (name: string) => plurals.common.test(headOf(name).split(/\sof\s/)[0] ?? '');

/** What a name speaks of, before "of" or "for": "council of the highlands" is a council, "League of Communists" a league. */
const nounOf = (name: string) => lastWordOf(headOf(name).split(/\s(?:of|for)\s/)[0] ?? '');

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
    (endsInNoun(name) && /(?:[^s]s|media|people|police)$/.test(noun)) ||
    /(?:Forces|Militias|Units|Brigades|Guards|Civilians)$/.test(noun) ||
    pluralFighters.test(noun) ||
    plurals.peoples.test(noun) ||
    isCommonPlural(name) ||
    isPeopleOfPlace(name)
  );
}

/** First words of descriptions that are no names: "Armed groups (Aleppo)". */
const describing =
  /^(?:Armed|Civilian|Foreign|Government|Islamist|Local|Opposition|Rebel|Tribal|Unknown|Unnamed)\s/;

/** "Turkey and its forces", "Iraqi government and forces": whoever stands first has the article, or none. */
const andWhatIsTheirs = /^(.+?)(\sand\s\p{Ll}.*)$/u;

/** "the PMU", "the United States", "Turkey", "the armed groups (Aleppo)". */
export function nameInSentence(name: string): string {
  const [, first, theirs] = andWhatIsTheirs.exec(name) ?? [];
  if (first !== undefined) return nameInSentence(first) + theirs;
  const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (isCommonPlural(name)) return isPeopleOfPlace(name) ? `the ${small}` : small;
  if (endsInNoun(name) && describing.test(name)) return `the ${small}`;
  const takesArticle =
    endsInNoun(name) ||
    isSpelt(headOf(name)) ||
    articled.test(headOf(name)) ||
    pluralFighters.test(lastWordOf(name)) ||
    isPeople(name) ||
    isBodyOf(name) ||
    isPeopleOfPlace(name);
  // "Al-Qaida" begins a list or a sentence, "al-Qaida" stands inside one.
  const inside = name.replace(/^(?:Al|El)(?=-\p{Lu})/u, (article) => article.toLowerCase());
  return takesArticle && !startsWithGenitive(name) && !/^the\b/i.test(name) ? `the ${inside}` : inside;
}

/** "the PMU’s", "the United States’". */
export function possessive(name: string): string {
  return `${nameInSentence(name)}${name.endsWith('s') ? '’' : '’s'}`;
}

/** "the PMU’s position"; "the position of the Sunni militias (Mosul)". */
export function owned(name: string, thing: string): string {
  return takesOf(name) ? `the ${thing} of ${nameInSentence(name)}` : `${possessive(name)} ${thing}`;
}
