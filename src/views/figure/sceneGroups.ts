import { isInMark } from '#encoding/markNumbers.ts';
import {
  actorPrimitives,
  hullNameLook,
  hullPrimitive,
  lineMarkPrimitives,
  nameLook,
  outsideNameLook,
  strokePrimitive,
  textPrimitives,
  verbLook,
} from '#encoding/markPrimitives.ts';
import type { Scene } from '#encoding/scene.ts';
import type { Derive } from '#state/derive.ts';
import type { PrimitiveGroup } from './printSvg.ts';

/** A scene as groups with ids, in painter's order: hulls, lines, actors, marks of lines, texts. */
export function sceneGroups(scene: Scene, { index }: Pick<Derive, 'index'>): readonly PrimitiveGroup[] {
  const actorName = (id: Scene['actors'][number]['id']) => index.actors.get(id)?.actor.name ?? id;
  const hulls = scene.hulls.map(
    (hull): PrimitiveGroup => ({ id: `hull-${hull.id}`, content: [hullPrimitive(hull)] }),
  );
  const lines = scene.lines.map(
    (line): PrimitiveGroup => ({
      id: `line-${line.id}`,
      title: `${actorName(line.a)} – ${actorName(line.b)}`,
      isFaded: line.emphasis === 'faded',
      content: [strokePrimitive(line)],
    }),
  );
  const actors = scene.actors.map(
    (actor): PrimitiveGroup => ({
      id: `actor-${actor.id}`,
      title: actorName(actor.id),
      isFaded: actor.emphasis === 'faded',
      content: actorPrimitives(actor),
    }),
  );
  const marks = scene.lines.map(
    (line): PrimitiveGroup => ({
      id: `marks-${line.id}`,
      isFaded: line.emphasis === 'faded',
      content: lineMarkPrimitives(line),
    }),
  );
  const isFading = scene.actors.some(({ emphasis }) => emphasis === 'faded');
  const texts: PrimitiveGroup[] = [
    ...scene.hulls.flatMap(({ id, ink, label }) =>
      label
        ? [
            {
              id: `hull-name-${id}`,
              isFaded: isFading,
              content: textPrimitives(label, hullNameLook(ink)),
            },
          ]
        : [],
    ),
    ...scene.lines.flatMap((line) =>
      line.verb
        ? [
            {
              id: `verb-${line.id}`,
              isFaded: line.emphasis === 'faded',
              content: textPrimitives(line.verb, verbLook(line)),
            },
          ]
        : [],
    ),
    ...scene.actors.flatMap((actor) => {
      const { id, label, isOutside, emphasis } = actor;
      if (!label) return [];
      const look = { ...(isOutside ? outsideNameLook : nameLook), hasHalo: !isInMark(label, actor) };
      return [{ id: `name-${id}`, isFaded: emphasis === 'faded', content: textPrimitives(label, look) }];
    }),
  ];
  return [
    { id: 'hulls', content: hulls },
    { id: 'lines', content: lines },
    { id: 'actors', content: actors },
    { id: 'marks', content: marks.filter(({ content }) => content.length > 0) },
    { id: 'texts', content: texts },
  ];
}
