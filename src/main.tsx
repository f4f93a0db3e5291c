import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadBundled } from '#dataset/bundled.ts';
import { keepAddress } from '#state/addressSync.ts';
import { createDerive } from '#state/derive.ts';
import { createAppStore } from '#state/store.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { App } from '#ui/App.tsx';
import { loadView } from '#ui/Canvas.tsx';
import { focusOnDemand } from '#ui/focusOnDemand.ts';
import { stillPage } from '#ui/stillPage.ts';
import { applyTheme, readTheme } from '#ui/themeOnDevice.ts';

const theme = readTheme();
applyTheme(theme);
const still = stillPage();

const { dataset, positions, questions } = loadBundled();
const focus = focusOnDemand(dataset, positions.force);
const derive = createDerive(dataset, positions, focus.positions);
const { address, notes } = decodeAddress(window.location.search, derive.index);
const start = { ...address, notes, theme };
// What fails to come is told where it is shown.
await Promise.allSettled([loadView(start.view), focus.preparing(start)]);
const store = createAppStore(start, focus.preparing);
keepAddress(store, derive.index, window);
store.subscribe((state, previous) => {
  if (state.theme !== previous.theme) applyTheme(state.theme);
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App
      store={store}
      derive={derive}
      questions={questions}
      siteUrl={import.meta.env.VITE_SITE_URL ?? ''}
      openAddress={(search) => {
        const opened = decodeAddress(search, derive.index);
        store.dispatch({ type: 'addressOpened', ...opened });
      }}
      onShown={still.remove}
    />
  </StrictMode>,
);
