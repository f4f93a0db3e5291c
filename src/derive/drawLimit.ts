import type { VisibleGraph } from '#query/filter/applyQuery.ts';

/**
 * A graph of more relations than this is not drawn: it is one stain, and a browser takes seconds to respond
 * (docs/performance.md).
 */
export const drawLimit = 25_000;

export const isWithinDrawLimit = ({ relations }: VisibleGraph): boolean => relations.length <= drawLimit;

/** On paper every relation has its marks and curve. */
export const printLimit = 4000;
