import { parseDyadId } from '#domain/dyad.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type StanceNetwork, stanceNetwork } from '#graph/balance/stanceNetwork.ts';
import { type DyadChange, networkWith } from '#graph/balance/whatIf.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import type { Suppositions } from '#state/supposition.ts';

/** The network that balance is computed for: the visible relations under the chosen rule, and what the reader supposes. */
export interface AskedNetwork extends StanceNetwork {
  /** The same actors with the signs of the data alone; `network` itself where nothing is supposed. */
  readonly asStated: SignedNetwork;
  /** The suppositions that change this network, in the order of their dyads. */
  readonly inForce: readonly DyadChange[];
}

/** The network of a visible graph under the rules and the suppositions of the state. */
export function askedNetwork(
  graph: VisibleGraph,
  { tierRule, mixedRule, supposed }: Pick<AppState, 'tierRule' | 'mixedRule' | 'supposed'>,
): AskedNetwork {
  const stated = stanceNetwork(
    graph.actors.map(({ id }) => id),
    graph.relations,
    { tiers: tierRule, mixed: mixedRule },
  );
  const changes = changesOf(supposed);
  const named = new Set(changes.flatMap(({ one, other, to }) => (to === 'none' ? [] : [one, other])));
  const joining = stated.without.filter((id) => named.has(id));
  const asStated = { ...stated.network, ids: [...stated.network.ids, ...joining] };
  let network: SignedNetwork = asStated;
  const inForce: DyadChange[] = [];
  for (const change of changes) {
    const changed = networkWith(network, [change]);
    if (isSame(changed, network)) continue;
    network = changed;
    inForce.push(change);
  }
  if (inForce.length === 0) return { ...stated, asStated: stated.network, inForce };
  return {
    ...stated,
    network,
    without: stated.without.filter((id) => !joining.includes(id)),
    asStated,
    inForce,
  };
}

function changesOf(supposed: Suppositions): DyadChange[] {
  return Object.entries(supposed)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([dyad, sign]) => {
      const ends = parseDyadId(dyad);
      return ends ? [{ one: ends.a, other: ends.b, to: sign === 0 ? 'none' : sign }] : [];
    });
}

function isSame(one: SignedNetwork, other: SignedNetwork): boolean {
  return (
    one.relations.length === other.relations.length &&
    one.relations.every(({ id, sign }, index) => {
      const known = other.relations[index];
      return known?.id === id && known.sign === sign;
    })
  );
}
