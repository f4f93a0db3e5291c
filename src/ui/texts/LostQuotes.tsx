import { placeInParagraph } from '#dataset/sourceTexts/anchoring.ts';
import type { Statement } from '#domain/statement.ts';
import { sourceTextWords as words } from '#words/texts.ts';
import type { OwnData } from '#workspace/ownData.ts';

/** The quotes of a statement that are not in the text of their source, where that is at hand. */
export function LostQuotes({ statement, data }: { readonly statement: Statement; readonly data: OwnData }) {
  const lost = statement.cites.flatMap((cite) => {
    const text = data.texts.find(({ source }) => source === cite.source);
    if (text === undefined || cite.quote === undefined || cite.paragraph === undefined) return [];
    if (placeInParagraph(text.paragraphs[cite.paragraph - 1] ?? '', cite) >= 0) return [];
    const title = data.dataset.sources.find(({ id }) => id === cite.source)?.title ?? cite.source;
    return [{ quote: cite.quote, title }];
  });
  return lost.map(({ quote, title }) => (
    <p key={`${title} ${quote}`} className="notice" dir="auto">
      {words.notFound(quote, title)}
    </p>
  ));
}
