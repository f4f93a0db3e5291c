import { createContext, useContext } from 'preact/compat';
import type { AskedNetwork } from '#derive/balanceNetwork.ts';
import type { DyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import type { SignedNetwork, SignedRelation } from '#graph/balance/signedNetwork.ts';
import type { CampChoice } from '#state/viewChoice.ts';
import type { BalanceRun } from '#views/camps/useBalanceRun.ts';
import type { ViewProps } from '#views/viewProps.ts';

/** The context of the sections of the balance view. */
export interface BalanceContextValue extends Pick<ViewProps, 'state' | 'derive' | 'dispatch'> {
  readonly asked: AskedNetwork;
  readonly network: SignedNetwork;
  readonly camps: CampChoice;
  /** Pairs that are selected. */
  readonly selected: ReadonlySet<DyadId>;
  readonly nameOf: (id: string) => string;
}

export const BalanceContext = createContext<BalanceContextValue | null>(null);

/** How far the solver is: apart, because it changes while nothing else does. */
export const RunContext = createContext<BalanceRun | null>(null);

export function useBalance(): BalanceContextValue {
  const value = useContext(BalanceContext);
  if (value === null) throw new Error('useBalance needs the provider of BalanceView.');
  return value;
}

export function useRun(): BalanceRun {
  const value = useContext(RunContext);
  if (value === null) throw new Error('useRun needs the provider of BalanceView.');
  return value;
}

/** The actor, by index. */
export function idOf({ ids }: SignedNetwork, actor: number): ActorId {
  return ids[actor] as ActorId;
}

export function relationAt({ relations }: SignedNetwork, index: number): SignedRelation {
  return relations[index] as SignedRelation;
}
