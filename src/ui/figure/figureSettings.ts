import { readFigureWords, rememberFigureWords } from '#ui/onDevice.ts';
import { noAdjustments } from '#views/figure/figureFile/figureAdjustments.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';

type OfPicture = Pick<FigureSpec, 'title' | 'caption'>;

let latest: FigureSpec = defaultFigureSpec;
/** Adjustments of the reader's own, by the address of their view; words, by what that shows. */
const ofViews = new Map<string, Pick<FigureSpec, 'adjust'>>();
const ofPictures = new Map<string, OfPicture>();

/** A view of a dataset: addresses name no dataset of one's own. */
const keyOf = (dataset: string, address: string) => `${dataset} ${address}`;

/** What a picture shows is what its words are about: not where the actors stand, what is selected, or which version it is. */
const besideWords = /^(?:data|moved|select)=/;
const wordsKeyOf = (dataset: string, address: string) =>
  keyOf(
    dataset,
    address
      .split('&')
      .filter((part) => !besideWords.test(part))
      .join('&'),
  );

/** Remembers what was chosen about the figure of a view as long as the page is open, and its words on this device. */
export function keepFigureSettings(dataset: string, address: string, chosen: FigureSpec): void {
  latest = chosen;
  const { title, caption, adjust } = chosen;
  ofViews.set(keyOf(dataset, address), { adjust });
  const key = wordsKeyOf(dataset, address);
  const before = ofPictures.get(key) ?? readFigureWords(key);
  ofPictures.set(key, { title, caption });
  if (before.title !== title || before.caption !== caption) rememberFigureWords(key, { title, caption });
}

/** What a figure of a view begins with: the page and looks last chosen, and the words that this view was given. */
export function figureSettingsFor(dataset: string, address: string): FigureSpec {
  const { adjust = noAdjustments } = ofViews.get(keyOf(dataset, address)) ?? {};
  const key = wordsKeyOf(dataset, address);
  const words = ofPictures.get(key) ?? readFigureWords(key);
  // Accusations are confirmed for each figure anew: what was coded since must not be printed unasked.
  return { ...latest, ...words, adjust, accusations: false };
}
