import type { VisibleGraph } from '#query/applyQuery.ts';

/**
 * Past so many relations a graph is not drawn: nobody could read it, and a browser takes seconds for every answer
 * (docs/performance.md).
 */
export const mostDrawn = 4000;

export const isDrawable = ({ relations }: VisibleGraph): boolean => relations.length <= mostDrawn;
