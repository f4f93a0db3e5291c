import { useMemo, useState } from 'preact/compat';
import { balanceWords as words } from '#words/balance.ts';
import { CycleText, MoreButton, RelationsButton, RelationText } from './ActorButtons.tsx';
import { useBalance, useRun } from './balanceContext.ts';
import { cycleOrder } from './cycleOrder.ts';

const batch = 20;

/** The certificate: patterns that cannot be pleased in full, each of which opens to its evidence; or the search. */
export function ProofSection() {
  const { camps, asked } = useBalance();
  const run = useRun();
  const [shown, setShown] = useState(batch);
  const result = run.results[camps];
  const certificate = result?.certificate;
  // The same cycles until the proof changes, because they take long to render.
  const walks = useMemo(
    () => certificate?.subgraphs.map(({ relations }) => cycleOrder(asked.held, relations)) ?? [],
    [asked.held, certificate],
  );
  // That every relation fits is said above, and needs no proof.
  if (!result || (result.isProven && result.upper === 0)) return null;
  const { by, isProven } = result;
  const { subgraphs, perRelation, bound } = result.certificate;
  const lead = () => {
    if (by === 'semidefinite') return words.proofSemidefinite;
    if (by === 'search') return words.proofSearch(bound);
    if (!isProven) return words.proofInterval(result.lower);
    return camps === '2'
      ? words.proofObstacles(subgraphs.length)
      : words.proofClusters(subgraphs.length, camps);
  };
  return (
    <section className="balance-section">
      <h3>{words.proofTitle}</h3>
      <p>{lead()}</p>
      {perRelation > 1 && subgraphs.length > 0 && <p>{words.proofShared(perRelation)}</p>}
      {subgraphs.length > 0 && (
        <ol className="balance-list">
          {subgraphs.slice(0, shown).map(({ relations, times }, at) => {
            const walk = walks[at];
            return (
              <li key={relations.join(' ')}>
                <RelationsButton relations={walk?.relations ?? relations}>
                  {walk ? (
                    <CycleText {...walk} />
                  ) : (
                    relations.map((relation) => <RelationText key={relation} relation={relation} />)
                  )}
                  {times > 1 && <span className="balance-quiet">{words.times(times)}</span>}
                </RelationsButton>
              </li>
            );
          })}
        </ol>
      )}
      {subgraphs.length > shown && (
        <MoreButton
          count={Math.min(batch, subgraphs.length - shown)}
          onClick={() => setShown(shown + batch)}
        />
      )}
      <details>
        <summary>{words.checkTitle}</summary>
        <p>{words.checkText}</p>
      </details>
    </section>
  );
}
