import { type DyadId, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { applyQuery, whyExcluded } from './applyQuery.ts';
import { facets } from './facets.ts';
import { asSet, type Inclusion, namesSomebody, type Query, withFacet } from './query.ts';
import type { QueryIndex } from './queryIndex.ts';
import { whyAbsent } from './whyAbsent.ts';

type Change = (query: Query) => Query;

/** The fewest switches that are off and that some statement of the pair needs; none for a pair without a statement. */
function missingInclusions(index: QueryIndex, query: Query, dyad: DyadId): readonly Inclusion[] {
  const lists = index.statements
    .filter(({ rolledUpDyad, codedDyad }) => rolledUpDyad === dyad || codedDyad === dyad)
    .filter((one) => whyExcluded(one, query.included) !== null)
    .map(({ needs }) => needs.filter((need) => !query.included.includes(need)));
  return lists.reduce((best, next) => (next.length < best.length ? next : best), lists[0] ?? []);
}

/** Every change that may bring actors or their relation back, those that show least besides first. */
function changes(
  index: QueryIndex,
  query: Query,
  ends: readonly ActorId[],
  dyad: DyadId | null,
  withLine: boolean,
): readonly Change[] {
  const isPeripheral = (id: ActorId) => index.actors.get(id)?.actor.tier === 'periphery';
  const missing = dyad === null ? [] : missingInclusions(index, query, dyad);
  const list: Change[] = [(one) => ({ ...one, hidden: one.hidden.filter((id) => !ends.includes(id)) })];
  if (ends.some(isPeripheral)) list.push((one) => ({ ...one, periphery: true }));
  if (ends.some((id) => index.actors.get(id)?.rollsUpTo !== id))
    list.push((one) => ({ ...one, rollUp: false }));
  if (missing.length > 0) list.push((one) => ({ ...one, included: asSet([...one.included, ...missing]) }));
  // The switches of what it lacks bring an actor back with a line.
  if (dyad === null && withLine && !query.isolated)
    for (const { query: on } of ends.flatMap((id) => whyAbsent(index, query, id)))
      list.push((one) => ({ ...one, included: on.included, periphery: on.periphery }));
  if (dyad === null) list.push((one) => ({ ...one, isolated: true }));
  list.push((one) => ({ ...one, undated: true }));
  list.push((one) => ({ ...one, from: null, to: null }));
  for (const scope of ['counterparts', 'surroundings'] as const) list.push((one) => ({ ...one, scope }));
  if (namesSomebody(query)) list.push((one) => withFacet(one, 'actor', [...one.facets.actor, ...ends]));
  for (const facet of facets) list.push((one) => withFacet(one, facet, []));
  return list;
}

/** The query with these actors in it, each with a line where something is said of it: for whoever has just written it. */
export const queryWithLines = (index: QueryIndex, query: Query, wanted: readonly ActorId[]): Query =>
  wanted.reduce((one, id) => queryThatShows(index, one, id, true) ?? one, query);

/**
 * The query changed as little as shows an actor, or the line of a pair: one change if one is enough, else a set of which none
 * can be spared. The query itself if it shows it already; null if nothing can, as for a pair without a statement. `withLine`: an
 * actor is shown by switching on what is said of it, where something is, and else without a line.
 */
export function queryThatShows(
  index: QueryIndex,
  query: Query,
  wanted: ActorId | DyadId,
  withLine = false,
): Query | null {
  const pair = parseDyadId(wanted as DyadId);
  const dyad = pair?.id ?? null;
  const ends = pair === null ? [wanted as ActorId] : [pair.a, pair.b];
  const shows = (one: Query) => {
    const { actors, relations } = applyQuery(index, one);
    return dyad === null ? actors.some(({ id }) => id === wanted) : relations.some(({ id }) => id === dyad);
  };
  if (shows(query)) return query;
  const all = changes(index, query, ends, dyad, withLine);
  const single = all.map((change) => change(query)).find(shows);
  if (single) return single;
  const changed = (list: readonly Change[]) => list.reduce((one, change) => change(one), query);
  if (!shows(changed(all))) return null;
  return changed(
    all.reduce<readonly Change[]>((kept, change) => {
      const without = kept.filter((one) => one !== change);
      return shows(changed(without)) ? without : kept;
    }, all),
  );
}
