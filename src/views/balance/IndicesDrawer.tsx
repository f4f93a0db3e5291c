import './IndicesDrawer.css';
import { useEffect, useMemo, useState } from 'preact/compat';
import { actorBalance, normalisedFrustration, walkIndex } from '#graph/balance/balanceIndices.ts';
import { triadCensus, triadsOf } from '#graph/balance/triads.ts';
import { balanceNumberWords } from '#words/balanceNumbers.ts';
import { decimal } from '#words/grammar/numbersAndLists.ts';
import { ActorButton } from './ActorButtons.tsx';
import { idOf, useBalance, useRun } from './balanceContext.ts';

/** More actors than this, and the walk-based index would hold the page up: its cost grows with their cube. */
const mostForWalks = 150;

/** Balance in one number, three ways, and each actor's part in it. */
export function IndicesDrawer() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{balanceNumberWords.indicesTitle}</h3>
      </summary>
      {isOpen && <Indices />}
    </details>
  );
}

function Indices() {
  const { network } = useBalance();
  const run = useRun();
  const two = run.results['2'];
  const triads = useMemo(() => triadsOf(network), [network]);
  const { strongShare } = triadCensus(triads);
  const walk = useWalkIndex();
  const frustration = two?.isProven ? normalisedFrustration(network, two.upper) : null;
  const shown = (value: number | null) => (value === null ? balanceNumberWords.noIndex : decimal(value, 4));
  return (
    <>
      <p className="balance-quiet">{balanceNumberWords.indicesNote}</p>
      <dl className="balance-indices">
        <div>
          <dt>{balanceNumberWords.index.triangle}</dt>
          <dd>
            <strong>{shown(strongShare)}</strong> <span>{balanceNumberWords.index.triangleText}</span>
          </dd>
        </div>
        <div>
          <dt>{balanceNumberWords.index.walk}</dt>
          <dd>
            <strong>{shown(walk)}</strong>{' '}
            <span>
              {network.ids.length > mostForWalks
                ? balanceNumberWords.index.walkTooMany
                : balanceNumberWords.index.walkText}
            </span>
          </dd>
        </div>
        <div>
          <dt>{balanceNumberWords.index.frustration}</dt>
          <dd>
            <strong>{shown(frustration)}</strong> <span>{balanceNumberWords.index.frustrationText}</span>
          </dd>
        </div>
      </dl>
      <h4>{balanceNumberWords.actorsTitle}</h4>
      <ActorTable />
    </>
  );
}

/** W of the network, after the drawer has been painted; null until then, and where it would take too long. */
function useWalkIndex(): number | null {
  const { network } = useBalance();
  const [found, setFound] = useState<{ readonly of: typeof network; readonly value: number } | null>(null);
  useEffect(() => {
    if (network.ids.length > mostForWalks) return;
    const timer = window.setTimeout(() => setFound({ of: network, value: walkIndex(network) }));
    return () => window.clearTimeout(timer);
  }, [network]);
  return found?.of === network ? found.value : null;
}

function ActorTable() {
  const { network, camps } = useBalance();
  const run = useRun();
  const result = run.results[camps];
  const parts = useMemo(
    () => actorBalance(network, triadsOf(network), result?.frustrated ?? []),
    [network, result],
  );
  const order = parts
    .map((part, actor) => ({ part, actor }))
    .sort((one, other) => other.part.frustrated - one.part.frustrated || other.part.weight - one.part.weight);
  return (
    <div className="balance-wide">
      <table className="balance-table">
        <thead>
          <tr>
            <th scope="col">{balanceNumberWords.actorColumns.actor}</th>
            {(['relations', 'frustrated', 'triads', 'balanced'] as const).map((column) => (
              <th key={column} scope="col" data-number>
                {balanceNumberWords.actorColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map(({ part, actor }) => (
            <tr key={actor}>
              <th scope="row">
                <ActorButton id={idOf(network, actor)} />
              </th>
              <td data-number>{part.weight}</td>
              <td data-number>{result ? part.frustrated : balanceNumberWords.noIndex}</td>
              <td data-number>{part.triads}</td>
              <td data-number>{part.strongTriads}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
