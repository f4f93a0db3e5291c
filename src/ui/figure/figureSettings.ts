import { readFigureWords, rememberFigureWords } from '#ui/onDevice.ts';
import { noAdjustments } from '#views/figure/spec/figureAdjustments.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';

type OfView = Pick<FigureSpec, 'title' | 'caption' | 'adjust'>;

let latest: FigureSpec = defaultFigureSpec;
/** Words and adjustments of the reader's own, by the address of their view. */
const ofViews = new Map<string, OfView>();

/** A view of a dataset: addresses name no dataset of one's own. */
const keyOf = (dataset: string, address: string) => `${dataset} ${address}`;

/** Remembers what was chosen about the figure of a view as long as the page is open, and its words on this device. */
export function keepFigureSettings(dataset: string, address: string, chosen: FigureSpec): void {
  latest = chosen;
  const { title, caption, adjust } = chosen;
  const key = keyOf(dataset, address);
  const before = ofViews.get(key);
  ofViews.set(key, { title, caption, adjust });
  if (before?.title !== title || before.caption !== caption) rememberFigureWords(key, { title, caption });
}

/** What a figure of a view begins with: the page and looks last chosen, and the words that this view was given. */
export function figureSettingsFor(dataset: string, address: string): FigureSpec {
  const key = keyOf(dataset, address);
  const words = ofViews.get(key) ?? { ...readFigureWords(key), adjust: noAdjustments };
  // Accusations are confirmed for each figure anew.
  return { ...latest, ...words, accusations: false };
}
