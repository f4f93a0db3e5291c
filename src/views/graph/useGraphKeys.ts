import type { KeyboardEvent, RefObject } from 'react';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { Dispatch } from '#state/store.ts';
import type { GraphRenderer } from './graphRenderer.ts';
import { type Direction, nearestInDirection } from './nearestActor.ts';
import { nextAround, relationsAround } from './relationsAround.ts';

interface GraphKeys {
  readonly scene: Scene | null;
  readonly screen: RefObject<GraphRenderer | null>;
  readonly cursor: ActorId | null;
  readonly setCursor: (actor: ActorId | null) => void;
  readonly relations: VisibleGraph['relations'];
  /** The relation that the keyboard is on while arrows follow relations; else null. */
  readonly along: DyadId | null;
  readonly setAlong: (dyad: DyadId | null) => void;
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

/** The keys of the graph while it has focus. */
export function useGraphKeys(props: GraphKeys) {
  const { scene, screen, cursor, setCursor, relations, along, setAlong } = props;
  const { hasSelection, dispatch, openMenu } = props;
  const places = () => new Map(scene?.actors.map(({ id, centre }) => [id, centre]));
  /** The first key goes to the actor nearest to the upper left. */
  const begin = () => {
    const [first] = [...places()].sort(([, p], [, q]) => p.x + p.y - q.x - q.y);
    if (first) setCursor(first[0]);
  };
  const move = (direction: Direction) => {
    const all = places();
    const from = cursor === null ? undefined : all.get(cursor);
    if (!from) return begin();
    const next = nearestInDirection(all, from, direction);
    if (next !== null) setCursor(next);
  };
  /** Left and right turn to another relation of the actor, up and down go to its other end. */
  const follow = (direction: Direction) => {
    if (cursor === null) return;
    const around = relationsAround(cursor, relations, places());
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
      if (isShifted) screen.current?.panBy(pans[direction]);
      else if (along !== null) follow(direction);
      else move(direction);
      return true;
    }
    switch (key) {
      case '+':
      case '=':
        screen.current?.zoomBy(1.25);
        return true;
      case '-':
      case '_':
        screen.current?.zoomBy(0.8);
        return true;
      case '0':
        screen.current?.lookAt('frame', false);
        return true;
      case 'r':
      case 'R':
        if (cursor === null) begin();
        else
          setAlong(along === null ? (relationsAround(cursor, relations, places())[0]?.dyad ?? null) : null);
        return true;
      case 'Enter':
        if (cursor === null) begin();
        else if (along !== null && !isShifted) dispatch({ type: 'dyadSelected', dyad: along });
        else dispatch({ type: isShifted ? 'actorPaired' : 'actorSelected', actor: cursor });
        return true;
      case 'm':
      case 'M':
      case 'ContextMenu':
        if (cursor === null) return false;
        openMenu(cursor);
        return true;
      case 'Escape':
        // What is selected goes first; the place is kept until there is nothing else to leave.
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
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event.key, event.shiftKey)) event.preventDefault();
  };
}
