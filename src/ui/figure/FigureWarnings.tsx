import { useEffect, useState } from 'react';
import type { AddressState } from '#state/appState.ts';
import type { Derive } from '#state/derive.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import { type FigurePresetId, offeredPreset, tooLargeToRasterise } from '#views/figure/figurePreset.ts';
import type { FigureSpec } from '#views/figure/figureSpec.ts';
import { textOfFigure } from '#views/figure/lettersMissingInPdf.ts';
import { missingLetters } from '#views/figure/missingLetters.ts';
import { smallestPresetFor } from '#views/figure/smallestPresetFor.ts';
import { figureDialogWords as words } from '#words/figure.ts';

interface FigureWarningsProps {
  readonly figure: Figure;
  readonly derive: Derive;
  readonly state: AddressState;
  readonly onChange: (part: Partial<FigureSpec>) => void;
}

/** What would not come out well, and what helps. */
export function FigureWarnings({ figure, derive, state, onChange }: FigureWarningsProps) {
  const { layout, groups, naming, hiddenTexts, actorCount } = figure;
  const isFull = naming === 'numbers' || hiddenTexts > 0 || layout.isCrowded;
  const better = useBetterPreset(isFull, layout.spec, derive, state);
  const missing = missingLetters(textOfFigure(layout, groups));
  const tooLarge = tooLargeToRasterise(layout.pageMm, layout.spec.dpi);
  const warnings = [
    ...(layout.isOverfull ? [words.overfull] : []),
    ...(naming === 'numbers' ? [words.numbered] : []),
    ...(hiddenTexts > 0 ? [words.hiddenTexts(hiddenTexts)] : []),
    ...(layout.isWithoutCaption ? [words.withoutCaption] : []),
    ...(naming === 'names' && hiddenTexts === 0 && layout.isCrowded && !layout.isOverfull
      ? [words.crowded]
      : []),
    ...(tooLarge === null ? [] : [words.tooLarge(tooLarge.pixels, tooLarge.largestDpi)]),
    ...(missing.length > 0 ? [words.missingLetters(missing)] : []),
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
          {better === null ? (
            words.noneHoldsNames
          ) : (
            <>
              {words.smallestWithNames(words.preset[better])}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => onChange({ preset: better, dpi: offeredPreset(better).defaultDpi })}
              >
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

/** The smallest page on offer that holds all names; undefined until it is known. */
function useBetterPreset(
  isAsked: boolean,
  spec: FigureSpec,
  derive: Derive,
  state: AddressState,
): FigurePresetId | null | undefined {
  const [found, setFound] = useState<{ spec: FigureSpec; preset: FigurePresetId | null } | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const controller = new AbortController();
    smallestPresetFor(derive, state, spec, controller.signal).then(
      (preset) => {
        if (!controller.signal.aborted) setFound({ spec, preset });
      },
      // Where a figure cannot be built, none is proposed.
      (error: unknown) => console.warn(error),
    );
    return () => controller.abort();
  }, [isAsked, derive, state, spec]);
  return found?.spec === spec ? found.preset : undefined;
}
