/** The page that is prerendered at build (prerender.tsx). It covers the app until the app has drawn its view. */

export interface PrerenderedPage {
  readonly remove: () => void;
}

/** Makes the prerendered page inert: a press in it would be lost from now on. */
export function prerenderedPage(): PrerenderedPage {
  const page = document.getElementById('prerendered');
  page?.setAttribute('inert', '');
  return { remove: () => page?.remove() };
}
