/** A picture whose actors came one by one, each to where there was room: while one codes, nobody is moved. */
import type { Derive } from '#derive/derive.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { AppState } from '#state/appState.ts';
import { rearrangeVisible } from './rearrangeVisible.ts';

type View = Pick<AppState, 'view' | 'layout' | 'query' | 'moved'>;

/** Layouts by relations; of the others each has an order of its own. */
const byRelations: readonly string[] = ['automatic', 'force'];
/** So many stand well wherever they stand. */
const fewest = 3;

/** True if actors in sight came after the places of the others were found. */
export function hasGrown(derive: Derive, { view, layout, query }: View): boolean {
  if (view !== 'graph' || !byRelations.includes(layout.layout)) return false;
  const late = new Set(derive.late());
  const { actors } = derive.visibleGraph(query);
  return actors.length >= fewest && actors.some(({ id }) => late.has(id));
}

/** True if the reader has tidied the picture up or moved somebody, now or when it was open before. */
export function isArrangedByHand(derive: Derive, { layout, moved }: View): boolean {
  return Object.keys(moved).length > 0 || derive.arranged().includes(layout.layout);
}

/** Places for the actors in sight as *Tidy up* would find them. Rejects as `callWorker` does. */
export function arrangeGrown(state: AppState, derive: Derive, signal: AbortSignal): Promise<Positions> {
  return rearrangeVisible({ ...state, moved: {} }, derive, signal, () => {});
}
