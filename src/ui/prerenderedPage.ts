/** The page that was printed at build (prerender.tsx). It lies over the app until the app has drawn its view. */

export interface PrerenderedPage {
  readonly remove: () => void;
}

/** Takes the printed page out of reach: what is pressed in it from now on would be lost. */
export function prerenderedPage(): PrerenderedPage {
  const page = document.getElementById('prerendered');
  page?.setAttribute('inert', '');
  return { remove: () => page?.remove() };
}
