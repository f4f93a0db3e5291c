/** The page that is prerendered at build (prerender.tsx). It covers the app until the app has drawn its view. */

interface PrerenderedPage {
  readonly remove: () => void;
}

/** The prerendered page. What is pressed in it meanwhile is kept (earlyActs.ts). */
export function prerenderedPage(): PrerenderedPage {
  return { remove: () => document.getElementById('prerendered')?.remove() };
}
