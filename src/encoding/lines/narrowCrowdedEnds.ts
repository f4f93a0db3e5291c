import { boxesOverlap, gapBetween } from '#base/geometry.ts';
import { groupBy } from '#base/groupBy.ts';
import { areaOf, commonPart, gapBetweenOutlines, type Outline } from '#base/outline.ts';
import type { ActorId } from '#domain/ids.ts';
import { endOutline } from '#encoding/marks/markOutlines.ts';
import type { EndMark } from '#encoding/scene/scene.ts';
import { barLength } from './lineAppearance.ts';

interface EndAt {
  readonly actor: ActorId;
  readonly mark: EndMark;
}

/** As a share of the smaller mark: so much two marks may share. */
const mostShared = 0.06;
/** Two bars keep apart, or they would read as one: by so much of what the smaller one is thick. */
const betweenBars = 0.5;
const step = 0.85;
/** Of its reach, a mark keeps so much, and a bar at least so much of its size, or it would be a dot. */
const leastReach = 0.4;
const leastBar = 0.3;

/**
 * The marks at each actor, narrower across their lines where two of them would cover each other. `spreadEnds` leaves them
 * apart as far as arcs can tell; bars that arrive aslant may still meet. O(n²) for the n marks at one actor.
 */
export function narrowCrowdedEnds(ends: readonly EndAt[]): readonly EndMark[] {
  const marks = ends.map(({ mark }) => mark);
  const byActor = groupBy(ends.keys(), (index) => (ends[index] as EndAt).actor);
  for (const list of byActor.values()) {
    const shapes = new Map(list.map((index) => [index, endOutline(marks[index] as EndMark)]));
    const narrow = (index: number) => {
      const mark = marks[index] as EndMark;
      const usual = (ends[index] as EndAt).mark.reach;
      const least = mark.form === 'bar' ? Math.min(usual, leastBar * mark.size) : 0;
      const reach = Math.max(leastReach * usual, least, step * mark.reach);
      marks[index] = { ...mark, reach };
      shapes.set(index, endOutline(marks[index] as EndMark));
      return reach < mark.reach;
    };
    list.forEach((one, place) => {
      for (const other of list.slice(place + 1)) {
        for (let isNarrower = true; isNarrower; ) {
          const [a, b] = [shapes.get(one), shapes.get(other)];
          if (!a || !b || areTold(a, b, marks[one] as EndMark, marks[other] as EndMark)) break;
          isNarrower = [narrow(one), narrow(other)].some(Boolean);
        }
      }
    });
  }
  return marks;
}

/** True if two marks are told apart. */
function areTold(a: Outline, b: Outline, one: EndMark, other: EndMark): boolean {
  if (one.form === 'bar' && other.form === 'bar') {
    const least = betweenBars * barLength * Math.min(one.size, other.size);
    return gapBetween(a.box, b.box) >= least || gapBetweenOutlines(a, b) >= least;
  }
  if (!boxesOverlap(a.box, b.box)) return true;
  return areaOf(commonPart(a, b)) <= mostShared * Math.min(areaOf(a.points), areaOf(b.points));
}
