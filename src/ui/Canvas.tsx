import { type KeyboardEvent, type ReactNode, useMemo, useRef, useSyncExternalStore } from 'preact/compat';
import { isWithinDrawLimit } from '#derive/drawLimit.ts';
import { isOwnId } from '#domain/ownId.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { type AppState, homes } from '#state/appState.ts';
import type { View } from '#state/viewChoice.ts';
import type { HostActions, HoverWatch, ViewProps } from '#views/viewProps.ts';
import { viewWords } from '#words/views.ts';
import { clipboardWords } from '#words/widgets.ts';
import { type Breakpoint, useApp, useAppState } from './appContext.ts';
import { Chips } from './Chips.tsx';
import { copyText } from './copyText.ts';
import { viewStop } from './focus/viewStop.ts';
import { InsteadOfView } from './loading/InsteadOfView.tsx';
import { type LazyComponent, lazyComponent } from './loading/lazyComponent.tsx';
import { pictureOverview } from './pictureOverview.ts';
import { QuestionBar } from './questions/QuestionBar.tsx';
import { saveFile } from './saveFile.ts';
import { useThemeInForce } from './useThemeInForce.ts';

const viewOf: Readonly<Record<View, LazyComponent<ViewProps>>> = {
  graph: lazyComponent(async () => (await import('#views/graph/GraphView.tsx')).GraphView, InsteadOfView),
  matrix: lazyComponent(async () => (await import('#views/matrix/MatrixView.tsx')).MatrixView, InsteadOfView),
  table: lazyComponent(async () => (await import('#views/table/TableView.tsx')).TableView, InsteadOfView),
  balance: lazyComponent(
    async () => (await import('#views/balance/BalanceView.tsx')).BalanceView,
    InsteadOfView,
  ),
};

const TooMuchToDraw = lazyComponent(
  async () => (await import('./TooMuchToDraw.tsx')).TooMuchToDraw,
  InsteadOfView,
);
const EmptyResult = lazyComponent(async () => (await import('./EmptyResult.tsx')).EmptyResult, InsteadOfView);

/** Loads a view before it is first shown. */
export const loadView = (view: View) => viewOf[view].fetch();

interface CanvasProps {
  readonly breakpoint: Breakpoint;
  /** True where the graph is shown beside the chosen view. */
  readonly isSplit: boolean;
}

/** The chosen view, or the graph beside it, with the filters in force; over it the reason where no relation is left. */
export function Canvas({ breakpoint, isSplit }: CanvasProps) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const view = useAppState((state) => state.view);
  const isEmpty = derive.visibleGraph(query).relations.length === 0;
  const shown: readonly View[] = isSplit ? ['graph', view] : [view];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of whatever has the focus in here
    <div
      className="canvas"
      data-split={isSplit || undefined}
      onKeyDown={(event) => {
        if (toEvidence(event, store.getState())) return event.preventDefault();
        if (event.key !== shortcutKeys.list || event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        store.dispatch({ type: 'dialogOpened', dialog: 'keys' });
      }}
    >
      {shown.map((one, at) => (
        <Pane
          key={one}
          view={one}
          leadingTools={at === 0 ? <LeadingTools breakpoint={breakpoint} /> : null}
        />
      ))}
      {isEmpty && <EmptyResult />}
    </div>
  );
}

/** Tab on a view with something selected goes to the evidence, where that is beside it: nothing else follows from the selection. */
function toEvidence(
  { key, shiftKey, altKey, target }: KeyboardEvent<HTMLElement>,
  { selection }: Pick<AppState, 'selection'>,
): boolean {
  if (key !== 'Tab' || shiftKey || altKey || selection.kind === 'none' || target !== viewStop()) return false;
  const title = document.getElementById('detail-title');
  title?.focus();
  return title !== null;
}

/** What stands before the tools of the first view: the question and the filters in force. */
function LeadingTools({ breakpoint }: { readonly breakpoint: Breakpoint }) {
  return (
    <>
      <QuestionBar />
      <Chips breakpoint={breakpoint} />
    </>
  );
}

/** One view under its heading. */
function Pane({ view, leadingTools }: { readonly view: View; readonly leadingTools: ReactNode }) {
  const { store, derive, announce, withLoaded, prerendered } = useApp();
  const state = useStateButHover();
  const theme = useThemeInForce();
  const isOwn = isOwnId(derive.dataset.id);
  const hostActions = useMemo<HostActions>(
    () => ({
      copy: (text, done) =>
        void copyText(text).then((isCopied) => announce(isCopied ? done : clipboardWords.failed)),
      saveFile,
      withLoaded,
      edit: isOwn
        ? (statement, column) =>
            withLoaded(
              () => import('./editing/openEditing.ts'),
              ({ openEditing }) => openEditing(store, statement, column),
            )
        : null,
    }),
    [announce, withLoaded, isOwn, store],
  );
  const hover = useMemo<HoverWatch>(
    () => ({ get: () => store.getState().hovered, subscribe: store.subscribe }),
    [store],
  );
  const ShownView = prerendered?.Graph ?? viewOf[view];
  const heading = viewWords.headings[view];
  const graph = derive.visibleGraph(state.query);
  return (
    <section className="pane" aria-label={heading}>
      <h2 className="visually-hidden">{heading}</h2>
      <p className="visually-hidden">{pictureOverview(graph)}</p>
      <ShownView
        state={state}
        hover={hover}
        derive={derive}
        dispatch={store.dispatch}
        theme={theme}
        hostActions={hostActions}
        leadingTools={leadingTools}
      />
      {view === 'graph' && !isWithinDrawLimit(graph) && <TooMuchToDraw />}
    </section>
  );
}

/** The whole state, but for changes of `hovered`: every view would render again for them. */
function useStateButHover(): AppState {
  const { store } = useApp();
  const held = useRef(store.getState());
  const read = () => {
    const [now, past] = [store.getState(), held.current];
    const isSame = (Object.keys(homes) as (keyof AppState)[]).every(
      (field) => field === 'hovered' || now[field] === past[field],
    );
    if (!isSame) held.current = now;
    return held.current;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
