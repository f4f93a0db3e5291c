import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import type { Selection } from '#state/selection.ts';
import { type Opener, openerOf } from './openedFrom.ts';

/** A panel that led to another one, and by which of its buttons. */
interface Step {
  readonly key: string;
  readonly selection: Selection;
  readonly opener: Opener | null;
}

export interface Trail {
  /** What the panel was opened from; null if it was opened elsewhere. */
  readonly before: () => Selection | null;
  /** The button that led on from a panel to which the reader has come back, once. */
  readonly takeOpener: () => Opener | null;
}

/**
 * The panels from which one led to the next: a relation opened from its actor has that actor before it. What is selected
 * elsewhere begins anew. `key` names what the panel shows.
 */
export function useTrail(panel: RefObject<HTMLElement | null>, key: string, selection: Selection): Trail {
  const steps = useRef<readonly Step[]>([]);
  const shown = useRef({ key, selection });
  const pressed = useRef<{ readonly isInside: boolean; readonly opener: Opener | null }>({
    isInside: false,
    opener: null,
  });
  const opener = useRef<Opener | null>(null);
  /** The panel before changes with what is shown, after which it is read. */
  const [, setLength] = useState(0);
  useEffect(() => {
    const press = ({ target }: Event) => {
      const element = panel.current;
      const isInside = element !== null && target instanceof Node && element.contains(target);
      pressed.current = { isInside, opener: isInside ? openerOf(element, target) : null };
    };
    const kinds = ['pointerdown', 'keydown', 'click'];
    const forget = () => {
      pressed.current = { isInside: false, opener: null };
    };
    // What Back or Forward shows was not opened by the press before.
    window.addEventListener('popstate', forget, true);
    for (const kind of kinds) window.addEventListener(kind, press, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, press, true);
      window.removeEventListener('popstate', forget, true);
    };
  }, [panel]);
  useLayoutEffect(() => {
    const past = shown.current;
    shown.current = { key, selection };
    if (past.key === key) return;
    const last = steps.current.at(-1);
    opener.current = null;
    if (last?.key === key) {
      opener.current = last.opener;
      steps.current = steps.current.slice(0, -1);
    } else if (key === '' || !pressed.current.isInside) steps.current = [];
    else steps.current = [...steps.current, { ...past, opener: pressed.current.opener }];
    setLength(steps.current.length);
  }, [key, selection]);
  return useMemo(
    () => ({
      before: () => steps.current.at(-1)?.selection ?? null,
      takeOpener: () => {
        const found = opener.current;
        opener.current = null;
        return found;
      },
    }),
    [],
  );
}
