import type { ReactNode } from 'preact/compat';
import { isOwnId } from '#domain/ownId.ts';
import { printedKey, shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { themeChoices } from '#state/appState.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { headerWords } from '#words/header.ts';
import { type Breakpoint, useApp, useAppState } from './appContext.ts';
import { DatasetSwitch } from './DatasetSwitch.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { Icon } from './widgets/Icon.tsx';

const findKey = printedKey(shortcutKeys.everywhere.find);
const findShortcut = `Control+${findKey} Meta+${findKey}`;

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/** Name and dataset, views, find, share, cite, theme, export. */
export function Header({ breakpoint }: { readonly breakpoint: Breakpoint }) {
  const { store } = useApp();
  const menuId = useUniqueId();
  const open = (dialog: 'find' | 'cite' | 'figure') => () => store.dispatch({ type: 'dialogOpened', dialog });
  const isDesk = breakpoint === 'desk';
  const secondary = (
    <>
      <ShareButton />
      <button type="button" className="button quiet" onClick={open('cite')}>
        {isDesk ? headerWords.cite : headerWords.citeLong}
      </button>
      <ThemeSwitch />
    </>
  );
  return (
    <header className="header">
      <h1 className="name">{headerWords.name}</h1>
      <DatasetSwitch />
      <ViewSwitch />
      <div className="header-acts">
        <button
          type="button"
          className="button find-button"
          onClick={open('find')}
          aria-keyshortcuts={findShortcut}
          aria-label={headerWords.find}
        >
          <Icon name="search" />
          <span className="find-text">{breakpoint === 'phone' ? '' : headerWords.find}</span>
          <kbd>{headerWords.findKeys(isMac)}</kbd>
        </button>
        {isDesk ? (
          secondary
        ) : (
          <>
            <button
              type="button"
              className="button icon-only"
              popoverTarget={menuId}
              aria-label={headerWords.more}
            >
              <Icon name="more" />
            </button>
            <MoreMenu id={menuId}>{secondary}</MoreMenu>
          </>
        )}
        <button type="button" className="button primary" onClick={open('figure')}>
          {breakpoint === 'phone' ? headerWords.exportShort : headerWords.export}
        </button>
      </div>
    </header>
  );
}

/** The acts that do not fit in a narrow header. A choice closes the menu first, so that a dialog gives the focus back to its button. */
function MoreMenu({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div
      id={id}
      popover="auto"
      className="menu"
      onClickCapture={(event) => {
        if ((event.target as Element).closest('button')) event.currentTarget.hidePopover();
      }}
    >
      {children}
    </div>
  );
}

/** A link to the view; own data, which opens nowhere else, is saved. */
function ShareButton() {
  const app = useApp();
  const { store, derive, withLoaded } = app;
  const isOwn = isOwnId(derive.dataset.id);
  const share = () =>
    isOwn
      ? store.dispatch({ type: 'dialogOpened', dialog: 'save' })
      : withLoaded(
          () => import('./shareView.ts'),
          ({ shareView }) => void shareView(app),
        );
  return (
    <button type="button" className="button quiet" onClick={share}>
      {isOwn ? headerWords.shareFile : headerWords.share}
    </button>
  );
}

function ThemeSwitch() {
  const { store } = useApp();
  const theme = useAppState((state) => state.theme);
  return (
    <label className="theme-switch" title={headerWords.theme}>
      <span>{headerWords.theme}</span>
      <Icon name="theme" />
      <select
        value={theme}
        onChange={(event) => {
          const chosen = themeChoices.find((choice) => choice === event.currentTarget.value);
          if (chosen) store.dispatch({ type: 'themeChosen', theme: chosen });
        }}
      >
        {themeChoices.map((choice) => (
          <option key={choice} value={choice}>
            {headerWords.themes[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
