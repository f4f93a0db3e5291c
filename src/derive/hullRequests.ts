import type { ActorId, CampId, FactionId } from '#domain/ids.ts';
import { type GroupTint, operationTint } from '#encoding/colours/colours.ts';
import type { HullRequest } from '#encoding/scene/buildScene.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { HullChoice } from '#state/appState.ts';
import { campName } from '#words/campName.ts';
import type { CampGroups } from './campGroups.ts';
import type { Derive } from './derive.ts';

/** The groups to draw as hulls, each with its visible members. Camps are computed elsewhere. */
export function hullRequests(
  { dataset, shownAs }: Pick<Derive, 'dataset' | 'shownAs'>,
  graph: VisibleGraph,
  hulls: HullChoice,
  tints: ReadonlyMap<FactionId, GroupTint>,
  rollUp: boolean,
  camps: CampGroups = [],
): readonly HullRequest[] {
  const visible = new Set<ActorId>(graph.actors.map(({ id }) => id));
  const seen = (ids: readonly ActorId[]) => [...new Set(ids)].filter((id) => visible.has(id));
  if (hulls === 'none') return [];
  if (hulls === 'camps') {
    // An actor that stands alone is no group, and has no area.
    return camps.flatMap((members, camp) =>
      members.length < 2
        ? []
        : {
            id: `camp-${camp}` as CampId,
            label: campName(camp),
            members: seen(members),
            tint: operationTint,
            isShownAlone: true,
          },
    );
  }
  if (hulls === 'countries') {
    // As in the layout: an actor of several countries is at home in none of them.
    return dataset.countries.map(({ id, label }) => ({
      id,
      label,
      members: seen(
        dataset.actors
          .filter(({ countries }) => countries.length === 1 && countries[0] === id)
          .map((actor) => actor.id),
      ),
      tint: operationTint,
    }));
  }
  if (hulls === 'factions') {
    return dataset.factions.map(({ id, label }) => ({
      id,
      label,
      members: seen(dataset.actors.filter(({ factions }) => factions.includes(id)).map((actor) => actor.id)),
      tint: tints.get(id) ?? operationTint,
    }));
  }
  // Under roll-up, an official who takes part stands for his organisation. That does not hold for factions.
  return dataset.operations.map(({ id, label, participants }) => ({
    id,
    label,
    members: seen(participants.map(({ actor }) => shownAs(actor, rollUp))),
    tint: operationTint,
  }));
}
