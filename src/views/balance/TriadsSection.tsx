import { useMemo, useState } from 'preact/compat';
import { type Triad, type TriadType, triadCensus, triadsOf, triadTypes } from '#graph/balance/triads.ts';
import { balanceNumberWords } from '#words/balanceNumbers.ts';
import { CycleText, MoreButton, RelationsButton } from './ActorButtons.tsx';
import { useBalance } from './balanceContext.ts';

const batch = 20;

/** Triads that are not balanced first. */
const listOrder: readonly TriadType[] = ['++-', '---', '+--', '+++'];

/** Triads by type with their balanced share, and each of them in words. */
export function TriadsSection() {
  const { network } = useBalance();
  const triads = useMemo(() => triadsOf(network), [network]);
  const census = useMemo(() => triadCensus(triads), [triads]);
  const { total, counts } = census;
  const strong = counts['+++'] + counts['+--'];
  return (
    <section className="balance-section">
      <h3>{balanceNumberWords.triadsTitle}</h3>
      {total === 0 ? (
        <p>{balanceNumberWords.triadsNone}</p>
      ) : (
        <>
          <p>{balanceNumberWords.triads(total, strong, strong + counts['---'])}</p>
          <table className="balance-table">
            <thead>
              <tr>
                <th scope="col">{balanceNumberWords.triadColumns.signs}</th>
                <th scope="col">{balanceNumberWords.triadColumns.type}</th>
                <th scope="col">{balanceNumberWords.triadColumns.sense}</th>
                <th scope="col" data-number>
                  {balanceNumberWords.triadColumns.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {triadTypes.map((type) => (
                <tr key={type}>
                  <td className="balance-signs">{balanceNumberWords.triadSigns[type]}</td>
                  <th scope="row">{balanceNumberWords.triadType[type]}</th>
                  <td>{balanceNumberWords.triadSense[type]}</td>
                  <td data-number>{counts[type]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {listOrder.map((type) => (
            <TriadList key={type} type={type} triads={triads.filter((triad) => triad.type === type)} />
          ))}
        </>
      )}
    </section>
  );
}

interface TriadListProps {
  readonly type: TriadType;
  readonly triads: readonly Triad[];
}

function TriadList({ type, triads }: TriadListProps) {
  const [shown, setShown] = useState(batch);
  if (triads.length === 0) return null;
  return (
    <details open={triads.length <= 8}>
      <summary>{balanceNumberWords.triadList(balanceNumberWords.triadType[type], triads.length)}</summary>
      <ul className="balance-list">
        {triads.slice(0, shown).map(({ actors: [first, second, third], relations: [one, two, across] }) => (
          <li key={`${first} ${second} ${third}`}>
            <RelationsButton relations={[one, across, two]}>
              <CycleText actors={[first, second, third, first]} relations={[one, across, two]} />
            </RelationsButton>
          </li>
        ))}
      </ul>
      {triads.length > shown && (
        <MoreButton count={Math.min(batch, triads.length - shown)} onClick={() => setShown(shown + batch)} />
      )}
    </details>
  );
}
