import { figureSpecJson } from '#views/figure/figureFile/figureSpec.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { captionText } from '#views/figure/wording/figureText.ts';
import type { PngText } from './pngChunks.ts';

/** Keyword of the figure spec among a file's texts. */
export const figureSpecKeyword = 'entente:figure';
/** Keyword of the dataset's version. */
export const datasetKeyword = 'entente:dataset';

/**
 * The texts that a figure's PNG carries, and its SVG and PDF, too: under the registered keywords Title, Description (alt
 * text), Source and Software, and under our own whose title and caption are (`own`: the user's; `proposed`: ours), the
 * caption, what else is the user's, the filter sentence, the dataset's version, and the spec with which the figure can be made again. `pngChunks.ts` writes them.
 */
export function figureTexts({ words, spec }: FigureLayout, datasetVersion: string): PngText[] {
  const { language } = words;
  const texts: PngText[] = [
    { keyword: 'Title', language, text: words.title },
    { keyword: 'Description', language, text: words.description },
    { keyword: 'entente:title', language: '', text: words.isOwnTitle ? 'own' : 'proposed' },
    { keyword: 'entente:caption', language: '', text: words.isOwnCaption ? 'own' : 'proposed' },
    { keyword: 'entente:caption-text', language, text: captionText(words) },
    { keyword: 'entente:adjusted', language, text: words.adjusted.join(' ') },
    { keyword: 'Source', language, text: words.credit },
    { keyword: 'Software', language: '', text: 'Entente' },
    { keyword: 'entente:filter', language, text: words.filter },
    { keyword: datasetKeyword, language: '', text: datasetVersion },
    { keyword: figureSpecKeyword, language: '', text: figureSpecJson(spec) },
  ];
  return texts.filter(({ text }) => text !== '');
}
