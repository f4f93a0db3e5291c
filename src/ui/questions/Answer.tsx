import { sourceFormOf } from '#domain/dataset.ts';
import { answerOf } from '#query/answer.ts';
import { useApp, useShortName } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';

/** The answer to the open question, from the relations in sight. */
export function Answer() {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const shortName = useShortName();
  return answerOf(derive.visibleGraph(query), query, shortName, sourceFormOf(derive.dataset));
}
