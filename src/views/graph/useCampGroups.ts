import { useEffect, useMemo, useState } from 'react';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import type { CampGroups } from '#state/campGroups.ts';

/** The camps to be drawn as areas: none while other areas are chosen, and until they are solved. */
export function useCampGroups(graph: VisibleGraph, state: AppState): CampGroups {
  const { hulls, tierRule, mixedRule, supposed, camps } = state;
  const asked = useMemo(
    () => ({ graph, rules: { tierRule, mixedRule, supposed, camps } }),
    [graph, tierRule, mixedRule, supposed, camps],
  );
  const [solved, setSolved] = useState({ asked, groups: nobody });
  useEffect(() => {
    if (hulls !== 'camps') return;
    const wanted = new AbortController();
    const solve = async () => {
      const { solveCamps } = await import('#views/solveCamps.ts');
      const answer = await solveCamps(asked.graph, asked.rules, wanted.signal);
      if (!wanted.signal.aborted && answer) setSolved({ asked, groups: answer.groups });
    };
    // Without camps the picture is whole: there are only no areas.
    solve().catch(() => {});
    return () => wanted.abort();
  }, [asked, hulls]);
  // Those of another graph or rule are never drawn over this one.
  return hulls === 'camps' && solved.asked === asked ? solved.groups : nobody;
}

const nobody: CampGroups = [];
