import { describe, expect, it } from 'vitest';
import { answerOf, withImplied } from '#query/answer.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';

function answerAt(address: string, dataset = realDerive.dataset): string {
  const { query } = stateAt(address);
  const { visibleGraph, index } = realDerive;
  const implied = visibleGraph(withImplied(query));
  return answerOf(visibleGraph(query), implied, query, index.shortNameOf, dataset);
}

const push =
  'Nechervan Barzani said that a renewed push for Kurdish independence would follow the Mosul operation, which implies that the KRG is at odds with the Iraqi government.';

describe('the answer to a question says who is in sight', () => {
  it.each<[about: string, address: string, answer: string]>([
    [
      'acts of many against the one that is named, all of one verb, and whose own account one of them is',
      'family=armed&stance=opposed&actor=isis',
      'The article reports that six actors fight ISIS: the Iraqi forces, the Sunni militias (Mosul), the PMU, the CTS, the US-led coalition (by its own account) and the Peshmerga. Four of these are partly inferred from the context.',
    ],
    [
      'a single other, who acts',
      'actor=peshmerga&stance=aligned',
      'The article reports that the Turkish forces militarily support the Peshmerga.',
    ],
    [
      'those that are named first; a worry, a charge and a welcome by their verbs; a warning by its condition',
      'actor=turkey,turkish-forces',
      'The article reports that Turkey is at odds with the PMU and the Iraqi government, and is troubled by Iran; that the Turkish forces train the Sunni Turkmen militias, militarily support the Peshmerga and act to stop the Kurdish region (Syria); that the Iraqi government accuses Turkey; and that the United States welcomed an act of the Turkish forces. Under a condition, on its own word: Turkey threatens the PMU. Three of these are partly inferred from the context.',
    ],
    [
      'what is not told as fact, apart, with its speaker',
      'actor=russia',
      'The article reports that Russia accuses the United States; and that the Syrian government welcomed an act of Russia. According to Walid al-Muallem: Russia will act to stop ISIS, and commits to the Syrian government. Two of these are partly inferred from the context.',
    ],
    [
      'links among the named, and what is implied but not counted',
      'stance=opposed&actor=iraq-government,krg,turkey&scope=among',
      `The article reports that Turkey is at odds with the Iraqi government; and that the Iraqi government accuses Turkey. Implied, and not counted: ${push}`,
    ],
    [
      'what is implied where it counts, and what is announced beside it',
      'counts=announced,contact,done,low&actor=krg',
      `According to Nechervan Barzani: the KRG plans to meet the Iraqi government. This is partly inferred from the context. ${push}`,
    ],
    [
      'what could be done under a condition, never as a pledge',
      'actor=turkmen-tal-afar&periphery=yes',
      'Under a condition, on its own word: Turkey could act for the Turkmen of Tal Afar. This is partly inferred from the context.',
    ],
    [
      'a vow, a judgement and the word of an official, each as such',
      'actor=syria-government&stance=opposed',
      'The article reports that the Syrian government accuses the United States. In the author’s view: the United States seeks to unseat the Syrian government. Announced, on its own word: the Syrian government (in the words of Walid al-Muallem) will act to stop ISIS. One of these is partly inferred from the context.',
    ],
    [
      'many pairs by their number and by who is in most of them, but a charge or a worry by its verb',
      'stance=opposed&officials=apart',
      'The article reports that 11 pairs are at odds, ISIS being in six of them.',
    ],
    [
      'harm that is reported, harm on nobody’s name, and accusations with their accusers',
      'counts=accused,announced,done,harm,threatened&family=harm&periphery=yes',
      'The article reports that three actors harmed civilians: Al-Nusra Front, the US-led coalition and the Iraqi forces. According to unnamed speakers: ISIS harmed the Shia areas (Baghdad). Three of these are partly inferred from the context. Accused, not reported as fact: the PMU (by somebody unnamed); the Iraqi forces (by Romeo Hakari); ISIS (by somebody unnamed).',
    ],
    [
      'a meeting and a call that are over, and a meeting that is planned',
      'counts=announced,contact,done&type=meets,speaks-with&officials=apart',
      "The article reports that Sergei Lavrov met Walid al-Muallem and Iran's foreign minister; that Iran's foreign minister met Walid al-Muallem; and that Barack Obama spoke with Recep Tayyip Erdogan. According to Nechervan Barzani: the KRG plans to meet the Iraqi government. One of these is partly inferred from the context.",
    ],
    ['nothing, where nothing is in sight', 'actor=nato&stance=opposed', ''],
  ])('%s', (_, address, answer) => {
    const told = answerAt(address);
    if (address.startsWith('stance=opposed&officials')) expect(told.slice(0, answer.length)).toBe(answer);
    else expect(told).toBe(answer);
  });

  it('names the verb of a type that is always named, and never "at odds" or "aligned" for it', () => {
    for (const address of ['', 'stance=opposed', 'stance=aligned', 'periphery=yes', 'actor=united-states']) {
      const sentences = answerAt(address);
      if (sentences.includes('Iran')) expect(sentences).not.toMatch(/at odds with[^;.]*Iran\b/);
      expect(sentences).toMatch(/accuses|welcomed an act of/);
      expect(sentences).not.toMatch(/welcomed (?!an act)/);
    }
  });

  it('follows the filter: an actor that is hidden is not named', () => {
    const address = 'family=armed&stance=opposed&actor=isis';
    expect(answerAt(address)).toContain('PMU');
    expect(answerAt(`${address}&hide=pmu`)).toMatch(/that five actors fight ISIS/);
    expect(answerAt(`${address}&hide=pmu`)).not.toContain('PMU');
  });

  it('names no deed of a table that reports none', () => {
    const [source] = realDerive.dataset.sources;
    const table = { ...source!, form: 'table' as const };
    const dataset = { ...realDerive.dataset, sources: [table] };
    expect(answerAt('actor=russia', dataset)).toMatch(/^The table has it that Russia accuses/);
  });
});
