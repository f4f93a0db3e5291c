import { useEffect, useEffectEvent, useMemo, useState } from 'preact/compat';
import type { Size } from '#base/geometry.ts';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { Derive } from '#derive/derive.ts';
import { likelyNext } from '#derive/likelyNext.ts';
import type { AppState } from '#state/appState.ts';
import { afterPaint } from '#views/timing/afterPaint.ts';
import { nextTask } from '#views/timing/nextTask.ts';
import { savesWork } from '#views/timing/savesWork.ts';
import { whenIdle } from '#views/timing/whenIdle.ts';
import { createGraphScene, type GraphScene } from './graphScene.ts';

interface ShownGraph {
  readonly shown: GraphScene | null;
  /** The scene that was last painted: the next one keeps its names where they are here, and the legend follows it. */
  readonly painted: GraphScene | null;
}

const usualType = 16;

/** The size of type that the reader has set in the browser, as a share of the usual one. */
const readersType = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualType || 1;

/** The scene of a canvas; null until the canvas has a size. */
export function useGraphScene(
  derive: Derive,
  state: AppState,
  frame: Size | null,
  camps: ShownCamps | null,
  detail: number,
): ShownGraph {
  const [type] = useState(readersType);
  const sceneFor = useMemo(() => createGraphScene(derive, type), [derive, type]);
  const [painted, setPainted] = useState<GraphScene | null>(null);
  const isDrawn = useSteps(frame, [
    (size) => sceneFor.drawAhead(state, size),
    (size) => sceneFor(state, size),
  ]);
  const shown = frame && isDrawn ? sceneFor(state, frame, camps, detail, painted) : null;
  useEffect(() => {
    if (shown !== painted) return afterPaint(() => setPainted(shown));
  }, [shown, painted]);
  /** While nothing else is to be done, the scenes of what is asked for next, one at a time. */
  const workAhead = useEffectEvent((next: AppState) => frame && sceneFor(next, frame, null, 1, painted));
  const likely = useEffectEvent(() => likelyNext(state, derive.dataset));
  const isAtRest = derive.isAhead && shown === painted && camps === null && detail === 1;
  useEffect(() => {
    if (!isAtRest || painted === null || savesWork()) return;
    const waiting = [...likely()];
    const goOn = (): (() => void) =>
      whenIdle(() => {
        const next = waiting.shift();
        if (next === undefined) return;
        workAhead(next);
        cancel = goOn();
      });
    let cancel = goOn();
    return () => cancel();
  }, [isAtRest, painted]);
  return { shown, painted };
}

/**
 * True once the steps to the first scene are done, each in a task of its own: in one, together with the page before them and
 * the painting after them, they would hold up what the reader does meanwhile.
 */
function useSteps(frame: Size | null, steps: readonly ((frame: Size) => void)[]): boolean {
  const [done, setDone] = useState(0);
  const take = useEffectEvent((size: Size) => {
    try {
      steps[done]?.(size);
    } catch {
      // The rendering meets the same error, where it is caught and told.
    }
    setDone(done + 1);
  });
  const left = steps.length - done;
  useEffect(() => {
    if (frame !== null && left > 0) return nextTask(() => take(frame));
  }, [frame, left]);
  return left === 0;
}
