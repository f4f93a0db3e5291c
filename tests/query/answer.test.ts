import { describe, expect, it } from 'vitest';
import { answerOf } from '#query/answer.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

function answerAt(address: string): string {
  const { query } = stateAt(address);
  return answerOf(realDerive.visibleGraph(query), query, realDerive.index.shortNameOf, 'article');
}

describe('the answer to a question says who is in sight', () => {
  it.each<[about: string, address: string, answer: string]>([
    [
      'acts of many against the one that is named, all of one verb',
      'family=armed&stance=opposed&actor=isis',
      'Six actors are reported fighting ISIS: the Iraqi forces, the Sunni militias (Mosul), the PMU, the CTS, the US-led coalition and Peshmerga.',
    ],
    [
      'a single other',
      'actor=peshmerga&stance=aligned',
      'The Turkish forces are reported militarily supporting Peshmerga.',
    ],
    [
      'two that are named, each line once',
      'actor=turkey,turkish-forces',
      'Turkey is reported at odds with the PMU, Iran and the Iraqi government. The Turkish forces are reported blocking the Kurdish region (Syria), and aligned with the Sunni Turkmen militias, Peshmerga and the United States.',
    ],
    [
      'what is not told as fact, apart',
      'actor=russia',
      'Russia is reported at odds with the United States, and aligned with the Syrian government. By announcement or claim only, also at odds with ISIS.',
    ],
    [
      'pairs, where links among the named are asked for',
      'stance=opposed&actor=iran,iraq-government,pmu,turkey&scope=among',
      'Three pairs are reported at odds: the PMU and Turkey; Iran and Turkey; the Iraqi government and Turkey.',
    ],
    [
      'many pairs by their number and by who is in most of them',
      'stance=opposed',
      '14 pairs are reported at odds; ISIS is in six of them.',
    ],
    [
      'harm, and accusations with their accusers',
      'counts=accused,announced,done,harm,threatened&family=harm&periphery=yes',
      'Four actors are reported to have harmed civilians: ISIS, Al-Nusra Front, the US-led coalition and the Iraqi forces. Accused, not reported as fact: the PMU (by somebody unnamed); the Iraqi forces (by Romeo Hakari); ISIS (by somebody unnamed).',
    ],
    ['nothing, where nothing is in sight', 'actor=nato&stance=opposed', ''],
  ])('%s', (_, address, answer) => {
    expect(answerAt(address)).toBe(answer);
  });

  it('follows the filter: an actor that is hidden is not named', () => {
    const address = 'family=armed&stance=opposed&actor=isis';
    expect(answerAt(address)).toContain('PMU');
    expect(answerAt(`${address}&hide=pmu`)).toMatch(/^Five actors/);
    expect(answerAt(`${address}&hide=pmu`)).not.toContain('PMU');
  });

  it('names no deed of a table that reports none', () => {
    const { query } = stateAt('actor=russia');
    const answer = answerOf(realDerive.visibleGraph(query), query, realDerive.index.shortNameOf, 'table');
    expect(answer).toMatch(/^Russia is listed at odds/);
  });
});
