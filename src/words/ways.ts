/** Arrows in lists of relations, and what they say aloud. */
import type { Way } from '#domain/relation.ts';

export const wayWords = {
  arrow: { out: '→', in: '←', both: '↔' } satisfies Record<Way, string>,
  /** Before the name of the other. */
  aloud: { out: 'towards', in: 'from', both: 'both ways, ' } satisfies Record<Way, string>,
  /** The way back to the panel that led to another. */
  backTo: (name: string) => `← ${name}`,
  backToBefore: '← Back',
  backLabel: (name: string) => `Back to ${name}`,
  /** What the arrows of a list mean: "→ acts, ← is acted on". */
  key: (ways: readonly Way[]) =>
    (['out', 'in', 'both'] as const)
      .filter((way) => ways.includes(way))
      .map((way) => `${wayWords.arrow[way]} ${keyOf[way]}`)
      .join(', '),
} as const;

const keyOf: Record<Way, string> = { out: 'acts', in: 'is acted on', both: 'both' };
