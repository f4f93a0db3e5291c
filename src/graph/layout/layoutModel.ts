import { dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { LayoutActor, LayoutInput } from './layoutInput.ts';

/** An actor while it is being placed. */
export interface Body {
  readonly id: ActorId;
  readonly index: number;
  /** In px of the reference frame's centre area. */
  x: number;
  y: number;
  /** Half the width of its name, px. */
  readonly halfName: number;
  /** Index of its group; -1 for none. */
  readonly group: number;
}

/** The straight line of a dyad, with all its ties. */
export interface Segment {
  readonly a: Body;
  readonly b: Body;
  /** How much it is seen: 1 for a line with a sign, less for a tether, 0 for mere membership. */
  readonly drawn: number;
  /** Strength of the tie that aligns, opposes, or only binds; 0 for none. */
  readonly aligned: number;
  readonly opposed: number;
  readonly bond: number;
}

/** What an energy is computed from. */
export interface LayoutModel {
  readonly bodies: readonly Body[];
  readonly segments: readonly Segment[];
  /** Indices of bodies that belong side by side. */
  readonly groups: readonly (readonly number[])[];
}

/** Bodies at (0, 0), lines and groups of an input; `groupKey` null leaves an actor without group. */
export function buildModel(
  input: LayoutInput,
  groupKey: (actor: LayoutActor) => string | null = () => null,
): LayoutModel {
  const groupIndex = new Map<string, number>();
  const groups: number[][] = [];
  const bodies = input.actors.map((actor, index): Body => {
    const key = groupKey(actor);
    let group = -1;
    if (key !== null) {
      group = groupIndex.get(key) ?? groups.length;
      groupIndex.set(key, group);
      const members = groups[group];
      if (members) members.push(index);
      else groups.push([index]);
    }
    return { id: actor.id, index, x: 0, y: 0, halfName: actor.labelWidth / 2, group };
  });

  const byId = new Map(bodies.map((body) => [body.id, body]));
  type Growing = { -readonly [Key in keyof Segment]: Segment[Key] };
  const segments = new Map<string, Growing>();
  const segmentOf = (one: ActorId, other: ActorId): Growing | null => {
    const dyad = dyadOf(one, other);
    const a = byId.get(dyad.a);
    const b = byId.get(dyad.b);
    if (!a || !b || a === b) return null;
    const segment = segments.get(dyad.id) ?? { a, b, drawn: 0, aligned: 0, opposed: 0, bond: 0 };
    segments.set(dyad.id, segment);
    return segment;
  };
  for (const tie of input.ties) {
    const segment = segmentOf(tie.a, tie.b);
    if (!segment) continue;
    if (tie.sign === 1) segment.aligned = Math.max(segment.aligned, tie.weight);
    else if (tie.sign === -1) segment.opposed = Math.max(segment.opposed, tie.weight);
    else segment.bond = Math.max(segment.bond, tie.weight);
    segment.drawn = Math.max(segment.drawn, tie.sign === 0 ? (tie.weight >= 0.2 ? 0.4 : 0.1) : 1);
  }
  for (const actor of input.actors) {
    const segment = actor.partOf === undefined ? null : segmentOf(actor.id, actor.partOf);
    if (segment) segment.bond = Math.max(segment.bond, 0.4);
  }
  return { bodies, segments: [...segments.values()], groups };
}
