import { describe, expect, it } from 'vitest';
import { type AnswerClause, answerWords } from '#words/answer.ts';

const clause = (
  name: string,
  label: string,
  form: AnswerClause['parts'][number]['form'],
  ...objects: string[]
): AnswerClause => ({
  subjects: [{ name, isPerson: /^Jo/.test(name), isOwnAccount: false, spokenBy: null }],
  parts: [{ label, form, objects: objects.map((one) => ({ name: one, country: null, charges: [] })) }],
});

describe('an answer agrees with one, two and many', () => {
  it('in counts of pairs and of what is no fact', () => {
    const count = (number: number) =>
      answerWords.counts('article', [{ kind: 'opposed', count: number, leading: null }]);
    expect(count(1)).toBe('The article reports that one pair is at odds.');
    expect(count(2)).toBe('The article reports that two pairs are at odds.');
    expect(answerWords.moreClaims(1)).toBe(
      'One more is a plan, an opinion or a claim passed on, not reported as done.',
    );
    expect(answerWords.moreClaims(7)).toBe(
      'Seven more are plans, opinions or claims passed on, not reported as done.',
    );
  });

  it.each([
    ['Turkey', 'Turkey has announced plans to militarily support Iran.'],
    ['Peshmerga', 'The Peshmerga have announced plans to militarily support Iran.'],
    ['Jo Doe', 'Jo Doe has announced plans to militarily support Iran.'],
  ])('in the plans of %s, which nobody else announces', (name, text) => {
    const own = clause(name, 'supports militarily', 'will', 'Iran');
    expect(answerWords.claims('ownAnnounced', '', [own])).toBe(text);
  });

  it.each([
    ['Turkey', 'By Turkey’s own account, it conditionally threatens Iran.'],
    ['Peshmerga', 'By the Peshmerga’s own account, they conditionally threaten Iran.'],
    ['Jo Doe', 'By Jo Doe’s own account, Jo Doe conditionally threatens Iran.'],
  ])('in the threats of %s, with their condition in one word', (name, text) => {
    expect(answerWords.claims('ownThreatened', '', [clause(name, 'threatens', 'present', 'Iran')])).toBe(
      text,
    );
  });

  it.each([
    ['supports militarily', 'would', 'it would conditionally militarily support Iran'],
    ['allied with', 'would', 'it would conditionally be allied with Iran'],
    ['close to', 'would', 'it would conditionally be close to Iran'],
    ['is a threat to', 'present', 'it is conditionally a threat to Iran'],
  ] as const)('in “%s” on a condition, with the adverb inside the verb', (label, form, text) => {
    expect(answerWords.claims('ownThreatened', '', [clause('Turkey', label, form, 'Iran')])).toBe(
      `By Turkey’s own account, ${text}.`,
    );
  });

  it('in the threat of an official, whose name stands once', () => {
    const { subjects, parts } = clause('Jo Doe (Arland)', 'threatens', 'present', 'Iran');
    const own = { subjects: subjects.map((one) => ({ ...one, isOfficial: true })), parts };
    expect(answerWords.claims('ownThreatened', '', [own])).toBe(
      'Jo Doe (Arland) conditionally threatens Iran.',
    );
    const other = clause('Turkey', 'threatens', 'present', 'Iran');
    expect(answerWords.claims('ownThreatened', '', [own, other])).toMatch(/^By their own accounts, /);
  });

  it('in several threats', () => {
    const two = [
      clause('Turkey', 'threatens', 'present', 'Iran'),
      clause('Iran', 'could act for', 'present', 'ISIS'),
    ];
    expect(answerWords.claims('ownThreatened', '', two)).toBe(
      'By their own accounts, Turkey threatens Iran; and Iran could act for ISIS; both are conditional.',
    );
  });
});
