import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';

let latest: FigureSpec = defaultFigureSpec;
/** Titles of the reader's own, by the address of their view. */
const titles = new Map<string, string>();

/** Remembers, as long as the page is open, what was chosen about the figure of a view. */
export function keepFigureSettings(address: string, chosen: FigureSpec): void {
  latest = chosen;
  if (chosen.title === null) titles.delete(address);
  else titles.set(address, chosen.title);
}

/** What a figure of a view begins with: the page and looks last chosen, and the title that this view was given. */
export function figureSettingsFor(address: string): FigureSpec {
  // Accusations are confirmed for each figure anew.
  return { ...latest, title: titles.get(address) ?? null, accusations: false };
}
