import { whyAbsent } from '#query/whyAbsent.ts';
import { absentWords as words } from '#words/absent.ts';
import { inclusionWords } from '#words/filterSentence.ts';
import { useApp, useAppState } from './appContext.ts';

/** Why core actors have no line, each with what would give it one. */
export function AbsentReasons() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  return (
    <ul>
      {derive.visibleGraph(query).absentCore.map(({ id, shortName }) => {
        const reasons = whyAbsent(derive.index, query, id);
        return (
          <li key={id} dir="auto">
            {words.reason(
              shortName,
              reasons.flatMap(({ nouns }) => nouns),
            )}
            {reasons.map(({ missing, needsPeriphery, query: then }) => (
              <button
                key={`${missing} ${needsPeriphery}`}
                type="button"
                className="link-button"
                onClick={() => store.dispatch({ type: 'queryOpened', query: then })}
              >
                {words.show(
                  missing.map((one) => inclusionWords[one]),
                  needsPeriphery,
                )}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
