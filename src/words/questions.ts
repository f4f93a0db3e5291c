/** The questions over the picture. */
export const questionWords = {
  region: 'Questions',
  start: 'Start with a question',
  questions: 'Questions',
  next: 'Next question',
  more: 'More',
  less: 'Less',
} as const;
