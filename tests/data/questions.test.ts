import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Question } from '#dataset/bundled.ts';
import { applyQuery } from '#query/filter/applyQuery.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { datasetFolders, datasetIn } from '#scripts/datasets/datasetFolder.ts';
import { decodeAddress, encodeAddress } from '#state/urlCodec.ts';

const questionsIn = (folder: string): readonly Question[] =>
  JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));

describe.each(datasetFolders().map((folder) => [basename(folder), folder] as const))(
  '%s',
  (_name, folder) => {
    const dataset = datasetIn(folder);
    const index = buildQueryIndex(dataset);

    test.each(questionsIn(folder).map(({ label, address }) => [label, address] as const))(
      '%s',
      (label, address) => {
        expect(label).toMatch(/\?$/);
        const { address: state, notes } = decodeAddress(address, index);
        expect(notes).toEqual([]);
        expect(encodeAddress(state, dataset)).toBe(`data=${dataset.id}@${dataset.version}&${address}`);
        expect(applyQuery(index, state.query).relations).not.toEqual([]);
      },
    );
  },
);

describe('mosul-2016', () => {
  const folder = datasetFolders().find((path) => basename(path) === 'mosul-2016')!;
  const dataset = datasetIn(folder);
  const index = buildQueryIndex(dataset);
  const queryOf = (label: RegExp) => {
    const question = questionsIn(folder).find((one) => label.test(one.label))!;
    return decodeAddress(question.address, index).address.query;
  };
  const pairsOf = (label: RegExp) => applyQuery(index, queryOf(label)).relations.map(({ id }) => id);

  test('who is at odds: the actors are those of the codebook’s rule', () => {
    const drives = dataset.operations.filter(({ id }) => id === 'mosul-offensive' || id === 'tal-afar-drive');
    const inDrives = drives
      .flatMap(({ participants }) => participants)
      .filter(({ side }) => side !== 'defending')
      .map(({ actor }) => actor);
    const support = ['supports-militarily', 'trains', 'backs'];
    const supporters = dataset.statements
      .filter(({ type, to, mode }) => support.includes(type) && mode === 'done' && inDrives.includes(to))
      .map(({ from }) => from);
    const forces = new Set([...inDrives, ...supporters]);
    const governments = dataset.actors.flatMap(({ id, partOf }) =>
      partOf && forces.has(id) ? [partOf] : [],
    );
    expect(queryOf(/at odds/).facets.actor).toEqual([...new Set([...forces, ...governments])].sort());
  });

  test('it finds Turkey against the government in Baghdad, no pair of low confidence, and none with ISIS', () => {
    expect(pairsOf(/at odds/)).toContain('iraq-government~turkey');
    expect(pairsOf(/at odds/)).not.toContain('iraq-government~krg');
    expect(pairsOf(/at odds/).filter((pair) => pair.includes('isis'))).toEqual([]);
  });

  test('harm to civilians, the Kurds and meetings each have their pairs', () => {
    expect(pairsOf(/harmed civilians/)).toEqual(
      expect.arrayContaining([
        'al-nusra~civilians-aleppo',
        'christians-bartilla~iraqi-army',
        'civilians-mosul~us-led-coalition',
      ]),
    );
    expect(pairsOf(/the Kurds/)).toEqual(
      expect.arrayContaining([
        'iraq-government~krg',
        'kurdish-region-syria~turkish-forces',
        'isis~peshmerga',
      ]),
    );
    expect(pairsOf(/plans to meet/)).toEqual(
      expect.arrayContaining(['erdogan~obama', 'al-muallem~lavrov', 'iraq-government~krg']),
    );
  });

  test('the Kurds: the push for independence, implied, and the talks in Baghdad both count', () => {
    const pair = applyQuery(index, queryOf(/the Kurds/)).relations.find(
      ({ id }) => id === 'iraq-government~krg',
    )!;
    expect(pair.statements.map(({ statement }) => statement.id).sort()).toEqual(['p18-1', 'p18-2', 'p18-4']);
  });

  test('by default a core actor of which only low confidence or contact is said is named without a line', () => {
    const { absentCore } = applyQuery(index, decodeAddress('', index).address.query);
    expect(absentCore.map(({ id }) => id)).toEqual(['krg', 'al-nusra']);
  });

  test('the codebook counts actors and relations as the app does, officials rolled up and on their own', () => {
    const codebook = readFileSync(join(folder, 'README.md'), 'utf8');
    const totals = (address: string) => applyQuery(index, decodeAddress(address, index).address.query);
    const rolledUp = totals('');
    const apart = totals('officials=apart');
    expect(codebook).toContain(
      `The app counts ${rolledUp.actorTotal} actors and ${rolledUp.relationTotal} relations`,
    );
    expect(codebook).toContain(`it counts ${apart.actorTotal} and ${apart.relationTotal}.`);
  });

  test('no question draws the United States on the side of ISIS', () => {
    for (const { label, address } of questionsIn(folder)) {
      const { query } = decodeAddress(address, index).address;
      const pair = applyQuery(index, query).relations.find(({ id }) => id === 'isis~united-states');
      expect(pair?.lines.some(({ kind }) => kind === 'aligned') ?? false, label).toBe(false);
    }
  });
});
