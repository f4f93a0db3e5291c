/** Words of what the balance view counts: triads, indices, and each actor's part in them. */
import { capitalised, number, spelled, spelledNumber } from './grammar/numbersAndLists.ts';

/** "59 are balanced in the strong sense and 66 in the weak": fewer than all in one sense at least, and never fewer in the weak. */
function inTwoSenses(total: number, strong: number, weak: number): string {
  const all = total === 2 ? 'both' : `all ${spelledNumber(total)}`;
  if (total === 1) return 'it is balanced in the weak sense only';
  const first = strong === 0 ? 'none is' : `${spelledNumber(strong)} ${strong === 1 ? 'is' : 'are'}`;
  return `${first} balanced in the strong sense and ${weak === total ? all : spelledNumber(weak)} in the weak`;
}

export const balanceNumberWords = {
  triadsTitle: 'Triads',
  triadsNone: 'No triad has counted relations on all three sides.',
  /** "Four triads have counted relations on all three sides; all four are balanced." Of all, and of those in each sense. */
  triads: (total: number, strong: number, weak: number) => {
    const have = `${spelled(total, 'triad has', 'triads have')} counted relations on all three sides`;
    const are = (count: number) => {
      if (total === 1) return count === 1 ? 'it is balanced' : 'it is not balanced';
      if (count === total) return `${total === 2 ? 'both' : `all ${spelledNumber(total)}`} are balanced`;
      return `${count === 0 ? 'none' : spelledNumber(count)} of them ${count > 1 ? 'are' : 'is'} balanced`;
    };
    const senses = strong === weak ? are(strong) : inTwoSenses(total, strong, weak);
    return `${capitalised(`${have}; ${senses}`)}.`;
  },
  triadType: {
    '+++': 'All three aligned',
    '++-': 'Two aligned, one opposed',
    '+--': 'One aligned, two opposed',
    '---': 'All three opposed',
  },
  triadSigns: { '+++': '+ + +', '++-': '+ + −', '+--': '+ − −', '---': '− − −' },
  triadSense: {
    '+++': 'balanced',
    '++-': 'not balanced',
    '+--': 'balanced',
    '---': 'balanced in the weak sense only',
  },
  triadColumns: { signs: 'Signs', type: 'Triad', sense: 'Sense', count: 'Count' },
  triadList: (type: string, count: number) => `${type} (${number(count)})`,

  indicesTitle: 'Balance as a single number',
  indicesNote:
    'Each is 1 where everything fits. They measure different things and often disagree; compare networks of different sizes only with care.',
  index: {
    triangle: 'Triangle index',
    triangleText: 'balanced triads (strong sense) as a share of all triads; Cartwright and Harary 1956',
    walk: 'Walk-based index',
    walkText:
      'tr exp(A) / tr exp(|A|): closed walks of every length, long ones weighing less; Estrada and Benzi 2014',
    walkTooMany: 'not computed for more than 150 actors',
    frustration: 'Normalised frustration',
    frustrationText:
      '1 − 2L/m, with L the frustration index for two camps and m the relations; Aref and Wilson 2018',
  },
  noIndex: '–',
  actorsTitle: 'Each actor’s part',
  actorColumns: {
    actor: 'Actor',
    relations: 'Relations',
    frustrated: 'Do not fit',
    triads: 'Triads',
    balanced: 'Balanced',
  },
} as const;
