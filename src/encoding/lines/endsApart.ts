import { boxesOverlap } from '#base/geometry.ts';
import { areaOf, commonPart } from '#base/outline.ts';
import type { ActorId } from '#domain/ids.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import type { EndMark } from '#encoding/scene/scene.ts';

export interface EndAt {
  readonly actor: ActorId;
  readonly mark: EndMark;
}

/** As a share of the smaller mark: so much two marks may share. */
const mostShared = 0.06;
const step = 0.85;
/** Of its reach, a mark keeps so much. */
const leastReach = 0.4;

/**
 * The marks at each actor, narrower across their lines where two of them would cover each other. `spreadEnds` leaves them
 * apart as far as arcs can tell; bars that arrive aslant may still meet. O(n²) for the n marks at one actor.
 */
export function endsApart(ends: readonly EndAt[]): readonly EndMark[] {
  const marks = ends.map(({ mark }) => mark);
  const byActor = new Map<ActorId, number[]>();
  ends.forEach(({ actor }, index) => {
    const list = byActor.get(actor);
    if (list) list.push(index);
    else byActor.set(actor, [index]);
  });
  for (const list of byActor.values()) {
    const shapes = new Map(list.map((index) => [index, endOutline(marks[index] as EndMark)]));
    const narrow = (index: number) => {
      const mark = marks[index] as EndMark;
      const reach = Math.max(leastReach * (ends[index] as EndAt).mark.reach, step * mark.reach);
      marks[index] = { ...mark, reach };
      shapes.set(index, endOutline(marks[index] as EndMark));
      return reach < mark.reach;
    };
    list.forEach((one, place) => {
      for (const other of list.slice(place + 1)) {
        for (let isNarrower = true; isNarrower; ) {
          const [a, b] = [shapes.get(one), shapes.get(other)];
          if (!a || !b || !boxesOverlap(a.box, b.box)) break;
          const shared = areaOf(commonPart(a, b));
          if (shared <= mostShared * Math.min(areaOf(a.points), areaOf(b.points))) break;
          isNarrower = [narrow(one), narrow(other)].some(Boolean);
        }
      }
    });
  }
  return marks;
}
