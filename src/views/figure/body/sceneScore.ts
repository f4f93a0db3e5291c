/** Scores the faults of a scene in print, to take the best of several and to know whom to move. */
import { type Box, boxAround, type Curve, grown, lengthOf, pointOn, segmentMeets } from '#base/geometry.ts';
import { memoBy } from '#base/memo.ts';
import { areaOf, boxOutline, commonPart } from '#base/outline.ts';
import type { ActorId } from '#domain/ids.ts';
import {
  type LineLabels,
  mostLineLabels,
  needsLineLabel,
  saysMoreThanLook,
} from '#encoding/lines/lineLabels.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import type { PlacedText, Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import type { Breach, Party } from '#encoding/truth/breach.ts';
import { breachesInPrint } from '#encoding/truth/breachesOf.ts';

/** Something that an editor would retouch, and whose marks are near it. */
export interface Fault {
  /** The higher, the worse; > 0. */
  readonly amount: number;
  /** Those who might move, the nearest first. */
  readonly actors: readonly ActorId[];
}

/** For a name without a position, and for a word on a line, which is then told under the picture: less where lines are many. */
const hiddenFault = 1000;
const wordlessFault = 20;
const wordlessAmongMany = 4;
/** For each breach of a law of truth: numbers or a larger page take the place of a scene that has any. */
const untrueFault = 100;
/** For a text far from what it names. */
export const farFault = 30;
/** For a line under a name: for the thinnest one, and more for a stroke as thick as `thick`, in sizes of the name. */
const crossedFault = 1.2;
const crossedByThick = 1.8;
const thick = 0.24;
/** More for one that does not end at the name's own actor: it would be read as ending there. */
const strangerFault = 8;
/** A line near the first or last letter is soon clear of the name: its share of the fault, and what depth adds. */
const leastOfDepth = 0.7;
const byDepth = 0.6;
/** For a name on an end mark, or so near to it, in sizes of its letters, that it touches. */
const onEndFault = 2.5;
const touch = 0.1;
/** For a leader line, and for each size of its letters that it is longer than the first two. */
const leaderFault = 1;
const leaderLength = 0.2;
/** For a word on its own line. */
const onOwnLineFault = 0.7;
/** For a line through the mark of an actor that is at none of its ends. */
export const overMarkFault = 4;
/** For a line whose "¶" has no room: no other line of the picture has its own then. */
const flaglessFault = 3;
/** For an area without a name: the legend names it, too. */
const unnamedFault = 1;
/** From this length on, in sizes of its letters, a leader line is hard to follow through a picture. */
const farLeader = 5;
/** Straight pieces that stand for a curve. */
const pieces = 12;

/** A line under a name is a fault of the name, below: moves mend it, and no word is given up for it. */
const isNoCrossedName = ({ law }: Breach) => law !== 'crossedName';

/** The sum of all faults: the higher, the worse. */
export function faultsOf(scene: Scene): number {
  return faultsIn(scene).reduce((sum, { amount }) => sum + amount, 0);
}

/** Every fault. Texts without a position weigh most, then what is not true, then texts far from what they name. */
export function faultsIn(scene: Scene): readonly Fault[] {
  const { actors, hulls, lines, hiddenLabels } = scene;
  const endsOf = new Map(lines.map(({ id, a, b }) => [id, [a, b]] as const));
  const unnamed = Math.min(hiddenLabels, hulls.filter(({ label }) => label === null).length);
  const nameless = actors.filter(({ label }) => label === null);
  const concerned = ({ part, id }: Party): readonly ActorId[] =>
    part === 'name' || part === 'actor' ? [id as ActorId] : (endsOf.get(id) ?? []);
  return [
    ...nameless.map(({ id }) => ({ amount: hiddenFault, actors: [id] })),
    ...linesMissingWord(lines).map(({ a, b }) => ({
      amount: lines.length > mostLineLabels ? wordlessAmongMany : wordlessFault,
      actors: [a, b],
    })),
    ...lines
      .filter(({ flag, isToBeFlagged }) => flag === null && isToBeFlagged)
      .map(({ a, b }) => ({ amount: flaglessFault, actors: [a, b] })),
    ...(unnamed > 0 ? [{ amount: unnamedFault * unnamed, actors: [] }] : []),
    ...breachesInPrint(scene)
      .filter(isNoCrossedName)
      .map(({ of, with: other }) => ({
        amount: untrueFault,
        actors: [...concerned(of), ...(other === null ? [] : concerned(other))],
      })),
    ...actors.flatMap((actor) => (actor.label ? nameFaults(actor, actor.label, lines) : [])),
    ...lines.flatMap(({ a, b, curve }) =>
      actors
        .filter((actor) => actor.id !== a && actor.id !== b && runsThrough(curve, actor))
        .map(({ id }) => ({ amount: overMarkFault, actors: [id, a, b] })),
    ),
    ...lines.flatMap(({ a, b, curve, lineLabel }) =>
      lineLabel === null
        ? []
        : [
            ...leaderFaults(lineLabel, [a, b]),
            ...(lineLabel.leader === null && runsUnder(curve, lineLabel)
              ? [{ amount: onOwnLineFault, actors: [a, b] }]
              : []),
          ],
    ),
  ];
}

/** Lines whose word is missed in the picture. */
export const linesMissingWord = (lines: readonly SceneLine[]): SceneLine[] =>
  lines.filter((line) => line.lineLabel === null && needsLineLabel(lines, line));

/**
 * Lines whose words are told under the picture, as it has none for them: those whose word is missed, those that are not told as
 * fact, and those whose ends receive different things.
 */
export const unsaidIn = (lines: readonly SceneLine[], labels: LineLabels): SceneLine[] =>
  lines.filter(
    (line) => line.lineLabel === null && (needsLineLabel(lines, line) || saysMoreThanLook(line, labels)),
  );

/** What is wrong with where a name stands: lines under it, end marks that it touches, its leader line. */
export function nameFaults(
  { id }: Pick<SceneActor, 'id'>,
  label: PlacedText,
  lines: readonly SceneLine[],
): readonly Fault[] {
  const around = boxOutline(grown(label.box, touch * label.fontSize));
  const { x, y, width: across, height: down } = around.box;
  const touches = (end: SceneLine['ends'][number]) => {
    const { tip } = end;
    const far = end.size + end.reach;
    const isNear = tip.x - far < x + across && x < tip.x + far && tip.y - far < y + down && y < tip.y + far;
    return isNear && areaOf(commonPart(endOutline(end), around)) > 0;
  };
  const under = lines.flatMap(({ a, b, curve, width, ends }): readonly Fault[] => {
    const onEnds = ends.filter(touches).length;
    const depth = depthUnder(curve, label);
    if (depth === null && onEnds === 0) return [];
    const byStranger = a === id || b === id ? 0 : strangerFault;
    const byThis = crossedFault + byStranger + crossedByThick * Math.min(1, width / (thick * label.fontSize));
    const crossed = depth === null ? 0 : byThis * (leastOfDepth + byDepth * depth);
    return [{ amount: crossed + onEndFault * onEnds, actors: [id, a, b] }];
  });
  return [...leaderFaults(label, [id]), ...under];
}

function leaderFaults(text: PlacedText, actors: readonly ActorId[]): readonly Fault[] {
  if (text.leader === null) return [];
  const beyond = Math.max(0, leaderEms(text) - 2);
  return [{ amount: leaderFault + leaderLength * beyond + (isFar(text) ? farFault : 0), actors }];
}

/** How often a line runs under a name, counted for each line and each name. */
export function linesUnderNames({ actors, lines }: Scene): number {
  const names = actors.flatMap(({ label }) => label ?? []);
  return lines
    .map(({ curve }) => names.filter((name) => runsUnder(curve, name)).length)
    .reduce((sum, one) => sum + one, 0);
}

/** True if a curve runs through the letters of a text, and not only along its edge. */
export const runsUnder = (curve: Curve, text: Pick<PlacedText, 'box' | 'fontSize'>): boolean =>
  depthUnder(curve, text) !== null;

/** True if a curve runs through an actor's mark. */
export const runsThrough = (curve: Curve, { centre, size }: Pick<SceneActor, 'centre' | 'size'>): boolean =>
  runsUnder(curve, { box: boxAround(centre, size), fontSize: 0 });

/** The ends of the pieces that stand for a curve, but for its start. */
const piecesOf = memoBy((curve: Curve) =>
  Array.from({ length: pieces }, (_, i) => pointOn(curve, (i + 1) / pieces)),
);

/** How far from its nearer side a curve runs through the letters of a text: 1 in the middle; null where it does not. */
function depthUnder(curve: Curve, { box, fontSize }: Pick<PlacedText, 'box' | 'fontSize'>): number | null {
  // Asked very often, and mostly of curves far away: no array is made before that is known.
  const { start, control, end } = curve;
  const right = box.x + box.width;
  if (start.x > right && control.x > right && end.x > right) return null;
  if (start.x < box.x && control.x < box.x && end.x < box.x) return null;
  const edge = 0.06 * fontSize;
  const letters: Box = { ...box, y: box.y + edge, height: box.height - 2 * edge };
  const bottom = letters.y + letters.height;
  if (start.y > bottom && control.y > bottom && end.y > bottom) return null;
  if (start.y < letters.y && control.y < letters.y && end.y < letters.y) return null;
  const middle = box.x + box.width / 2;
  let depth: number | null = null;
  let from = start;
  for (const to of piecesOf(curve)) {
    if (segmentMeets(from, to, letters)) {
      const off = Math.abs((from.x + to.x) / 2 - middle) / (box.width / 2);
      depth = Math.max(depth ?? 0, 1 - off, 0);
    }
    from = to;
  }
  return depth;
}

/** Length of a text's leader line in sizes of its letters; 0 without one. */
function leaderEms({ leader, fontSize }: PlacedText): number {
  if (leader === null) return 0;
  const [from, to] = leader;
  return lengthOf(to.x - from.x, to.y - from.y) / fontSize;
}

/** True if a text stands at the end of a long leader line. */
export const isFar = (text: PlacedText): boolean => leaderEms(text) > farLeader;
