import { useId } from 'react';
import { views } from '#state/viewChoice.ts';
import { viewWords } from '#words/views.ts';
import { useApp, useAppState } from './appContext.ts';
import { Icon } from './Icon.tsx';
import { useSplitView } from './useSplitView.ts';

/** Which view shows the filter: one choice of several, arrow keys move between them; on wide screens, two at once. */
export function ViewSwitch() {
  const { store } = useApp();
  const view = useAppState((state) => state.view);
  const pair = useSplitView();
  const name = useId();
  return (
    <fieldset className="view-choice">
      <legend className="visually-hidden">{viewWords.label}</legend>
      {views.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={view === one}
            onChange={() => store.dispatch({ type: 'viewChosen', view: one })}
          />
          <span data-shown={(pair.isShown && one === 'graph') || undefined}>{viewWords.views[one]}</span>
        </label>
      ))}
      {pair.hasRoom && (
        <button
          type="button"
          className="view-beside"
          aria-pressed={pair.isShown}
          aria-label={viewWords.beside}
          title={viewWords.beside}
          onClick={() => store.dispatch({ type: 'splitViewChosen', beside: pair.isShown ? 'none' : 'graph' })}
        >
          <Icon name="beside" />
        </button>
      )}
    </fieldset>
  );
}
