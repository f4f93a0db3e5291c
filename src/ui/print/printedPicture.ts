/** What a sheet shows of a graph or a matrix, whatever the camera shows of it on screen. */
import type { Size } from '#base/geometry.ts';
import { keyOf, knownOf } from '#derive/balanceMemory.ts';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import { type ShownCamps, shownCamps } from '#derive/campGroups.ts';
import { campPlaces } from '#derive/campPlaces.ts';
import type { Derive } from '#derive/derive.ts';
import type { AppState } from '#state/appState.ts';
import type { BodyRequest, FigureBody } from '#views/figure/body/figureBody.ts';
import { graphBody } from '#views/figure/body/graphBody.ts';
import { matrixBody } from '#views/figure/body/matrixBody.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import type { FigureLegendEntry } from '#views/figure/page/figureLegend.ts';
import { type FigurePreset, offeredPreset } from '#views/figure/page/pageSizes.ts';
import type { PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { abbreviationsOf } from '#views/figure/wording/abbreviations.ts';
import type { FigureKey } from '#views/figure/wording/figureText.ts';
import { campRemarks, readingKeyOf, supposedRemarks } from '#views/figure/wording/writeFigureText.ts';
import { campWords } from '#words/camps.ts';
import { figureDialogWords, figureWords } from '#words/figure.ts';

export const orientations = ['portrait', 'landscape'] as const;
type Orientation = (typeof orientations)[number];

interface Drawing {
  /** In points. */
  readonly frame: Size;
  readonly groups: readonly PrimitiveGroup[];
  /** True where marks carry the numbers of the key in place of names. */
  readonly isNumbered: boolean;
  /** What did not fit, or not without doubt, on a sheet that lies so. */
  readonly remarks: readonly string[];
}

export interface PrintedPicture {
  /** The page's size and orientation are not known before it is printed, so there is a drawing for each orientation. */
  readonly drawings: Readonly<Record<Orientation, Drawing>>;
  readonly legend: readonly FigureLegendEntry[];
  /** For a drawing with numbers. */
  readonly key: FigureKey | null;
  /** A paragraph each, under the picture. */
  readonly notes: readonly string[];
  /** True if key and notes need a page of their own. */
  readonly isLong: boolean;
}

/** The most that A4 leaves for the picture, points: the legend stands under it, or beside it. On Letter it is scaled. */
const frames: Readonly<Record<Orientation, Size>> = {
  portrait: { width: 527, height: 550 },
  landscape: { width: 570, height: 390 },
};

/** The letters of an A4 figure, which may shrink further before names give way to numbers. */
const preset: FigurePreset = { ...offeredPreset('a4'), smallestText: 7 };

/** The camps that the screen has found; null where none are proven, undefined while they are searched. */
function foundCamps(derive: Derive, state: AppState): ShownCamps | null | undefined {
  const { network, held } = askedNetwork(derive.visibleGraph(state.query), state);
  if (network.relations.length === 0) return null;
  const result = knownOf(keyOf(held)).results[state.camps];
  return result && shownCamps(network, result);
}

/** A state as it is drawn: Balance as the graph, arranged by its camps. Camps that are still searched are left out. */
function drawnState(derive: Derive, state: AppState, camps: ShownCamps | null | undefined): AppState {
  const isOfCamps = state.view === 'balance' || state.hulls === 'camps';
  if (!isOfCamps) return state;
  if (camps === undefined) return { ...state, hulls: state.hulls === 'camps' ? 'none' : state.hulls };
  if (camps === null || state.view !== 'balance') return { ...state, hulls: 'camps' };
  const moved = campPlaces(derive.dataset, derive.visibleGraph(state.query), camps.groups);
  return { ...state, hulls: 'camps', layout: { layout: 'camps' }, moved };
}

function draw(body: FigureBody, { width, height }: Size): Drawing {
  const frame = { width, height: Math.min(height, width * body.ratioIn(width)) };
  const named = body.draw(frame, 'names', 'final');
  const isNumbered = !named.isLegible && body.key !== null;
  const { groups, hiddenTexts, breaches } = isNumbered ? body.draw(frame, 'numbers', 'final') : named;
  return {
    frame,
    groups,
    isNumbered,
    remarks: [
      ...(hiddenTexts > 0 ? [figureDialogWords.hiddenTexts(hiddenTexts)] : []),
      ...(breaches.length > 0 ? [figureDialogWords.untrue.texts] : []),
    ],
  };
}

/** More lines than this leave a page no space for a picture. */
const mostLines = 20;
/** Letters of a line, and names of the key beside one another. */
const lineLength = 120;
const keyColumns = 4;

function linesOf(notes: readonly string[], key: FigureKey | null): number {
  const ofNotes = notes.reduce((sum, note) => sum + Math.ceil(note.length / lineLength), 0);
  return ofNotes + Math.ceil((key?.actors.length ?? 0) / keyColumns);
}

/** The picture of a view: the matrix as a matrix, every other view as a graph within the draw limit. */
export function printedPicture(derive: Derive, asked: AppState): PrintedPicture {
  const isOfCamps = asked.view === 'balance' || asked.hulls === 'camps' || asked.matrixOrder === 'camp';
  const camps = isOfCamps ? foundCamps(derive, asked) : null;
  const state = drawnState(derive, asked, camps);
  const request: BodyRequest = { derive, state, spec: defaultFigureSpec, preset, camps: camps ?? null };
  const body = state.view === 'matrix' ? matrixBody(request) : graphBody(request);
  const nameOf = derive.index.shortNameOf;
  const groups = state.view === 'balance' ? (camps?.groups ?? []) : [];
  const members = groups.map((ids, camp) => campWords.members(camp, ids.map(nameOf)));
  const graph = derive.visibleGraph(state.query);
  const abbreviations = abbreviationsOf(graph.actors);
  const drawings = {
    portrait: draw(body, frames.portrait),
    landscape: draw(body, frames.landscape),
  };
  const notes = [
    ...(members.length === 0 ? [] : [members.join(' ')]),
    ...(camps === undefined ? [] : campRemarks(derive, state, camps)),
    ...supposedRemarks(derive, state),
    ...(body.words.remarks ?? []),
    body.words.readingKey ?? readingKeyOf(derive.dataset, graph.relations, derive.index.shortNameOf),
    ...(abbreviations.length === 0
      ? []
      : [`${abbreviations.map(({ short, long }) => figureWords.abbreviation(short, long)).join('; ')}.`]),
  ];
  const isNumbered = orientations.some((orientation) => drawings[orientation].isNumbered);
  const isLong = linesOf(notes, isNumbered ? body.key : null) > mostLines;
  return { drawings, legend: body.legend, key: body.key, notes, isLong };
}
