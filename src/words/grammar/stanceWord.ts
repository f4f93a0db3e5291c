/**
 * Words of a column that say how two stand and are no verbs: "hostile", "ally", "rivalry". A sentence wants a verb before
 * them, and a preposition behind: "is hostile to", "is an ally of", "has a rivalry with". Whoever opens or reads data of one's
 * own imports this file, so that the first page need not have it.
 */
import './knownNames.ts';
import { gerundOf, spellingsOf, thirdPerson } from './formsOfVerb.ts';
import { learnStanceWords, needsBe, type Phrase } from './verbPhrase.ts';

/** Adjectives, and what else stands behind "is", each with its preposition. */
const adjectives: Readonly<Record<string, string>> = {
  to: `hostile|friendly|unfriendly|opposed|loyal|disloyal|close|linked|tied|related|connected|subordinate|sympathetic|
    unsympathetic|antagonistic|inimical|favourable|favorable|unfavourable|unfavorable|indifferent|committed|beholden|
    in opposition`,
  with: `allied|aligned|affiliated|associated|at odds|at war|at peace|at loggerheads|at enmity|in conflict|in armed conflict|
    in dispute|in alliance|in coalition|in league|in contact|in cooperation|in co-operation|in collaboration|in talks|
    on good terms|on bad terms|on friendly terms|engaged in hostilities`,
  towards: `neutral|ambivalent|cooperative|co-operative|adversarial|belligerent|aggressive|cool|ambiguous|undecided`,
  of: `supportive|critical|wary|suspicious|fearful|independent|part`,
  on: `dependent|reliant`,
  from: `estranged|independent`,
};

/** Who one is to the other. Plurals are made by rule. */
const roles = `ally|rival|enemy|foe|friend|partner|opponent|adversary|competitor|supporter|backer|sponsor|patron|client|proxy|member|
  subsidiary|neighbour|neighbor|affiliate|antagonist|collaborator|accomplice|protector|vassal|successor|predecessor|leader|owner|
  mediator`;

/** What two have with each other. */
const bonds = `alliance|friendship|rivalry|partnership|coalition|pact|treaty|agreement|accord|entente|ceasefire|cease-fire|truce|
  armistice|dispute|feud|quarrel|affiliation|trade agreement|understanding|link|tie`;

/** The same, without an article. */
const bareBonds =
  'trade|contact|contacts|relations|ties|links|talks|negotiations|negotiation|dialogue|differences|disputes';

/** Nouns that a sentence puts in other words. */
const inOtherWords: Readonly<Record<string, string>> = {
  war: 'is at war with',
  conflict: 'is in conflict with',
  'armed conflict': 'is in armed conflict with',
  hostility: 'is hostile to',
  hostilities: 'is engaged in hostilities with',
  enmity: 'is at enmity with',
  opposition: 'is in opposition to',
  neutrality: 'is neutral towards',
  cooperation: 'is in cooperation with',
  'co-operation': 'is in co-operation with',
  collaboration: 'is in collaboration with',
  membership: 'is a member of',
  pro: 'is for',
  anti: 'is against',
};

/** Verbs, as a column may have them: "support", "supports", "supporting". Those with a preposition take it along. */
const verbs = `support|oppose|back|attack|fight|help|aid|assist|fund|finance|arm|train|equip|criticise|criticize|condemn|threaten|
  sanction|trust|distrust|mistrust|like|dislike|hate|protect|defend|bomb|shell|raid|ambush|invade|besiege|endorse|reject|denounce|
  boycott|recognise|recognize|host|shelter|control|command|join|follow`;

const verbsWith: Readonly<Record<string, string>> = {
  with: 'cooperate|co-operate|collaborate|clash|negotiate|side|trade|compete|agree|disagree|communicate|feud|quarrel',
  against: 'protest|rebel',
  to: 'belong',
};

const listOf = (words: string) => words.split('|').map((word) => word.trim());
const ending = / (against|alongside|at|by|for|from|in|of|on|to|towards?|under|with)$/;

const prepositions: ReadonlyMap<string, string> = new Map(
  Object.entries(adjectives).flatMap(([preposition, words]) =>
    listOf(words).map((word) => [word, preposition] as const),
  ),
);
const isRole: ReadonlySet<string> = new Set(listOf(roles));
const isBond: ReadonlySet<string> = new Set(listOf(bonds));
const isBareBond: ReadonlySet<string> = new Set(listOf(bareBonds));

/** Nouns take the same letters in the plural as verbs do in the third person. */
const pluralOf = thirdPerson;

/** A verb that goes on, in each spelling: "is controlling". */
const goingOn = (base: string, preposition: string) =>
  spellingsOf(gerundOf(base)).map((gerund) => [gerund, `is ${gerund}${preposition}`] as const);

/** Each form in which a column may have a verb that needs something in a sentence, with its phrase. */
const verbForms: ReadonlyMap<string, string> = new Map([
  ...listOf(verbs).flatMap((base) => [[base, thirdPerson(base)] as const, ...goingOn(base, '')]),
  ...Object.entries(verbsWith).flatMap(([preposition, words]) =>
    listOf(words).flatMap((base) => [
      [base, `${thirdPerson(base)} ${preposition}`] as const,
      [thirdPerson(base), `${thirdPerson(base)} ${preposition}`] as const,
      ...goingOn(base, ` ${preposition}`),
    ]),
  ),
]);

const roleOfPlural: ReadonlyMap<string, string> = new Map(
  [...isRole].map((role) => [pluralOf(role), role] as const),
);

const withArticle = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** "very", "openly", before an adjective. */
const degree = /^(?:(?:very|rather|quite|somewhat|fairly|more|most|\p{L}+ly)\s+)+/u;

function splitVerb(phrase: string): Phrase {
  const [verb = '', ...rest] = phrase.split(' ');
  return { verb, rest: rest.join(' ') };
}

function adjectivePhrase(word: string): Phrase | null {
  const bare = prepositions.has(word) ? word : word.replace(degree, '');
  const preposition = prepositions.get(bare);
  return preposition === undefined ? null : { verb: 'is', rest: `${word} ${preposition}` };
}

/** "coalition partner" is a partner, "old rivals" are rivals. */
function rolePhrase(word: string, isPlural: boolean): Phrase | null {
  const at = word.lastIndexOf(' ') + 1;
  const [before, noun] = [word.slice(0, at), word.slice(at)];
  const role = isRole.has(noun) ? noun : roleOfPlural.get(noun);
  if (role === undefined) return null;
  return {
    verb: 'is',
    rest: isPlural ? `${before}${pluralOf(role)} of` : `${withArticle(`${before}${role}`)} of`,
  };
}

function bondPhrase(word: string): Phrase | null {
  const noun = word.slice(word.lastIndexOf(' ') + 1);
  if (isBareBond.has(noun)) return { verb: 'has', rest: `${word} with` };
  if (isBond.has(noun)) return { verb: 'has', rest: `${withArticle(word)} with` };
  return null;
}

/** True of a phrase that needs no help: "has a pact with", "is critical of", "allied with". */
const isWhole = (plain: string) => {
  const [first = ''] = plain.split(' ');
  return needsBe.test(first) || /^(?:has|have|had|is|are|was|were)$/.test(first);
};

/** A word that has its preposition: "critical of", "a rivalry with", "support for"; null for one that is not known, or is acted on. */
function withOwnPreposition(plain: string): Phrase | null {
  const preposition = ending.exec(plain)?.[1] ?? '';
  const bare = plain.replace(ending, '');
  if (preposition === 'by' || preposition === 'from' || isWhole(plain)) return null;
  if (prepositions.has(bare.replace(degree, '')) || prepositions.has(bare))
    return { verb: 'is', rest: plain };
  const other = inOtherWords[bare] ?? verbForms.get(bare);
  if (other !== undefined) return other === plain ? null : splitVerb(other);
  // "Denies ties with" has a verb of its own.
  const bond = /^\S+[^s]s\s/.test(bare) ? null : bondPhrase(bare);
  return bond === null ? null : { verb: bond.verb, rest: bond.rest.replace(/ with$/, ` ${preposition}`) };
}

/** The phrase of a word that says how two stand; null for one that is a verb already or is not known. */
export function stancePhrase(label: string, isPlural: boolean): Phrase | null {
  const plain = label.trim().toLowerCase().replace(/\s+/g, ' ');
  const isOf = plain.replace(/ of$/, '');
  const word = plain.replace(/^(?:is|are) /, '').replace(/^(?:an?|the) /, '');
  const role = rolePhrase(word === plain ? isOf : word.replace(/ of$/, ''), isPlural);
  if (role !== null) return role;
  if (ending.test(plain)) return withOwnPreposition(plain);
  const other = inOtherWords[word] ?? verbForms.get(plain);
  if (other !== undefined) return splitVerb(other);
  return adjectivePhrase(word) ?? (word === plain || /^an? /.test(plain) ? bondPhrase(word) : null);
}

learnStanceWords(stancePhrase);
