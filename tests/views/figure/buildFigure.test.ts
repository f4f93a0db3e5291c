import { describe, expect, it } from 'vitest';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildOnce } from '#tests/views/figure/buildOnce.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { hasAccusations } from '#views/figure/text/accusationGate.ts';
import { proposedTitle } from '#views/figure/text/writeFigureText.ts';
import { campWords } from '#words/camps.ts';
import { textsInSvg } from './textsInSvg.ts';

function figureAt(address: string, own: Partial<FigureSpec> = {}) {
  const figure = buildOnce(realDerive, stateAt(address), { ...defaultFigureSpec, address, ...own });
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

  it('draws the areas of camps, and none around an actor that stands alone', () => {
    const { scene } = figureAt('view=balance');
    expect(scene.hulls.map(({ members }) => members.length)).toEqual([9, 4, 2]);
    expect(scene.actors.map(({ id }) => id)).toContain('isis');
  });

  it('says what camps and supposed signs are not, in every view', () => {
    const matrix = buildOnce(
      realDerive,
      stateAt('view=matrix&order=camp&signs=every&whatif=isis~peshmerga.none'),
      defaultFigureSpec,
    );
    const texts = textsInSvg(matrix.svg)
      .map(({ text }) => text)
      .join(' ');
    expect(texts).toContain(campWords.name(1));
    expect(texts).toContain(campWords.notTheWar('article'));
    expect(texts).toContain('ISIS and Peshmerga: no counted relation');
  });

  it('makes the page as high as the view asks for', () => {
    const heights = ['actor=pmu,turkey&scope=among', 'actor=turkey', ''].map(
      (address) => figureAt(address).layout.pageMm.height,
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights[0]).toBeLessThan(110);
    expect(heights[2]).toBe(170);
  });

  it('promises the whole in its title only where the whole is shown', () => {
    const titleOf = (address: string) => figureAt(address).layout.words.title;
    const whole = 'The Mosul offensive in its third week: who stands with whom, and who against whom';
    expect([titleOf(''), titleOf('periphery=yes')]).toEqual([whole, whole]);
    for (const part of [
      'theatre=SY',
      'actor=turkey',
      'stance=mixed',
      'from=2016-10-01',
      'undated=no',
      'hide=isis',
    ]) {
      expect(titleOf(part)).toMatch(/: (alignments and oppositions|oppositions|ties) stated in one article$/);
    }
  });

  it('names in its title only the stances that are drawn', () => {
    const titleOf = (address: string) => figureAt(address).layout.words.title;
    expect(titleOf('stance=opposed')).toMatch(/: oppositions stated in one article$/);
    expect(titleOf('stance=aligned')).toMatch(/: alignments stated in one article$/);
    expect(titleOf('stance=mixed')).toMatch(/: ties stated in one article$/);
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
    expect(scene.lines.filter(({ kind, lineLabel }) => kind === 'accused' && !lineLabel)).toEqual([]);
    expect(texts.some((text) => text.startsWith('alleged by'))).toBe(true);
    expect(texts.join(' ')).toContain('Dotted: alleged only');
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
      'A line: the article states it. No line: it says nothing about the pair, or nothing that is shown.',
    );
  });

  it('leaves the page alone where the background is transparent', () => {
    expect(figureAt('', { background: 'transparent' }).svg).not.toContain('figure-ground');
    expect(figureAt('').svg).toContain('figure-ground');
  });

  it('proposes titles that say how the view shows it', () => {
    const titleAt = (address: string) => proposedTitle(realDerive, stateAt(address));
    const addresses = [
      '',
      'layout=factions',
      'layout=focus:turkey',
      'hulls=operations',
      'view=matrix',
      'view=matrix&cells=stance',
      'view=table',
      'view=table&table=statements',
      'view=balance',
    ];
    expect(new Set(addresses.map(titleAt)).size).toBe(addresses.length);
    expect(titleAt('actor=pmu&layout=factions')).toBe(
      'PMU and everyone it is linked to: alignments and oppositions stated in one article, arranged by faction',
    );
    const many = 'stance=opposed&actor=cts,iran,iraqi-army,pmu,isis,turkey&scope=among';
    expect(titleAt(many)).toMatch(/^CTS, Iran, .+ and 3 others, only links between them, opposed only: /);
  });

  it('says in words what a line without a label stands for', () => {
    const question = 'actor=iraq-government,turkey&scope=among';
    const { layout } = figureAt(question, {});
    expect(layout.words.remarks.join()).toMatch(/^Lines without a word stand for different acts: .*Turkey/);
    expect(figureAt('actor=turkey,pmu&scope=among', {}).layout.words.remarks).toEqual([]);
    expect(figureAt('', {}).layout.words.remarks).toEqual([]);
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
