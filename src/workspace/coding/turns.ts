/** Words that turn what a passage says: a condition makes no act of it, and what is over by now is no relation. */

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

/** How a condition begins where it follows its clause, or stands before it. */
const opening =
  /(?<!\p{L})(?<!(?:as|ask\p{L}*|know|knew|see|saw|wonder\p{L}*|whether or|even) )(?:if|unless|in case|(?:as|so) long as|(?:on|under the) condition that|in the event)(?!\p{L})|(?:(?<=^\s*)|(?<=, ))should(?= )|(?:(?<=^\s*)|(?<=, )|(?<!\p{L}))provid(?:ed|ing) that(?!\p{L})/iu;

/** The condition that words hold, from its conjunction to the end of its clause; null if there is none. */
export function conditionIn(words: string): string | null {
  const found = opening.exec(words);
  if (found === null) return null;
  return /^[^.,;:!?“”"()]+/u.exec(words.slice(found.index))?.[0].trim() ?? null;
}

const past =
  /(?<!\p{L})(?:(?:until|till|up to) (?:(?:early|mid|late|the end of|\p{Lu}\p{Ll}+)[ -]){0,2}(?:\d{4}|recently|last \p{L}+)|(?<!(?:was|were|is|are|be|been|being|got|get|gets) )used to|formerly|former (?:all(?:y|ies|iance)|partners?(?:hip)?|friends?|enem(?:y|ies)|foes?|rivals?|patrons?|backers?|supporters?|sponsors?|members?|protectors?|opponents?)|(?:was|were|had) once|once (?:\p{L}{2,}ed|fought|led|gave|held)|no longer|not any ?more)(?!\p{L})/iu;

/** The words by which a passage says that something is over by now; null if it says none. */
export const pastIn = (words: string): string | null =>
  speaksOfComing(words) ? null : (past.exec(words)?.[0] ?? null);
