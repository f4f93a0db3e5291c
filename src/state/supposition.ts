import type { DyadId } from '#domain/dyad.ts';
import type { Sign } from '#domain/statement.ts';

/** The sign that a dyad is supposed to have; 0 for no relation that counts. */
export type Supposed = Sign | 0;

/** What-if signs, which balance uses in place of the data's. They are never written into the data. */
export type Suppositions = Readonly<Record<DyadId, Supposed>>;
