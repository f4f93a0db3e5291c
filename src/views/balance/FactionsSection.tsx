import type { ActorId } from '#domain/ids.ts';
import { campsOf } from '#graph/balance/campsOf.ts';
import { balanceWords as words } from '#words/balance.ts';
import { ActorButton } from './ActorButtons.tsx';
import { idOf, useBalance, useRun } from './balanceContext.ts';
import { factionsAcrossCamps } from './factionsAcrossCamps.ts';

/** The factions that the data declares against the camps that follow from signs. */
export function FactionsSection() {
  const { camps, network, derive, nameOf } = useBalance();
  const run = useRun();
  const result = run.results[camps];
  if (!result) return null;
  const factionsOf = network.ids.map((id) => derive.index.actors.get(id as ActorId)?.actor.factions ?? []);
  const { rows, misfits } = factionsAcrossCamps(derive.dataset.factions, factionsOf, result.campOf);
  if (rows.length === 0) return null;
  const loose = new Set(camps === '2' ? run.rigidity?.eitherSide : []);
  const all = campsOf(result.campOf);
  // With any number of camps, actors that stand alone have no letter: they stand in one column, the last.
  const named = camps === 'free' ? all.filter(({ length }) => length > 1).length : all.length;
  const columns = (members: readonly (readonly number[])[]) =>
    named < members.length ? [...members.slice(0, named), members.slice(named).flat()] : members;
  const divided = rows.filter(({ most, size }) => most === null && size > 1);
  return (
    <section className="balance-section">
      <h3>{words.factionsTitle}</h3>
      <p className="balance-quiet">{words.factionsNote}</p>
      <div className="balance-wide">
        <table className="balance-table">
          <thead>
            <tr>
              <th scope="col">{words.faction}</th>
              {columns(all).map((_, camp) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a camp is its number
                <th key={camp} scope="col">
                  {camp < named ? words.campName(camp) : words.alone}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ faction, members }) => (
              <tr key={faction.id}>
                <th scope="row" dir="auto">
                  {faction.label}
                </th>
                {columns(members).map((actors, camp) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a camp is its number
                  <td key={camp}>
                    <ul>
                      {actors.map((actor) => (
                        <li key={actor}>
                          <ActorButton id={idOf(network, actor)} />
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {misfits.length + divided.length === 0 ? (
        <p>{words.misfitsNone}</p>
      ) : (
        <ul className="balance-points">
          {misfits.map(({ actor, camp, row: { faction, members, most, size } }) => (
            <li key={`${faction.id} ${actor}`} dir="auto">
              {words.misfit(
                nameOf(idOf(network, actor)),
                camp < named ? camp : null,
                faction.label,
                most ?? 0,
                members[most ?? 0]?.length ?? 0,
                size,
              )}
              {loose.has(actor) && words.misfitLoose(nameOf(idOf(network, actor)))}
            </li>
          ))}
          {divided.map(({ faction }) => (
            <li key={faction.id} dir="auto">
              {words.misfitEven(faction.label)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
