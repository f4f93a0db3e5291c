import { type FocusEvent, useRef, useState } from 'preact/compat';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';

/** Where the keyboard is in the graph: on an actor, and on one of its relations while the arrow keys follow these. */
export interface GraphCursor {
  readonly actor: ActorId | null;
  readonly along: DyadId | null;
  readonly setActor: (actor: ActorId | null) => void;
  readonly setAlong: (dyad: DyadId | null) => void;
}

/** The cursor with the focus of its canvas: it is there while the focus is, and comes back to where it was. */
export function useGraphCursor(actors: VisibleGraph['actors'], isMenuOpen: boolean) {
  const [actor, setActor] = useState<ActorId | null>(null);
  const [along, setAlong] = useState<DyadId | null>(null);
  const last = useRef<ActorId | null>(null);
  const cursor: GraphCursor = { actor, along, setActor, setAlong };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const isThere = actors.some(({ id }) => id === last.current);
    if (actor === null && isThere && target instanceof Element && target.matches(':focus-visible'))
      setActor(last.current);
  };
  const onBlur = () => {
    if (isMenuOpen) return;
    last.current = actor;
    setActor(null);
    setAlong(null);
  };
  return { cursor, onFocus, onBlur };
}
