import type { KeyboardEvent, RefObject } from 'react';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene.ts';
import type { Dispatch } from '#state/store.ts';
import type { GraphScreen } from './graphScreen.ts';
import { type Direction, nearestInDirection } from './nearestActor.ts';

interface GraphKeys {
  readonly scene: Scene | null;
  readonly screen: RefObject<GraphScreen | null>;
  readonly cursor: ActorId | null;
  readonly setCursor: (actor: ActorId | null) => void;
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
export function useGraphKeys({ scene, screen, cursor, setCursor, dispatch, openMenu }: GraphKeys) {
  const move = (direction: Direction) => {
    if (!scene) return;
    const places = new Map(scene.actors.map(({ id, centre }) => [id, centre]));
    const from = cursor === null ? undefined : places.get(cursor);
    if (!from) {
      // The first arrow goes to the actor nearest to the upper left.
      const [first] = [...places].sort(([, p], [, q]) => p.x + p.y - q.x - q.y);
      if (first) setCursor(first[0]);
      return;
    }
    const next = nearestInDirection(places, from, direction);
    if (next !== null) setCursor(next);
  };
  const act = (key: string, isShifted: boolean): boolean => {
    const direction = arrows[key];
    if (direction) {
      if (isShifted) screen.current?.panBy(pans[direction]);
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
      case 'Enter':
        if (cursor === null) return false;
        dispatch({ type: isShifted ? 'actorPaired' : 'actorSelected', actor: cursor });
        return true;
      case 'm':
      case 'M':
      case 'ContextMenu':
        if (cursor === null) return false;
        openMenu(cursor);
        return true;
      case 'Escape':
        setCursor(null);
        dispatch({ type: 'selectionCleared' });
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
