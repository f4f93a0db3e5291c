/** Calls back when the page is idle, for what must not delay anything; returns how to cancel. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback === 'function') {
    const waiting = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(waiting);
  }
  const timer = window.setTimeout(act, 500);
  return () => window.clearTimeout(timer);
}
