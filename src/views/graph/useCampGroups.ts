import { useEffect, useState } from 'react';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import type { CampGroups } from '#state/campGroups.ts';

/** The camps to be drawn as areas: none while other areas are chosen, and until they are solved. */
export function useCampGroups(graph: VisibleGraph, state: AppState): CampGroups {
  const { hulls, tierRule, mixedRule, supposed, camps } = state;
  const [groups, setGroups] = useState<CampGroups>(nobody);
  useEffect(() => {
    setGroups(nobody);
    if (hulls !== 'camps') return;
    const wanted = new AbortController();
    const solve = async () => {
      const { solveCamps } = await import('#views/solveCamps.ts');
      const solved = await solveCamps(graph, { tierRule, mixedRule, supposed, camps }, wanted.signal);
      if (!wanted.signal.aborted && solved) setGroups(solved.groups);
    };
    // Without camps the picture is whole: there are only no areas.
    solve().catch(() => {});
    return () => wanted.abort();
  }, [graph, hulls, tierRule, mixedRule, supposed, camps]);
  return groups;
}

const nobody: CampGroups = [];
