import { useId } from 'react';
import { views } from '#state/viewChoice.ts';
import { viewWords } from '#words/views.ts';
import { useApp, useAppState } from './appContext.ts';

/** Which view shows the filter: one choice of several, arrow keys move between them. */
export function ViewSwitch() {
  const { store } = useApp();
  const view = useAppState((state) => state.view);
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
          <span>{viewWords.views[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
