import { describe, expect, it } from 'vitest';
import { gapBetween } from '#base/geometry.ts';
import { doublesApart } from '#encoding/labels/labelSearch.ts';
import { lineLabelsOf } from '#encoding/lines/lineLabels.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';

const turkey = 'counts=announced,contact,done,structure,threatened&actor=turkey,turkish-forces&periphery=yes';
const views = [
  ['default', '', 'width'],
  ['default', '', 'square'],
  ['default', '', 'slide'],
  ['default', '', 'web'],
  ['default', '', 'web-square'],
  ['Turkey', turkey, 'width'],
  ['Turkey', turkey, 'web'],
  ['in Syria', 'theatre=SY&periphery=yes', 'slide'],
] as const;

const figureOf = (address: string, preset: (typeof views)[number][2]) => figureOnce(address, { preset });

describe('the words of a figure', () => {
  it.each(views)('%s %s, %s: equal words of two lines stand apart', (_, address, preset) => {
    const labels = lineLabelsOf(
      realDerive.visibleGraph(stateAt(address).query).relations,
      realDerive.index.shortNameOf,
      realDerive.dataset,
    );
    const drawn = (figureOf(address, preset).scene?.lines ?? []).flatMap(({ id, lineLabel }) =>
      lineLabel ? [{ id, lineLabel, words: (labels.get(id)?.words ?? []).map(({ text }) => text) }] : [],
    );
    expect(drawn.length).toBeGreaterThan(4);
    const near = drawn.flatMap((one, n) =>
      drawn
        .slice(n + 1)
        .filter(
          (other) =>
            one.words.some((word) => other.words.includes(word)) &&
            gapBetween(one.lineLabel.box, other.lineLabel.box) <
              (doublesApart - 0.01) * one.lineLabel.fontSize,
        )
        .map(({ id }) => [one.id, id]),
    );
    expect(near).toEqual([]);
  });

  it.each(views)(
    '%s %s, %s: of a line with two acts both are drawn, or none and both are told under the picture',
    (_, address, preset) => {
      const { scene, layout } = figureOf(address, preset);
      const told = layout.words.remarks.join(' ');
      const pairs = [
        ['syria-government~united-states|opposed', 'accuses', 'seeks to unseat'],
        ['russia~syria-government|aligned', 'welcomes', 'commits to'],
        ['iraq-government~turkey|opposed', 'at odds with', 'accuses'],
      ] as const;
      for (const [id, ...acts] of pairs) {
        const line = scene?.lines.find((one) => one.id === id);
        if (!line) continue;
        const words = line.lineLabel ? line.lineLabel.lines.map(({ text }) => text).join(' ') : told;
        expect(acts.filter((act) => !words.includes(act))).toEqual([]);
      }
    },
  );

  /** Lines of the bundled data that are not told as fact: who plans what against or for whom. */
  const planned = [
    ['isis~russia|opposed', 'Russia', 'ISIS', 'plans to block'],
    ['isis~syria-government|opposed', 'Syrian government', 'ISIS', 'plans to block'],
    ['pmu~syria-government|aligned', 'PMU', 'Syrian government', 'plans to support militarily'],
  ] as const;

  it.each(views)(
    '%s %s, %s: every line that is not told as fact has its verb in the picture or below it',
    (_, address, preset) => {
      const { scene, layout } = figureOf(address, preset);
      const told = layout.words.remarks.join(' ');
      const bare = planned.filter(([id, from, to, verb]) => {
        const line = scene?.lines.find((one) => one.id === id);
        if (!line || line.lineLabel !== null) return false;
        // "Syrian government → United States (accuses), ISIS (plans to block)"
        return !new RegExp(`${from} → (?:[^;.]*, )?${to} \\([^)]*${verb}`).test(told);
      });
      expect(bare).toEqual([]);
    },
  );

  it('Turkish forces, who intervene in the country of the Syrian government, leave the United States alone', () => {
    for (const preset of ['width', 'web'] as const) {
      const { lines, actors } = figureOf(turkey, preset).scene ?? { lines: [], actors: [] };
      const { lineLabel } = lines.find(({ id }) => id.startsWith('syria-government~turkish-forces|'))!;
      const { label } = actors.find(({ id }) => id === 'united-states')!;
      expect(gapBetween(lineLabel!.box, label!.box)).toBeGreaterThan(0.8 * lineLabel!.fontSize);
    }
  });

  it('in Syria, slide: a name that made way for another, which then stood elsewhere, goes back under its mark', () => {
    const address = 'counts=announced,done,harm,structure,threatened&theatre=SY&periphery=yes';
    const { actors } = figureOf(address, 'slide').scene ?? { actors: [] };
    const { label, centre } = actors.find(({ id }) => id === 'al-nusra')!;
    expect(Math.abs(label!.box.x + label!.box.width / 2 - centre.x)).toBeLessThan(1);
  });
});
