import './FigureDialog.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'preact/compat';
import { encodeAddress } from '#state/urlCodec.ts';
import { useApp } from '#ui/appContext.ts';
import { publicAddress } from '#ui/publicAddress.ts';
import { Dialog } from '#ui/widgets/Dialog.tsx';
import type { Figure } from '#views/figure/buildFigure.ts';
import type { FigureAdjustments } from '#views/figure/figureFile/figureAdjustments.ts';
import { captionModeOf, type FigureSpec, isSite } from '#views/figure/figureFile/figureSpec.ts';
import { fetchFigureFonts } from '#views/figure/figureFonts.ts';
import { isSizePossible } from '#views/figure/page/pageSizes.ts';
import { preparePng } from '#views/figure/png/figurePng.ts';
import { whyNoFigure } from '#views/figure/refusals/whyNoFigure.ts';
import { svgWithFonts } from '#views/figure/svg/svgWithFonts.ts';
import { namedView } from '#views/figure/wording/figureFileName.ts';
import { figureCaptionText } from '#views/figure/wording/writeFigureText.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { RadioGroup } from './choices.tsx';
import { FigureAccusations } from './FigureAccusations.tsx';
import { FigureAdjust } from './FigureAdjust.tsx';
import { FigureAlt } from './FigureAlt.tsx';
import { FigureChoices } from './FigureChoices.tsx';
import { FigureData } from './FigureData.tsx';
import { FigureHandles } from './FigureHandles.tsx';
import { FigureText } from './FigureText.tsx';
import { FigureWarnings } from './FigureWarnings.tsx';
import { figureSettingsFor, keepFigureSettings } from './figureSettings.ts';
import { SaveFigure } from './SaveFigure.tsx';
import { useArrangement } from './useArrangement.ts';
import { useCredit } from './useCredit.ts';
import { useFigure } from './useFigure.ts';

interface FigureDialogProps extends Pick<ViewProps, 'state' | 'derive' | 'dispatch'> {
  /** The spec of a dropped file; null for a new figure. */
  readonly start: FigureSpec | null;
}

/** The figure of the current view as it will be printed, and its settings. */
export function FigureDialog({ state, derive, dispatch, start }: FigureDialogProps) {
  const { questions, siteUrl } = useApp();
  const screenAddress = encodeAddress(state, derive.dataset);
  const publicSite = publicAddress(siteUrl, window.location);
  const site = isSite(publicSite) ? publicSite : '';
  // A figure depends on the address alone: hovering, or opening a sheet, must not build it anew.
  const [drawn, setDrawn] = useState({ address: screenAddress, state });
  if (drawn.address !== screenAddress) setDrawn({ address: screenAddress, state });
  const arrangement = useArrangement(derive, drawn.state);
  const { credited, credit } = useCredit(derive, arrangement.derive);
  const address = encodeAddress(arrangement.state, derive.dataset);
  const [chosen, setChosen] = useState<FigureSpec>(start ?? figureSettingsFor(derive.dataset.id, address));
  // While a size is being typed that no page can have, the figure stays as it was.
  const [possible, setPossible] = useState(chosen);
  const change = (part: Partial<FigureSpec>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    keepFigureSettings(derive.dataset.id, address, next);
    if (isSizePossible(next)) setPossible(next);
  };
  const changeAdjust = (part: Partial<FigureAdjustments>) =>
    change({ adjust: { ...chosen.adjust, ...part } });
  const [isAdjusting, setAdjusting] = useState(false);
  const spec = useMemo(() => ({ ...possible, address, site }), [possible, address, site]);
  const { figure, isBuilding, latest } = useFigure(credited, arrangement.state, spec, questions);
  useEffect(() => {
    // So that the first PNG takes less than a second. If this fails, the export itself reports it.
    preparePng().catch(() => {});
  }, []);
  const whyNone = whyNoFigure(derive, state);
  const content = figure && (
    <>
      <FigureWarnings figure={figure} derive={derive} state={arrangement.state} onChange={change} />
      <SaveFigure
        figure={figure}
        spec={spec}
        latest={() => credit.keep().then(latest)}
        isPage={isSizePossible(chosen)}
        derive={derive}
        named={namedView(derive.description(state.query).short, arrangement.state)}
      />
      {(captionModeOf(spec) === 'clean' || figure.layout.isWithoutCaption) && (
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
          <FigureData />
        </>
      ) : (
        <div className="figure-dialog">
          <Preview figure={figure} isBuilding={isBuilding}>
            {isAdjusting && figure && (
              <FigureHandles figure={figure} derive={derive} adjust={chosen.adjust} onChange={changeAdjust} />
            )}
          </Preview>
          <div className="figure-choices">
            <FigureAccusations
              state={state}
              derive={derive}
              spec={chosen}
              onChange={change}
              onShow={() => dispatch({ type: 'inclusionToggled', inclusion: 'accused' })}
            />
            {arrangement.isOffered && (
              <>
                <RadioGroup
                  legend={words.arrangement}
                  options={[
                    ['anew', words.anew],
                    ['screen', words.asOnScreen],
                  ]}
                  chosen={arrangement.isAnew ? 'anew' : 'screen'}
                  onChoose={(how) => arrangement.choose(how === 'anew')}
                />
                <p className="quiet">{words.anewHint}</p>
              </>
            )}
            <FigureChoices state={state} spec={chosen} figure={figure} credit={credit} onChange={change}>
              <FigureAdjust
                adjust={chosen.adjust}
                figure={figure}
                onChange={changeAdjust}
                onToggle={setAdjusting}
              />
            </FigureChoices>
            {content}
            <FigureData />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface PreviewProps {
  readonly figure: Figure | null;
  readonly isBuilding: boolean;
  /** What lies over the image, in shares of its size. */
  readonly children: ReactNode;
}

/** The SVG that is saved, shown as an image with the figure font, so that its words stand as in every file. */
function Preview({ figure, isBuilding, children }: PreviewProps) {
  const image = useRef<HTMLImageElement>(null);
  const svg = figure?.svg;
  useEffect(() => {
    if (svg === undefined) return;
    let url: string | null = null;
    let isOver = false;
    const show = (text: string) => {
      if (isOver) return;
      url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      if (image.current) image.current.src = url;
    };
    fetchFigureFonts().then(
      (fonts) => show(svgWithFonts(svg, fonts)),
      () => show(svg),
    );
    return () => {
      isOver = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [svg]);
  if (figure === null)
    return <p className="figure-preview quiet">{isBuilding ? words.building : words.notBuilt}</p>;
  const { page, pixels, spec, words: figureText } = figure.layout;
  return (
    <figure className="figure-preview" data-background={spec.background} aria-busy={isBuilding}>
      <div className="figure-image">
        <img
          ref={image}
          alt={words.previewAlt(figureText.title)}
          width={Math.round(page.width)}
          height={Math.round(page.height)}
        />
        {children}
      </div>
      <figcaption className="quiet">{words.pixels(pixels.width, pixels.height)}</figcaption>
    </figure>
  );
}
