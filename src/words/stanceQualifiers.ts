/** Qualifiers of a stance whose statements are no plain facts, shown after it. */
export const qualityWords = {
  qualified: (stance: string, quality: string) => `${stance} (${quality})`,
  quality: {
    announced: 'announced',
    threatened: 'threatened',
    view: 'author’s view',
    other: 'said of another',
    unnamed: 'speaker unnamed',
  },
} as const;
