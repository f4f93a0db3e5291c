import { fontFamily, type Theme } from '#encoding/colours/colours.ts';
import type { FigureBackground } from '#views/figure/figureFile/figureSpec.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureTexts } from '#views/figure/png/pngMetadata.ts';
import { brokenUnderTexts, withoutHalos } from './brokenLines.ts';
import { cleanText, escapeXml, type PrimitiveGroup, printGroup, printNumber } from './printSvg.ts';

/** XML namespace of what the file says about itself. A name, not an address: there is no public host. */
export const figureNamespace = 'urn:entente:figure';

/** Colours of a figure on this background. A transparent one is for light paper. */
export function themeOf(background: FigureBackground): Theme {
  return background === 'dark' ? 'dark' : 'light';
}

/** All that stands on the page, in painter's order; the scene's groups are in its frame's own coordinates. */
export function figureGroups(
  { page, spec, sceneFrame, furniture }: FigureLayout,
  scene: readonly PrimitiveGroup[],
): readonly PrimitiveGroup[] {
  const ground: PrimitiveGroup = {
    id: 'figure-ground',
    content: [
      {
        form: 'path',
        d: `M0 0H${page.width}V${page.height}H0Z`,
        fill: 'ground',
        stroke: null,
        strokeWidth: 0,
        dash: [],
      },
    ],
  };
  const [head, ...foot] = furniture;
  const isTransparent = spec.background === 'transparent';
  return [
    ...(isTransparent ? [] : [ground]),
    ...(head === undefined ? [] : [head]),
    { id: 'figure-scene', at: sceneFrame, content: isTransparent ? brokenUnderTexts(scene) : scene },
    ...(isTransparent ? foot.map(withoutHalos) : foot),
  ];
}

/** Letters of an id: a short hash (FNV-1a, 32 bits) of what the file says about itself, and so of spec and address. */
function idPrefixOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of texts.join('\n'))
    hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return `f${(hash >>> 0).toString(36)}-`;
}

/**
 * The figure as an SVG file: the page of the layout, with the scene's groups (in the frame's own coordinates, painter's
 * order) in its frame. Width and height are the page's in mm, coordinates are points. Ids begin with letters of their own
 * for each figure, so that several can stand on one page.
 * Throws RangeError if a coordinate is not a finite number.
 */
export function figureSvg(
  layout: FigureLayout,
  scene: readonly PrimitiveGroup[],
  datasetVersion: string,
): string {
  const { page, pageMm, words, spec } = layout;
  const theme = themeOf(spec.background);
  const [width, height] = [printNumber(page.width), printNumber(page.height)];
  const language = escapeXml(words.language);
  const figureData = figureTexts(layout, datasetVersion);
  const texts = figureData.map(
    ({ keyword, text }) => `<entente:text keyword="${escapeXml(keyword)}">${escapeXml(text)}</entente:text>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${printNumber(pageMm.width)}mm" height="${printNumber(pageMm.height)}mm" viewBox="0 0 ${width} ${height}" xml:lang="${language}" font-family="${fontFamily}" stroke-linejoin="round" text-rendering="geometricPrecision">`,
    `<title>${escapeXml(cleanText(words.title))}</title>`,
    `<desc>${escapeXml(words.description)}</desc>`,
    `<metadata xmlns:entente="${figureNamespace}">`,
    ...texts,
    '</metadata>',
    printGroup(
      { id: 'figure', content: figureGroups(layout, scene) },
      theme,
      spec.grey,
      idPrefixOf(figureData.map(({ text }) => text)),
    ),
    '</svg>',
    '',
  ].join('\n');
}
