import type { LayoutActor } from './layoutInput.ts';

/** The name of the group that an actor belongs to; null for none. */
export type GroupKey = (actor: LayoutActor) => string | null;

/** The first faction declared; null for none. */
export function factionKey({ factions }: LayoutActor): string | null {
  return factions[0] ?? null;
}

/** The home country; those of several and those of none stand together as a country does. */
export function countryKey({ countries }: LayoutActor): string {
  return countries.length > 1 ? 'several' : (countries[0] ?? 'none');
}
