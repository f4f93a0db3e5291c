/** What a word or number in the column of relations says of the sign. A table, not a guess: what is not here is asked. */
import { isError, numberOf } from '#dataset/formats/read/table/cellTypes.ts';
import { plainName } from './columnWords.ts';
import type { ValueSign } from './recipe.ts';

const aligned = `+|++|pos|positive|positiv|positif|positivo|aligned|align|ally|allied|allies|allied with|is allied with|all|alliance|
  alliances|aff|affiliate|affiliates|affiliated|affiliation|spl|splinter|splinters|mer|merger|mergers|friend|friends|friendly|
  friendship|support|supports|supported|supporting|supportive|supporter|backs|backed|back|backing|finances|equips|shelters|hosts|recognises|recognizes|protects|sides|cooperate|cooperates|cooperation|
  cooperative|collaborates|collaboration|partner|partners|partnership|defense|defence|defends|defense pact|entente|nonaggression|
  neutrality|non aggression|pact|treaty|aids|aid|assists|helps|arms|trains|funds|finances|endorses|agrees|agreement|likes|trusts|trust|
  pro|for|coalition|coalition partner|sponsor|sponsors|material cooperation|verbal cooperation|
  verbündet|verbündete|verbündeter|verbündeten|verbünden|bündnis|freund|freundschaft|unterstützt|unterstützung|kooperation|allianz|
  allié|alliés|ami|amis|soutient|soutien|coopération|appui|appuie|favorable|aliado|aliados|alianza|amigo|apoya|apoyo|cooperación|
  aliança|apoia|apoio|alleato|alleati|alleanza|amico|sostiene|sostegno|bondgenoot|steunt|sojusznik|wspiera|
  müttefik|dost|destek|destekler|destekliyor|ittifak|союзник|союзники|союз|друг|дружба|поддерживает|поддержка|сотрудничество|
  положительный|підтримує|союзники|حليف|حلفاء|تحالف|صديق|يدعم|دعم|ایجابی|متحد|دوست|盟友|同盟|支持|朋友|合作`;

const opposed = `-|--|neg|negative|negativ|négatif|negativo|opposed|oppose|opposes|opposing|opposition|opposing directed|
  opposingdirected|opponent|opponents|enemy|enemies|enmity|foe|foes|hostile|hostility|hostilities|hate|hates|riv|rival|rivals|
  rivalry|adversary|adversaries|against|anti|condemns|criticizes|criticises|threatens|distrust|distrusts|dislikes|denounces|
  rejects|protests|sanctions|sanctioned|sanctioning|sanction|embargo|boycotts|expels|bans|dispute|disputes|conflict|conflicts|competitor|
  feind|feinde|feindschaft|gegner|rivale|verfeindet|lehnt ab|ennemi|ennemis|hostilité|adversaire|s'oppose|s'oppose à|
  opposé|enemigo|enemigos|enemistad|se opone|inimigo|inimigos|nemico|nemici|si oppone|vijand|wróg|
  düşman|düşmanlar|karşı|rakip|враг|враги|вражда|противник|противники|против|отрицательный|конфликт|спор|
  ворог|عدو|أعداء|عداء|خصم|ضد|يعارض|معارضة|دشمن|敌人|敌对|反对|对手`;

const armed = `attack|attacks|attacked|fight|fights|fighting|fought|war|at war|wages war|declares war|declared war|besieges|shells|ambushes|raids|battle|battles|combat|clash|clashes|bombs|bombing|
  airstrike|airstrikes|kills|invades|invasion|armed conflict|krieg|im krieg|führt krieg|kampf|angriff|greift an|bekämpft|kämpft|guerre|en guerre|combate|lucha|en guerra|in guerra|attaque|combat|bataille|
  guerra|ataca|ataque|batalla|attacca|savaş|savaşta|savaşıyor|saldırı|saldırır|война|воюет|в состоянии войны|атака|атакует|бой|حرب|هجوم|يهاجم|معركة|جنگ|战争|攻击|冲突`;

const other = `ceasefire|cease fire|truce|armistice|waffenstillstand|cessez le feu|alto el fuego|ateşkes|перемирие|هدنة|停火|contact|contacts|meets|meeting|met|meet|talks|talks to|negotiates|negotiation|negotiations|consult|consults|
  trade|trades|neighbour|neighbor|neighbours|visit|visits|dialogue|knows|link|linked|linked to|related|related to|communicates|
  kontakt|treffen|handel|rencontre|commerce|reunión|comercio|контакт|встреча|торговля|اتصال|لقاء|接触|会议`;

const structure = `part of|member|member of|membership|belongs to|subsidiary|subsidiary of|owner|owns|command|commands|subordinate|
  subordinate to|reports to|leads|leader of|mitglied|teil von|membre|fait partie de|miembro|miembro de|член|часть|عضو|成员`;

/** Said of pairs of which the file does not say on which side they stand. */
const ambiguous = `0|0.0|±|+/-|-/+|?|??|n/a|na|nan|null|none|nil|no|unknown|neutral|neutrality?|mixed|ambivalent|ambiguous|both|either|
  clueless|complicated|varies|unclear|undecided|it's complicated|unbekannt|neutre|neutro|inconnu|desconocido|mixto|belirsiz|tarafsız|
  нейтральный|нейтрально|неизвестно|смешанный|нет|محايد|غير معروف|مختلط|中立|未知|true|false|yes|y|n|t|f|ja|nein|oui|non|sí|si|да|x|✓`;

/** Words around the one that counts: "is allied with", "im Krieg mit". */
const before =
  /^(?:is|are|was|were|has been|have been|be|being|in|an|a|the|ist|sind|est|sont|es|son|è|sono)\s+/;
const after =
  /\s+(?:with|against|to|of|by|for|on|upon|mit|gegen|von|an|avec|contre|de|du|des|à|con|contra|a|di|met|tegen|с|против|ile|مع|ضد)$/;

/** A phrase without the words around it, one at a time: its shorter forms, longest first. */
function shorter(phrase: string): string[] {
  const plain = phrase.trim().toLowerCase();
  const ends = [
    plain.replace(before, ''),
    plain.replace(after, ''),
    plain.replace(before, '').replace(after, ''),
  ];
  return ends.filter((end) => end !== plain);
}

const signs = /^[+\-\u2212\u2010-\u2014±?✓/]+$/;

/** Signs and question marks are compared as they stand; words without case, accents and blanks. */
function wordKey(text: string): string {
  const trimmed = text
    .trim()
    .replace(/[\u2212\u2010-\u2014\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+');
  return signs.test(trimmed) ? trimmed : plainName(trimmed);
}

const table = new Map<string, Omit<ValueSign, 'value' | 'rows'>>();
const enter = (words: string, entry: Omit<ValueSign, 'value' | 'rows'>) => {
  for (const word of words.split('|')) {
    const key = wordKey(word);
    if (key !== '' && !table.has(key)) table.set(key, entry);
  }
};
enter(aligned, { sign: 'aligned', family: 'political', isSure: true });
enter(armed, { sign: 'opposed', family: 'armed', isSure: true });
enter(opposed, { sign: 'opposed', family: 'political', isSure: true });
enter(other, { sign: 'other', family: 'contact', isSure: true });
enter(structure, { sign: 'other', family: 'structure', isSure: true });
enter(ambiguous, { sign: null, family: 'contact', isSure: false });

/** The sign of one value by the table and by its number; null if neither knows it. */
export function knownSign(value: string, decimalComma = false): Omit<ValueSign, 'value' | 'rows'> | null {
  const key = wordKey(value);
  if (key === '' || isError(value)) return { sign: null, family: 'contact', isSure: false };
  const entry = table.get(key);
  if (entry !== undefined) return entry;
  for (const phrase of shorter(value)) {
    const found = table.get(wordKey(phrase));
    if (found !== undefined) return found;
  }
  const number = numberOf(value, decimalComma);
  if (number === null || Number.isNaN(number)) return null;
  if (number === 0) return { sign: null, family: 'contact', isSure: false };
  return { sign: number > 0 ? 'aligned' : 'opposed', family: 'political', isSure: true };
}

/** Said of two who stand alike: no one acts on the other. */
const even = new Set(
  `ally|allied|allies|allied with|alliance|alliances|align|aligned|friend|friends|friendly|friendship|partner|partners|partnership|pact|treaty|
    entente|nonaggression|neutrality|cooperation|coalition|coalition partner|enemy|enemies|enmity|foe|foes|hostile|hostility|hostilities|
    rival|rivals|rivalry|riv|all|adversary|opponent|opponents|conflict|dispute|war|at war|armed conflict|battle|clash|clashes|ceasefire|truce|
    armistice|meeting|talks|trade|neutral|mixed|unclear|ambiguous|ambivalent|unknown|none|positive|negative|pos|neg|opposed|
    verbündet|verbündete|bündnis|freund|freundschaft|kooperation|allianz|feind|feinde|feindschaft|gegner|rivale|verfeindet|krieg|im krieg|
    waffenstillstand|handel|allié|alliés|ami|amis|coopération|ennemi|ennemis|hostilité|guerre|en guerre|aliado|aliados|alianza|amigo|
    enemigo|enemigos|en guerra|alleato|alleati|nemico|nemici|in guerra|müttefik|dost|ittifak|düşman|düşmanlar|rakip|savaşta|
    союзник|союзники|союз|друг|дружба|враг|враги|вражда|противник|война|حليف|حلفاء|تحالف|صديق|عدو|أعداء|عداء|خصم|盟友|同盟|朋友|敌人|敌对|对手`
    .split('|')
    .map(wordKey),
);

/** True if a value says the same of both: a word such as "allied", a sign or a number. */
export const isEvenWord = (value: string): boolean =>
  isBareSign(value) || [value, ...shorter(value)].some((phrase) => even.has(wordKey(phrase)));

/** True if a value says only a sign or a number, and so gives no verb for a line. */
export function isBareSign(value: string): boolean {
  const key = wordKey(value);
  return (
    key === '' ||
    signs.test(key) ||
    numberOf(value) !== null ||
    numberOf(value, true) !== null ||
    /^(pos|neg|posit\w*|negat\w*|true|false|yes|no|aligned|opposed|>0|<0)$/.test(key)
  );
}
