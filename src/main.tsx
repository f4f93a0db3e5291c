import { options } from 'preact';
import { createRoot } from 'preact/compat/client';
import { type BundledDataset, bundledEntries, bundledEntry } from '#dataset/bundled.ts';
import { isOwnId } from '#domain/ownId.ts';
import { coverEntry } from '#state/addressSync.ts';
import { defaultAddressState } from '#state/appState.ts';
import { datasetNamedIn, encodeAddress } from '#state/urlCodec.ts';
import { App } from '#ui/App.tsx';
import { createLoadFailures } from '#ui/loading/loadFailures.ts';
import {
  applyTheme,
  type OnDevice,
  readDevice,
  readLastOwn,
  rememberAbout,
  rememberLastOwn,
} from '#ui/onDevice.ts';
import { prerenderedPage } from '#ui/prerenderedPage.ts';
import { openSession, queryKeptFor, type Session } from '#ui/session.ts';
import { surviveTranslation } from '#ui/translatedPage.ts';
import { nextTask } from '#views/timing/nextTask.ts';

const onDevice = readDevice();
/** Only the plain address goes back to earlier work; a link shows what it names and nothing else. */
const goOnWith = window.location.search === '' ? readLastOwn() : null;
applyTheme(onDevice.theme);
const prerendered = prerenderedPage();

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no element with the id "root".');
const root = createRoot(element);
let session: Session | null = null;

const loadFailures = createLoadFailures();

surviveTranslation();
// What follows a rendering (a dialog opens, the focus moves) is done before the next key or press can come, not a frame later.
options.requestAnimationFrame = queueMicrotask;

/** Own data is on this device or nowhere; its code comes when it is asked for. */
const loadOwn = async (id: string) =>
  (await import('#workspace/openOwn.ts')).openOwn(id, bundledEntry(null).load);

const entryOf = (id: string | null) =>
  id !== null && isOwnId(id) ? { id, load: () => loadOwn(id) } : bundledEntry(id);
const entryAt = (search: string) => entryOf(datasetNamedIn(search).id);

/** Counts the requests for a dataset or an address: a later one makes the earlier ones stale. */
let turn = 0;

/** True once another dataset was open before the one that is. */
let hasSwitched = false;

/** Renders the open dataset as it is now. */
function draw(): void {
  if (session === null) return;
  const derive = session.derive();
  root.render(
    <App
      key={derive.dataset.id}
      store={session.store}
      derive={derive}
      questions={session.questions}
      siteUrl={import.meta.env.VITE_SITE_URL ?? ''}
      openAddress={session.openAddress}
      datasets={bundledEntries}
      hasSwitched={hasSwitched}
      goOnWith={hasSwitched ? null : goOnWith}
      openDataset={openDataset}
      loadFailures={loadFailures}
      onShown={prerendered.remove}
    />,
  );
}

/** What changes the dataset may do so while the page is being drawn, as a field that is taken away and so left; several changes are drawn once. */
function redraw(): void {
  if (isDrawPending) return;
  isDrawPending = true;
  queueMicrotask(() => {
    isDrawPending = false;
    draw();
  });
}
let isDrawPending = false;

/** Shows a dataset in place of the open one, at the address in the bar, unless the reader goes elsewhere meanwhile. */
async function show(bundle: BundledDataset): Promise<void> {
  turn += 1;
  const mine = turn;
  const { search } = window.location;
  const previous = session;
  const { theme, isAboutClosed } = previous?.store.getState() ?? onDevice;
  const kept: OnDevice = { theme, isAboutClosed };
  const opened = await openSession(bundle, search, kept, window, leaves, loadFailures, redraw);
  if (mine !== turn || window.location.search !== search) return opened.close();
  previous?.close();
  session = opened;
  opened.store.subscribe((state, past) => {
    if (state.theme !== past.theme) applyTheme(state.theme);
    if (state.isAboutClosed !== past.isAboutClosed) rememberAbout(state.isAboutClosed);
  });
  hasSwitched = previous !== null;
  const { id } = opened.derive().dataset;
  if (isOwnId(id)) rememberLastOwn(id);
  draw();
}

/** True if Back or Forward leads to another dataset, which is then shown once it is loaded. */
function leaves(search: string): boolean {
  turn += 1;
  const mine = turn;
  const entry = entryAt(search);
  if (entry.id === session?.derive().dataset.id) return false;
  void entry.load().then((bundle) => (mine === turn ? show(bundle) : undefined), loadFailures.report);
  return true;
}

async function openDataset(id: string): Promise<void> {
  turn += 1;
  const mine = turn;
  const bundle = await entryOf(id).load();
  // Stale: the reader has gone elsewhere in the meantime.
  if (mine !== turn || session === null) return;
  // Of one's own data the picture is what was asked for.
  const view = isOwnId(id) ? defaultAddressState.view : session.store.getState().view;
  const address = encodeAddress(
    { ...defaultAddressState, view, query: queryKeptFor(bundle) },
    bundle.dataset,
  );
  const url = `${window.location.pathname}?${address}`;
  try {
    // A dialog that it was opened from leaves no step behind.
    if (window.history.state === coverEntry) window.history.replaceState(null, '', url);
    else window.history.pushState(null, '', url);
  } catch {
    // The browser takes no more entries now: then the page is loaded anew.
    window.location.assign(url);
    return;
  }
  await show(bundle);
}

// Where the dataset of the address cannot be fetched, the first one stands in, with a note.
const first = await entryAt(window.location.search).load().catch(bundledEntry(null).load);
// The code has just been read and run. What the reader does meanwhile is answered before the page is drawn.
await new Promise<void>((goOn) => void nextTask(goOn));
await show(first);
