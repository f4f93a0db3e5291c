/** Calls back when the page is idle, for loading ahead that must not delay anything. */
export function whenIdle(act: () => void): void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(act);
  else window.setTimeout(act, 500);
}
