import { type Curve, directionOn, grown, lengthOf, type Point, pointOn } from '#base/geometry.ts';
import { boxOutline, lengthWithin, type Outline, polylineOf } from '#base/outline.ts';
import { actorOutline, endOutline, flagInkBox, midOutline } from '#encoding/marks/markOutlines.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Breach, Law, Party } from './breach.ts';
import { textsIn } from './textsIn.ts';

/** A leader line may touch a thing by so much, in ems of its text. */
const touch = 0.08;
/** A leader line runs along a line where it is so near to it, in ems, and turned from it by less than this. */
const nearLine = 0.25;
const alongCosine = Math.cos((30 * Math.PI) / 180);
/** In ems: so long it may do so, as two strokes do that part at an angle. */
const mostAlong = 0.75;

interface Crossable {
  readonly is: Party;
  readonly shape: Outline;
}

/** Everything that no leader line of others runs through. */
function crossablesOf(scene: Scene): readonly Crossable[] {
  const { actors, lines } = scene;
  return [
    ...actors.map((actor) => ({ is: { part: 'actor' as const, id: actor.id }, shape: actorOutline(actor) })),
    ...textsIn(scene).map(({ of, placed }) => ({ is: of, shape: boxOutline(placed.box) })),
    ...lines.flatMap(({ id, mid, ends, flag }) => [
      ...(mid ? [{ is: { part: 'mid' as const, id }, shape: midOutline(mid) }] : []),
      ...(flag ? [{ is: { part: 'flag' as const, id }, shape: boxOutline(flagInkBox(flag, 0)) }] : []),
      ...ends.map((end) => ({ is: { part: 'end' as const, id }, shape: endOutline(end) })),
    ]),
  ];
}

const steps = 40;

/** Length of the part of a leader line that runs along a curve, in units. */
function lengthAlong([from, to]: readonly [Point, Point], curve: Curve, reach: number): number {
  const length = lengthOf(to.x - from.x, to.y - from.y);
  if (length === 0) return 0;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  let alike = 0;
  for (let i = 0; i < steps; i += 1) {
    const share = (i + 0.5) / steps;
    const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    const { gap, t } = nearestOn(curve, at);
    if (gap > reach) continue;
    const { x, y } = directionOn(curve, t);
    if (Math.abs(x * along.x + y * along.y) > alongCosine) alike += length / steps;
  }
  return alike;
}

const samples = 24;

function nearestOn(curve: Curve, to: Point): { readonly gap: number; readonly t: number } {
  const gapAt = (t: number) => {
    const { x, y } = pointOn(curve, t);
    return lengthOf(x - to.x, y - to.y);
  };
  let [best, gap] = [0, Infinity];
  for (let i = 0; i <= samples; i += 1) {
    const there = gapAt(i / samples);
    if (there < gap) [best, gap] = [i / samples, there];
  }
  for (let by = 0.5 / samples; by > 0.0005; by /= 2) {
    for (const t of [Math.max(0, best - by), Math.min(1, best + by)]) {
      const there = gapAt(t);
      if (there < gap) [best, gap] = [t, there];
    }
  }
  return { gap, t: best };
}

/** Leader lines pass between marks and texts, and cross lines at an angle. Amounts are in units. */
export const leaderLaw: Law = (scene) => {
  const led = textsIn(scene).filter(({ placed }) => placed.leader !== null);
  if (led.length === 0) return [];
  const crossables = crossablesOf(scene);
  const curves = scene.lines.map(({ id, curve, width }) => ({
    id,
    curve,
    width,
    box: polylineOf(curve).box,
  }));
  return led.flatMap(({ of, placed }): readonly Breach[] => {
    const leader = placed.leader as readonly [Point, Point];
    const [from, to] = leader;
    const isOwn = ({ part, id }: Party) =>
      id === of.id && (part === of.part || (of.part === 'name' ? part === 'actor' : part === 'mid'));
    const crossed = crossables.flatMap(({ is, shape }): readonly Breach[] => {
      if (isOwn(is)) return [];
      const amount = lengthWithin(from, to, shape);
      return amount > touch * placed.fontSize ? [{ law: 'leader', of, with: is, amount }] : [];
    });
    const around = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
    const along = curves.flatMap(({ id, curve, width, box }): readonly Breach[] => {
      if (of.part === 'lineLabel' && id === of.id) return [];
      const reach = nearLine * placed.fontSize + width / 2;
      const { x, y, width: across, height: down } = grown(box, reach);
      if (x > around.x + around.width || x + across < around.x) return [];
      if (y > around.y + around.height || y + down < around.y) return [];
      const amount = lengthAlong(leader, curve, reach);
      return amount > mostAlong * placed.fontSize
        ? [{ law: 'leader', of, with: { part: 'line', id }, amount }]
        : [];
    });
    return [...crossed, ...along];
  });
};
