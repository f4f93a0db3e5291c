/**
 * A figure from what is visible: the words that go with it, its body, the page, the body drawn into the frame that the
 * page leaves, and the SVG of it all. Pure: the same state and spec give the same bytes, in the app and without a screen.
 */
import type { Scene } from '#encoding/scene.ts';
import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import { campsInPlace } from './campsInPlace.ts';
import { printable } from './figureAccusations.ts';
import { type FigureAltText, figureAltText } from './figureAltText.ts';
import type { BodyRequest, CutRows, FigureBody, FigureNaming } from './figureBody.ts';
import { type FigureLayout, figureLayout } from './figureLayout.ts';
import { figurePresetOf, pointsOf } from './figurePreset.ts';
import type { FigureSpec } from './figureSpec.ts';
import { figureSvg } from './figureSvg.ts';
import type { FigureWords } from './figureWords.ts';
import { figureWordsOf } from './figureWordsOf.ts';
import { graphBody } from './graphBody.ts';
import { matrixBody } from './matrixBody.ts';
import type { PrimitiveGroup } from './printSvg.ts';
import { tableBody } from './tableBody.ts';

export interface Figure {
  readonly layout: FigureLayout;
  /** What stands in the layout's frame, in the frame's own coordinates. */
  readonly groups: readonly PrimitiveGroup[];
  readonly svg: string;
  /** The same in words. */
  readonly alt: FigureAltText;
  readonly actorCount: number;
  /** `numbers` where names found no room at the least size of letters. */
  readonly naming: FigureNaming;
  /** Texts that found no room; never names. */
  readonly hiddenTexts: number;
  /** Rows of a table that found no room; null where all are there. */
  readonly cut: CutRows | null;
  /** The graph's scene; null in a figure of another kind. */
  readonly scene: Scene | null;
}

/** What the figure of a view shows. Every view without a body of its own is printed as the graph. */
function bodyOf(request: BodyRequest): FigureBody {
  switch (request.state.view) {
    case 'matrix':
      return matrixBody(request);
    case 'table':
      return tableBody(request);
    default:
      return graphBody(request);
  }
}

/** The figure of a view. Throws RangeError only for a spec that names no preset of ours. */
export function buildFigure(derive: Derive, view: AddressState, spec: FigureSpec): Figure {
  const state = campsInPlace(derive, printable(derive, view, spec));
  const preset = figurePresetOf(spec);
  const body = bodyOf({ derive, state, spec, preset });
  const page = figureWordsOf(derive, state, spec);
  const remarks = [...page.remarks, ...(body.words.remarks ?? [])];
  const words: FigureWords = { ...page, ...body.words, remarks };
  const ratio = body.ratioIn(pointsOf(preset.widthMm - 2 * preset.marginMm));
  const draw = (naming: FigureNaming) => {
    // A key spells abbreviations out itself.
    const named = naming === 'names' ? words : { ...words, key: body.key, abbreviations: [] };
    const layout = figureLayout(spec, named, body.legend, ratio);
    return { naming, layout, ...body.draw(layout.sceneFrame, naming) };
  };
  const named = draw('names');
  const { isLegible, ...drawn } = named.isLegible || body.key === null ? named : draw('numbers');
  const svg = figureSvg(drawn.layout, drawn.groups, derive.dataset.version);
  const alt = { ...figureAltText(derive, state), long: words.description };
  return { ...drawn, svg, alt, actorCount: body.actorCount };
}
