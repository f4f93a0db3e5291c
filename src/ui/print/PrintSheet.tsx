import './PrintSheet.css';
import { createPortal, flushSync, useEffect, useState } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import { printLimit } from '#derive/drawLimit.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { AppState } from '#state/appState.ts';
import type { View } from '#state/viewChoice.ts';
import { useApp } from '#ui/appContext.ts';
import { useSplitView } from '#ui/useSplitView.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { hasAccusations, printable } from '#views/figure/wording/accusationGate.ts';
import { creditLine, proposedTitle } from '#views/figure/wording/writeFigureText.ts';
import { fetchLabelFont } from '#views/graph/labelFont.ts';
import { tooMuchWords } from '#words/drawLimit.ts';
import { emptyWords } from '#words/empty.ts';
import { legendWords } from '#words/legend.ts';
import { printedSheetWords } from '#words/pictureAsText.ts';
import { type PrintedPicture, printedPicture } from './printedPicture.ts';
import { SheetPicture } from './SheetPicture.tsx';
import { SheetTable } from './SheetTable.tsx';

/** A view as it was when printing began: the media queries of the page change with the paper. */
interface Printed {
  readonly state: AppState;
  /** Null for a table, and where there is nothing to draw. */
  readonly picture: PrintedPicture | null;
  readonly hasAccusationsOut: boolean;
  /** What stands in place of a view that shows nothing. */
  readonly instead: { readonly title: string; readonly text: string } | null;
}

/** As in a figure, accusations need a confirmation of their own, which a sheet cannot ask for. */
function printed(derive: Derive, shown: AppState): Printed {
  const { query } = printable(derive, shown, defaultFigureSpec);
  const state = { ...shown, query };
  const graph = derive.visibleGraph(query);
  const { actors, relations } = graph;
  const sheet = { state, hasAccusationsOut: hasAccusations(derive, shown), picture: null, instead: null };
  if (actors.length === 0) {
    const text = emptyWords.why(derive.description(query).short);
    return { ...sheet, instead: { title: emptyWords.title, text } };
  }
  if (state.view === 'table') return sheet;
  if (state.view !== 'matrix' && relations.length > printLimit) {
    const text = tooMuchWords.why(actors.length, relations.length, printLimit);
    return { ...sheet, instead: { title: tooMuchWords.title, text } };
  }
  return { ...sheet, picture: printedPicture(derive, state) };
}

/** What is printed in place of the page: a sheet for each view in sight, there from `beforeprint` to `afterprint` alone. */
export function PrintSheet() {
  const { store, derive } = useApp();
  const { isShown: isSplit } = useSplitView();
  const [sheets, setSheets] = useState<readonly Printed[]>([]);
  // Not while printing: a sheet waits for nothing.
  useEffect(() => void fetchLabelFont(), []);
  useEffect(() => {
    const show = () => {
      const state = store.getState();
      const views: readonly View[] = isSplit ? ['graph', state.view] : [state.view];
      // Drawn before it is rendered: an error here leaves the page as it is.
      const next = views.map((view) => printed(derive, { ...state, view }));
      flushSync(() => setSheets(next));
    };
    const hide = () => setSheets([]);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
    };
  }, [store, derive, isSplit]);
  if (sheets.length === 0) return null;
  return createPortal(
    <div className="print-sheets">
      {sheets.map((sheet) => (
        <Sheet key={sheet.state.view} {...sheet} />
      ))}
    </div>,
    document.body,
  );
}

function Sheet({ state, hasAccusationsOut, picture, instead }: Printed) {
  const { derive, questions } = useApp();
  const { dataset } = derive;
  const { full } = derive.description(state.query);
  const heading = legendWords.heading(sourceFormOf(dataset));
  const title = proposedTitle(derive, state, questions);
  return (
    <article
      className="print-sheet"
      data-kind={picture ? 'picture' : 'text'}
      data-long={picture?.isLong || undefined}
    >
      <header className="sheet-head" dir="auto">
        <h1>{title}</h1>
        <p>{full}</p>
      </header>
      {instead && (
        <section className="sheet-instead">
          <h2>{instead.title}</h2>
          <p dir="auto">{instead.text}</p>
        </section>
      )}
      {picture && <SheetPicture picture={picture} label={title} heading={heading} />}
      {!picture && !instead && <SheetTable derive={derive} state={state} heading={heading} />}
      <footer className="sheet-source" dir="auto">
        {hasAccusationsOut && <p>{printedSheetWords.withoutAccusations}</p>}
        <p>{creditLine(dataset)}</p>
      </footer>
    </article>
  );
}
