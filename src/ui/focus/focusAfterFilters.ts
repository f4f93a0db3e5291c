import { viewStop } from './viewStop.ts';

/** Where the focus goes when no filter is left to take back: to the button of the filter; where that stands open, to the view. */
export const focusAfterFilters = () =>
  (document.querySelector<HTMLElement>('[data-opens-filter]') ?? viewStop())?.focus();
