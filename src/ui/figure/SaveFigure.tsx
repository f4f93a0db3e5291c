import { useEffect, useRef, useState } from 'preact/compat';
import { saveFile } from '#ui/saveFile.ts';
import type { Figure } from '#views/figure/buildFigure.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { FigurePdfError, figurePdf } from '#views/figure/pdf/figurePdf.ts';
import { drawPngAhead, FigurePngError, figurePng, forgetPngAhead } from '#views/figure/png/figurePng.ts';
import { whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { figureFileName, type NamedView } from '#views/figure/wording/figureFileName.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { figureDialogWords as words } from '#words/figure.ts';
import { figurePdfWords } from '#words/figureFile.ts';

interface SaveFigureProps extends Pick<ViewProps, 'derive'> {
  readonly figure: Figure;
  /** The latest settings; equal ones are the same object. */
  readonly spec: FigureSpec;
  /** The figure of the latest settings, which may still be being built. */
  readonly latest: () => Promise<Figure>;
  /** False while the settings make no page, such as an impossible size. */
  readonly isPage: boolean;
  /** What the file's name says about the view. */
  readonly named: NamedView;
}

/** A figure that has not changed for so many ms is likely to be saved. */
const restMs = 400;

const canCopy = 'ClipboardItem' in window && navigator.clipboard !== undefined;

/** What went wrong, in words; any other error is of a figure that could not be built, and goes to the console. */
function failureOf(error: unknown): string {
  // The dialog was closed while the figure was being built.
  if (error instanceof Error && error.name === 'AbortError') return words.failed.cancelled;
  if (error instanceof FigurePngError) return words.failed[error.reason];
  if (!(error instanceof FigurePdfError)) {
    console.error(error);
    return words.notBuilt;
  }
  return error.reason === 'letters'
    ? figurePdfWords.letters(error.letters)
    : figurePdfWords.failed[error.reason];
}

/** The ways a figure leaves the app: PNG, SVG, PDF, and the PNG on the clipboard. */
export function SaveFigure({ figure, spec, latest, isPage, derive, named }: SaveFigureProps) {
  // A message is about the figure that was saved: it goes when the figure changes.
  const [message, setMessage] = useState<{ readonly of: FigureSpec; readonly text: string } | null>(null);
  const messageLine = useRef<HTMLParagraphElement>(null);
  const [making, setMaking] = useState<AbortController | null>(null);
  const whyId = useUniqueId();
  const { dataset } = derive;
  const nameOf = ({ layout }: Figure, extension: 'png' | 'svg' | 'pdf') =>
    figureFileName(layout.spec, layout.pageMm, dataset.id, named, extension);

  /** Runs one export at a time, reports how it goes, and can be cancelled. */
  const make = async (during: string, work: (signal: AbortSignal) => Promise<string>) => {
    const controller = new AbortController();
    setMaking(controller);
    const say = (text: string) => setMessage({ of: spec, text });
    say(during);
    try {
      say(await work(controller.signal));
    } catch (error) {
      say(failureOf(error));
    } finally {
      setMaking(null);
    }
  };
  const pngOf = ({ layout, svg }: Figure, signal: AbortSignal) =>
    figurePng(layout, svg, dataset.version, signal);
  const savePng = async (signal: AbortSignal) => {
    const figure = await latest();
    const name = nameOf(figure, 'png');
    saveFile(name, 'image/png', await pngOf(figure, signal));
    return words.saved(name);
  };
  const savePdf = async (signal: AbortSignal) => {
    const figure = await latest();
    const name = nameOf(figure, 'pdf');
    saveFile(name, 'application/pdf', await figurePdf(figure.layout, figure.groups, dataset, signal));
    return words.saved(name);
  };
  const saveSvg = async () => {
    const figure = await latest();
    const name = nameOf(figure, 'svg');
    saveFile(name, 'image/svg+xml', figure.svg);
    return words.saved(name);
  };
  const copyPng = async (signal: AbortSignal) => {
    // Safari lets a page copy only if the item is made at the click, with the picture to come.
    const png = latest()
      .then((figure) => pngOf(figure, signal))
      .then((bytes) => new Blob([bytes as BlobPart], { type: 'image/png' }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      return words.copied;
    } catch (error) {
      await png;
      if (error instanceof FigurePngError) throw error;
      return words.notCopied;
    }
  };
  const whyNone = !isPage
    ? words.cannotSave.size
    : figure.actorCount === 0
      ? words.cannotSave.empty
      : whyRefused(figure) === null
        ? null
        : words.cannotSave.refused;
  const isSaveable = whyNone === null;
  useEffect(() => {
    if (!isSaveable) return;
    const { layout, svg } = figure;
    const resting = setTimeout(() => drawPngAhead(layout, svg, dataset.version), restMs);
    return () => clearTimeout(resting);
  }, [isSaveable, figure, dataset]);
  useEffect(() => forgetPngAhead, []);
  // In a low window it would come below the edge of the dialog.
  useEffect(() => {
    if (message !== null) messageLine.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  /** While one export runs the other buttons do nothing, but keep the focus. */
  const save = (during: string, work: (signal: AbortSignal) => Promise<string>) => ({
    type: 'button' as const,
    disabled: whyNone !== null,
    'aria-describedby': whyNone === null ? undefined : whyId,
    'aria-disabled': making !== null || undefined,
    onClick: () => making === null && void make(during, work),
  });
  return (
    <div className="figure-save">
      <button {...save(words.making, savePng)} className="button primary">
        {words.savePng}
      </button>
      <button {...save('', saveSvg)} className="button">
        {words.saveSvg}
      </button>
      <button {...save(figurePdfWords.making, savePdf)} className="button">
        {figurePdfWords.savePdf}
      </button>
      {canCopy && (
        <button {...save(words.making, copyPng)} className="button">
          {words.copyPng}
        </button>
      )}
      {making && (
        <button type="button" className="button quiet" onClick={() => making.abort()}>
          {words.cancel}
        </button>
      )}
      {whyNone !== null && (
        <p id={whyId} className="notice">
          {whyNone}
        </p>
      )}
      <p ref={messageLine} role="status">
        {message?.of === spec ? message.text : ''}
      </p>
    </div>
  );
}
