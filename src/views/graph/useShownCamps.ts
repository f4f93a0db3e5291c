import { useEffect, useMemo, useState } from 'preact/compat';
import type { ShownCamps } from '#derive/campGroups.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';

/** The camps to be drawn: none while other areas are chosen, and until they are solved. */
export function useShownCamps(graph: VisibleGraph, state: AppState): ShownCamps | null {
  const { hulls, tierRule, mixedRule, tieRule, supposed, camps } = state;
  const asked = useMemo(
    () => ({ graph, rules: { tierRule, mixedRule, tieRule, supposed, camps } }),
    [graph, tierRule, mixedRule, tieRule, supposed, camps],
  );
  const [solved, setSolved] = useState<{ readonly asked: object; readonly camps: ShownCamps } | null>(null);
  useEffect(() => {
    if (hulls !== 'camps') return;
    const wanted = new AbortController();
    const solve = async () => {
      const { solveCamps } = await import('#views/camps/solveCamps.ts');
      const answer = await solveCamps(asked.graph, asked.rules, wanted.signal);
      if (!wanted.signal.aborted && typeof answer !== 'string') setSolved({ asked, camps: answer });
    };
    // Without camps the picture is whole: it only shows none.
    solve().catch(() => {});
    return () => wanted.abort();
  }, [asked, hulls]);
  // Those of another graph or rule are never drawn over this one.
  return hulls === 'camps' && solved?.asked === asked ? solved.camps : null;
}
