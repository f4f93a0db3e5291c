/** The page that was printed at build (prerender.tsx). It lies over the app until the app has drawn its view. */

export interface StillPage {
  readonly remove: () => void;
}

/** Takes the printed page out of reach: what is pressed in it from now on would be lost. */
export function stillPage(): StillPage {
  const page = document.getElementById('still');
  page?.setAttribute('inert', '');
  return { remove: () => page?.remove() };
}
