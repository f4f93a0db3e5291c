import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { isOwnId } from '#domain/ownId.ts';
import { loadFailureWords } from '#words/failures.ts';
import { headerWords } from '#words/header.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { AppContext, type AppContextValue, type AppProps, useApp, useAppState } from './appContext.ts';
import { Canvas } from './Canvas.tsx';
import { DeferredViewProvider } from './deferredView.tsx';
import { DetailPanel } from './detail/DetailPanel.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { FacetPanel } from './facets/FacetPanel.tsx';
import { viewStop } from './focus/viewStop.ts';
import { Header } from './Header.tsx';
import { ErrorBoundary } from './loading/ErrorBoundary.tsx';
import { markFailedStylesheets } from './loading/failedStylesheets.ts';
import { lazyComponent } from './loading/lazyComponent.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Sheets } from './Sheets.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useGlobalKeys } from './useGlobalKeys.ts';
import { useIdle } from './useIdle.ts';
import { useBreakpoint } from './useMedia.ts';
import { useSplitView } from './useSplitView.ts';

/** How long a short message stays on screen, in milliseconds. */
const messageTime = 9000;

/** The whole app around one store. */
export function App(props: AppProps) {
  const { onShown } = props;
  useLayoutEffect(() => onShown?.(), [onShown]);
  return (
    <ErrorBoundary>
      <Provider {...props} />
    </ErrorBoundary>
  );
}

function Provider(props: AppProps) {
  const [message, setMessage] = useState('');
  const [toCopy, setToCopy] = useState('');
  const timer = useRef(0);
  const announce = useCallback((text: string, byHand = '') => {
    window.clearTimeout(timer.current);
    setMessage(text);
    setToCopy(byHand);
    if (byHand === '') timer.current = window.setTimeout(() => setMessage(''), messageTime);
  }, []);
  const endCopying = useCallback(() => announce(''), [announce]);
  const { loadFailures } = props;
  useEffect(() => loadFailures.subscribe(() => announce(loadFailureWords.act)), [loadFailures, announce]);
  useEffect(markFailedStylesheets, []);
  const value = useMemo<AppContextValue>(
    () => ({
      ...props,
      announce,
      withLoaded: (load, act) => void load().then(act, loadFailures.report),
    }),
    [props, announce, loadFailures],
  );
  return (
    <AppContext value={value}>
      <DeferredViewProvider>
        <Frame />
      </DeferredViewProvider>
      <div className="toast" data-empty={message === ''}>
        <p role="status">{message}</p>
        {toCopy !== '' && <ToCopy key={toCopy} text={toCopy} onEnd={endCopying} />}
      </div>
    </AppContext>
  );
}

function Frame() {
  const { store, derive, goOnWith = null } = useApp();
  const breakpoint = useBreakpoint();
  const splitView = useSplitView();
  // Beside two views the filter is a sheet, as on a tablet.
  const sides = splitView.isShown && !splitView.hasFilterBeside ? 'tablet' : breakpoint;
  const isIntroClosed = useAppState(
    (state) => (state.isAboutClosed || state.isTextOpen) && state.selection.kind === 'none',
  );
  const isTextOpen = useAppState((state) => state.isTextOpen);
  const isOwn = isOwnId(derive.dataset.id);
  const hasFilter = sides === 'desk' && !isTextOpen;
  const hasNotes = useAppState((state) => state.notes.length > 0);
  const hasDetail = breakpoint !== 'phone' && !isIntroClosed;
  useGlobalKeys();
  return (
    <div className="frame" data-breakpoint={sides} data-detail={hasDetail}>
      <nav className="skip-links" aria-label={headerWords.skip}>
        <SkipLink to="graph">{headerWords.skipToGraph}</SkipLink>
        {hasFilter && <SkipLink to="filter-title">{headerWords.skipToFilter}</SkipLink>}
        {hasDetail && <SkipLink to="detail-title">{headerWords.skipToDetail}</SkipLink>}
        <button type="button" onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'text' })}>
          {asTextWords.title}
        </button>
      </nav>
      <PageTitle />
      <Header breakpoint={breakpoint} />
      {isTextOpen && <DeskSide />}
      {hasFilter && (
        <aside className="side facets-side" aria-labelledby="filter-title">
          {isOwn && <SideSwitch />}
          <FacetPanel titleId="filter-title" />
        </aside>
      )}
      <main className="middle" id="graph" tabIndex={-1}>
        {hasNotes && <AddressNotes />}
        {isOwn && <OwnBar />}
        {goOnWith !== null && <GoOn id={goOnWith} />}
        <Canvas breakpoint={sides} isSplit={splitView.isShown} />
      </main>
      {hasDetail && (
        <aside className="side detail-side" aria-labelledby="detail-title">
          <DetailPanel titleId="detail-title" />
        </aside>
      )}
      {breakpoint === 'phone' && <PhoneBar />}
      <StatusBar />
      <Sheets breakpoint={sides} />
      <Dialogs />
      <IdleParts />
    </div>
  );
}

const ToCopy = lazyComponent(
  async () => (await import('./widgets/ToCopy.tsx')).ToCopy,
  () => null,
);

const AddressNotes = lazyComponent(
  async () => (await import('./AddressNotes.tsx')).AddressNotes,
  () => null,
);

const OwnBar = lazyComponent(
  async () => (await import('./ownData/OwnBar.tsx')).OwnBar,
  () => null,
);

const GoOn = lazyComponent(
  async () => (await import('./ownData/GoOn.tsx')).GoOn,
  () => null,
);

const DeskSide = lazyComponent(
  async () => (await import('./coding/DeskSide.tsx')).DeskSide,
  () => null,
);

const SideSwitch = lazyComponent(
  async () => (await import('./coding/SideSwitch.tsx')).SideSwitch,
  () => null,
);

const LiveAnnouncer = lazyComponent(
  async () => (await import('./LiveAnnouncer.tsx')).LiveAnnouncer,
  () => null,
);

const PrintSheet = lazyComponent(
  async () => (await import('./print/PrintSheet.tsx')).PrintSheet,
  () => null,
);

/** The first picture does without them. */
function IdleParts() {
  return (
    useIdle() && (
      <>
        <LiveAnnouncer />
        <PrintSheet />
      </>
    )
  );
}

/** Moves the focus without touching the address, which is the view. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        ((to === 'graph' && viewStop()) || document.getElementById(to))?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** The title of the page, in a component of its own: a filter then renders only this for it. */
function PageTitle() {
  const { derive } = useApp();
  const query = useAppState((state) => state.query);
  const title = headerWords.title(derive.description(query).short, derive.dataset.title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
