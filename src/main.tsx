import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadBundled } from '#dataset/bundled.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import { layoutInput } from '#graph/layout/layoutInput.ts';
import { keepAddress } from '#state/addressSync.ts';
import { createDerive } from '#state/derive.ts';
import { createAppStore } from '#state/store.ts';
import { decodeAddress } from '#state/urlCodec.ts';
import { App } from '#ui/App.tsx';
import { applyTheme, readTheme } from '#ui/themeOnDevice.ts';

const theme = readTheme();
applyTheme(theme);

const { dataset, positions, questions } = loadBundled();
const derive = createDerive(dataset, positions, (centre) => focusPositions(layoutInput(dataset), centre));
const { address, notes } = decodeAddress(window.location.search, derive.index);
const store = createAppStore({ ...address, notes, theme });
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
    />
  </StrictMode>,
);
