import { isOwnId } from '#domain/ownId.ts';
import { readFigureWords, rememberFigureWords } from '#ui/onDevice.ts';
import { noAdjustments } from '#views/figure/spec/figureAdjustments.ts';
import { defaultFigureSpec, type FigureSpec } from '#views/figure/spec/figureSpec.ts';

type OfPicture = Pick<FigureSpec, 'title' | 'caption' | 'accusations'>;
type OfView = OfPicture & Pick<FigureSpec, 'adjust'>;

let latest: FigureSpec = defaultFigureSpec;
/** Words and adjustments of the reader's own, by the address of their view; the words alone, by what that shows. */
const ofViews = new Map<string, OfView>();
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

/**
 * Remembers what was chosen about the figure of a view as long as the page is open; on this device its words, and of one's own
 * data whether accusations are included.
 */
export function keepFigureSettings(dataset: string, address: string, chosen: FigureSpec): void {
  latest = chosen;
  const { title, caption, adjust } = chosen;
  // Accusations are confirmed for each figure anew, but for those of whoever coded them.
  const accusations = chosen.accusations && isOwnId(dataset);
  const key = keyOf(dataset, address);
  const before = ofViews.get(key);
  ofViews.set(key, { title, caption, adjust, accusations });
  const words = { title, caption, accusations };
  ofPictures.set(wordsKeyOf(dataset, address), words);
  if (before?.title !== title || before.caption !== caption || before.accusations !== accusations)
    rememberFigureWords(wordsKeyOf(dataset, address), words);
}

/** What a figure of a view begins with: the page and looks last chosen, and the words that this view was given. */
export function figureSettingsFor(dataset: string, address: string): FigureSpec {
  const { adjust = noAdjustments } = ofViews.get(keyOf(dataset, address)) ?? {};
  const key = wordsKeyOf(dataset, address);
  return { ...latest, ...(ofPictures.get(key) ?? readFigureWords(key)), adjust };
}
