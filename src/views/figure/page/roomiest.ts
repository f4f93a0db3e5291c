/** Which of a body's legends a page carries: the longest that leaves the picture its room. */
import type { FigureBody } from '#views/figure/body/figureBody.ts';
import { type FigureLayout, mostLegendShare, sceneShareOf } from './figureLayout.ts';

type Legends = Pick<FigureBody, 'legend' | 'shortLegend'>;

/** A page with its legend. */
export interface RoomiestPage {
  readonly layout: FigureLayout;
  /** True if the legend names factions, where the body has any. */
  readonly isFull: boolean;
  /** The legend explains lines alone: with shapes and factions it would take more room than the picture. */
  readonly isLegendCut: boolean;
}

/** The least area of the picture beside the legend that names factions, as a share of that beside the short one. */
const leastWithFullLegend = 0.72;
/** Where the picture has this share of the page, the shorter legend is not tried. */
const amplyShare = 0.45;
/** A scene flatter than this has its actors in a row: the legend gives way. */
const leastSceneRatio = 0.3;

/** What a legend says of lines and their marks alone. */
const ofLinesIn = (legend: FigureBody['legend']): FigureBody['legend'] =>
  legend.filter(({ group }) => group === 'lines' || group === 'marks');

/** The legend of a body that is as long as that of a page. */
export function legendLike(
  { legend, shortLegend }: Legends,
  { isFull, isLegendCut }: Pick<RoomiestPage, 'isFull' | 'isLegendCut'>,
): FigureBody['legend'] {
  if (isFull) return legend;
  const plain = shortLegend ?? legend;
  return isLegendCut ? ofLinesIn(plain) : plain;
}

/** The legends of a body, the longest first: with factions by name, without, and of lines and their marks alone. */
function legendsOf({ legend, shortLegend }: Legends): readonly FigureBody['legend'][] {
  const plain = shortLegend ?? legend;
  const ofLines = ofLinesIn(plain);
  return [
    legend,
    ...(shortLegend === null ? [] : [shortLegend]),
    ...(ofLines.length < plain.length && ofLines.length > 0 ? [ofLines] : []),
  ];
}

const areaIn = ({ sceneFrame: { width, height } }: FigureLayout) => width * height;
const isAmple = (layout: FigureLayout) => !layout.isCrowded && sceneShareOf(layout) >= amplyShare;
const isModest = ({ isOverfull, isWithoutCaption, legendShare, sceneFrame }: FigureLayout) =>
  !isOverfull &&
  !isWithoutCaption &&
  legendShare <= mostLegendShare &&
  sceneFrame.height >= leastSceneRatio * sceneFrame.width;

/** The page with the legend that names factions, or with a shorter one where the picture would be cramped. */
export function roomiest(
  legends: Legends,
  layoutWith: (legend: FigureBody['legend']) => FigureLayout,
): RoomiestPage {
  const [first, ...shorter] = legendsOf(legends);
  let best = layoutWith(first ?? []);
  let isFull = true;
  let isLegendCut = false;
  for (const legend of shorter) {
    const isNamesOnly = legend === legends.shortLegend;
    if (isModest(best) && (!isNamesOnly || isAmple(best))) break;
    const next = layoutWith(legend);
    const isAsGood =
      isModest(best) === isModest(next) &&
      best.isCrowded === next.isCrowded &&
      areaIn(best) >= leastWithFullLegend * areaIn(next);
    if (isAsGood) break;
    [best, isFull, isLegendCut] = [next, false, !isNamesOnly];
  }
  return { layout: best, isFull, isLegendCut };
}
