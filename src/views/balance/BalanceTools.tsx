import type { ReactNode } from 'preact/compat';
import { campChoices, mixedRules, tierRules } from '#state/viewChoice.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { balanceWords as words } from '#words/balance.ts';
import { useBalance } from './balanceContext.ts';

/** Which relations count, and how many camps there may be. */
export function BalanceTools({ leadingTools }: { readonly leadingTools: ReactNode }) {
  const { state, derive, dispatch } = useBalance();
  const hasTroops = derive.dataset.relationTypes.some(({ holdsTogether }) => holdsTogether);
  const id = useUniqueId();
  return (
    <div className="view-tools balance-tools">
      {leadingTools}
      <fieldset className="view-switch">
        <legend className="visually-hidden">{words.signs}</legend>
        {tierRules.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-signs`}
              checked={state.tierRule === one}
              onChange={() => dispatch({ type: 'tierRuleChosen', tiers: one })}
            />
            <span>{words.signsChoice[one]}</span>
          </label>
        ))}
      </fieldset>
      <span className="view-tool">
        <label htmlFor={`${id}-mixed`}>{words.mixed}</label>
        <select
          id={`${id}-mixed`}
          value={state.mixedRule}
          onChange={({ currentTarget: { value } }) => {
            const chosen = mixedRules.find((one) => one === value);
            if (chosen) dispatch({ type: 'mixedRuleChosen', mixed: chosen });
          }}
        >
          {mixedRules.map((one) => (
            <option key={one} value={one}>
              {words.mixedChoice[one]}
            </option>
          ))}
        </select>
      </span>
      {hasTroops && (
        <label className="view-tool">
          <input
            type="checkbox"
            checked={state.tieRule === 'hold'}
            onChange={() =>
              dispatch({ type: 'tieRuleChosen', ties: state.tieRule === 'hold' ? 'ignore' : 'hold' })
            }
          />
          {words.ties}
        </label>
      )}
      <span className="view-tool">
        <label htmlFor={`${id}-camps`}>{words.camps}</label>
        <select
          id={`${id}-camps`}
          value={state.camps}
          onChange={({ currentTarget: { value } }) => {
            const chosen = campChoices.find((one) => one === value);
            if (chosen) dispatch({ type: 'campsChosen', camps: chosen });
          }}
        >
          {campChoices.map((one) => (
            <option key={one} value={one}>
              {words.campsChoice[one]}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
