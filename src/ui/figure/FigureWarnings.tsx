import { useEffect, useState } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import type { AddressState } from '#state/appState.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import type { SizeChoice } from '#views/figure/page/pageSizes.ts';
import { lettersNowhere } from '#views/figure/png/drawnByBrowser.ts';
import { tooLargeToRasterise } from '#views/figure/png/pixelLimit.ts';
import { offerInWords, smallestPageFor } from '#views/figure/refusals/smallestPageFor.ts';
import { wantsRoom } from '#views/figure/refusals/whyRefused.ts';
import { figureWarnings } from '#views/figure/wording/figureWarnings.ts';
import { figureDialogWords as words } from '#words/figure.ts';

interface FigureWarningsProps {
  readonly figure: Figure;
  readonly derive: Derive;
  readonly state: AddressState;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

/** What would not print well, and what helps. */
export function FigureWarnings({ figure, derive, state, onChange }: FigureWarningsProps) {
  const { layout, actorCount } = figure;
  const isFull = wantsRoom(figure);
  const better = useBetterPage(isFull, figure, derive, state);
  const tooLarge = tooLargeToRasterise(layout.pageMm, layout.spec.dpi);
  const warnings = [
    ...figureWarnings(figure, undefined, lettersNowhere),
    ...(tooLarge === null ? [] : [words.tooLarge(tooLarge.pixels, tooLarge.largestDpi)]),
  ];
  const { comfortable } = layout.preset;
  return (
    <>
      {warnings.length > 0 && (
        <ul className="warnings" aria-live="polite">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {isFull && better !== undefined && (
        <p className="quiet">
          {offerInWords(figure, better)}
          {better !== null && (
            <>
              {' '}
              <button type="button" className="link-button" onClick={() => onChange(better)}>
                {words.takeSize}
              </button>
            </>
          )}
        </p>
      )}
      {!isFull && actorCount > comfortable && <p className="quiet">{words.dense(actorCount, comfortable)}</p>}
    </>
  );
}

/** The smallest page that holds all names and rows; undefined until it is known. */
function useBetterPage(
  isAsked: boolean,
  figure: Figure,
  derive: Derive,
  state: AddressState,
): SizeChoice | null | undefined {
  const [found, setFound] = useState<{ of: Figure; page: SizeChoice | null } | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const controller = new AbortController();
    smallestPageFor(derive, state, figure, controller.signal).then(
      (page) => {
        if (!controller.signal.aborted) setFound({ of: figure, page });
      },
      // Where a figure cannot be built, none is proposed.
      (error: unknown) => {
        if (!controller.signal.aborted) console.warn(error);
      },
    );
    return () => controller.abort();
  }, [isAsked, derive, state, figure]);
  return found?.of === figure ? found.page : undefined;
}
