/** A figure's legend says more of tints than the one on screen: which faction each is, or in greys, that they look alike. */
import type { FactionId } from '#domain/ids.ts';
import type { GroupTint } from '#encoding/colours/colours.ts';
import type { LegendEntry as SceneLegendEntry } from '#encoding/legend/legend.ts';
import { hullSample, shapeSample } from '#encoding/legend/legendSamples.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { HullChoice } from '#state/appState.ts';
import { figureLegendWords as words } from '#words/figure.ts';
import type { FigureLegendEntry } from './figureLegend.ts';

/** A faction with its tint. */
export interface NamedTint {
  readonly id: FactionId;
  readonly label: string;
  readonly tint: GroupTint;
}

/** True for the entry that explains tints: that of the areas where these are factions, else that of the marks. */
function isOfTints({ key }: SceneLegendEntry, hulls: HullChoice): boolean {
  return key === 'tint' || (key === 'hull' && hulls === 'factions');
}

/** The legend in greys: a grey shows that there is a faction, not which one. */
export function greyLegend(
  entries: readonly SceneLegendEntry[],
  hulls: HullChoice,
): readonly FigureLegendEntry[] {
  return entries.map((entry) =>
    isOfTints(entry, hulls)
      ? { ...entry, text: entry.key === 'tint' ? words.greyTint : words.greyArea }
      : entry,
  );
}

/** The legend with an entry, under that of tints, for each faction that has an area or a member in sight. */
export function withFactions(
  entries: readonly SceneLegendEntry[],
  scene: Scene,
  hulls: HullChoice,
  factions: readonly NamedTint[],
  markSize: number,
): readonly FigureLegendEntry[] {
  return entries.flatMap((entry): readonly FigureLegendEntry[] => {
    if (!isOfTints(entry, hulls)) return [entry];
    const named = factions.flatMap((faction) => entryOf(faction, scene, hulls, entry.size, markSize) ?? []);
    return named.length === 0 ? [entry] : [{ ...entry, group: 'factions', primitives: [] }, ...named];
  });
}

function entryOf(
  { id, label, tint }: NamedTint,
  scene: Scene,
  hulls: HullChoice,
  size: SceneLegendEntry['size'],
  markSize: number,
): FigureLegendEntry | null {
  const area = hulls === 'factions' ? scene.hulls.find((hull) => hull.id === id) : undefined;
  const isInSight = scene.actors.some(({ fill }) => fill === tint.mark);
  if (!area && !isInSight) return null;
  const primitives = area
    ? hullSample(scene, area, markSize, size)
    : shapeSample('circle', markSize * 0.72, size, { fill: tint.mark });
  return { group: 'factions', text: label, primitives, size };
}
