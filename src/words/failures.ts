/** Words where a part of the page has failed or was not loaded. */

export const errorWords = {
  title: 'Something went wrong on this page',
  text: 'Your data is safe. The default view should still open:',
  link: 'Open the default view',
  details: 'Error message',
} as const;

export const loadFailureWords = {
  opening: 'Opening…',
  title: 'Not loaded',
  text: 'This part of Entente could not be loaded. The rest of the page is as it was.',
  retry: 'Try again',
  act: 'That did not work: a part of Entente could not be loaded. Please try again.',
} as const;
