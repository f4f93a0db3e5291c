/** Who accuses, in an accusation that a text tells actively or passively. */

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
