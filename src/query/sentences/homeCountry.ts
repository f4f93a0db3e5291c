import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';

/** The name of an actor's home country, if it has just one. */
export function homeCountryOf(
  id: ActorId | undefined,
  { actors, countries }: Pick<Dataset, 'actors' | 'countries'>,
): string | null {
  const [home, ...others] = actors.find((actor) => actor.id === id)?.countries ?? [];
  return home === undefined || others.length > 0
    ? null
    : (countries.find((country) => country.id === home)?.label ?? null);
}
