import './BalanceView.css';
import '#views/viewTools.css';
import { type ReactNode, useMemo } from 'preact/compat';
import { askedNetwork } from '#derive/balanceNetwork.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { useBalanceRun } from '#views/camps/useBalanceRun.ts';
import type { ViewProps } from '#views/viewProps.ts';
import { balanceWords as words } from '#words/balance.ts';
import { BalanceTools } from './BalanceTools.tsx';
import { BalanceContext, type BalanceContextValue, RunContext, useBalance } from './balanceContext.ts';
import { CampsSection } from './CampsSection.tsx';
import { Caveats } from './Caveats.tsx';
import { CountedNote } from './CountedNote.tsx';
import { CurveSection } from './CurveSection.tsx';
import { FactionsSection } from './FactionsSection.tsx';
import { IndicesDrawer } from './IndicesDrawer.tsx';
import { ProofSection } from './ProofSection.tsx';
import { Supposed } from './Supposed.tsx';
import { TriadsSection } from './TriadsSection.tsx';
import { VerdictSection } from './VerdictSection.tsx';
import { WhatIfDrawer } from './WhatIfDrawer.tsx';

/** Structural balance: the distance of the visible signs from camps, the camps, and the proof that fewer relations do not suffice. */
export function BalanceView({ state, derive, dispatch, leadingTools }: ViewProps) {
  const { query, tierRule, mixedRule, tieRule, supposed, camps, selection } = state;
  const graph = derive.visibleGraph(query);
  const asked = useMemo(
    () => askedNetwork(graph, { tierRule, mixedRule, tieRule, supposed }),
    [graph, tierRule, mixedRule, tieRule, supposed],
  );
  const { network } = asked;
  const selected = useMemo(() => {
    const dyad = derive.dyadOfSelection(selection, query.rollUp);
    return new Set<DyadId>(dyad === null ? derive.dyadsOfSelection(selection, query.rollUp) : [dyad]);
  }, [derive, selection, query.rollUp]);
  const value = useMemo<BalanceContextValue>(
    () => ({
      state,
      derive,
      dispatch,
      asked,
      network,
      camps,
      selected,
      nameOf: (id) => derive.index.shortNameOf(id as ActorId),
    }),
    [state, derive, dispatch, asked, network, camps, selected],
  );
  const isEmpty = network.relations.length === 0;
  return (
    <BalanceContext value={value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape clears what the buttons within have selected */}
      <div
        className="balance"
        onKeyDown={({ key }) => {
          if (key === 'Escape') dispatch({ type: 'selectionCleared' });
        }}
      >
        <BalanceTools leadingTools={leadingTools} />
        {graph.relations.length > 0 && (
          <Solved>
            <div className="balance-page">
              <article className="balance-text">
                <Supposed />
                {isEmpty ? (
                  <header className="balance-head">
                    <h3>{words.nothing}</h3>
                    <p>{words.nothingText}</p>
                  </header>
                ) : (
                  <VerdictSection />
                )}
                <CountedNote />
                {!isEmpty && (
                  <>
                    <CampsSection />
                    <ProofSection />
                    <TriadsSection />
                    <FactionsSection />
                    <CurveSection />
                    <section className="balance-section balance-drawers">
                      <WhatIfDrawer />
                      <IndicesDrawer />
                    </section>
                  </>
                )}
                <Caveats />
              </article>
            </div>
          </Solved>
        )}
      </div>
    </BalanceContext>
  );
}

/** Solves for the sections within; its progress renders again only those that read it. */
function Solved({ children }: { readonly children: ReactNode }) {
  const { asked, camps } = useBalance();
  const run = useBalanceRun(asked, camps, true);
  return <RunContext value={run}>{children}</RunContext>;
}
