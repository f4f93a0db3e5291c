/**
 * The page before its script has run: the app itself, rendered at build for a desk and for a phone, with the default
 * view as SVG in place of the canvas. The second composition root beside main.tsx; the app contains none of it.
 */

import { renderToStaticMarkup } from 'preact/compat/server';
import type { Size } from '#base/geometry.ts';
import type { BundledDataset } from '#dataset/bundled.ts';
import { createDerive } from '#derive/derive.ts';
import { createAppStore } from '#state/store.ts';
import { App } from '#ui/App.tsx';
import type { Breakpoint } from '#ui/appContext.ts';
import { createLoadFailures } from '#ui/loading/loadFailures.ts';
import { RelationsAsText } from '#ui/RelationsAsText.tsx';
import { PrerenderedGraph } from '#views/graph/PrerenderedGraph.tsx';
import type { ViewProps } from '#views/viewProps.ts';
import { prerenderedWords } from '#words/prerendered.ts';

/** Tablets show the page of the desk without its filter (ui/styles/prerendered.css). */
type PrerenderedBreakpoint = Exclude<Breakpoint, 'tablet'>;

/** The canvas at 1440 × 900 and at 390 × 844, CSS px, as Chromium has it; on others the picture is scaled to fit. */
const prerenderedFrames: Readonly<Record<PrerenderedBreakpoint, Size>> = {
  desk: { width: 852, height: 634 },
  phone: { width: 390, height: 517 },
};

interface PrerenderedPage {
  /** For the body, before the app's own root. */
  readonly markup: string;
  /** For a page without script: its relations as a table, and a note on what is missing. */
  readonly withoutScript: string;
}

/** Prints the default view of a dataset. */
export function prerender(
  { dataset, positions, questions }: BundledDataset,
  siteUrl: string,
): PrerenderedPage {
  const derive = createDerive(dataset, () => positions.automatic);
  const store = createAppStore();
  const { query } = store.getState();
  const label = derive.description(query).full;
  const page = (breakpoint: PrerenderedBreakpoint) => {
    const Graph = (props: ViewProps) => (
      <PrerenderedGraph {...props} frame={prerenderedFrames[breakpoint]} label={label} />
    );
    return (
      <div className="prerendered-page" data-for={breakpoint}>
        <App
          store={store}
          derive={derive}
          questions={questions}
          siteUrl={siteUrl}
          openAddress={() => {}}
          datasets={[]}
          hasSwitched={false}
          openDataset={async () => {}}
          loadFailures={createLoadFailures()}
          prerendered={{ breakpoint, Graph }}
        />
      </div>
    );
  };
  return {
    markup: renderToStaticMarkup(
      <div id="prerendered">
        <p className="prerendered-failed" role="alert">
          {prerenderedWords.failed}
        </p>
        {page('desk')}
        {page('phone')}
      </div>,
    ),
    withoutScript: renderToStaticMarkup(
      <section className="without-script">
        <p>{prerenderedWords.withoutScript}</p>
        <RelationsAsText derive={derive} query={query} />
      </section>,
    ),
  };
}
