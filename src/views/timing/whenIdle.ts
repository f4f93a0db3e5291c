/** Calls back when the page has come to rest, so that what is fetched ahead holds up nothing. */
export function whenIdle(act: () => void): void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(act);
  else window.setTimeout(act, 500);
}
