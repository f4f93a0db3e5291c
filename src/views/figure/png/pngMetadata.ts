import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureSpecJson } from '#views/figure/spec/figureSpec.ts';
import type { PngText } from './pngChunks.ts';

/** Keyword of the figure spec among a file's texts. */
export const figureSpecKeyword = 'entente:figure';
/** Keyword of the dataset's version. */
export const datasetKeyword = 'entente:dataset';

/**
 * The texts that a figure's PNG carries, and its SVG and PDF, too: under the registered keywords Title, Description (alt
 * text), Source and Software, and under our own whose the title is (`own`: the user's; `proposed`: ours), the filter
 * sentence, the dataset's version, and the spec with which the figure can be made again. `pngChunks.ts` writes them.
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
    { keyword: datasetKeyword, language: '', text: datasetVersion },
    { keyword: figureSpecKeyword, language: '', text: figureSpecJson(spec) },
  ];
  return texts.filter(({ text }) => text !== '');
}
