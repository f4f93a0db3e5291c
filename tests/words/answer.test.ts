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
      'One more statement is a plan, an opinion or a claim passed on, not reported as fact.',
    );
    expect(answerWords.moreClaims(7)).toBe(
      'Seven more statements are plans, opinions or claims passed on, not reported as fact.',
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
    ['Turkey', 'By Turkey’s own account, it threatens Iran under certain conditions.'],
    ['Peshmerga', 'By the Peshmerga’s own account, they threaten Iran under certain conditions.'],
    ['Jo Doe', 'Jo Doe threatens Iran under certain conditions (own account).'],
  ])('in the threats of %s, with their condition behind them', (name, text) => {
    expect(answerWords.claims('ownThreatened', '', [clause(name, 'threatens', 'present', 'Iran')])).toBe(
      text,
    );
  });

  it.each([
    ['supports militarily', 'would', 'it would militarily support Iran under certain conditions'],
    ['allied with', 'would', 'it would be allied with Iran under certain conditions'],
    ['is a threat to', 'present', 'it is a threat to Iran under certain conditions'],
    ['fights', 'threat', 'it threatens to fight Iran, under certain conditions'],
    ['could act for', 'present', 'it could act for Iran under certain conditions'],
  ] as const)('in “%s” on a condition', (label, form, text) => {
    expect(answerWords.claims('ownThreatened', '', [clause('Turkey', label, form, 'Iran')])).toBe(
      `By Turkey’s own account, ${text}.`,
    );
  });

  it('in the threat of an official, whose name stands once', () => {
    const { subjects, parts } = clause('Jo Doe (Arland)', 'threatens', 'present', 'Iran');
    const own = { subjects: subjects.map((one) => ({ ...one, isOfficial: true })), parts };
    expect(answerWords.claims('ownThreatened', '', [own])).toBe(
      'Jo Doe (Arland) threatens Iran under certain conditions (own account).',
    );
    const other = clause('Turkey', 'threatens', 'present', 'Iran');
    expect(answerWords.claims('ownThreatened', '', [own, other])).toMatch(/^By their own accounts, /);
  });

  it('in what others announce', () => {
    const [first, second] = [
      clause('Peshmerga', 'fights', 'will', 'ISIS'),
      clause('Turkey', 'backs', 'will', 'Iran'),
    ];
    expect(answerWords.claims('announced', '', [first])).toBe(
      'It has been announced that the Peshmerga will fight ISIS.',
    );
    expect(answerWords.claims('announced', '', [first, second])).toBe(
      'It has been announced that the Peshmerga will fight ISIS; and that Turkey will back Iran.',
    );
  });

  it('in what is alleged, with those who allege it first', () => {
    const harm = { from: 'Peshmerga', label: 'harms', to: 'Civilians (Mosul)' };
    const told = (by: readonly (string | null)[], others: number) =>
      answerWords.alleged([{ ...harm, by }], others);
    const act = 'that the Peshmerga harm civilians (Mosul)';
    expect(told([null], 0)).toBe(`Alleged, not reported as fact: an unnamed speaker alleges ${act}.`);
    expect(told(['Turkey', null], 1)).toBe(
      `Alleged, not reported as fact: Turkey and an unnamed speaker allege ${act}; and one more alleged act.`,
    );
    expect(told(['Iraqi forces'], 2)).toBe(
      `Alleged, not reported as fact: the Iraqi forces allege ${act}; and two more alleged acts.`,
    );
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
