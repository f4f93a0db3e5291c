/** Factors of an arrangement's penalties (see `layoutEnergy.ts`); 0 leaves one out. */
export interface EnergyWeights {
  /** Lengths of aligned and opposed lines. */
  readonly signs: number;
  readonly crossings: number;
  readonly emptiness: number;
  /** Members of a group near each other. */
  readonly cohesion: number;
  /** Outsiders away from a group's hull, and hulls away from each other. */
  readonly intrusion: number;
}

/** Ties decide; factions only keep their hulls legible. */
export const forceWeights: EnergyWeights = {
  signs: 1,
  crossings: 1.5,
  emptiness: 0.9,
  cohesion: 0.35,
  intrusion: 1,
};

/** Groups decide; ties order them and what stands between. */
export const groupWeights: EnergyWeights = {
  signs: 0.45,
  crossings: 1,
  emptiness: 0.8,
  cohesion: 2,
  intrusion: 5,
};

/** Rings decide; ties only order them. */
export const ringWeights: EnergyWeights = {
  signs: 0.15,
  crossings: 1,
  emptiness: 0.4,
  cohesion: 0,
  intrusion: 0,
};
