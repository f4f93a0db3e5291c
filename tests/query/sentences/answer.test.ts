import { describe, expect, it } from 'vitest';
import questions from '#data/mosul-2016/questions.json' with { type: 'json' };
import type { RelationTypeId } from '#domain/ids.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { answerParts, withImplied } from '#query/sentences/answer.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { withCurlyApostrophes } from '#words/grammar/numbersAndLists.ts';

function answerAt(address: string, dataset = realDerive.dataset): string {
  const { query } = stateAt(address);
  const { visibleGraph, index } = realDerive;
  const implied = visibleGraph(withImplied(query));
  return answerParts(visibleGraph(query), implied, query, index.shortNameOf, dataset).join(' ');
}

const push =
  'the KRG is at odds with the Iraqi government (announced: Nechervan Barzani said that a renewed push for Kurdish independence would come after the Mosul operation, along with talks with “partners” in Baghdad; Nechervan Barzani said that a referendum on Kurdish independence would come, at a time that he left open)';
const role =
  'Turkey is at odds with the Iraqi government (the article reads speeches of Recep Tayyip Erdogan as a sign that Turkey is set on claiming a far larger role in Iraq)';
const borders =
  'Recep Tayyip Erdogan (Turkey) commits to the Iraqi government (announced: Recep Tayyip Erdogan reaffirmed a formal commitment to keeping Iraq’s borders)';
const strategy =
  'the United States is aligned with Turkey (the article speaks of a strategy of the United States and Turkey in Iraq and Syria)';

describe('the answer to a question says who is in sight', () => {
  it.each<[about: string, address: string, answer: string]>([
    [
      'acts of many against the one that is named, all of one verb, and whose own account one of them is',
      'family=armed&stance=opposed&actor=isis',
      'The article reports that six actors fight ISIS: the Iraqi forces, the Peshmerga, the Sunni militias (Mosul), the PMU, the CTS and the US-led coalition (own account). Four of these relations are partly inferred from the context.',
    ],
    [
      'a single other, who acts',
      'actor=peshmerga&stance=aligned',
      'The article reports that the Turkish forces militarily support the Peshmerga.',
    ],
    [
      'those that are named first; a worry, a charge and a welcome by their verbs; a warning by its condition',
      'actor=turkey,turkish-forces',
      `The article reports that Turkey is at odds with the PMU and the Iraqi government, and is troubled by Iran; that the Turkish forces train the Sunni Turkmen militias, militarily support the Peshmerga and act to prevent the creation of the Kurdish region (Syria); that the Iraqi government accuses Turkey of unlawfully keeping troops in its country; and that Barack Obama (United States) welcomed a move by Turkey. By Turkey’s own account, it threatens the PMU under certain conditions. Partly inferred from the context: the relation between Turkey and Iran. Also partly inferred: that Turkey threatens the PMU. Implied, as we read it, and not counted: ${role}; ${borders}; and ${strategy}.`,
    ],
    [
      'what is not told as fact, apart, with its speaker',
      'actor=russia',
      'The article reports that Russia accuses the United States of having wanted to allow the escape of ISIS; and that Walid al-Muallem (Syrian government) welcomed a move by Sergei Lavrov (Russia). According to Walid al-Muallem (Syrian government), Sergei Lavrov (Russia) will block ISIS, and commits to Walid al-Muallem (Syrian government). Partly inferred from the context: the relation between Russia and the Syrian government.',
    ],
    [
      'relations among the named, and what is implied but not counted',
      'stance=opposed&actor=iraq-government,krg,turkey&scope=among',
      `The article reports that Turkey is at odds with the Iraqi government; and that the Iraqi government accuses Turkey of unlawfully keeping troops in its country. Implied, as we read it, and not counted: ${role}; and ${push}. Pointing the other way: ${borders}.`,
    ],
    [
      'what is implied where it counts, and what is announced beside it',
      'counts=announced,contact,done,low&actor=krg',
      `According to Nechervan Barzani (KRG), the KRG plans to meet the Iraqi government. Partly inferred from the context: that the KRG plans to meet the Iraqi government. Implied, as we read it: ${push}.`,
    ],
    [
      'what could be done under a condition, never as a pledge',
      'actor=turkmen-tal-afar&periphery=yes',
      'By Turkey’s own account, it could act for the Turkmen of Tal Afar under certain conditions.',
    ],
    [
      'a vow, a judgement and the word of an official, each as such',
      'actor=syria-government&stance=opposed',
      'The article reports that the Syrian government accuses the United States of having wanted to allow the escape of ISIS. In the author’s view, the United States seeks to unseat the Syrian government. Walid al-Muallem (Syrian government) has announced plans to block ISIS. Partly inferred from the context: the relation between the Syrian government and ISIS.',
    ],
    [
      'many pairs by their number and by who is in most of them, but a charge or a worry by its verb',
      'stance=opposed&officials=apart',
      'The article reports that 10 pairs are at odds, with ISIS in six of them.',
    ],
    [
      'each harm as its statement tells it, and what is alleged with the charge, the victim and who alleges it',
      'counts=accused,announced,done,harm,threatened&family=harm&periphery=yes',
      'The article reports five bomb attacks in Shia neighbourhoods of Baghdad, with at least 17 dead, attributed to ISIS; it does not say by whom. The article reports that the al-Nusra Front shelled civilian areas over the weekend, and that dozens were killed. The article speaks of civilians killed by US-led air strikes. The article speaks of civilians killed in operations of Iraqi government forces. Alleged, not reported as fact: The article reports that the PMU has been accused of atrocities against Sunni residents of Ramadi and Fallujah; it does not say by whom, and reports no reply. Romeo Hakari, head of the Bet-Nehrain Democratic Party, accused the Iraqi military of keeping his people from entering Bartilla; the article reports no reply. Reports whose source the article does not name say that ISIS uses residents as human shields; the article reports no reply by ISIS. All four relations are partly inferred from the context. Also partly inferred: all three alleged acts. No perpetrator is named, so no line is drawn: Houses in Bazwaya on fire or with fallen roofs, as AP noted: nobody is said to have caused it, and no civilian casualties were reported. Further attacks near Baghdad on Monday, with 16 dead: the article names neither who carried them out nor who was hit. More than 17,000 people were driven from their homes by the conflict, which is not an actor. An alleged air strike at a funeral near Kirkuk, with 15 to 20 dead: the article names neither who carried it out nor whom Human Rights Watch asked for an inquiry.',
    ],
    [
      'a meeting and a call that are over, and a meeting that is planned',
      'counts=announced,contact,done&type=meets,speaks-with&officials=apart',
      'The article reports that Sergei Lavrov met Walid al-Muallem and Iran’s foreign minister; that Iran’s foreign minister met Walid al-Muallem; and that Barack Obama spoke with Recep Tayyip Erdogan. According to Nechervan Barzani (KRG), the KRG plans to meet the Iraqi government. Partly inferred from the context: the relation between the Iraqi government and the KRG.',
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
      expect(sentences).toMatch(/accuses|welcomed a move by/);
      expect(sentences).not.toMatch(/welcomed (?!a move)/);
    }
  });

  it('names pairs of a kind that has few, where other kinds are counted', () => {
    const told = answerAt('counts=announced,done,harm,structure,threatened&theatre=SY&periphery=yes');
    expect(told).toContain('the United States backs the armed groups (Aleppo)');
    expect(told).not.toMatch(/two pairs|one pair/);
  });

  it('follows the filter: an actor that is hidden is not named', () => {
    const address = 'family=armed&stance=opposed&actor=isis';
    expect(answerAt(address)).toContain('PMU');
    expect(answerAt(`${address}&hide=pmu`)).toMatch(/that five actors fight ISIS/);
    expect(answerAt(`${address}&hide=pmu`)).not.toContain('PMU');
  });

  it('names the country in which something is done, where there is one', () => {
    const told = answerAt(
      'counts=contact,done&actor=turkey,turkish-forces&type=stations-troops-in,intervenes-in',
    );
    expect(told).toBe(
      'The article reports that Turkey stations troops in Iraq; and that the Turkish forces intervene in Syria. Both relations are partly inferred from the context.',
    );
    const homeless = {
      ...realDerive.dataset,
      actors: realDerive.dataset.actors.map((actor) => ({ ...actor, countries: [] })),
    };
    expect(answerAt('counts=contact,done&actor=turkey&type=stations-troops-in', homeless)).toContain(
      'stations troops in the country of the Iraqi government',
    );
  });

  it('tells what is said of several as a whole where it is asked how they stand to each other', () => {
    const collective =
      'Said of several actors together, so no line is drawn: The forces against ISIS are said to pursue conflicting goals, which the author fears could tear Iraq apart; no pair of them is named.';
    const forces = 'actor=cts,iraqi-army,peshmerga,pmu,sunni-militias-iraq,turkey,us-led-coalition';
    expect(answerAt(`${forces}&scope=among`)).toContain(collective);
    expect(answerAt(forces)).not.toContain(collective);
    expect(answerAt('actor=cts,iraqi-army,peshmerga,turkey&scope=among')).not.toContain(collective);
  });

  it('names acts without a perpetrator where it is asked for harm, and of those who are named alone', () => {
    const harm = 'counts=done,harm&family=harm&periphery=yes';
    expect(answerAt(harm)).toContain('the article names neither who carried them out nor who was hit.');
    expect(answerAt(`${harm}&actor=civilians-mosul`)).toContain('Houses in Bazwaya');
    expect(answerAt(`${harm}&actor=civilians-mosul`)).not.toContain('near Baghdad on Monday');
    expect(answerAt('counts=done,harm&periphery=yes')).not.toContain('no perpetrator');
  });

  it('knows charges and harm by what their types say of themselves, whatever their ids', () => {
    const renamed: Record<string, string> = { accuses: 'denounces', 'keeps-out': 'shuts-out' };
    const idOf = (id: string) => (renamed[id] ?? id) as RelationTypeId;
    const dataset = {
      ...realDerive.dataset,
      relationTypes: realDerive.dataset.relationTypes.map((type) => ({ ...type, id: idOf(type.id) })),
      statements: realDerive.dataset.statements.map((statement) => ({
        ...statement,
        type: idOf(statement.type),
        ...(statement.type === 'keeps-out' && { mode: 'done' as const, voice: 'report' as const }),
        gloss: '',
      })),
    };
    const index = buildQueryIndex(dataset);
    const told = (address: string) => {
      const { query } = stateAt(address);
      const graph = applyQuery(index, query);
      return answerParts(graph, graph, query, index.shortNameOf, dataset).join(' ');
    };
    expect(told('actor=russia')).toContain(
      'accuses the United States of having wanted to allow the escape of ISIS',
    );
    expect(told('counts=done,harm&family=harm&periphery=yes')).toContain('harmed or kept out civilians: ');
    expect(told('counts=done,harm&family=harm&periphery=yes&actor=al-nusra')).toContain(
      'the al-Nusra Front harmed civilians.',
    );
  });

  it('names no deed of a table that reports none', () => {
    const [source] = realDerive.dataset.sources;
    const table = { ...source!, form: 'table' as const };
    const dataset = { ...realDerive.dataset, sources: [table] };
    expect(answerAt('actor=russia', dataset)).toMatch(/^The table says that Russia accuses/);
  });

  it('says the charge and the victim where there are no words for a statement', () => {
    const bare = {
      ...realDerive.dataset,
      statements: realDerive.dataset.statements.map((statement) => ({ ...statement, gloss: '' })),
    };
    const index = buildQueryIndex(bare);
    const { query } = stateAt('counts=accused,done,harm&family=harm&periphery=yes');
    const graph = applyQuery(index, query);
    const told = answerParts(graph, graph, query, index.shortNameOf, bare).join(' ');
    expect(told).toContain('that three actors harmed civilians: the al-Nusra Front,');
    expect(told).toContain(
      'Alleged, not reported as fact: an unnamed speaker alleges that the PMU harms the Sunnis (Ramadi/Fallujah); Romeo Hakari alleges that the Iraqi forces keep out the Christians of Bartilla; and an unnamed speaker alleges that ISIS harms civilians (Mosul).',
    );
  });

  it('tells what is implied of both signs, in every question', () => {
    for (const { address } of questions) {
      const { query } = stateAt(address);
      const implied = realDerive.visibleGraph(withImplied(query));
      const low = implied.relations.flatMap(({ statements }) =>
        statements.filter(({ statement, type }) => statement.confidence === 'low' && type.sign !== 0),
      );
      const told = answerAt(address);
      for (const { statement } of low)
        expect(told, statement.id).toContain(withCurlyApostrophes(statement.gloss).replace(/^The |\.$/g, ''));
    }
  });
});
