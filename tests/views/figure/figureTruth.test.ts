import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, boxOutline, commonPart, gapToPolyline, polylineOf } from '#base/outline.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { breachesInPrint } from '#encoding/truth/breachesOf.ts';
import { lettersOf } from '#encoding/truth/textsIn.ts';
import { type AppState, hullChoices, initialState, type LayoutChoice } from '#state/appState.ts';
import { encodeAddress } from '#state/urlCodec.ts';
import { touchingEnds } from '#tests/encoding/touchingEnds.ts';
import { inWords } from '#tests/encoding/truth/madeScene.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figurePresetIds } from '#views/figure/page/pageSizes.ts';
import { smallestPage } from '#views/figure/refusals/smallestPageFor.ts';
import { formNotes, whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { buildOnce, usualSpec } from './buildOnce.ts';
import { textsInSvg } from './textsInSvg.ts';

const figureOf = (state: AppState, spec: Partial<FigureSpec>) =>
  buildOnce(realDerive, state, usualSpec(encodeAddress(state, realDataset), spec));

const focusOn = (id: string): LayoutChoice => {
  const actor = realDataset.actors.find((one) => one.id === id);
  if (!actor) throw new Error(id);
  return { layout: 'focus', centre: actor.id };
};
const everything: AppState = {
  ...initialState,
  query: { ...initialState.query, periphery: true, isolated: true, rollUp: false },
};
const own = { preset: 'own' as const, own: { width: 130, height: 100, unit: 'mm' as const } };

describe('what a figure says', () => {
  const views: [string, AppState, Partial<FigureSpec>][] = [
    ['default, square', initialState, { preset: 'square' }],
    ['default, width', initialState, { preset: 'width' }],
    ['default, column', initialState, { preset: 'column' }],
    ['default, slide', initialState, { preset: 'slide' }],
    ['everything, A4', everything, { preset: 'a4' }],
    ['Turkey, 130 × 100 mm', stateAt('?country=TR'), own],
    ['in Syria, width', stateAt('?theatre=SY'), { preset: 'width' }],
    ['in Syria, slide', stateAt('?theatre=SY'), { preset: 'slide' }],
    ['focus on ISIS, width', { ...initialState, layout: focusOn('isis') }, { preset: 'width' }],
  ];

  it.each(views)('%s: can be saved and is true', (_, state, spec) => {
    const figure = figureOf(state, spec);
    expect(inWords(breachesInPrint(figure.scene as Scene))).toEqual([]);
    expect(whyRefused(figure)).toBeNull();
  });

  it.each(views.filter(([name]) => name.startsWith('default')))(
    '%s: tells apart all that is done to ISIS',
    (_, state, spec) => {
      expect(touchingEnds(figureOf(state, spec).scene as Scene, 'isis')).toEqual([]);
    },
  );

  it('default, square: every name stands by its own mark, none far away', () => {
    const { scene, labelMode } = figureOf(initialState, { preset: 'square' });
    expect(labelMode).toBe('names');
    const far = (scene?.actors ?? []).filter(({ label }) => {
      if (!label?.leader) return label === null;
      const [from, to] = label.leader;
      return Math.hypot(to.x - from.x, to.y - from.y) > 4 * label.fontSize;
    });
    expect(far.map(({ id }) => id)).toEqual([]);
  });

  it('harm to civilians, width: no band without a line takes half of the picture', () => {
    const harm = stateAt('?counts=announced,done,harm,threatened&family=harm&periphery=yes');
    const { actors } = figureOf(harm, { preset: 'width' }).scene as Scene;
    for (const axis of ['x', 'y'] as const) {
      const places = actors.map(({ centre }) => centre[axis]).sort((one, other) => one - other);
      const gaps = places.slice(1).map((place, index) => place - places[index]!);
      expect(Math.max(...gaps)).toBeLessThan(0.5 * (places.at(-1)! - places[0]!));
    }
  });

  it.each(['width', 'square', 'a4', 'slide', 'web', 'column'] as const)(
    'default, %s: no word stands beside a ¶ that is said of its line’s other end',
    (preset) => {
      const { lines } = figureOf(initialState, { preset }).scene as Scene;
      const read = lines.flatMap(({ id, flag, lineLabel }) => {
        if (!flag?.end || !lineLabel) return [];
        const { box } = lineLabel;
        const isOnItsRow = flag.at.y > box.y && flag.at.y - 0.7 * flag.fontSize < box.y + box.height;
        const gap = Math.max(box.x - flag.at.x, flag.at.x - box.x - box.width);
        return isOnItsRow && gap < 0.8 * flag.fontSize ? [id] : [];
      });
      expect(read).toEqual([]);
    },
  );

  it.each([
    ['default, width', initialState, 'width', 0],
    ['default, A4', initialState, 'a4', 1],
    // No word at a leader line over others: its line of words below takes the picture's height.
    ['default, slide', initialState, 'slide', 2],
    ['default, square', initialState, 'square', 1],
    ['default, web', initialState, 'web', 1],
    ['focus on Turkey, A4', { ...initialState, layout: focusOn('turkey') }, 'a4', 2],
    ['Turkey, square', stateAt('?country=TR'), 'square', 0],
    ['in Syria, column', stateAt('?theatre=SY'), 'column', 1],
  ] as const)('%s: names keep off lines, and off every end mark', (_, state, preset, most) => {
    const { actors, lines } = figureOf(state, { preset }).scene as Scene;
    const boxes = actors.flatMap(({ label }) => label?.box ?? []);
    const ends = lines.flatMap((line) => line.ends.map(endOutline));
    const onEnd = boxes.filter((box) =>
      ends.some((end) => areaOf(commonPart(end, boxOutline(box))) > 0.02 * areaOf(end.points)),
    );
    const onLine = boxes.filter((box) =>
      lines.some(
        ({ curve }) => gapToPolyline(lettersOf({ box, fontSize: box.height / 4 }), polylineOf(curve)) === 0,
      ),
    );
    expect(onEnd).toEqual([]);
    expect(onLine.length).toBeLessThanOrEqual(most);
  });

  it.each([
    ['default, width', initialState, 'width'],
    ['default, square', initialState, 'square'],
    ['default, slide', initialState, 'slide'],
    ['default, web', initialState, 'web'],
    ['focus on Turkey, A4', { ...initialState, layout: focusOn('turkey') }, 'a4'],
    ['in a circle, width', { ...initialState, layout: { layout: 'circle' } }, 'width'],
  ] as const)(
    '%s: a verb that says less than its line stands on it, or under the picture',
    (_, state, preset) => {
      const { scene, layout } = figureOf(state, { preset });
      const weak = (scene as Scene).lines.filter(({ isAlwaysNamed }) => isAlwaysNamed);
      expect(weak.length).toBeGreaterThan(5);
      const lacking = weak.filter(({ lineLabel }) => lineLabel === null);
      // What is a claim, and two acts at once, have the first words.
      expect(lacking.length).toBeLessThanOrEqual(5);
      const inWords =
        layout.words.remarks.find((remark) =>
          /^(?:Some lines|Lines) (?:in words|without a label): /.test(remark),
        ) ?? '';
      for (const { a, b } of lacking)
        for (const id of [a, b]) expect(inWords).toContain(realDerive.index.shortNameOf(id));
    },
  );

  it.each([
    ['default, width', '', 'width', 'seeks to unseat'],
    ['default, square', '', 'square', 'seeks to unseat'],
    // Here every line has its word and its "¶", and nothing else asks for the footnote.
    ['one line, width', '?actor=russia,syria-government&scope=among', 'width', 'commits to'],
    ['one line, slide', '?actor=russia,syria-government&scope=among', 'slide', 'commits to'],
  ] as const)('%s: what one end of a line receives on another’s word is told', (_, address, preset, act) => {
    const texts = textsInSvg(figureOf(stateAt(address), { preset }).svg);
    expect(texts.map(({ text }) => text).join(' ')).toContain(act);
  });

  it('tells under a column what its lines have no room for, or says that it leaves words out', () => {
    const figure = figureOf(initialState, { preset: 'column' });
    const untold = (figure.scene?.lines ?? []).filter(
      ({ isAlwaysNamed, lineLabel }) => isAlwaysNamed && lineLabel === null,
    );
    const isTold = textsInSvg(figure.svg).some(({ text }) =>
      /^(?:Some lines|Lines) (?:in words|without a label): /.test(text),
    );
    expect(untold.length === 0 || isTold || figure.hiddenTexts >= untold.length).toBe(true);
  });

  it('has the verb of the statement that decides the stance, not of a remark that is told with it', () => {
    const { lines } = figureOf(stateAt('?country=TR'), { preset: 'width' }).scene as Scene;
    const wordsOf = (id: string) => lines.find((line) => line.id === id)?.lineLabel?.lines ?? [];
    expect(wordsOf('pmu~turkey|opposed').map(({ text }) => text)).toEqual(['at odds with']);
  });

  it.each(['width', 'square', 'slide'] as const)(
    'default, %s: an end that receives only a view has its “¶” on a line told as fact, or under the picture',
    (preset) => {
      const { scene, svg } = figureOf(initialState, { preset });
      const texts = textsInSvg(svg).map(({ text }) => text);
      const flagged = (scene?.lines ?? []).filter(({ flag, tier }) => flag && tier === 1).map(({ id }) => id);
      const isTold = (pair: string) => texts.join(' ').includes(pair);
      expect(
        flagged.includes('russia~syria-government|aligned') || isTold('Russia → Syrian government'),
      ).toBe(true);
      expect(
        flagged.includes('syria-government~united-states|opposed') ||
          isTold('United States → Syrian government'),
      ).toBe(true);
    },
  );

  it('refuses a table that loses rows, and finds the page that holds them all', async () => {
    const state = stateAt('?view=table');
    const figure = figureOf(state, { preset: 'column' });
    expect(whyRefused(figure)).toBe(words.cut(figure.cut?.shown ?? 0, 34));
    const page = await smallestPage(figure, (spec) => buildOnce(realDerive, state, spec));
    expect(page?.preset).toBe('width');
  });

  it('refuses everything in the width of a report, and offers A4', async () => {
    const figure = figureOf(everything, { preset: 'width' });
    expect(figure.untoldLines).toBeGreaterThan(2);
    expect(whyRefused(figure)).toBe(words.untold(figure.untoldLines));
    const page = await smallestPage(figure, (spec) => buildOnce(realDerive, everything, spec));
    expect(page?.preset).toBe('a4');
  });

  it('has its title inside when it is clean, and whom its heavy outline marks in the legend', () => {
    const { svg } = figureOf(stateAt('?country=TR'), { preset: 'square' });
    const texts = textsInSvg(svg).map(({ text }) => text);
    expect(texts.join(' ')).toContain('Turkey and the Turkish forces: where');
    expect(texts.join(' ')).toContain('Heavy outline: Turkey and the Turkish forces');
  });

  it('spells out the abbreviations that are drawn, and names in full who is not', () => {
    const shortsIn = (preset: 'width' | 'square') => {
      const texts = textsInSvg(figureOf(initialState, { preset }).svg).map(({ text }) => text);
      return ['KRG', 'PMU'].filter((short) => texts.some((text) => text.includes(`${short}\u00a0`)));
    };
    expect([shortsIn('width'), shortsIn('square')]).toEqual([['PMU'], ['PMU']]);
    const { proposed } = figureOf(initialState, { preset: 'width' });
    expect(proposed.caption).toContain(
      'Not shown: the Kurdistan Regional Government and the al-Nusra Front;',
    );
  });

  it('is refused, with a reason, where marks would cover one another', () => {
    const figure = figureOf(everything, { preset: 'own', own: { width: 60, height: 60, unit: 'mm' } });
    expect([...Object.values(words.untrue), words.overfull]).toContain(whyRefused(figure));
  });

  it('says in a sentence when numbers stand in place of names', () => {
    const figure = figureOf(everything, { preset: 'column' });
    expect(figure.labelMode).toBe('numbers');
    expect(formNotes(figure)).toContain(words.numbered);
  });

  it.each([
    ['slide', '?'],
    ['web', '?'],
    ['width', '?layout=camps'],
    ['web', '?layout=camps'],
    ['width', '?layout=countries'],
    ['slide', '?layout=focus:turkey'],
  ] as const)('no name cuts a line of others in a %s of %s, where lines are many', (preset, address) => {
    const figure = figureOf(stateAt(address), { preset });
    expect(figure.labelMode).toBe('names');
    expect(whyRefused(figure)).toBeNull();
  });

  it('tells each line of a column in the picture or under it', () => {
    const figure = figureOf(initialState, { preset: 'column' });
    expect(figure.untoldLines).toBe(0);
    expect(whyRefused(figure)).toBeNull();
  });

  it('law: is true, or the figure is refused', () => {
    const view = fc.record({
      query: arbitraryQuery(realDataset),
      hulls: fc.constantFrom(...hullChoices),
      layout: fc.oneof(
        fc
          .constantFrom('force' as const, 'factions' as const, 'countries' as const, 'circle' as const)
          .map((layout) => ({ layout })),
        fc.constantFrom(...realDataset.actors).map(({ id }) => ({ layout: 'focus' as const, centre: id })),
      ),
    });
    fc.assert(
      fc.property(view, fc.constantFrom(...figurePresetIds), (part, preset) => {
        const figure = figureOf({ ...initialState, ...part }, { preset });
        const breaches = figure.scene === null ? [] : breachesInPrint(figure.scene);
        expect(figure.breaches).toEqual(breaches);
        if (whyRefused(figure) === null) expect(inWords(breaches)).toEqual([]);
        else expect(breaches.length > 0 || figure.layout.isOverfull || figure.untoldLines > 0).toBe(true);
      }),
      lawWeight(0.5, 5),
    );
  });
});
