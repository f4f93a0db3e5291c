import type { KeyboardEvent, RefObject } from 'preact/compat';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import type { Dispatch } from '#state/store.ts';
import { centresOf } from './cursorText.ts';
import type { GraphRenderer } from './graphRenderer.ts';
import { type Direction, nearestInDirection } from './nearestActor.ts';
import { nextAround, relationsAround } from './relationsAround.ts';
import type { GraphCursor } from './useGraphCursor.ts';

interface GraphKeys {
  readonly scene: Scene | null;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly cursor: GraphCursor;
  readonly relations: VisibleGraph['relations'];
  readonly hasSelection: boolean;
  readonly dispatch: Dispatch;
  readonly openMenu: (actor: ActorId) => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const step = 60;
const pans: Record<Direction, { x: number; y: number }> = {
  left: { x: step, y: 0 },
  right: { x: -step, y: 0 },
  up: { x: 0, y: step },
  down: { x: 0, y: -step },
};

type OwnAct = keyof typeof shortcutKeys.graph;
const ownActs: ReadonlyMap<string, OwnAct> = new Map(
  (Object.entries(shortcutKeys.graph) as [OwnAct, readonly string[]][]).flatMap(([act, keys]) =>
    keys.map((key) => [key, act] as const),
  ),
);
const ownActOf = (key: string) => ownActs.get(key.toLowerCase());

/** The keys of the graph while it has focus. */
export function useGraphKeys(props: GraphKeys) {
  const { scene, renderer, relations, hasSelection, dispatch, openMenu } = props;
  const { actor: cursor, along, setActor: setCursor, setAlong } = props.cursor;
  const centres = () => centresOf(scene);
  /** The first key goes to the actor nearest to the upper left. */
  const begin = () => {
    const [first] = [...centres()].sort(([, p], [, q]) => p.x + p.y - q.x - q.y);
    if (first) setCursor(first[0]);
  };
  const move = (direction: Direction) => {
    const all = centres();
    const from = cursor === null ? undefined : all.get(cursor);
    if (!from) return begin();
    const next = nearestInDirection(all, from, direction);
    if (next !== null) setCursor(next);
  };
  /** Left and right turn to another relation of the actor, up and down go to its other end. */
  const follow = (direction: Direction) => {
    if (cursor === null) return;
    const around = relationsAround(cursor, relations, centres());
    if (direction === 'left' || direction === 'right') {
      setAlong(nextAround(around, along, direction === 'right' ? 1 : -1)?.dyad ?? null);
    } else {
      const there = around.find(({ dyad }) => dyad === along);
      if (there) setCursor(there.other);
    }
  };
  const act = (key: string, isShifted: boolean): boolean => {
    const direction = arrows[key];
    if (direction) {
      if (isShifted) renderer.current?.panBy(pans[direction]);
      else if (along !== null) follow(direction);
      else move(direction);
      return true;
    }
    switch (ownActOf(key) ?? key) {
      case 'zoomIn':
        renderer.current?.zoomBy(1.25);
        return true;
      case 'zoomOut':
        renderer.current?.zoomBy(0.8);
        return true;
      case 'fit':
        renderer.current?.fit();
        return true;
      case 'relations':
        if (cursor === null) begin();
        else
          setAlong(along === null ? (relationsAround(cursor, relations, centres())[0]?.dyad ?? null) : null);
        return true;
      case 'Enter':
        if (cursor === null) begin();
        else if (along !== null && !isShifted) dispatch({ type: 'dyadSelected', dyad: along });
        else dispatch({ type: isShifted ? 'actorPaired' : 'actorSelected', actor: cursor });
        return true;
      case 'menu':
      case 'ContextMenu':
        if (cursor === null) return false;
        openMenu(cursor);
        return true;
      case 'Escape':
        // The first press clears the selection and keeps the cursor, the second one clears the cursor.
        if (hasSelection) dispatch({ type: 'selectionCleared' });
        else {
          setCursor(null);
          setAlong(null);
        }
        return true;
      default:
        return false;
    }
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event.key, event.shiftKey)) event.preventDefault();
  };
}
