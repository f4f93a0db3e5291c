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
  /** Lines of one actor away from each other. */
  readonly spread: number;
  /** The most opposed actor in the middle of a side. */
  readonly facing: number;
}

/**
 * Lengths between which a line pulls no way. By the spacing of bodies: an aligned line may be as long as the first, an opposed one
 * keeps its ends apart up to the second, and draws them together from the third on. In px where 40 bodies or fewer share the
 * area: so long an aligned line may always be, and a line under the last is too short for a mark and a word.
 */
export const lineLengths = {
  alignedUpTo: 1.05,
  opposedFrom: 2.3,
  opposedUpTo: 4.2,
  alignedAtLeast: 150,
  short: 125,
} as const;

/** Ties decide; factions only keep their hulls legible. */
export const forceWeights: EnergyWeights = {
  signs: 1,
  crossings: 1.5,
  emptiness: 0.9,
  cohesion: 0.35,
  intrusion: 1,
  spread: 0,
  facing: 0,
};

/** Ties and groups together, with bundles and the most opposed actor looked at. */
export const automaticWeights: EnergyWeights = {
  signs: 0.8,
  crossings: 1.5,
  emptiness: 0.9,
  cohesion: 1,
  intrusion: 4,
  spread: 2.5,
  facing: 40,
};

/** Groups decide; ties order them and what stands between. */
export const groupWeights: EnergyWeights = {
  signs: 0.45,
  crossings: 1,
  emptiness: 0.8,
  cohesion: 2,
  intrusion: 5,
  spread: 1.5,
  facing: 30,
};

/** Camps decide, and keep apart. */
export const campWeights: EnergyWeights = { ...groupWeights, signs: 0.3, cohesion: 6, intrusion: 8 };

/** The zones of *Focus* decide; ties order what stands within them. */
export const focusWeights: EnergyWeights = {
  signs: 0.4,
  crossings: 1.8,
  emptiness: 0.8,
  cohesion: 1,
  intrusion: 4,
  spread: 3,
  facing: 30,
};
