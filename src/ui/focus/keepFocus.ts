const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** Elements that group controls. */
const groups = 'ul, fieldset, section, aside, header, footer, main, [role="dialog"]';
/** How long after an act its control may vanish, ms: some of the page follows the picture. */
const vanishesWithinMs = 1500;

/** How long the page may take to put the focus somewhere itself, ms. */
const grace = 100;

/** Never true for what takes all filters back: whoever presses the same key twice would lose more than one. */
const isStop = (element: HTMLElement) =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled, [data-clears-all]');

/** The stops of a group as they were at the act: those after the control, nearest first, and those before it. */
interface Neighbours {
  readonly group: Element;
  readonly after: readonly HTMLElement[];
  readonly before: readonly HTMLElement[];
}

function neighboursOf(control: HTMLElement): readonly Neighbours[] {
  const found: Neighbours[] = [];
  for (let group = control.closest(groups); group; group = group.parentElement?.closest(groups) ?? null) {
    const all = [...group.querySelectorAll<HTMLElement>(stops)];
    const at = all.indexOf(control);
    found.push({ group, after: all.slice(at + 1), before: all.slice(0, at).reverse() });
  }
  return found;
}

/** In the smallest group with a stop left: the next stop, else a new one, else the one before. */
function heirAmong(neighbours: readonly Neighbours[]): HTMLElement | undefined {
  for (const { group, after, before } of neighbours) {
    const known = new Set([...after, ...before]);
    const come = () =>
      [...group.querySelectorAll<HTMLElement>(stops)].find((stop) => !known.has(stop) && isStop(stop));
    const heir = after.find(isStop) ?? (group.isConnected ? come() : undefined) ?? before.find(isStop);
    if (heir) return heir;
  }
  return undefined;
}

/**
 * A control that goes with its own act (a chip that is taken off, "Clear", an offer that was accepted) hands the focus
 * on, so that it never falls to nothing. Returns how to stop that.
 */
export function keepFocus(): () => void {
  let watch: { readonly observer: MutationObserver; readonly timer: number } | null = null;
  const rest = () => {
    if (!watch) return;
    watch.observer.disconnect();
    window.clearTimeout(watch.timer);
    watch = null;
  };
  const onClick = ({ target }: Event) => {
    rest();
    const control = target instanceof Element ? target.closest<HTMLElement>(stops) : null;
    if (!control || document.activeElement !== control) return;
    const neighbours = neighboursOf(control);
    const observer = new MutationObserver(() => {
      if (control.isConnected) return;
      rest();
      // Code that puts the focus elsewhere on purpose has done so by then.
      window.setTimeout(() => {
        if (document.activeElement === document.body) heirAmong(neighbours)?.focus();
      }, grace);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    watch = { observer, timer: window.setTimeout(rest, vanishesWithinMs) };
  };
  window.addEventListener('click', onClick, { capture: true });
  return () => {
    rest();
    window.removeEventListener('click', onClick, { capture: true });
  };
}
