import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureSpecJson } from '#views/figure/spec/figureSpec.ts';
import type { PngText } from './pngChunks.ts';

/** Keyword of the figure spec among a file's texts. */
export const figureSpecKeyword = 'entente:figure';

/**
 * What a figure's file says about itself: the registered PNG keywords Title, Description (alt text), Source and
 * Software, and our own for whose the title is (`own`: the user's; `proposed`: ours), the filter sentence, the dataset's version and the spec, with which it can be made again.
 */
export function figureTexts({ words, spec }: FigureLayout, datasetVersion: string): PngText[] {
  const { language } = words;
  const texts: PngText[] = [
    { keyword: 'Title', language, text: words.title },
    { keyword: 'Description', language, text: words.description },
    { keyword: 'entente:title', language: '', text: words.isOwnTitle ? 'own' : 'proposed' },
    { keyword: 'Source', language, text: words.credit },
    { keyword: 'Software', language: '', text: 'Entente' },
    { keyword: 'entente:filter', language, text: words.caption },
    { keyword: 'entente:dataset', language: '', text: datasetVersion },
    { keyword: figureSpecKeyword, language: '', text: figureSpecJson(spec) },
  ];
  return texts.filter(({ text }) => text !== '');
}
