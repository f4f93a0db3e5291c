import type { Recipe, RelationColumns } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { importWords as words } from '#words/ownData.ts';
import type { MadeSummary, TableSummary } from '#workers/importWork.ts';
import { changeRecipe } from './opening.ts';

const join = (offers: MadeSummary['joins']) =>
  changeRecipe((recipe) => ({
    ...recipe,
    joins: [...recipe.joins, ...offers.map(({ into, names }) => ({ into, names: [...names] }))],
  }));

interface JoinOffersProps {
  readonly recipe: Recipe;
  readonly offers: MadeSummary['joins'];
}

/** Names that differ in little: one actor, if the reader says so. */
export function JoinOffers({ recipe, offers }: JoinOffersProps) {
  const known = new Set(recipe.joins.flatMap(({ names }) => names));
  const open = offers.filter(({ names }) => !names.every((name) => known.has(name)));
  if (open.length === 0) return null;
  return (
    <section className="import-part" aria-label={words.joins}>
      <h3>{words.joins}</h3>
      <ul className="import-joins">
        {open.slice(0, 20).map((offer) => (
          <li key={`${offer.into} ${offer.names.join()}`}>
            <button type="button" className="button small" dir="auto" onClick={() => join([offer])}>
              {words.join(
                offer.into,
                offer.names.filter((name) => name !== offer.into),
              )}
            </button>{' '}
            <span className="quiet">{words.joinReason[offer.reason]}</span>
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <button type="button" className="button small" onClick={() => join(open)}>
          {words.joinAll}
        </button>
      )}
    </section>
  );
}

interface FirstRowsProps {
  readonly table: TableSummary;
  readonly relations: RelationColumns;
}

/** The first rows as they were read, with the columns in use set off. */
export function FirstRows({ table, relations }: FirstRowsProps) {
  const used = new Set(Object.values(relations).flat());
  const columns = table.columns.map((name, at) => ({ name, at })).slice(0, 12);
  return (
    <details className="fold import-rows" open>
      <summary>
        <span>{words.firstRows}</span>
      </summary>
      <div className="import-scroll">
        <table>
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col" data-used={used.has(name) || undefined} dir="auto">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.firstRows.map((cells) => (
              <tr key={cells.join('\t')}>
                {columns.map(({ name, at }) => (
                  <td key={name} data-used={used.has(name) || undefined} dir="auto">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
