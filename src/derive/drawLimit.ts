import type { VisibleGraph } from '#query/applyQuery.ts';

/**
 * Past so many relations a graph is not drawn: nobody could read it, and a browser takes seconds for every answer
 * (docs/performance.md).
 */
export const drawLimit = 4000;

export const isWithinDrawLimit = ({ relations }: VisibleGraph): boolean => relations.length <= drawLimit;
