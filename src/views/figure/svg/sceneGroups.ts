import type { Derive } from '#derive/derive.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import { sceneLayers } from '#encoding/scene/sceneLayers.ts';
import type { PrimitiveGroup } from './printSvg.ts';

/** A scene as groups with ids, one for each layer that has any; actors and lines bear the names of actors as titles. */
export function sceneGroups(scene: Scene, { index }: Pick<Derive, 'index'>): readonly PrimitiveGroup[] {
  const nameOf = (id: ActorId) => index.actors.get(id)?.actor.name ?? id;
  const groups = Object.entries(sceneLayers).map(([name, layer]) => ({
    id: name,
    content: layer(scene)
      .filter(({ primitives }) => primitives.length > 0)
      .map(
        ({ id, namedBy, isFaded, primitives }): PrimitiveGroup => ({
          id,
          ...(namedBy.length > 0 ? { title: namedBy.map(nameOf).join(' – ') } : {}),
          isFaded,
          content: primitives,
        }),
      ),
  }));
  return groups.filter(({ content }) => content.length > 0);
}
