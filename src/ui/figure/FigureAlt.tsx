import type { Figure } from '#views/figure/buildFigure.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { FigureText } from './FigureText.tsx';

/** The figure in words for readers who do not see it: short for the alt attribute, long for the text beside it. */
export function FigureAlt({ figure: { alt } }: { readonly figure: Figure }) {
  return (
    <details className="figure-alt">
      <summary>{words.altText}</summary>
      <FigureText name={words.altShort} text={alt.short} rows={3} />
      <FigureText name={words.altLong} text={alt.long} rows={7} />
    </details>
  );
}
