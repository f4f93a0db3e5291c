/** The legend of a figure says more of tints than the screen's: which faction each is, and in greys, that none can be told. */
import type { FactionId } from '#domain/ids.ts';
import type { LegendEntry as SceneLegendEntry } from '#encoding/legend/legend.ts';
import { hullSample, shapeSample } from '#encoding/legend/legendSamples.ts';
import type { Scene } from '#encoding/scene/scene.ts';
import type { GroupTint } from '#encoding/tokens.ts';
import type { HullChoice } from '#state/appState.ts';
import { figureLegendWords as words } from '#words/figure.ts';
import type { FigureLegendEntry } from './figureLegend.ts';

/** A faction with its tint. */
export interface NamedTint {
  readonly id: FactionId;
  readonly label: string;
  readonly tint: GroupTint;
}

/** The entry of a legend that tells of tints: the areas' where these are factions, else the marks'. */
function isOfTints({ key }: SceneLegendEntry, hulls: HullChoice): boolean {
  return key === 'tint' || (key === 'hull' && hulls === 'factions');
}

/** The legend in greys: a grey says that there is a faction, not which. */
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

/** The legend with an entry for each faction of which a tint or an area is in sight, under that of tints. */
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
  const areas = hulls === 'factions' ? scene.hulls.filter((hull) => hull.id === id) : [];
  const isWorn = scene.actors.some(({ fill, isOutside }) => !isOutside && fill === tint.mark);
  if (areas.length === 0 && !isWorn) return null;
  const primitives =
    areas.length > 0
      ? hullSample({ ...scene, hulls: areas }, markSize, size)
      : shapeSample('circle', markSize * 0.72, size, { fill: tint.mark });
  return { group: 'factions', text: label, primitives, size };
}
