import { describe, expect, it } from 'vitest';
import { type Box, boxesOverlap, type Curve, grown, pointOn } from '#base/geometry.ts';
import { flagInkBox } from '#encoding/marks/markOutlines.ts';
import type { SceneLine } from '#encoding/scene/scene.ts';
import { realDerive, stateAt } from '#tests/fixtures/realScene.ts';
import { buildOnce } from '#tests/views/figure/buildOnce.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { rasterJobOf } from '#views/figure/png/figurePng.ts';
import { rasteriseInNode } from './rasteriseInNode.ts';
import { readPixels, readPng } from './readPng.ts';

/** How people with each vision see linear light: G. M. Machado et al., IEEE TVCG 15 (2009), severity 1. */
const visions = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
type Vision = keyof typeof visions;

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

interface Drawn {
  readonly lines: readonly SceneLine[];
  /** Words and “¶” on the picture, whose halos cut the lines under them. */
  readonly words: readonly Box[];
  /** Luminance at a point of the scene's frame, as a person of this vision has it without colours. */
  readonly luminanceAt: (x: number, y: number, vision: Vision) => number;
}

/** A figure as it is saved: its lines where they stand, and its pixels. */
async function drawn(address: string, own: Partial<FigureSpec>): Promise<Drawn> {
  const spec = { ...defaultFigureSpec, ...own };
  const { layout, scene, svg } = buildOnce(realDerive, stateAt(address), spec);
  const png = readPng(await rasteriseInNode(rasterJobOf(layout, svg, '1.0.0')));
  const pixels = readPixels(png);
  const scale = png.width / layout.page.width;
  // Where remarks turned out shorter than they were taken for, the picture stands lower in its frame.
  const [, right = '0', down = '0'] =
    svg.match(/id="[a-z0-9]+-scene" transform="translate\((\S+) (\S+)\)"/) ?? [];
  const start = { x: layout.sceneFrame.x + Number(right), y: layout.sceneFrame.y + Number(down) };
  return {
    lines: scene?.lines ?? [],
    words: [...(scene?.actors ?? []), ...(scene?.hulls ?? [])]
      .map(({ label }) => label)
      .concat((scene?.lines ?? []).map(({ lineLabel }) => lineLabel))
      .flatMap((text) => (text === null ? [] : grown(text.box, text.fontSize / 4)))
      .concat((scene?.lines ?? []).flatMap(({ flag }) => (flag ? flagInkBox(flag) : []))),
    luminanceAt: (x, y, vision) => {
      const [column, row] = [start.x + x, start.y + y].map((at) => Math.floor(at * scale));
      const at = 4 * ((row ?? 0) * png.width + (column ?? 0));
      const [r = 0, g = 0, b = 0] = [0, 1, 2].map((k) => linear((pixels[at + k] ?? 0) / 255));
      const matrix = visions[vision];
      const [red = 0, green = 0, blue = 0] = [0, 3, 6].map((k) =>
        Math.min(1, Math.max(0, (matrix[k] ?? 0) * r + (matrix[k + 1] ?? 0) * g + (matrix[k + 2] ?? 0) * b)),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    },
  };
}

/** Gaps of ground along a curve, end and middle marks left out, and the share of it that is ink. */
function strokeOf(
  curve: Curve,
  { luminanceAt, words }: Drawn,
  vision: Vision,
): { gaps: number; ink: number } {
  const steps = 400;
  const inks = Array.from({ length: steps }, (_, step) => {
    const t = step / steps;
    if (t < 0.12 || t > 0.88 || Math.abs(t - 0.5) < 0.12) return null;
    const { x, y } = pointOn(curve, t);
    if (words.some((box) => boxesOverlap(box, { x, y, width: 0.01, height: 0.01 }))) return null;
    // Against white: contrast of 2 and more is ink, however pale.
    return 1.05 / (luminanceAt(x, y, vision) + 0.05) >= 2;
  }).filter((one) => one !== null);
  const gaps = inks.filter((isInk, place) => !isInk && inks[place - 1] === true).length;
  return { gaps, ink: inks.filter(Boolean).length / inks.length };
}

const colours = await drawn('', {});
const greys = await drawn('', { grey: true });
const looks: readonly (readonly [name: string, figure: Drawn, vision: Vision])[] = [
  ...(Object.keys(visions) as Vision[]).map((vision) => [vision, colours, vision] as const),
  ['greyscale', greys, 'full'],
];

describe('the lines of a saved figure, without their colours', () => {
  it.each(looks)('a fact is one stroke, what is not told as fact is dashes: %s', (_, figure, vision) => {
    const strokes = (isFact: boolean) =>
      figure.lines
        .filter(({ kind, tier }) => (kind === 'aligned' || kind === 'opposed') && (tier === 1) === isFact)
        .map((line) => ({ id: line.id, ...strokeOf(line.curve, figure, vision) }));
    const [facts, others] = [strokes(true), strokes(false)];
    expect(facts.length).toBeGreaterThan(16);
    expect(others.length).toBeGreaterThan(2);
    // A mark's halo may cut a stroke, most of all a short one, and another line may close a gap.
    for (const { id, gaps, ink } of facts) expect([id, gaps <= 3 && ink > 0.68]).toEqual([id, true]);
    for (const { id, gaps, ink } of others) expect([id, gaps >= 2 && ink < 0.8]).toEqual([id, true]);
  });

  it('tells the two stances by tone in a greyscale figure: 20 L* and more', () => {
    const toneOf = (kind: SceneLine['kind']) => {
      const marks = greys.lines.flatMap((line) =>
        line.kind === kind && line.mid && !line.mid.isHollow ? [line.mid] : [],
      );
      // Between the arms of the sign.
      const tones = marks.map(({ at, radius, sign }) => {
        const far = sign === '+' ? (0.66 * radius) / Math.SQRT2 : 0;
        return greys.luminanceAt(at.x + far, at.y + (sign === '+' ? far : 0.66 * radius), 'full');
      });
      return 116 * Math.cbrt(tones.sort((a, b) => a - b)[Math.floor(tones.length / 2)]!) - 16;
    };
    expect(Math.abs(toneOf('aligned') - toneOf('opposed'))).toBeGreaterThanOrEqual(20);
  });

  it.each(looks)('a mark is filled for what is done and hollow for what is not: %s', (_, figure, vision) => {
    const found = { filled: 0, hollow: 0 };
    for (const { id, mid } of figure.lines) {
      if (mid === null) continue;
      // Between the arms of the sign.
      const far = 0.66 * mid.radius;
      const [x, y] = mid.sign === '+' ? [far / Math.SQRT2, far / Math.SQRT2] : [far, 0];
      const isInk = 1.05 / (figure.luminanceAt(mid.at.x + x, mid.at.y + y, vision) + 0.05) >= 2;
      expect([id, isInk]).toEqual([id, !mid.isHollow]);
      found[mid.isHollow ? 'hollow' : 'filled'] += 1;
    }
    expect(found.filled).toBeGreaterThan(10);
    expect(found.hollow).toBeGreaterThan(2);
  });
});
