/** Random views of the bundled dataset, drawn on canvases of every size, for laws about what a scene must be. */
import fc from 'fast-check';
import type { Size } from '#base/geometry.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { type AppState, hullChoices, initialState } from '#state/appState.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { canvases, realDerive } from '#tests/fixtures/realScene.ts';
import { isThorough, lawWeight } from '#tests/lawRuns.ts';
import { arbitraryQuery } from '#tests/query/filter/arbitraryQuery.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

export const frames: readonly Size[] = Object.values(canvases);
/** Of screens from a phone's with a notice above the picture to a desk's. */
export const sizes: readonly Size[] = [
  { width: 360, height: 265 },
  { width: 360, height: 400 },
  { width: 640, height: 186 },
  { width: 640, height: 500 },
  { width: 852, height: 598 },
  { width: 1000, height: 800 },
];
export const anyView: fc.Arbitrary<AppState> = fc
  .record({
    query: arbitraryQuery(realDataset),
    hulls: fc.constantFrom(...hullChoices),
    layout: fc.constantFrom('automatic' as const, 'force' as const, 'factions' as const, 'circle' as const),
  })
  .map(({ query, hulls, layout }) => ({ ...initialState, query, hulls, layout: { layout } }));

export interface Drawn {
  readonly graph: VisibleGraph;
  readonly scene: Scene;
  readonly markSize: number;
}

export function draw(state: AppState, frame: Size): Drawn {
  const { scene, style } = createGraphScene(realDerive)(state, frame);
  return { graph: realDerive.visibleGraph(state.query), scene, markSize: style.markSize };
}

const drawn = new Map<string, Drawn>();

function drawOnce(state: AppState, frame: Size): Drawn {
  const key = JSON.stringify([state, frame]);
  const known = drawn.get(key) ?? draw(state, frame);
  drawn.set(key, known);
  return known;
}

/**
 * One for all laws of a file: they see the same views, each drawn once. The same at each run, so that a change is judged and
 * not chance; another one each time by `npm run test:laws`.
 */
const seed = isThorough ? Date.now() : 20161101;

/** Holds a law against random views on each canvas; fewer views where there are more canvases. */
export function law(
  check: (drawn: Drawn, state: AppState) => void,
  canvasSizes: readonly Size[] = frames,
): void {
  fc.assert(
    fc.property(anyView, (state) => {
      for (const frame of canvasSizes) check(drawOnce(state, frame), state);
    }),
    { ...(canvasSizes.length > 3 ? lawWeight(0.3, 0.6) : lawWeight(1, 2)), seed },
  );
}
