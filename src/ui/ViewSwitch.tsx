import { memoBy } from '#base/memo.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { views } from '#state/viewChoice.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { viewWords } from '#words/views.ts';
import { useApp, useAppState } from './appContext.ts';
import { useSplitView } from './useSplitView.ts';
import { Icon } from './widgets/Icon.tsx';

const isSigned = memoBy(({ statements }: QueryIndex) => statements.some(({ type }) => type.sign !== 0));

/** The choice of a view; on wide screens also a button that shows the graph beside it. */
export function ViewSwitch() {
  const { store, derive } = useApp();
  const view = useAppState((state) => state.view);
  const splitView = useSplitView();
  // Without a sign there is nothing to balance.
  const offered = views.filter((one) => one !== 'balance' || view === one || isSigned(derive.index));
  const name = useUniqueId();
  return (
    <fieldset className="view-choice">
      <legend className="visually-hidden">{viewWords.label}</legend>
      {offered.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={view === one}
            onChange={() => store.dispatch({ type: 'viewChosen', view: one })}
          />
          <span data-shown={(splitView.isShown && one === 'graph') || undefined}>{viewWords.views[one]}</span>
        </label>
      ))}
      {splitView.isPossible && (
        <button
          type="button"
          className="view-split"
          aria-pressed={splitView.isShown}
          aria-label={viewWords.beside}
          title={viewWords.beside}
          onClick={() =>
            store.dispatch({ type: 'splitViewChosen', beside: splitView.isShown ? 'none' : 'graph' })
          }
        >
          <Icon name="split" />
        </button>
      )}
    </fieldset>
  );
}
