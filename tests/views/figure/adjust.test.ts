import { describe, expect, it } from 'vitest';
import { boxAround, gapBetween } from '#base/geometry.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildOnce, figureOnce } from '#tests/views/figure/buildOnce.ts';
import { withMovedLabels } from '#views/figure/adjust/movedLabels.ts';
import { type FigureAdjustments, noAdjustments } from '#views/figure/figureFile/figureAdjustments.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { formNotes } from '#views/figure/refusals/whyRefused.ts';
import { figureNoteWords } from '#words/figureAdjust.ts';
import { textsInSvg } from './textsInSvg.ts';

const address = 'actor=turkey,turkish-forces';
const figureWith = (adjust: Partial<FigureAdjustments>, own: Partial<FigureSpec> = {}) =>
  figureOnce(address, { ...own, adjust: { ...noAdjustments, ...adjust } });
const plain = figureWith({});
const textOf = (svg: string) =>
  textsInSvg(svg)
    .map(({ text }) => text)
    .join(' ');
const labelOf = ({ scene }: typeof plain, id: string) => {
  const actor = scene?.actors.find((one) => one.id === id);
  if (!actor?.label) throw new Error(`${id} has no name.`);
  return { ...actor, label: actor.label };
};

describe('a name that the user moves', () => {
  it('stands where it was put, and all else stays', () => {
    const moved = figureWith({ labels: { turkey: [-3, 2] } });
    const { label, centre } = labelOf(moved, 'turkey');
    expect((label.box.x + label.box.width / 2 - centre.x) / label.fontSize).toBeCloseTo(-3);
    expect((label.box.y + label.box.height / 2 - centre.y) / label.fontSize).toBeCloseTo(2);
    const others = ({ scene }: typeof plain) => scene?.actors.filter(({ id }) => id !== 'turkey');
    expect(others(moved)).toEqual(others(plain));
    expect(moved.layout.words.description).toContain(figureNoteWords.moved(['Turkey']));
    expect(moved.svg).toContain('Moved by the maker of this figure: the name of Turkey.');
  });

  it('has a leader where it is far, and none close by', () => {
    expect(labelOf(figureWith({ labels: { turkey: [-9, -9] } }), 'turkey').label.leader).not.toBeNull();
    const { size, label } = labelOf(plain, 'turkey');
    const under = Math.round(((size.height + label.box.height) / 2 / label.fontSize) * 10) / 10 + 0.2;
    const near = figureWith({ labels: { turkey: [0, Math.round(under * 10) / 10] } });
    expect(labelOf(near, 'turkey').label.leader).toBeNull();
  });

  it('is told where it covers something else', () => {
    const turkey = labelOf(plain, 'turkey');
    const { x, y, width, height } = turkey.label.box;
    const inEms = (length: number) => Math.round((length / turkey.label.fontSize) * 10) / 10;
    const here = [inEms(x + width / 2 - turkey.centre.x), inEms(y + height / 2 - turkey.centre.y)] as const;
    expect(formNotes(figureWith({ labels: { turkey: here } }))).toEqual(formNotes(plain));
    const word = plain.scene?.lines.find(({ lineLabel }) => lineLabel !== null)?.lineLabel;
    if (!word) throw new Error('There is no word on a line.');
    const at = (axis: 'x' | 'y', side: 'width' | 'height') =>
      Math.round(((word.box[axis] + word.box[side] / 2 - turkey.centre[axis]) / turkey.label.fontSize) * 10) /
      10;
    const over = figureWith({ labels: { turkey: [at('x', 'width'), at('y', 'height')] } });
    expect(over.misplaced).toEqual(['Turkey']);
    expect(formNotes(over)).toContain(
      'Where it was put, the name of Turkey covers something else or would be read as another’s.',
    );
  });

  it('has a leader where it would pass for another’s', () => {
    const turkey = labelOf(plain, 'turkey');
    const other = labelOf(plain, 'iraq-government');
    const at = ['x', 'y'].map((axis) => {
      const key = axis as 'x' | 'y';
      return Math.round(((other.centre[key] - turkey.centre[key]) / turkey.label.fontSize) * 10) / 10;
    });
    const moved = figureWith({ labels: { turkey: [at[0] ?? 0, at[1] ?? 0] } });
    expect(labelOf(moved, 'turkey').label.leader).not.toBeNull();
  });

  it('never leaves the frame, and reaches its mark by its leader', () => {
    for (const offset of [60, -60] as const) {
      const moved = figureWith({ labels: { turkey: [offset, offset] } });
      const { label, centre, size } = labelOf(moved, 'turkey');
      const { sceneFrame } = moved.layout;
      const { box, leader } = label;
      const x = box.x + moved.sceneAt.x;
      const y = box.y + moved.sceneAt.y;
      expect(x).toBeGreaterThanOrEqual(sceneFrame.x - 1e-6);
      expect(y).toBeGreaterThanOrEqual(sceneFrame.y - 1e-6);
      expect(x + box.width).toBeLessThanOrEqual(sceneFrame.x + sceneFrame.width + 1e-6);
      expect(y + box.height).toBeLessThanOrEqual(sceneFrame.y + sceneFrame.height + 1e-6);
      const tip = leader?.[1] ?? { x: 0, y: 0 };
      expect(gapBetween({ ...tip, width: 0, height: 0 }, boxAround(centre, size))).toBeLessThan(1e-6);
    }
  });

  it('is nobody’s where the spec names what is no actor', () => {
    const labels = JSON.parse('{"__proto__":[1,1],"constructor":[2,2],"nobody":[3,3]}');
    if (plain.scene === null) throw new Error('There is no scene.');
    const bounds = { x: 0, y: 0, width: 500, height: 500 };
    expect(withMovedLabels(plain.scene, labels, bounds).actors).toEqual(plain.scene.actors);
  });
});

describe('other adjustments', () => {
  it('leave the legend out, and keep standpoint and credit', () => {
    for (const preset of ['width', 'square', 'column', 'web'] as const) {
      const dpi = preset === 'web' ? 120 : 300;
      const texts = textOf(figureWith({ withoutLegend: true }, { preset, dpi }).svg);
      expect(texts).toContain('According to the article');
      expect(texts).toMatch(/not (independently )?verified/);
      expect(texts).not.toContain('Armed group or militia');
    }
  });

  it('shorten names, and spell out what they are shortened to', () => {
    const { svg, layout } = figureWith({ shortNames: true });
    const texts = textsInSvg(svg);
    const names = texts
      .filter(({ within }) => within.some((id) => id.startsWith('name-')))
      .map(({ text }) => text);
    expect(names).toContain('US');
    expect(names.join(' ')).not.toContain('(Syria)');
    expect(layout.words.abbreviations).toContainEqual({ short: 'US', long: 'United States' });
    expect(layout.words.description).toContain(figureNoteWords.shortNames);
  });

  it('print one note with its arrow, as text that cannot be markup', () => {
    const text = '<script>alert("x")</script> & more';
    const { svg, layout } = figureWith({ note: { text, at: [0, 0], to: [100, 100] } });
    expect(svg).not.toContain('<script>');
    expect(textOf(svg)).toContain(figureNoteWords.remark);
    expect(layout.words.description).toContain(figureNoteWords.note(text));
    const { width, height } = layout.page;
    const lines = textsInSvg(svg).filter(({ within }) => within.includes('figure-note'));
    expect(lines.map(({ text }) => text).join(' ')).toBe(text);
    for (const { box, within } of lines) {
      expect(within).toContain('figure-scene');
      expect(box.x).toBeGreaterThan(0);
      expect(box.y).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(width);
      expect(box.y + box.height).toBeLessThan(height);
    }
  });
});

describe('the legend', () => {
  it.each(['column', 'width', 'a4', 'square', 'slide', 'web', 'web-square'] as const)(
    'takes no more room than the picture on %s',
    (preset) => {
      for (const address of ['', 'actor=turkey', 'actor=pmu,turkey&scope=among']) {
        const dpi = ['slide', 'web', 'web-square'].includes(preset) ? (preset === 'slide' ? 144 : 120) : 300;
        const { layout } = buildOnce(realDerive, stateAt(address), {
          ...defaultFigureSpec,
          address,
          preset,
          dpi,
        });
        expect(layout.legendShare, address).toBeLessThanOrEqual(1);
      }
    },
  );

  it('leaves a column 170 mm high at most, unless a taller one is allowed', () => {
    const heightWith = (tall: boolean) => figureOnce('', { preset: 'column', tall }).layout.pageMm.height;
    expect([heightWith(false), heightWith(true) > 190]).toEqual([170, true]);
  });

  it('stands at the foot of a column, never in a strip that is read word by word', () => {
    const { layout } = figureOnce('', { preset: 'column' });
    expect(layout.legendPlace).toBe('foot');
  });
});
