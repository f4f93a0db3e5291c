import './WhatIfDrawer.css';
import { useState } from 'preact/compat';
import { dyadOf, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Supposed } from '#state/supposition.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { whatIfWords } from '#words/whatIf.ts';
import { useBalance } from './balanceContext.ts';

const signs = [1, -1, 0] as const satisfies readonly Supposed[];

/** Another sign for a pair, or none: a supposition, never data. */
export function WhatIfDrawer() {
  const { state, derive, dispatch, network, selected, nameOf } = useBalance();
  const id = useUniqueId();
  const [picked] = selected.size === 1 ? selected : [];
  const ends = picked === undefined ? null : parseDyadId(picked);
  const [chosen, setChosen] = useState<{ readonly one: string; readonly other: string } | null>(null);
  const [sign, setSign] = useState<Supposed | null>(null);
  const one = chosen?.one ?? ends?.a ?? '';
  const other = chosen?.other ?? ends?.b ?? '';
  const isPair = one !== '' && other !== '' && one !== other;
  const dyad = isPair ? dyadOf(one as ActorId, other as ActorId).id : null;
  const now = dyad === null ? null : (network.relations.find((relation) => relation.id === dyad)?.sign ?? 0);
  const actors = [...derive.visibleGraph(state.query).actors].sort((first, second) =>
    first.shortName.localeCompare(second.shortName, 'en'),
  );
  const choose = (end: 'one' | 'other', value: string) => setChosen({ one, other, [end]: value });
  return (
    <details>
      <summary>
        <h3>{whatIfWords.title}</h3>
      </summary>
      <p className="balance-quiet">{whatIfWords.note}</p>
      <form
        className="balance-whatif"
        onSubmit={(event) => {
          event.preventDefault();
          if (dyad === null || sign === null) return;
          dispatch({ type: 'signSupposed', dyad, sign });
          setSign(null);
        }}
      >
        {(['one', 'other'] as const).map((end) => (
          <label key={end}>
            <span>{end === 'one' ? whatIfWords.one : whatIfWords.other}</span>
            <select
              value={end === 'one' ? one : other}
              onChange={({ currentTarget }) => choose(end, currentTarget.value)}
            >
              <option value="" disabled>
                {whatIfWords.choose}
              </option>
              {actors.map((actor) => (
                <option key={actor.id} value={actor.id}>
                  {nameOf(actor.id)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p className="balance-quiet" role="status">
          {now !== null && whatIfWords.now[`${now}`]}
        </p>
        <fieldset>
          <legend>{whatIfWords.sign}</legend>
          {signs.map((each) => (
            <label key={each} className="view-check">
              <input
                type="radio"
                name={`${id}-sign`}
                checked={sign === each}
                disabled={each === now}
                onChange={() => setSign(each)}
              />
              {whatIfWords.signs[`${each}`]}
            </label>
          ))}
        </fieldset>
        <button
          type="submit"
          className="balance-button"
          disabled={dyad === null || sign === null || sign === now}
        >
          {whatIfWords.add}
        </button>
      </form>
    </details>
  );
}
