import { seededRandom } from '#base/seededRandom.ts';
import type { ActorId, CountryId, FactionId } from '#domain/ids.ts';
import type { LayoutActor, LayoutInput, LayoutTie } from '#graph/layout/layoutInput.ts';

export interface SampleSize {
  readonly core: number;
  readonly officials: number;
  readonly periphery: number;
  readonly dyads: number;
}

const id = (text: string) => text as ActorId;

/** A made-up conflict: six factions in two camps, aligned within, opposed across, with some exceptions. */
export function sampleInput(size: SampleSize, seed = 1): LayoutInput {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const actors: LayoutActor[] = [];
  for (let at = 0; at < size.core; at++) {
    const faction = at % 8;
    actors.push({
      id: id(`actor-${at}`),
      tier: 'core',
      kind: at % 3 === 0 ? 'state' : 'armed-group',
      factions: faction < 6 ? [`faction-${faction}` as FactionId] : [],
      countries: at % 7 === 6 ? [] : [`C${at % 5}` as CountryId],
      labelWidth: 28 + below(70),
    });
  }
  for (let at = 0; at < size.officials; at++) {
    actors.push({
      id: id(`official-${at}`),
      tier: 'core',
      kind: 'official',
      factions: [],
      countries: [],
      partOf: id(`actor-${at}`),
      labelWidth: 80,
    });
  }
  for (let at = 0; at < size.periphery; at++) {
    actors.push({
      id: id(`outside-${at}`),
      tier: 'periphery',
      kind: 'media',
      factions: [],
      countries: [],
      labelWidth: 70,
    });
  }
  const ties = new Map<string, LayoutTie>();
  const join = (a: ActorId, b: ActorId, sign: 1 | -1 | 0) => {
    if (a === b) return;
    const [one, other] = a < b ? [a, b] : [b, a];
    ties.set(`${one}~${other}~${sign}`, { a: one, b: other, sign, weight: 0.5 + 0.5 * random() });
  };
  for (let tries = 0; ties.size < size.dyads && tries < 20 * size.dyads; tries++) {
    const one = below(size.core);
    const other = below(size.core);
    const sameCamp = (one % 8) % 2 === (other % 8) % 2;
    join(id(`actor-${one}`), id(`actor-${other}`), sameCamp === random() < 0.9 ? 1 : -1);
  }
  for (let at = 0; at < size.officials; at++) {
    join(id(`official-${at}`), id(`actor-${at}`), 0);
    join(id(`official-${at}`), id(`actor-${below(size.core)}`), random() < 0.5 ? 1 : -1);
  }
  for (let at = 0; at < size.periphery; at++) join(id(`outside-${at}`), id(`actor-${below(size.core)}`), 0);
  return { actors, ties: [...ties.values()] };
}

export const middling: SampleSize = { core: 26, officials: 8, periphery: 8, dyads: 45 };
