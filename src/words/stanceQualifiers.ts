/** What keeps a statement from being a plain fact, in a word behind the stance. */
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
