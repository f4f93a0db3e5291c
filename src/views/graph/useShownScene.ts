import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'preact/compat';
import type { Theme } from '#encoding/colours/colours.ts';
import { betweenScenes, movedActors } from '#encoding/scene/betweenScenes.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { GraphRenderer } from './graphRenderer.ts';

const durationMs = 250;
const eased = (t: number) => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));

/**
 * Keeps the screen at the scene. Where actors have moved they glide there, unless the reader wants no motion.
 * Returns how to show a passing scene (while one is dragged), from which the next glides on.
 */
export function useShownScene(
  renderer: RefObject<GraphRenderer | null>,
  scene: Scene | null,
  theme: Theme,
): (passing: Scene) => void {
  const last = useRef<Scene | null>(null);
  const frame = useRef(0);
  const show = useCallback(
    (shown: Scene) => {
      last.current = shown;
      renderer.current?.show(shown, theme);
    },
    [renderer, theme],
  );
  useLayoutEffect(() => {
    if (!scene) return;
    cancelAnimationFrame(frame.current);
    const from = last.current;
    const isStill =
      from === null ||
      from.frame !== scene.frame ||
      // A picture of very many takes longer to paint than a frame lasts.
      scene.isPlain === true ||
      movedActors(from, scene).size === 0 ||
      window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill) {
      show(scene);
      return;
    }
    const began = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - began) / durationMs));
      show(betweenScenes(from, scene, eased(share)));
      if (share < 1) frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
  }, [scene, show]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return show;
}
