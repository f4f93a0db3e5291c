/** Presses of keys that step through one control are one act: the arrows in a group of radios, the letters of a list. */

const arrows = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** The control that a key steps through: a group of radios, a list of tabs, a slider, a closed list, a date; else null. */
function steppedBy({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): unknown {
  if (!(target instanceof Element) || altKey || ctrlKey || metaKey) return null;
  const isLeaving = key === 'Tab' || key === 'Enter' || key === 'Escape';
  if (target.matches('select, input[type="date"]')) return isLeaving ? null : target;
  if (!arrows.has(key)) return null;
  if (target instanceof HTMLInputElement && target.type === 'radio') return target.name;
  if (target.matches('input[type="range"]')) return target;
  return target.closest('[role="tablist"]');
}

interface ControlSteps {
  /** The same object for all steps of one run; null for an act of its own. */
  readonly run: () => object | null;
  readonly stop: () => void;
}

/** Follows the runs of steps on a page. A press elsewhere, of another key or of the pointer, ends a run. */
export function watchControlSteps(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): ControlSteps {
  let control: unknown = null;
  let run: object | null = null;
  const press = (event: Event) => {
    const next = steppedBy(event as KeyboardEvent);
    if (next !== control || next === null) run = next === null ? null : {};
    control = next;
  };
  const point = () => {
    control = null;
    run = null;
  };
  page.addEventListener('keydown', press, true);
  page.addEventListener('pointerdown', point, true);
  return {
    run: () => run,
    stop: () => {
      page.removeEventListener('keydown', press, true);
      page.removeEventListener('pointerdown', point, true);
    },
  };
}
