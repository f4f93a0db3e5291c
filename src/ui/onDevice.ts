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
const figureKey = 'entente-figure-words';
const arrangementKey = 'entente-figure-arrangement';

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

/** Words that a reader gave the figure of a view; null: as proposed. */
interface FigureWordsGiven {
  readonly title: string | null;
  readonly caption: string | null;
}

const mostFigures = 20;
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** The figures with words of a reader's own, the latest first; what is not in this form is forgotten. */
function figuresWithWords(): readonly (FigureWordsGiven & { readonly view: string })[] {
  try {
    const stored: unknown = JSON.parse(read(figureKey) ?? '[]');
    return (Array.isArray(stored) ? stored : []).flatMap((one) =>
      typeof one?.view === 'string'
        ? [{ view: one.view, title: textOrNull(one.title), caption: textOrNull(one.caption) }]
        : [],
    );
  } catch {
    return [];
  }
}

export function readFigureWords(view: string): FigureWordsGiven {
  const found = figuresWithWords().find((one) => one.view === view);
  return {
    title: found?.title ?? null,
    caption: found?.caption ?? null,
  };
}

export function rememberFigureWords(view: string, words: FigureWordsGiven): void {
  const others = figuresWithWords().filter((one) => one.view !== view);
  const isGiven = words.title !== null || words.caption !== null;
  const all = isGiven ? [{ view, ...words }, ...others] : others;
  write(figureKey, all.length === 0 ? null : JSON.stringify(all.slice(0, mostFigures)));
}

/** Whether the actors of the figures of each dataset are arranged anew, the latest first; what is not in this form is forgotten. */
function figureArrangements(): readonly (readonly [dataset: string, isAnew: boolean])[] {
  try {
    const stored: unknown = JSON.parse(read(arrangementKey) ?? '[]');
    return (Array.isArray(stored) ? stored : []).filter(
      (one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'boolean',
    );
  } catch {
    return [];
  }
}

/** As it was chosen last for a dataset; null where nobody has chosen. */
export const readFigureArrangement = (dataset: string): boolean | null =>
  figureArrangements().find(([one]) => one === dataset)?.[1] ?? null;

export function rememberFigureArrangement(dataset: string, isAnew: boolean): void {
  const others = figureArrangements().filter(([one]) => one !== dataset);
  write(arrangementKey, JSON.stringify([[dataset, isAnew], ...others].slice(0, mostFigures)));
}
