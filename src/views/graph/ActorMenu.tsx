import { type KeyboardEvent as KeyPress, useEffect, useRef } from 'preact/compat';
import type { Point } from '#base/geometry.ts';
import type { Actor } from '#domain/actor.ts';
import type { Action } from '#state/action.ts';
import type { Dispatch } from '#state/store.ts';
import { graphWords } from '#words/graph.ts';

interface ActorMenuProps {
  readonly actor: Actor;
  /** The actor that is selected already, to compare with. */
  readonly selected: Actor | null;
  readonly at: Point;
  readonly dispatch: Dispatch;
  readonly onClose: () => void;
}

/** The menu of acts on an actor, beside it. Arrow keys move, Escape closes. */
export function ActorMenu({ actor, selected, at, dispatch, onClose }: ActorMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    const box = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - box.width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - box.height - 4))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (!element.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [at, onClose]);

  const { menu: words } = graphWords;
  const items: readonly (readonly [string, Action])[] = [
    [words.select, { type: 'actorSelected', actor: actor.id }],
    ...(selected && selected.id !== actor.id
      ? [[words.pairWith(selected.shortName), { type: 'actorPaired', actor: actor.id }] as const]
      : []),
    [words.addToFilter, { type: 'facetToggled', facet: 'actor', value: actor.id }],
    [words.focus, { type: 'layoutChosen', layout: { layout: 'focus', centre: actor.id } }],
    [words.hide, { type: 'actorHidden', actor: actor.id }],
  ];
  const move = (event: KeyPress<HTMLElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={menu}
      className="actor-menu"
      role="menu"
      tabIndex={-1}
      aria-label={graphWords.actorMenu(actor.name)}
      onKeyDown={move}
    >
      {items.map(([label, action]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            dispatch(action);
            onClose();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
