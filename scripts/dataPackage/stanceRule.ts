/** How a stance is derived, sentence by sentence: the codebooks and the data package say it in these words. */
export const stanceRule: readonly string[] = [
  'A stance is derived from the statements of a pair that count; in `csv/relations.csv` all count but the content of accusations, low confidence, and what is past (before the conflict, or told as over).',
  'Each statement of a signed type has a tier: 1 if it is done, and told by the source as a fact or by the party itself; 2 if it is announced or threatened, told likewise; 3 if it is the source’s own view, the word of one party about another, or nobody’s.',
  'The best tier of a pair decides; low confidence, where a reader counts it, is heard only if that tier has nothing better.',
  '`aligned`: the deciding statements have only the sign +1. `opposed`: only −1. `mixed`: both, each with at least medium confidence. `other`: no statement that counts has a sign. Empty: none counts.',
  'What does not decide is not lost: `also` names the other sign, where a lower tier has it, and what has no sign.',
  'To net nothing out means that both statements stay and neither is subtracted from the other; it does not mean that every such pair is mixed.',
  '`statements` is all of a pair; `aligned`, `opposed` and `unsigned` are those that count, `accused` and `not_counted` the rest.',
  'The app counts officials with their organisation, and such a roll-up alone never makes a pair mixed; in `csv/relations.csv` officials stand for themselves.',
];
