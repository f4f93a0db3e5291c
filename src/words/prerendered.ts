/** The page before or without its script. */
export const prerenderedWords = {
  withoutScript:
    'Entente needs JavaScript to filter, select, show evidence and export figures. Without it, the whole dataset is pictured above, and every relation is listed here.',
  failed: 'Entente could not be loaded. Check your connection and reload the page.',
  one: 'Actor A',
  other: 'Actor B',
  stance: 'Stance',
} as const;
