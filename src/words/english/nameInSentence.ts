/** Names of actors inside a sentence. */

/** Last words of names that take an article although they have capitals: "the Hill Front". */
const articled =
  /\b(Administration|Agency|Alliance|Army|Assembly|Authority|Bank|Brigades?|Bureau|Coalition|Command|Commission|Committee|Congress|Corps|Council|Emirates|Federation|Forces|Front|Government|Group|Guards?|Islands|Kingdom|League|Legion|Militias?|Ministry|Movement|Nations|Netherlands|Office|Organi[sz]ation|Pact|Parliament|Party|Philippines|Region|Republic|Resistance|Service|States|Syndicate|Union|Units)$/;

/** Letters that are read one by one and not as a word: "PMU", not "NATO" or "ISIS". */
const isSpelt = (word: string) =>
  /^\p{Lu}{2,5}$/u.test(word) &&
  (word.length < 4 || !/^(?:[AEIOU][^AEIOU])+[AEIOU]?$|^(?:[^AEIOU][AEIOU])+[^AEIOU]?$/.test(word));

/** Without what stands in brackets behind it. */
const headOf = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '');
const lastWordOf = (name: string) => headOf(name).split(/\s+/).at(-1) ?? '';

/** "Iran’s foreign minister" has its article already. */
const startsWithGenitive = (name: string) => /^\S+[’']s?\s/.test(name);

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

/** The noun of a name that ends in one: "council of the highlands" is a council. */
const nounOf = (name: string) => lastWordOf(headOf(name).split(/\sof\s/)[0] ?? '');

/** Names of fighters that are plurals and end in no s. */
const pluralFighters = /^(?:Fedayeen|Janjaweed|Mujahideen|Mujahidin|Peshmerga|Taliban)$/;

/** "Turkmen of Tal Afar", "Christians of Bartilla". */
function isPeopleOfPlace(name: string): boolean {
  const [group = '', ...place] = headOf(name).split(/\sof\s/);
  return place.length > 0 && /(?:[^s]s|men|people)$/.test(group) && !/(?:States|Nations|Corps)$/.test(group);
}

/** True if a verb behind the name stands in the plural: "Iraqi forces", "US media". */
export function isPluralName(name: string): boolean {
  const last = lastWordOf(name);
  return (
    (endsInNoun(name) && /(?:[^s]s|media|people|police)$/.test(nounOf(name))) ||
    /(?:Forces|Militias|Units|Brigades|Guards|Civilians)$/.test(last) ||
    pluralFighters.test(last) ||
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
  if (endsInNoun(name) && describing.test(name)) return `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const takesArticle =
    endsInNoun(name) ||
    isSpelt(headOf(name)) ||
    articled.test(headOf(name)) ||
    pluralFighters.test(lastWordOf(name)) ||
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
