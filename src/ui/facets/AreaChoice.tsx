import { hullChoices } from '#state/appState.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

/** The choice of areas behind the actors: of those kinds that the dataset has. */
export function AreaChoice({ among }: { readonly among: string }) {
  const { store, derive } = useApp();
  const hulls = useAppState((state) => state.hulls);
  const { actors, factions, countries, operations } = derive.dataset;
  const groups = { factions, countries, operations, none: actors, camps: actors };
  const areas = hullChoices.filter((choice) => hulls === choice || groups[choice].length > 0);
  return (
    <Folded title={filterPanelWords.hulls} set={0} among={among}>
      <fieldset className="facet">
        <legend className="visually-hidden">{filterPanelWords.hulls}</legend>
        {areas.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="hulls"
              checked={hulls === choice}
              onChange={() => store.dispatch({ type: 'hullsChosen', hulls: choice })}
            />
            <span className="choice-name">{filterPanelWords.hullChoice[choice]}</span>
          </label>
        ))}
      </fieldset>
    </Folded>
  );
}
