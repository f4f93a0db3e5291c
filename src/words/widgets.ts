/** Words of controls that stand in many places. */

/** Buttons with a sign alone. */
export const widgetWords = {
  close: 'Close',
  dismiss: 'Dismiss',
} as const;

/** Copying to the clipboard. */
export const clipboardWords = {
  failed: 'Your browser did not allow copying. Select the text and copy it.',
} as const;
