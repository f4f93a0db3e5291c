/** Whether a text speaks of what is over by now, or of what is still to come: neither is a relation that holds. */

/** Words behind which stands what is still to come. */
const toCome =
  /(?<!\p{L})(?:would|will|shall|(?:is|are|was|were) to|(?:plan|vow|promis|pledg|intend|due|set|prepar)\p{L}* to)(?!\p{L})(?! have(?!\p{L}))/iu;
/** A verb of a deed before them: then it may be that one which is coded. Who only speaks does none. */
const deed = /(?<!\p{L})(?:\p{L}{2,}ed|has|have|had|is|are|was|were)(?!\p{L})/giu;
const speech =
  /^(?:announced|warned|declared|stated|reported|added|insisted|vowed|promised|pledged|planned|intended|prepared|confirmed|replied|argued|claimed)$/iu;

/** True if marked words speak of nothing but what is still to come: "would close both bridges". */
export function speaksOfComing(quote: string): boolean {
  const found = toCome.exec(quote);
  if (found === null) return false;
  return (quote.slice(0, found.index).match(deed) ?? []).every((word) => speech.test(word));
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What may stand before a year: "the end of", "early March", "5 March". */
const beforeYear = `(?:(?:early|mid|late|the (?:end|middle|beginning) of|spring|summer|autumn|winter|(?:\\d{1,2} )?(?:${month})(?: \\d{1,2},)?)[ -]){0,2}`;
const untilYear = new RegExp(
  `(?<!\\p{L})(?:[Uu]ntil|[Tt]ill) ${beforeYear}(?<year>1\\d{3}|20\\d{2})(?![\\p{L}\\d]|[.,]\\d)`,
  'gu',
);

/** What is used to do something: "rockets used to shell Tarn", "the bases from which it used to strike". */
const tool =
  'aircraft|ammunition|arms|artillery|cash|equipment|explosives|force|funds|methods?|money|oil|tactics|(?:airfield|airport|base|boat|bomb|bridge|building|camp|car|drone|gun|helicopter|house|jet|launcher|missile|mortar|plane|port|rifle|road|rocket|route|shell|ship|site|tank|term|tool|truck|tunnel|vehicle|warplane|weapon|word)s?';
const usedTo = String.raw`(?<!(?:was|were|is|are|be|been|being|got|get|gets)(?: \p{L}+)? )(?<!(?<!\p{L})(?:${tool})(?:,? \p{L}+){0,4} )used to(?! (?:the|an?|this|that|these|those|its|their|his|her|such)(?!\p{L}))`;

const past = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:[Uu]ntil|[Tt]ill) (?:recently|last \p{L}+)`,
    usedTo,
    '[Ff]ormerly',
    '[Ff]ormer (?:all(?:y|ies|iance)|partners?(?:hip)?|friends?|enem(?:y|ies)|foes?|rivals?|patrons?|backers?|supporters?|sponsors?|members?|protectors?|opponents?)',
    String.raw`(?:was|were|had) once|once (?:\p{L}{2,}ed|fought|led|gave|held)`,
    String.raw`(?:[Nn]o longer|not any ?more)(?! than(?!\p{L})))(?!\p{L})`,
  ].join('|'),
  'u',
);

/**
 * The words by which a passage says that something is over by now; null if it says none. `newest` is the year in which its source
 * came out: what lasts until a later one is not over.
 */
export function pastIn(words: string, newest: number): string | null {
  if (speaksOfComing(words)) return null;
  const until = [...words.matchAll(untilYear)].find(({ groups }) => Number(groups?.year) <= newest);
  return until?.[0] ?? past.exec(words)?.[0] ?? null;
}
