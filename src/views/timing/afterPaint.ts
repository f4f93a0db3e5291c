/** Calls back after the next paint, or at once in a hidden page; returns how to cancel. */
export function afterPaint(act: () => void): () => void {
  let timer = 0;
  const soon = () => {
    timer = window.setTimeout(act);
  };
  // A page in the background is not painted.
  const frame = document.visibilityState === 'hidden' ? 0 : requestAnimationFrame(soon);
  if (frame === 0) soon();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
