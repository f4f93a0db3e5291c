import type { LegendEntry } from '#encoding/legend/legend.ts';
import type { ActorShape } from '#encoding/marks/actorShape.ts';
import { figureLegendWords as words } from '#words/figure.ts';
import { capitalised, inSentence } from '#words/grammar/numbersAndLists.ts';

/**
 * The entries of a legend that explain actors, as sentences for a page on which their signs have no room; null where there
 * are none. Outlines and pale actors, which a picture without them still shows apart, are not told.
 */
export function legendInWords(entries: readonly LegendEntry[]): string | null {
  const shapes = entries.flatMap(({ key, text }) => {
    if (key === 'kindUnstated') return words.isDashed(inSentence(text));
    return key.startsWith('shape ')
      ? words.isShape(key.slice('shape '.length) as ActorShape, inSentence(text))
      : [];
  });
  const others = entries.filter(({ key }) => key === 'tint' || key === 'hull' || key === 'background');
  const sentences = [
    ...(shapes.length > 0 ? [capitalised(shapes.join('; '))] : []),
    ...others.map(({ text }) => text),
  ];
  return sentences.length === 0 ? null : `${sentences.join('. ')}.`;
}
