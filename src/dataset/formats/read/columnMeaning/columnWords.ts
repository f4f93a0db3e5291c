/** The names that columns have in people's files, by what they mean. Compared without case, accents, blanks, _ - . # */
import { withoutAccents } from '#base/withoutAccents.ts';

const pairNames: readonly (readonly [from: string, to: string])[] = [
  ['source name', 'target name'],
  ['source', 'target'],
  ['source label', 'target label'],
  ['from', 'to'],
  ['from name', 'to name'],
  ['actor a', 'actor b'],
  ['actor 1', 'actor 2'],
  ['actor1 name', 'actor2 name'],
  ['group1 name', 'group2 name'],
  ['group 1', 'group 2'],
  ['group a', 'group b'],
  ['state name1', 'state name2'],
  ['state a', 'state b'],
  ['state 1', 'state 2'],
  ['country 1', 'country 2'],
  ['country a', 'country b'],
  ['country', 'partner'],
  ['side a', 'side b'],
  ['side 1', 'side 2'],
  ['party a', 'party b'],
  ['party 1', 'party 2'],
  ['node 1', 'node 2'],
  ['node a', 'node b'],
  ['name 1', 'name 2'],
  ['name a', 'name b'],
  ['entity 1', 'entity 2'],
  ['entity a', 'entity b'],
  ['person 1', 'person 2'],
  ['actor', 'counterpart'],
  ['actor', 'counterparty'],
  ['actor', 'partner'],
  ['actor', 'other actor'],
  ['actor', 'other'],
  ['group', 'counterpart'],
  ['group', 'other group'],
  ['party', 'counterparty'],
  ['akteur', 'gegenüber'],
  ['sender', 'receiver'],
  ['initiator', 'target'],
  ['intervener', 'target'],
  ['attacker', 'defender'],
  ['attacker 1', 'defender 1'],
  ['subject', 'object'],
  ['who', 'whom'],
  ['who', 'to whom'],
  ['ego', 'alter'],
  ['start', 'end'],
  ['start id', 'end id'],
  ['tail', 'head'],
  ['a', 'b'],
  ['u', 'v'],
  ['i', 'j'],
  ['n1', 'n2'],
  // Codes after names: where a file has both, the names are what a reader wants to see.
  ['source id', 'target id'],
  ['from id', 'to id'],
  ['node1 id', 'node2 id'],
  ['group1 id', 'group2 id'],
  ['id 1', 'id 2'],
  ['stateabb1', 'stateabb2'],
  ['ccode1', 'ccode2'],
  ['actor1 code', 'actor2 code'],
  // German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Russian, Ukrainian, Arabic, Persian, Chinese
  ['von', 'nach'],
  ['von', 'zu'],
  ['von', 'an'],
  ['quelle', 'ziel'],
  ['akteur a', 'akteur b'],
  ['akteur 1', 'akteur 2'],
  ['de', 'à'],
  ['de', 'vers'],
  ['acteur a', 'acteur b'],
  ['acteur 1', 'acteur 2'],
  ['origine', 'destination'],
  ['de', 'a'],
  ['de', 'para'],
  ['origen', 'destino'],
  ['origem', 'destino'],
  ['actor 1', 'actor2'],
  ['da', 'a'],
  ['attore 1', 'attore 2'],
  ['van', 'naar'],
  ['kaynak', 'hedef'],
  ['aktör 1', 'aktör 2'],
  ['aktör a', 'aktör b'],
  ['от', 'к'],
  ['источник', 'цель'],
  ['актор 1', 'актор 2'],
  ['від', 'до'],
  ['من', 'إلى'],
  ['المصدر', 'الهدف'],
  ['از', 'به'],
  ['来源', '目标'],
  ['源', '目标'],
];

/** Names of ends that say by themselves that one acts against the other. */
const hostileEnds = /^(attacker|aggressor|assailant|angreifer|attaquant|atacante|saldiran|нападающии)\d*$/;

const lists = {
  relation: `relation|relationship|relation type|relationship type|connection type|tie|type|kind|verb|predicate|action|act|
    interaction|edge type|edge label|label|stance|event type|event text|category|what|does what|attitude|
    beziehung|beziehungstyp|verhältnis|typ|art|relation|lien|type de lien|relación|tipo|tipo de relación|relazione|relação|relatie|
    ilişki|tür|отношение|тип|связь|відношення|зв'язок|علاقة|العلاقة|نوع|رابطه|关系|类型`,
  sign: `sign|polarity|valence|valency|value|weight|wt|w|score|intensity|goldstein|goldstein scale|goldsteinscale|tone|
    strength|is ally|ally|vorzeichen|gewicht|wert|signe|poids|signo|peso|segno|işaret|знак|вес|إشارة|符号`,
  saidBy: `said by|source name|source|news source|sources|citation|reference|reference url|publisher|publication|outlet|reported by|
    informant|coder source|quelle|gesagt von|référence|fuente|fonte|kaynak|источник|المصدر|来源`,
  when: `when|date|event date|year|start date|startdate|start year|startyear|start|begin|begins|since|since year|from date|valid from|active from|from year|from|day|time|timeset|
    timestamp|dyad st year|datum|jahr|beginn|seit|ab|von|date de début|année|depuis|fecha|año|desde|dal|sinds|vanaf|منذ|data|anno|ano|tarih|yıl|дата|год|дата начала|рік|تاريخ|سنة|日期|年`,
  until: `until|till|valid until|valid to|active until|to year|to|end date|enddate|end year|endyear|end|ends|to date|finish|dyad end year|ende|bis|date de fin|jusqu'à|hasta|fino|bitiş|дата окончания|конец`,
  quote: `quote|quotation|in the words|words|verbatim|passage|text|excerpt|zitat|citation textuelle|extrait|cita|citazione|alıntı|цитата|اقتباس|引文`,
  note: `note|notes|comment|comments|description|details|remark|remarks|gloss|notiz|bemerkung|kommentar|beschreibung|remarque|commentaire|nota|notas|comentario|descripción|descrizione|açıklama|not|примечание|комментарий|описание|ملاحظة|وصف|备注|说明`,
  place: `read in|page|paragraph|location in text|evidence|locator|ref|seite|absatz|beleg|fundstelle`,
  direction: `type|directed|direction|edge direction|gerichtet`,
  id: `id|node id|nodeid|actor id|actorid|key|code|abbreviation|abbr|kürzel|identifier|ccode|index|nr|no`,
  name: `name|label|actor|actor name|title|node|entity|group|group name|state|country name|full name|namedata|shared name|display name|akteur|acteur|actor|attore|ator|aktör|ad|isim|nom|nombre|nome|naam|имя|название|актор|назва|الاسم|اسم|نام|名称|姓名`,
  shortName: `short name|shortname|short|abbreviation|abbr|acronym|kurzname|kürzel|sigle|abrégé|sigla|kısaltma|сокращение|简称`,
  aliases: `alias|aliases|also known as|aka|other names|nickname|alternative names`,
  country: `country|countries|home|home country|nation|land|pays|país|paese|ülke|страна|країна|بلد|دولة|国家`,
  faction: `faction|bloc|block|alliance|side|camp|coalition|party|team|gruppe|lager|fraktion|camp|alliance|bando|coalición|fazione|taraf|сторона|фракция|коалиция|فصيل|派别`,
  community: `community|ethnicity|ethnic group|religion|sect|ethnie|religion|comunidad|comunità|topluluk|община|религия|طائفة`,
  kind: `kind|actor type|type|category|role|class|element type|art|typ|genre|tipo|tür|тип|نوع|类型`,
  partOf: `part of|parent|belongs to|member of|parent id|group id|teil von|fait partie de|parte de|üst|часть`,
  summary: `summary|description|bio|about|beschreibung|résumé|resumen|описание|وصف`,
} as const;

/** A name as columns are compared: without case, accents, blanks and punctuation. */
export function plainName(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

export type ColumnRole = keyof typeof lists;

const ranks = new Map<ColumnRole, ReadonlyMap<string, number>>(
  (Object.keys(lists) as ColumnRole[]).map((role) => {
    const words = lists[role].split('|').map(plainName);
    return [role, new Map(words.map((word, index) => [word, index] as const).reverse())];
  }),
);

const pairs = pairNames.map(([from, to]) => [plainName(from), plainName(to)] as const);
const pairRanks = new Map(pairs.map(([from, to], rank) => [`${from} ${to}`, rank] as const).reverse());
const known = new Set([...pairs.flat(), ...[...ranks.values()].flatMap((words) => [...words.keys()])]);
for (const short of ['a', 'b', 'i', 'j', 'u', 'v', 'w', 'de', 'da', 'no', 'к'])
  known.delete(plainName(short));

/** How well a name fits a role: 0 is best; null if it does not. */
export function roleRank(name: string, role: ColumnRole): number | null {
  return ranks.get(role)?.get(plainName(name)) ?? null;
}

/** Heads of the second end that do not say that it is acted upon. */
const otherEnds = /^(counterpart|counterparty|partner|otheractor|othergroup|other|gegenuber)$/;

/** True if the names of the two ends differ in a letter or a number alone, and so in no direction: "Actor A", "Actor B". */
export function isEvenPair(from: string, to: string): boolean {
  const [one, other] = [plainName(from), plainName(to)];
  if (otherEnds.test(other) && !/^(source|from|sender)$/.test(one)) return true;
  if (one.length !== other.length || one === other) return false;
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  const pair = `${one[at]}${other[at]}`;
  return ['ab', '12', 'xy', 'ij', 'uv'].includes(pair) && one.slice(at + 1) === other.slice(at + 1);
}

const openHeads = new Set(
  `since|since year|since date|from|from date|from year|valid from|active from|seit|ab|von|depuis|desde|dal|sinds|vanaf|с|منذ`
    .split('|')
    .map(plainName),
);

/** True if a column of dates says by its name that what began then goes on: "since", "from". */
export const isOpenHead = (name: string): boolean => openHeads.has(plainName(name));

/** True if the name of a column of numbers speaks of how two stand to each other. */
export const isStanceHead = (name: string): boolean =>
  /hostil|friend|allied|allies|\bally|stance|score|rating|scale|attitude|sentiment|position|relation|feind|freund|haltung|bewertung|skala|verhältnis|amigo|enemigo|ami\b|ennemi|düşman|dost|враг|друг|оценка|عدو|حليف/iu.test(
    name,
  );

/** True if the name of a column of numbers speaks of a direction, a place or a change. */
export const isMeasureHead = (name: string): boolean =>
  /direction|change|diff|delta|trend|growth|\b(lat|lon|lng|long)(itude)?\b|latitude|longitude|\b[xyz]\b|coord|temperature|balance|profit|net\b|veränderung|richtung/iu.test(
    name,
  );

/** True if a column says by its name that it holds further actors beside two: "assoc_actor_1", "ally of", "supported by". */
export const isFurtherActorHead = (name: string): boolean =>
  /^(assoc(iated)?actor\d?|(third|other|additional|further|co)(actor|party)\d?|actor[3-9]|all(y|ies)(of)?\d?|(supported|backed|sponsored|armed|funded|opposed)by|supporters?|backers?|sponsors?|enem(y|ies)(of)?|rivals?|opponents?)$/.test(
    plainName(name),
  );

/** True if a column says by its name that it holds how strong a tie is. */
export const isWeightHead = (name: string): boolean =>
  /^(?:edge ?)?(weights?|wt|strength|gewicht|stärke|poids|peso|ağırlık|вес|الوزن|权重)$/i.test(name.trim());

/** How well two names fit the two ends of a relation: 0 is best; null if they do not. */
export function pairRank(from: string, to: string): number | null {
  return pairRanks.get(`${plainName(from)} ${plainName(to)}`) ?? null;
}

/** True if the name of the first end says that it acts against the second. */
export const isHostileEnd = (from: string): boolean => hostileEnds.test(plainName(from));

/** True if a cell is a word that heads columns. */
export const isColumnWord = (cell: string): boolean => cell.length < 40 && known.has(plainName(cell));
