import { noAdjustments } from '#views/figure/spec/figureAdjustments.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';

type OfView = Pick<FigureSpec, 'title' | 'caption' | 'adjust'>;

const unchanged: OfView = { title: null, caption: null, adjust: noAdjustments };

let latest: FigureSpec = defaultFigureSpec;
/** Words and adjustments of the reader's own, by the address of their view. */
const ofViews = new Map<string, OfView>();

/** Remembers, as long as the page is open, what was chosen about the figure of a view. */
export function keepFigureSettings(address: string, chosen: FigureSpec): void {
  latest = chosen;
  const { title, caption, adjust } = chosen;
  ofViews.set(address, { title, caption, adjust });
}

/** What a figure of a view begins with: the page and looks last chosen, and the words that this view was given. */
export function figureSettingsFor(address: string): FigureSpec {
  // Accusations are confirmed for each figure anew.
  return { ...latest, ...(ofViews.get(address) ?? unchanged), accusations: false };
}
