import type { VisibleGraph } from '#query/applyQuery.ts';

/**
 * A graph of more relations than this is not drawn: nobody could read it, and a browser takes seconds to respond
 * (docs/performance.md).
 */
export const drawLimit = 4000;

export const isWithinDrawLimit = ({ relations }: VisibleGraph): boolean => relations.length <= drawLimit;
