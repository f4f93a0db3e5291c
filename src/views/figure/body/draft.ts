import type { SceneRequest } from '#encoding/scene/buildScene.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { Nudges } from './nudges.ts';

/** A scene, and which texts it was to hold. */
export interface Draft {
  readonly scene: Scene;
  readonly texts: SceneRequest['texts'];
  /** How names were drawn, for a frame that differs little: the step of their sizes, who stands aside, what is left wrong. */
  readonly form?: { readonly step: number; readonly nudges: Nudges; readonly faults: number };
}
