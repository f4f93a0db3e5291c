import { useApp, useAppState } from '#ui/appContext.ts';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

/** The switches that decide which actors are drawn, . */
export function WhoIsDrawn({ among }: { readonly among: string }) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const { peripheryCount, isolatedCount } = derive.visibleGraph(query);
  const switches = [
    { label: filterPanelWords.officialsApart, isOn: !query.rollUp, count: null, type: 'rollUpToggled' },
    {
      label: filterPanelWords.periphery,
      isOn: query.periphery,
      count: peripheryCount,
      type: 'peripheryToggled',
    },
    { label: filterPanelWords.isolated, isOn: query.isolated, count: isolatedCount, type: 'isolatedToggled' },
  ] as const;
  const { actors } = derive.dataset;
  const isOffered = {
    rollUpToggled: !query.rollUp || actors.some(({ kind, partOf }) => kind === 'official' && partOf),
    peripheryToggled: query.periphery || actors.some(({ tier }) => tier === 'periphery'),
    isolatedToggled: true,
  };
  const offered = switches.filter(({ type }) => isOffered[type]);
  return (
    <Folded title={filterPanelWords.drawn} set={offered.filter(({ isOn }) => isOn).length} among={among}>
      <fieldset className="facet">
        <legend className="visually-hidden">{filterPanelWords.drawn}</legend>
        <p className="facet-unit" data-folded="true">
          <span aria-hidden="true">{filterPanelWords.unitActors}</span>
        </p>
        {offered.map(({ label, isOn, count, type }) => (
          <label key={type} className="choice" data-none={count === 0}>
            <input type="checkbox" checked={isOn} onChange={() => store.dispatch({ type })} />
            <span className="choice-name">{label}</span>
            {count !== null && (
              <span className="choice-count">
                <span>{count}</span>
                <span className="visually-hidden"> {filterPanelWords.unit(count, 'actor')}</span>
              </span>
            )}
          </label>
        ))}
      </fieldset>
    </Folded>
  );
}
