/** Accusations are printed only where they were confirmed, and never where one concerns an individual. */

import { memoLatest } from '#base/memo.ts';
import type { Derive } from '#derive/derive.ts';
import type { ActorKind } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Query } from '#query/filter/query.ts';
import type { AddressState } from '#state/appState.ts';
import type { FigureSpec } from '#views/figure/figureFile/figureSpec.ts';

/** True if the view counts accusations and shows some. */
export function hasAccusations(derive: Derive, { query }: Pick<AddressState, 'query'>): boolean {
  return accusedLines(derive, query).length > 0;
}

/** How many allegations a view would show if it counted them, and leaves out. */
export function hiddenAccusations(derive: Derive, { query }: Pick<AddressState, 'query'>): number {
  if (query.included.includes('accused')) return 0;
  return accusedLines(derive, withAccusations(query)).flatMap(({ statements }) => statements).length;
}

/** Who of those whom the view shows as accused or accuser is an individual, and who may be one: of what kind is not stated. */
export function endsOfAccusations(
  derive: Derive,
  { query }: Pick<AddressState, 'query'>,
): { readonly individuals: readonly ActorId[]; readonly unstated: readonly ActorId[] } {
  const ends = accusedLines(derive, query).flatMap(({ statements }) =>
    statements.flatMap(({ statement }) => [statement.from, statement.to]),
  );
  const ofKind = (kind: ActorKind) =>
    [...new Set(ends)].filter((id) => derive.index.actors.get(id)?.actor.kind === kind);
  return { individuals: ofKind('official'), unstated: ofKind('unstated') };
}

/** Accusations may be printed only where none of them concerns an individual. */
export function canShowAccusations(derive: Derive, state: Pick<AddressState, 'query'>): boolean {
  return endsOfAccusations(derive, state).individuals.length === 0;
}

function accusedLines(derive: Derive, query: Query) {
  return derive
    .visibleGraph(query)
    .relations.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'accused'));
}

const withAccusations = memoLatest(
  (query: Query): Query => ({ ...query, included: [...query.included, 'accused'] }),
);

const withoutAccusations = memoLatest(
  (query: Query): Query => ({ ...query, included: query.included.filter((one) => one !== 'accused') }),
);

/** The view as it may be printed: without accusations, unless they were asked for and may be shown. */
export function printable(
  derive: Derive,
  state: AddressState,
  spec: Pick<FigureSpec, 'accusations'>,
): AddressState {
  if (spec.accusations && canShowAccusations(derive, state)) return state;
  if (!state.query.included.includes('accused')) return state;
  return { ...state, query: withoutAccusations(state.query) };
}
