/** Words that turn what a passage says: a condition makes no act of it, and what is over by now is no relation. */
import { sureConjunctions } from '#words/conditions.ts';

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
const opening = new RegExp(
  [
    String.raw`(?<!\p{L})(?<!(?:as|ask\p{L}*|know|knew|see|saw|wonder\p{L}*|whether or|even) )(?:${sureConjunctions})(?!\p{L})`,
    String.raw`(?:(?<=^\s*)|(?<=, ))should(?= )`,
    String.raw`(?:(?<=^\s*)|(?<=, )|(?<!\p{L}))provid(?:ed|ing) that(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** A clause to its end: "1,500" and "U.S." end none, nor does the point of a title. */
const clause =
  /^(?:[^.,;:!?“”"()]|[.,;:](?![\s“”"’)]|$)|(?<=(?<!\p{L})(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|St))\.)+/u;

/** The condition that words hold, from its conjunction to the end of its clause; null if there is none. */
export function conditionIn(words: string): string | null {
  const found = opening.exec(words);
  if (found === null) return null;
  return clause.exec(words.slice(found.index))?.[0].trim() ?? null;
}

/** Words that lead from an accusation to what somebody is accused of: "accused Dromund of arming rebels". */
const accusing =
  /(?<!\p{L})(?:accus(?:ed?|es|ing)(?!\p{L})[^.;:!?“”]{1,80}? of (?=\p{L}+ing(?!\p{L}))|(?:blam(?:ed?|es|ing))(?!\p{L})[^.;:!?“”]{1,60}? for (?=\p{L}+ing(?!\p{L}))|alleg(?:ed?|es|ing) that )/iu;

/** Before an accusation, where its verb is passive: "was publicly accused", "stands accused". */
const suffering = /(?<!\p{L})(?:is|are|was|were|be|been|being|stands?|stood)(?: \p{L}+ly)? $/iu;
/** Who accuses, behind a passive verb: "accused on Monday by Sarvia of". */
const accusedBy = /^\p{L}+(?: (?:on \p{Lu}\p{L}+|\p{L}+ly|yesterday|today))? by (.+) (?:of|for) $/iu;

/** The words of an accusation that name last who accuses; null where words hold none, or do not say who does. */
export function accuserIn(words: string): string | null {
  const found = accusing.exec(words);
  if (found === null) return null;
  const before = words.slice(0, found.index);
  return accusedBy.exec(found[0])?.[1] ?? (suffering.test(before) ? null : before);
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
