import './FigureDialog.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { encodeAddress } from '#state/urlCodec.ts';
import { Dialog } from '#ui/Dialog.tsx';
import type { Figure } from '#views/figure/buildFigure.ts';
import { isSizePossible } from '#views/figure/page/figurePreset.ts';
import { whyNoFigure } from '#views/figure/page/whyNoFigure.ts';
import { preparePng } from '#views/figure/png/figurePng.ts';
import type { FigureSpec } from '#views/figure/spec/figureSpec.ts';
import { namedView } from '#views/figure/text/figureFileName.ts';
import { figureCaptionText } from '#views/figure/text/writeFigureText.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { FigureAlt } from './FigureAlt.tsx';
import { FigureChoices } from './FigureChoices.tsx';
import { FigureData } from './FigureData.tsx';
import { FigureText } from './FigureText.tsx';
import { FigureWarnings } from './FigureWarnings.tsx';
import { figureSettingsFor, keepFigureSettings } from './figureSettings.ts';
import { SaveFigure } from './SaveFigure.tsx';
import { useFigure } from './useFigure.ts';

interface FigureDialogProps extends Pick<ViewProps, 'state' | 'derive' | 'dispatch'> {
  /** The spec of a dropped file; null for a new figure. */
  readonly start: FigureSpec | null;
}

/** The figure of the current view as it will be printed, and its settings. */
export function FigureDialog({ state, derive, dispatch, start }: FigureDialogProps) {
  const address = encodeAddress(state, derive.dataset);
  // A figure depends on the address alone: hovering, or opening a sheet, must not build it anew.
  const [drawn, setDrawn] = useState({ address, state });
  if (drawn.address !== address) setDrawn({ address, state });
  const [chosen, setChosen] = useState<FigureSpec>(start ?? figureSettingsFor(address));
  // While a size is being typed that no page can have, the figure stays as it was.
  const [possible, setPossible] = useState(chosen);
  const change = (part: Partial<FigureSpec>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    keepFigureSettings(address, next);
    if (isSizePossible(next)) setPossible(next);
  };
  const spec = useMemo(() => ({ ...possible, address }), [possible, address]);
  const { figure, isBuilding, latest } = useFigure(derive, drawn.state, spec);
  useEffect(() => {
    // So that the first PNG takes less than a second. If this fails, the export itself reports it.
    preparePng().catch(() => {});
  }, []);
  const whyNone = whyNoFigure(derive, state);
  const content = figure && (
    <>
      <FigureWarnings figure={figure} derive={derive} state={drawn.state} onChange={change} />
      <SaveFigure
        figure={figure}
        latest={latest}
        isPage={isSizePossible(spec)}
        derive={derive}
        named={namedView(derive.description(state.query).short, drawn.state)}
      />
      {(spec.form === 'journal' || figure.layout.isWithoutCaption) && (
        <FigureText name={words.captionText} rows={6} text={figureCaptionText(figure.layout.words)} />
      )}
      <FigureAlt figure={figure} />
    </>
  );
  return (
    <Dialog title={words.title} form="wide" onClose={() => dispatch({ type: 'dialogClosed' })}>
      {whyNone !== null ? (
        <>
          <p>{whyNone}</p>
          <FigureData state={state} derive={derive} />
        </>
      ) : (
        <div className="figure-dialog">
          <Preview figure={figure} isBuilding={isBuilding} />
          <div className="figure-choices">
            <FigureChoices state={state} derive={derive} spec={chosen} figure={figure} onChange={change} />
            {content}
            <FigureData state={state} derive={derive} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  readonly figure: Figure | null;
  readonly isBuilding: boolean;
}

/** The SVG that is saved, shown as an image. */
function Preview({ figure, isBuilding }: PreviewProps) {
  const image = useRef<HTMLImageElement>(null);
  const svg = figure?.svg;
  useEffect(() => {
    if (svg === undefined) return;
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  if (figure === null)
    return <p className="figure-preview quiet">{isBuilding ? words.building : words.notBuilt}</p>;
  const { page, pixels, spec, words: figureText } = figure.layout;
  return (
    <figure className="figure-preview" data-background={spec.background} aria-busy={isBuilding}>
      <img
        ref={image}
        alt={words.previewAlt(figureText.title)}
        width={Math.round(page.width)}
        height={Math.round(page.height)}
      />
      <figcaption className="quiet">{words.pixels(pixels.width, pixels.height)}</figcaption>
    </figure>
  );
}
