/**
 * The keys that are ours to choose, in lower case: what the handlers listen to, and what the list of shortcuts (`shortcuts.ts`)
 * and the hints on controls print. Arrows, Enter, Esc, Home, End and the like are what they are everywhere: each handler has its own.
 */
export const shortcutKeys = {
  /** With Ctrl or ⌘. Until the app listens, `public/boot.js` keeps the first of them. */
  everywhere: { find: 'k', undo: 'z', redo: 'y' },
  graph: { relations: ['r'], menu: ['m'], zoomIn: ['+', '='], zoomOut: ['-', '_'], fit: ['0'] },
  text: { sentence: 's', nothing: 'n', omission: 'o', unread: 'u' },
  /** The list itself. */
  list: '?',
} as const;

/** A key as it is printed: "K". */
export const printedKey = (key: string): string => (key === '-' ? '−' : key.toUpperCase());
