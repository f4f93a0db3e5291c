/** How long what is waited for may take to be there, ms: some of a panel comes once the page is idle. */
const longestWaitMs = 3000;

/**
 * Tries an act at once and again at each change below an element, until it says that it is done, or that nobody waits for it any
 * more.
 */
export function whenThere(around: Element, isDone: () => boolean): void {
  if (isDone()) return;
  const observer = new MutationObserver(() => isDone() && observer.disconnect());
  observer.observe(around, { childList: true, subtree: true });
  window.setTimeout(() => observer.disconnect(), longestWaitMs);
}
