import { answerOf, withImplied } from '#query/answer.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';

/** The answer to the open question, from the relations in sight. */
export function Answer() {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  const implied = derive.visibleGraph(withImplied(query));
  return answerOf(derive.visibleGraph(query), implied, query, shortName, derive.dataset);
}
