/** What this device remembers. A browser that forbids storage forgets it; nothing else depends on it. */
import { type AppState, type ThemeChoice, themeChoices } from '#state/appState.ts';

/** What the page remembers from visit to visit. */
export type OnDevice = Pick<AppState, 'theme' | 'isAboutClosed'>;

// boot.js reads the same before the first picture.
const themeKey = 'entente-theme';
const aboutKey = 'entente-about';
/** Read here alone. */
const ownKey = 'entente-own';
const formatKey = 'entente-format';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Null forgets. */
function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // See above.
  }
}

/** The defaults where the device remembers nothing. */
export function readDevice(): OnDevice {
  const stored = read(themeKey);
  return {
    theme: themeChoices.find((choice) => choice === stored) ?? 'system',
    isAboutClosed: read(aboutKey) === 'closed',
  };
}

/** Puts a theme into force and remembers it. */
export function applyTheme(theme: ThemeChoice): void {
  const page = document.documentElement;
  // Setting the same value again would still restyle the whole page.
  if (page.dataset.theme !== theme) page.dataset.theme = theme;
  write(themeKey, theme === 'system' ? null : theme);
}

export function rememberAbout(isClosed: boolean): void {
  write(aboutKey, isClosed ? 'closed' : null);
}

/** The id of the dataset of one's own that was open last; null where none was. It may be gone since. */
export const readLastOwn = (): string | null => read(ownKey);

/** The format that data was saved in last, by its id; null where none was. */
export const readLastFormat = (): string | null => read(formatKey);

export function rememberFormat(id: string): void {
  write(formatKey, id);
}

export function rememberLastOwn(id: string): void {
  write(ownKey, id);
}
