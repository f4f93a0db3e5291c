import type { Size } from '#base/geometry.ts';
import { inPlainLatin } from '#base/withoutAccents.ts';
import { type AddressState, hullsOfLayout, initialState } from '#state/appState.ts';
import { isAdjusted } from '#views/figure/figureFile/figureAdjustments.ts';
import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { type FigurePreset, figurePresetOf } from '#views/figure/page/pageSizes.ts';
import { pixelsOf } from '#views/figure/page/pageUnits.ts';

const longestDataset = 40;
const longestFilter = 50;
const longestWord = 30;
const longestTitle = 80;

/** The parts of a file's name that describe the view: the filter in short, and how it is shown unless as the plain graph. */
export interface NamedView {
  readonly filter: string;
  readonly shown: readonly string[];
}

/** The words of a view's address that say how it is shown: view, layout, areas, cells, tab. */
export function namedView(filter: string, state: AddressState): NamedView {
  const { view, layout, hulls, matrixOrder, matrixCells, tableTab } = state;
  if (view === 'matrix') {
    const order = matrixOrder === initialState.matrixOrder ? [] : [`by ${matrixOrder}`];
    return {
      filter,
      shown: [view, ...(matrixCells === initialState.matrixCells ? [] : [matrixCells]), ...order],
    };
  }
  if (view === 'table') return { filter, shown: tableTab === initialState.tableTab ? [view] : [tableTab] };
  if (view === 'balance') return { filter, shown: [view] };
  const placed = layout.layout === 'focus' ? `${layout.layout} ${layout.centre}` : layout.layout;
  return {
    filter,
    shown: [
      ...(placed === initialState.layout.layout ? [] : [placed]),
      ...(Object.keys(state.moved).length > 0 && placed !== 'camps' ? ['moved'] : []),
      ...(hulls === hullsOfLayout(layout) ? [] : [hulls === 'none' ? 'no areas' : `areas ${hulls}`]),
    ],
  };
}

/** The looks of a figure that are not the default. */
function lookOf(spec: FigureSpec): readonly string[] {
  const { background, grey, highlight, accusations, adjust } = spec;
  const form = captionModeOf(spec);
  return [
    ...(background === 'white' ? [] : [background]),
    ...(grey ? ['grey'] : []),
    ...(form === figurePresetOf(spec).usualForm ? [] : [form]),
    ...(highlight ? ['highlight'] : []),
    ...(accusations ? ['alleged'] : []),
    ...(isAdjusted(adjust) ? ['adjusted'] : []),
  ];
}

/**
 * `entente-<title>-<how it is shown>-…` of a figure with a title of its own, of any other
 * `entente-<dataset>-<filter>-<how it is shown>-183mm-300dpi.png`, or `…-1920x1080.png` for a slide; lower-case Latin
 * letters, digits and hyphens alone, so that every file system takes it. The filter is empty for the whole dataset.
 */
export function figureFileName(
  spec: FigureSpec,
  pageMm: Size,
  dataset: string,
  { filter, shown }: NamedView,
  extension: 'png' | 'svg' | 'pdf',
): string {
  const preset = figurePresetOf(spec);
  const pixels = pixelsOf(pageMm, spec.dpi);
  const size = preset.namedBy === 'px' ? [`${pixels.width}x${pixels.height}`] : [sizeInMm(preset)];
  const resolution = preset.namedBy === 'mm' && extension === 'png' ? [`${spec.dpi}dpi`] : [];
  const title = slug(spec.title ?? '', longestTitle);
  const named = [
    ...(title === '' ? [slug(dataset, longestDataset), slug(filter, longestFilter)] : [title]),
    ...shown.map((word) => slug(word, longestWord)),
  ];
  const words = [...named, ...size, ...lookOf(spec), ...resolution].filter((word) => word !== '');
  return `${['entente', ...words].join('-')}.${extension}`;
}

/** The width, which names the pages on offer; of one's own size both sides. */
function sizeInMm({ id, widthMm, mostHeightMm }: FigurePreset): string {
  const width = Math.round(widthMm);
  return id === 'own' ? `${width}x${Math.round(mostHeightMm)}mm` : `${width}mm`;
}

/** Words that end nothing, at the end of what was cut. */
const danglingWords = /(-(a|an|and|against|at|by|for|from|in|of|on|or|the|to|with))+$/;

/** A text as lower-case Latin letters, digits and single hyphens, cut between words at `longest` letters. */
export function slug(text: string, longest = 80): string {
  const plain = inPlainLatin(text)
    .replace(/['’ʼʿʾ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > longest / 2
    ? cut.slice(0, lastHyphen).replace(danglingWords, '')
    : plain.slice(0, longest);
}
