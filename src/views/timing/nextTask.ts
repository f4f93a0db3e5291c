/** Calls back in a task of its own, so that the browser answers the reader and paints in between; returns how to cancel. */
export function nextTask(act: () => void): () => void {
  const timer = window.setTimeout(act);
  return () => window.clearTimeout(timer);
}
