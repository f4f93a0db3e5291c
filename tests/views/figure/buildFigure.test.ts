import { describe, expect, it } from 'vitest';
import { readQuestions } from '#scripts/datasets/datasetFolder.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { figureOnce } from '#tests/views/figure/buildOnce.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { hasAccusations } from '#views/figure/wording/accusationGate.ts';
import { lineRemarks } from '#views/figure/wording/lineRemarks.ts';
import { proposedTitle } from '#views/figure/wording/writeFigureText.ts';
import { campName } from '#words/campName.ts';
import { campWords } from '#words/camps.ts';
import { legendWords } from '#words/legend.ts';
import { textsInSvg } from './textsInSvg.ts';

function figureAt(address: string, own: Partial<FigureSpec> = {}) {
  const figure = figureOnce(address, own);
  if (figure.scene === null) throw new Error('The figure is not of the graph.');
  return { ...figure, scene: figure.scene };
}
const everything = 'counts=accused,announced,contact,done,earlier,harm,structure,threatened&periphery=yes';

/** One file is test, example and golden figure: look at it when it changes. */
const golden: [name: string, address: string, spec: Partial<FigureSpec>][] = [
  ['default-width', '', {}],
  ['default-slide', '', { preset: 'slide', dpi: 144 }],
  ['turkey-width', 'actor=turkey', {}],
  ['turkey-column', 'actor=turkey', { preset: 'column' }],
  ['pair-width', 'actor=pmu,turkey&scope=among', {}],
  ['isis-width', 'family=armed&stance=opposed&actor=isis', {}],
  ['everything-width', everything, { accusations: true }],
  ['everything-a4', everything, { preset: 'a4', accusations: true }],
  ['operations-dark', 'hulls=operations', { background: 'dark' }],
  ['balance-width', 'view=balance', {}],
  ['camps-width', 'hulls=camps&signs=every&whatif=isis~peshmerga.none', {}],
  ['syria-transparent', 'theatre=SY', { background: 'transparent' }],
  ['turkey-highlighted', 'select=actor%3Aturkey', { highlight: true }],
];

describe('buildFigure', () => {
  it.each(golden)('%s looks as it did', async (name, address, spec) => {
    await expect(figureAt(address, spec).svg).toMatchFileSnapshot(`../../figures/${name}.svg`);
  });

  it.each(['column', 'width', 'web'] as const)(
    'fills the frame that a page of size %s leaves it',
    (preset) => {
      const { scene, layout } = figureAt('', { preset });
      const boxes = scene.actors.flatMap(({ centre, size, label }) => [
        { y: centre.y - size.height / 2, height: size.height },
        ...(label === null ? [] : [label.box]),
      ]);
      for (const { lineLabel } of scene.lines) if (lineLabel) boxes.push(lineLabel.box);
      const top = Math.min(...boxes.map(({ y }) => y));
      const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
      expect((bottom - top) / layout.sceneFrame.height).toBeGreaterThan(0.8);
    },
  );

  it('draws the areas of camps, and none around an actor that stands alone', () => {
    const { scene } = figureAt('view=balance');
    expect(scene.hulls.map(({ members }) => members.length)).toEqual([9, 4, 2]);
    expect(scene.actors.map(({ id }) => id)).toContain('isis');
  });

  it('says what camps and supposed signs are not, in every view', () => {
    const matrix = figureOnce('view=matrix&order=camp&signs=every&whatif=isis~peshmerga.none');
    const texts = textsInSvg(matrix.svg)
      .map(({ text }) => text)
      .join(' ');
    expect(texts).toContain(campName(1));
    expect(texts).toContain(campWords.notTheWar('article'));
    expect(texts).toContain('ISIS and Peshmerga: no counted relation');
  });

  it('promises camps, and says what they are not, wherever it shows them', () => {
    const title = figureAt('view=balance').layout.words.title;
    expect(title).toContain('camps computed from one article');
    for (const address of ['view=balance', 'layout=camps', 'hulls=camps']) {
      const { words } = figureAt(address).layout;
      expect(words.title).toBe(title);
      for (const limit of [campWords.noAlignment, campWords.orElse]) {
        expect(words.remarks.join(' ')).toContain(limit);
        expect(words.description).toContain(limit);
      }
    }
    // By which rule stands beside a figure that is all picture.
    const { words, isOverfull } = figureAt('view=balance', { preset: 'slide', dpi: 144 }).layout;
    expect(isOverfull).toBe(false);
    expect(words.remarks.join(' ')).toContain(campWords.noAlignment);
    expect(words.remarks.join(' ')).not.toContain('Counted:');
    expect(words.readingKey).toContain('Counted:');
    expect(words.description).toContain('Counted:');
    // With a caption of one's own as well.
    const ownCaption = figureAt('view=balance', { preset: 'slide', dpi: 144, caption: 'Ours.' }).layout.words;
    expect(ownCaption.readingKey).toContain('Counted:');
    expect(figureAt('layout=camps&country=IQ').layout.words.title).toMatch(/in camps computed from/);
    expect(figureAt('').layout.words.remarks.join(' ')).not.toContain(campWords.noAlignment);
  });

  it('makes the page as high as the view asks for', () => {
    const heights = ['actor=pmu,turkey&scope=among', 'actor=turkey', ''].map(
      (address) => figureAt(address).layout.pageMm.height,
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights[0]).toBeLessThan(110);
    expect(heights[2]).toBe(170);
  });

  it.each(['column', 'width', 'web'] as const)(
    'lists the lines that its picture lacks words for: %s',
    (preset) => {
      const { scene, layout } = figureAt('', { preset });
      const graph = realDerive.visibleGraph(stateAt('').query);
      const isOfLines = (remark: string) => /^Lines (?:in words|without a label): /.test(remark);
      const listed = lineRemarks(realDerive, graph, scene).filter(isOfLines);
      expect(layout.words.remarks.filter(isOfLines)).toEqual(listed);
    },
  );

  it('names the areas in words where neither picture nor legend has room for their names', () => {
    const { layout, scene } = figureAt('layout=countries', { preset: 'square' });
    expect(scene.hulls.some(({ label }) => label === null)).toBe(true);
    expect(layout.words.remarks.join(' ')).toContain('Syria (Armed groups (Aleppo), ');
  });

  it('promises the whole in its title only where the whole is shown', () => {
    const titleOf = (address: string) => figureAt(address).layout.words.title;
    const whole = 'The Mosul offensive in its third week: who stands with whom, and who against whom';
    expect([titleOf(''), titleOf('periphery=yes')]).toEqual([whole, whole]);
    expect(titleOf('theatre=SY')).toBe('In Syria: who stands with whom, and who against whom');
    for (const part of ['stance=mixed', 'from=2016-10-01', 'undated=no', 'hide=isis']) {
      expect(titleOf(part), part).not.toContain('Mosul offensive');
    }
  });

  it.each([
    ['actor=turkey', 'Turkey: who it opposes, and who backs or opposes it'],
    ['actor=turkish-forces', 'The Turkish forces: who they back or oppose'],
    ['actor=united-states', 'The United States: who it backs or opposes, and who opposes it'],
    ['actor=isis', 'ISIS: who opposes it'],
    ['actor=pmu,turkey&scope=among', 'The PMU and Turkey: how they stand towards each other'],
    ['country=TR', 'Turkey and the Turkish forces: where they stand, and who stands with or against them'],
    ['faction=isis', 'ISIS: who opposes them'],
    [
      'actor=turkey,pmu,isis,iran,krg',
      'Iran, ISIS and three others: where they stand, and who stands with or against them',
    ],
    ['officials=apart&actor=obama', 'Barack Obama: allies'],
    ['stance=opposed', 'Who stands against whom'],
    ['stance=aligned', 'Who stands with whom'],
    ['family=structure', 'Who belongs to whom, only “membership, leadership or control”'],
    ['family=armed&actor=isis', 'ISIS: who opposes it, only armed acts'],
    ['view=matrix&actor=isis', 'ISIS: who opposes it'],
  ])('has a headline in plain words for %s', (address, title) => {
    expect(proposedTitle(realDerive, stateAt(address), [])).toBe(title);
  });

  it('has the question as its title where a question is open, whatever is selected', () => {
    const questions = readQuestions('mosul-2016');
    expect(questions.length).toBeGreaterThan(3);
    for (const { label, address } of questions) {
      expect(proposedTitle(realDerive, stateAt(address), questions)).toBe(label);
    }
    const [{ label, address } = { label: '', address: '' }] = questions;
    expect(proposedTitle(realDerive, stateAt(`${address}&select=actor:isis`), questions)).toBe(label);
    expect(proposedTitle(realDerive, stateAt(`${address}&hide=cts`), questions)).not.toBe(label);
  });

  it('does not ask in its title who is accused where it leaves accusations out', () => {
    const questions = readQuestions('mosul-2016');
    const { label, address } = questions.find(({ address }) => address.includes('accused')) ?? questions[0]!;
    const titleWith = (accusations: boolean) =>
      buildFigure(realDerive, stateAt(address), { ...defaultFigureSpec, address, accusations }, questions)
        .layout.words.title;
    expect([titleWith(true) === label, titleWith(false) === label]).toEqual([true, false]);
  });

  it('names who is selected in the title of a figure that fades the rest', () => {
    const { words } = figureAt('select=actor:turkey', { highlight: true }).layout;
    expect(words.title).toMatch(/^Turkey: /);
  });

  it('keeps counts out of the caption, and has them in metadata and alt text', () => {
    const { words } = figureAt('actor=turkey').layout;
    expect(words.caption).not.toMatch(/\d+ of \d+/);
    expect([words.filter, words.description].every((text) => /\d+ of \d+ actors/.test(text))).toBe(true);
  });

  it('takes a caption of the user’s own in place of line and reading key, and says so in the file', () => {
    const { svg, layout } = figureAt('actor=turkey', { caption: 'My own words.' });
    expect(textsInSvg(svg).map(({ text }) => text)).toContain('My own words.');
    expect(svg).toContain('<entente:text keyword="entente:caption">own<');
    expect(svg).not.toContain('No line: nothing is coded');
    expect(layout.words.description).toContain('Caption: written by the maker of this figure.');
  });

  it('shows accusations only where they were asked for', () => {
    const kinds = (accusations: boolean) =>
      figureAt(everything, { accusations }).scene.lines.map(({ kind }) => kind);
    expect(kinds(false)).not.toContain('accused');
    expect(kinds(true)).toContain('accused');
    expect(hasAccusations(realDerive, stateAt(everything))).toBe(true);
    expect(hasAccusations(realDerive, stateAt(''))).toBe(false);
  });

  it('says who makes each allegation, and in the caption that it is one', () => {
    const { svg, scene } = figureAt(everything, { accusations: true });
    const texts = textsInSvg(svg).map(({ text }) => text);
    // On its line, or where that has no room in a remark.
    const isWordless = scene.lines.some(({ kind, lineLabel }) => kind === 'accused' && !lineLabel);
    expect(texts.join(' ').includes('Alleged only: ')).toBe(isWordless);
    expect(texts.join(' ')).toContain('alleged by Romeo Hakari');
    expect(texts.join(' ')).toContain(legendWords.accused);
  });

  it('fades only on request', () => {
    const pale = (highlight: boolean) =>
      figureAt('select=actor%3Aturkey', { highlight }).scene.actors.filter(
        ({ emphasis }) => emphasis === 'faded',
      );
    expect(pale(false)).toEqual([]);
    expect(pale(true).length).toBeGreaterThan(5);
  });

  it('puts the credit, the heading and the reading key inside the picture', () => {
    const texts = textsInSvg(figureAt('').svg)
      .map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('According to the article');
    expect(texts).toContain(
      'Stated in one article (J. Shilton, World Socialist Web Site, 1 Nov 2016); not independently verified.',
    );
    expect(texts).toContain(
      'Solid line: reported as fact by the article or by the party itself. 11 of 31 lines are partly inferred from the context. No line: nothing is coded about the pair, or none of it is shown.',
    );
  });

  it('leaves the page alone where the background is transparent', () => {
    expect(figureAt('', { background: 'transparent' }).svg).not.toContain('figure-ground');
    expect(figureAt('').svg).toContain('figure-ground');
  });

  it('has no halos where the background is transparent: on another ground they would stand around names', () => {
    const halos = (background: FigureSpec['background']) => {
      const { svg } = figureAt('actor=turkey', { background });
      return svg.match(/<text[^>]* stroke="#[^>]*>/g) ?? [];
    };
    expect(halos('white').length).toBeGreaterThan(3);
    expect(halos('transparent')).toEqual([]);
  });

  it('says in its caption how the view is shown', () => {
    const captionAt = (address: string) => figureAt(address).proposed.caption;
    expect(captionAt('layout=factions')).toContain('arranged by faction.');
    expect(captionAt('view=balance')).toContain('in computed camps.');
  });

  it('says whether relations among the others are shown: in the caption, and at the heavy outline', () => {
    const captionAt = (address: string) => figureAt(address).proposed.caption;
    const namedAt = (address: string) =>
      /Heavy outline:.*?<\/g>/s
        .exec(figureAt(address, { preset: 'a4' }).svg)?.[0]
        .replaceAll(/(<[^>]*>|\s)+/g, ' ');
    expect(captionAt('country=IQ')).toMatch(/Not shown: [^.]*[^;,] and minor actors\./);
    expect(captionAt('country=IQ')).toContain(
      'Not shown: the Kurdistan Regional Government; relations among the other actors,',
    );
    const matrix = figureOnce('country=IQ&view=matrix');
    expect(matrix.proposed.caption).toContain('without the relations among the other actors.');
    expect(namedAt('country=IQ')).toContain('; relations among the others not shown');
    const whole = 'country=IQ&scope=surroundings';
    expect(captionAt(whole)).toContain(
      'everyone they are linked to, with the relations among the other actors.',
    );
    expect(captionAt(whole)).not.toContain('Not shown: the Kurdistan Regional Government; relations');
    expect(namedAt(whole)).not.toContain('relations among the others not shown');
    // Where the others have none, nothing is said.
    expect(captionAt('actor=al-nusra')).not.toContain('among the other');
  });

  it('holds the default view on the page of one’s own that is there at first', () => {
    const { layout, labelMode } = figureAt('', { preset: 'own' });
    expect([layout.isOverfull, layout.isCrowded, labelMode]).toEqual([false, false, 'names']);
  });

  it('names each faction of several by its tint, and none in greys, which look alike', () => {
    const legendIn = (grey: boolean) =>
      textsInSvg(figureAt('', { grey }).svg)
        .filter(({ within }) => within.includes('figure-legend'))
        .map(({ text }) => text);
    const { actors } = realDerive.visibleGraph(stateAt('').query);
    const factions = realDerive.dataset.factions
      .filter(({ id }) => actors.filter((actor) => actor.factions[0] === id).length > 1)
      .map(({ label }) => label);
    expect(factions.length).toBeGreaterThan(3);
    expect(legendIn(false)).toEqual(expect.arrayContaining(factions));
    expect(legendIn(true).filter((text) => factions.includes(text) || /tint|colour/i.test(text))).toEqual([]);
  });
});
