/** Gestures that come before the code that answers them: they are kept, and made again once it is there. */

const types = ['mousemove', 'mousedown', 'mouseup', 'wheel', 'touchstart', 'touchmove', 'touchend'] as const;

/** A copy of an event, to be dispatched once more; null where the browser cannot make one. */
function again(event: Event): Event | null {
  try {
    if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
    if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
    const { type, touches, targetTouches, changedTouches } = event as TouchEvent;
    const lists = [touches, targetTouches, changedTouches].map((list) => [...list]);
    const [all = [], own = [], changed = []] = lists;
    return new TouchEvent(type, {
      bubbles: true,
      cancelable: true,
      touches: all,
      targetTouches: own,
      changedTouches: changed,
    });
  } catch {
    return null;
  }
}

interface EarlyGestures {
  /** Keeps no more, and makes those that were kept again, on an element inside. */
  readonly repeat: (target: Element) => void;
  readonly end: () => void;
}

/** Keeps the gestures on an element; `begun` is called at each, to fetch what answers them. */
export function keepGestures(element: HTMLElement, begun: (isPress: boolean) => void): EarlyGestures {
  let kept: Event[] = [];
  const keep = (event: Event) => {
    const last = kept[kept.length - 1];
    // Only where a pointer has come to matters, not how.
    if (last?.type === event.type && event.type.endsWith('move')) kept.pop();
    kept.push(event);
    // It will come again, and in its order.
    event.stopImmediatePropagation();
    if (event.type === 'wheel') event.preventDefault();
    begun(event.type === 'mousedown' || event.type === 'touchstart' || event.type === 'wheel');
  };
  const options = { capture: true, passive: false };
  for (const type of types) element.addEventListener(type, keep, options);
  const end = () => {
    for (const type of types) element.removeEventListener(type, keep, options);
    kept = [];
  };
  return {
    repeat: (target) => {
      const due = kept;
      end();
      for (const event of due) {
        const copy = again(event);
        if (copy) target.dispatchEvent(copy);
      }
    },
    end,
  };
}
