import { whenThere } from '#ui/focus/whenThere.ts';

/** A button of a panel that will be rendered anew: its text, and which one of those with that text it is. */
export interface Opener {
  readonly text: string;
  readonly nth: number;
}

const buttonsNamed = (panel: Element, text: string): HTMLElement[] =>
  [...panel.querySelectorAll<HTMLElement>('button')].filter((one) => one.textContent === text);

/** What in a panel opened something else; null if it was no button there. */
export function openerOf(panel: Element, pressed: EventTarget | null): Opener | null {
  const button = pressed instanceof Element ? pressed.closest<HTMLElement>('button') : null;
  if (!button || !panel.contains(button)) return null;
  const text = button.textContent ?? '';
  return { text, nth: buttonsNamed(panel, text).indexOf(button) };
}

/** The same button in the panel as it is now, unfolded; undefined if it is not there. */
function openerIn(panel: Element, { text, nth }: Opener): HTMLElement | undefined {
  const button = buttonsNamed(panel, text)[nth];
  for (let fold = button?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  return button;
}

/** Puts the focus on what had opened something else, or on the heading until that is there. */
export function focusOpener(panel: Element, opener: Opener | null, heading: HTMLElement): void {
  heading.focus();
  if (opener === null) return;
  const isFound = () => {
    const button = openerIn(panel, opener);
    button?.focus();
    return button !== undefined;
  };
  // The reader may have moved on.
  if (!isFound()) whenThere(panel, () => document.activeElement !== heading || isFound());
}
