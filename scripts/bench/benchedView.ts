/** What both pages of the benchmark show: the default view of a dataset, and what is left of it by one filter. */
import type { BundledDataset } from '#dataset/bundled.ts';
import { createDerive } from '#derive/derive.ts';
import type { ActorId } from '#domain/ids.ts';
import { gridMap, placeActors } from '#encoding/scene/placeActors.ts';
import { screenStyle } from '#encoding/scene/sceneStyle.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { defaultQuery, withFacet } from '#query/filter/query.ts';

/** So many different filters are measured. */
const mostCountries = 6;

const frame = { width: 852, height: 598 };

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface BenchedView {
  readonly elements: readonly object[];
  /** Places of the nodes in the layout *Circle*, in their order. */
  readonly circle: readonly Spot[];
  /** The values of the facet *Country* that the benchmark toggles, one after the other, fewest relations first. */
  readonly countries: readonly {
    /** As the filter names it. */
    readonly label: string;
    /** Ids of nodes and edges that are left under it. */
    readonly left: readonly string[];
  }[];
  /** Two actors near the middle, to point at, in px of the canvas. */
  readonly spots: readonly [Spot, Spot];
}

/** A dataset as both pages show it. */
export function benchedView({ dataset, positions }: BundledDataset): BenchedView {
  const derive = createDerive(dataset, () => positions.automatic);
  const style = screenStyle(frame, dataset.actors.length);
  const map = gridMap(frame, style);
  const placed = (table: Positions) =>
    placeActors({ actors: dataset.actors, positions: table, moved: {}, frame, style, map });
  const [home, circle] = [placed(positions.automatic), placed(positions.circle)];
  const spotOf = (points: ReadonlyMap<ActorId, Spot>, id: ActorId): Spot => points.get(id) ?? { x: 0, y: 0 };

  const whole = derive.visibleGraph(defaultQuery);
  const countries = dataset.countries.map((country) => {
    const graph = derive.visibleGraph(withFacet(defaultQuery, 'country', [country.id]));
    return { country, graph };
  });
  const chosen = countries
    .filter(({ graph }) => graph.relations.length > 0)
    .sort((a, b) => a.graph.relations.length - b.graph.relations.length)
    .slice(0, mostCountries);
  if (chosen.length === 0) throw new Error(`${dataset.id} has no country to filter by.`);
  const toMiddle = ({ id }: { readonly id: ActorId }) => {
    const { x, y } = spotOf(home, id);
    return Math.hypot(x - frame.width / 2, y - frame.height / 2);
  };
  const [first, second] = [...whole.actors].sort((a, b) => toMiddle(a) - toMiddle(b));
  if (!first || !second) throw new Error(`${dataset.id} shows fewer than two actors.`);

  return {
    elements: [
      ...whole.actors.map(({ id, shortName }) => ({
        group: 'nodes',
        data: { id, label: shortName },
        position: { ...spotOf(home, id) },
      })),
      ...whole.relations.map(({ id, a, b }) => ({ group: 'edges', data: { id, source: a, target: b } })),
    ],
    circle: whole.actors.map(({ id }) => ({ ...spotOf(circle, id) })),
    countries: chosen.map(({ country, graph }) => ({
      label: country.label,
      left: [...graph.actors.map(({ id }) => id), ...graph.relations.map(({ id }) => id)],
    })),
    spots: [{ ...spotOf(home, first.id) }, { ...spotOf(home, second.id) }],
  };
}
