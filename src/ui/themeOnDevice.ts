import { type ThemeChoice, themeChoices } from '#state/appState.ts';

const key = 'entente-theme';

/** The theme that this device remembers; `system` where it remembers none or storage is closed to us. */
export function readTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return themeChoices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Puts a theme into force and remembers it. */
export function applyTheme(theme: ThemeChoice): void {
  const page = document.documentElement;
  // Setting the same value again would still restyle the whole page.
  if (page.dataset.theme !== theme) page.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that forbids storage forgets the theme; nothing else depends on it.
  }
}
