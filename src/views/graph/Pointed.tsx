import { type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from 'preact/compat';
import type { Point } from '#base/geometry.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { HoverWatch } from '#views/viewProps.ts';
import { glowOf } from './glowOf.ts';
import type { GraphRenderer } from './graphRenderer.ts';
import { type TipDataset, tipText } from './tipText.ts';

interface PointedProps {
  readonly hover: HoverWatch;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly relations: VisibleGraph['relations'];
  /** Where the keys have led to: an actor, and the relation along which they go on. */
  readonly cursor: ActorId | null;
  readonly along: DyadId | null;
  /** Where the pointer is on the page; null if it points elsewhere than at the graph. */
  readonly pointer: RefObject<Point | null>;
  readonly nameOf: (id: ActorId) => string;
  readonly dataset: TipDataset;
}

/** The glow of what is hovered, by pointer, keys or in another view, and its name in a tip beside the pointer. */
export function Pointed({
  hover,
  renderer,
  relations,
  cursor,
  along,
  pointer,
  nameOf,
  dataset,
}: PointedProps) {
  const hovered = useSyncExternalStore(hover.subscribe, hover.get, hover.get);
  const glow = useMemo(() => glowOf(hovered, cursor, along, relations), [hovered, along, cursor, relations]);
  useEffect(() => renderer.current?.glow(glow), [renderer, glow]);
  const at = pointer.current;
  const lines = hovered && at ? tipText(hovered, relations, nameOf, dataset) : [];
  return at && lines.length > 0 && <Tip at={at} lines={lines} />;
}

/** As wide as a tip may become (graph.css), with its distance from the pointer, px. */
const tipRoom = 300;

/** As high as a line of a tip that breaks once, px. */
const lineRoom = 34;

/** A short text beside the pointer; the panel says the same. */
function Tip({ at, lines }: { readonly at: Point; readonly lines: readonly string[] }) {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const style = tip.current?.style;
    if (!style) return;
    // Placed without being measured, which would hold up the frame.
    const isRight = at.x + tipRoom > window.innerWidth && at.x > tipRoom;
    style.left = isRight ? 'auto' : `${at.x + 14}px`;
    style.right = isRight ? `${window.innerWidth - at.x + 14}px` : 'auto';
    style.top = `${Math.min(at.y + 16, window.innerHeight - 14 - lineRoom * lines.length)}px`;
  });
  return (
    <div ref={tip} className="graph-tip" aria-hidden="true" dir="auto">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
