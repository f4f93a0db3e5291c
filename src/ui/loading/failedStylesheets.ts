/** Stylesheets that could not be loaded. The bundler's own loader takes a failed one for loaded and never asks again. */

/** Marks every stylesheet that fails from now on; returns how to stop. */
export function markFailedStylesheets(): () => void {
  const mark = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.dataset.failed = target.rel;
  };
  window.addEventListener('error', mark, { capture: true });
  return () => window.removeEventListener('error', mark, { capture: true });
}

/** Loads the marked ones again. */
export function reloadFailedStylesheets(): void {
  for (const failed of document.querySelectorAll('link[data-failed=stylesheet]')) {
    const link = failed.cloneNode() as HTMLLinkElement;
    delete link.dataset.failed;
    failed.replaceWith(link);
  }
}
