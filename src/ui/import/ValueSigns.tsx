import { useState } from 'preact/compat';
import {
  isDrawn,
  type Recipe,
  signChoices,
  type ValueSign,
} from '#dataset/formats/read/columnMeaning/recipe.ts';
import { families, signedFamilies } from '#domain/statement.ts';
import { number } from '#words/grammar/numbersAndLists.ts';
import { importWords as words } from '#words/ownData.ts';
import { changeRecipe } from './opening.ts';

const shownAtFirst = 12;

const isOf = (value: string) => (one: ValueSign) => one.value === value;

function change(value: string, part: Partial<ValueSign>): void {
  changeRecipe((recipe) => ({
    ...recipe,
    values: recipe.values.map((one) => (isOf(value)(one) ? { ...one, ...part, isSure: true } : one)),
  }));
}

/** A family that can have the sign, the one at hand if it can. */
function familyFor(sign: ValueSign['sign'], family: ValueSign['family']): ValueSign['family'] {
  const isSigned = signedFamilies.some((signed) => signed === family);
  if (sign === 'aligned' || sign === 'opposed' || sign === 'both') return isSigned ? family : 'political';
  return (sign === 'other' || sign === 'unclear') && isSigned ? 'contact' : family;
}

/** The sign of one value, to be chosen. */
function SignSelect({ value: { value, sign, family, isSure } }: { readonly value: ValueSign }) {
  const name = value === '' ? words.empty : value;
  return (
    <select
      className="field import-select"
      aria-label={`${words.meaning}: ${name}`}
      data-unsure={!isSure || undefined}
      value={sign ?? ''}
      onChange={(event) => {
        const chosen = signChoices.find((one) => one === event.currentTarget.value) ?? null;
        change(value, { sign: chosen, family: familyFor(chosen, family) });
      }}
    >
      {sign === null && <option value="">{words.noSign}</option>}
      {signChoices.map((one) => (
        <option key={one} value={one}>
          {words.signs[one]}
        </option>
      ))}
    </select>
  );
}

/** One choice for all values that have no sign yet, where they are many. */
function AllUndecided({ values }: { readonly values: readonly ValueSign[] }) {
  const undecided = values.filter(({ sign }) => sign === null);
  if (undecided.length < 3) return null;
  return (
    <label className="import-all">
      {words.allUndecided(undecided.length)}{' '}
      <select
        className="field import-select"
        value=""
        onChange={(event) => {
          const chosen = signChoices.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined)
            changeRecipe((recipe) => ({
              ...recipe,
              values: recipe.values.map((one) =>
                one.sign === null
                  ? { ...one, sign: chosen, family: familyFor(chosen, one.family), isSure: true }
                  : one,
              ),
            }));
        }}
      >
        <option value="">{words.choose}</option>
        {signChoices.map((one) => (
          <option key={one} value={one}>
            {words.signs[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the relations of a file mean: each value with its sign, those that are ambiguous first. */
export function ValueSigns({ recipe }: { readonly recipe: Recipe }) {
  const [isLong, setLong] = useState(false);
  const { values } = recipe;
  if (values.length === 0) return null;
  const shown = isLong ? values : values.slice(0, shownAtFirst);
  return (
    <section className="import-part" aria-label={words.values}>
      <h3>{words.values}</h3>
      <p className="quiet">{words.valuesNote}</p>
      <AllUndecided values={values} />
      <table className="import-values">
        <thead>
          <tr>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.meaning}</th>
            <th scope="col">{words.family}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const { value, sign, family, isSure, rows } = one;
            const name = value === '' ? words.empty : value;
            return (
              <tr key={value} data-unsure={!isSure || undefined}>
                <th scope="row" dir="auto">
                  {value === '' ? <i>{name}</i> : name}
                </th>
                <td className="number">{number(rows)}</td>
                <td>
                  <SignSelect value={one} />
                </td>
                <td>
                  {isDrawn(sign) && sign !== 'unclear' && (
                    <select
                      className="field import-select"
                      aria-label={`${words.family}: ${name}`}
                      value={family}
                      onChange={(event) =>
                        change(value, {
                          family: families.find((kind) => kind === event.currentTarget.value) ?? family,
                        })
                      }
                    >
                      {families
                        .filter((kind) => familyFor(sign, kind) === kind)
                        .map((kind) => (
                          <option key={kind} value={kind}>
                            {words.families[kind]}
                          </option>
                        ))}
                    </select>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {values.length > shown.length && (
        <button type="button" className="link-button" onClick={() => setLong(true)}>
          {words.moreValues(values.length - shown.length)}
        </button>
      )}
    </section>
  );
}
