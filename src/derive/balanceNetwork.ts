import { parseDyadId } from '#domain/dyad.ts';
import { heldNetwork } from '#graph/balance/heldNetwork.ts';
import type { SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type StanceNetwork, stanceNetwork } from '#graph/balance/stanceNetwork.ts';
import { type DyadChange, networkWith } from '#graph/balance/whatIf.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { AppState } from '#state/appState.ts';
import type { Suppositions } from '#state/supposition.ts';

/** What the reader chooses of the network. */
export type BalanceRules = Pick<AppState, 'tierRule' | 'mixedRule' | 'tieRule' | 'supposed'>;

/** The network that balance is computed for: the visible relations under the chosen rule, and what the reader supposes. */
export interface AskedNetwork extends StanceNetwork {
  /** What is solved: the counted relations, at their places, and the ties. */
  readonly held: SignedNetwork;
  /** The same actors with the signs of the data alone; `network` itself where nothing is supposed. */
  readonly asStated: SignedNetwork;
  /** `asStated` with its ties. */
  readonly heldAsStated: SignedNetwork;
  /** The suppositions that change this network, in the order of their dyads. */
  readonly inForce: readonly DyadChange[];
}

/** The network of a visible graph under the rules and the suppositions of the state. */
export function askedNetwork(
  graph: VisibleGraph,
  { tierRule, mixedRule, tieRule, supposed }: BalanceRules,
): AskedNetwork {
  const stated = stanceNetwork(
    graph.actors.map(({ id }) => id),
    graph.relations,
    { tiers: tierRule, mixed: mixedRule, ties: tieRule },
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
  if (inForce.length === 0) {
    const held = heldNetwork(stated.network, stated.ties);
    return { ...stated, held, asStated: stated.network, heldAsStated: held, inForce };
  }
  return {
    ...stated,
    network,
    held: heldNetwork(network, stated.ties),
    heldAsStated: heldNetwork(asStated, stated.ties),
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
