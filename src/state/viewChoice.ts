import type { CampLimit } from '#graph/balance/solverInstance.ts';
import type { MixedRule, TieRule, TierRule } from '#graph/balance/stanceNetwork.ts';

/** The views of one filter, and how the reader sets them up. */
export const views = ['graph', 'matrix', 'table', 'balance'] as const;
export type View = (typeof views)[number];

export const splitViews = ['none', 'graph'] as const;
/** What a wide screen shows beside a view other than the graph. */
export type SplitView = (typeof splitViews)[number];

export const matrixOrders = ['faction', 'country', 'kind', 'name', 'relations', 'alike', 'camp'] as const;
/** `alike`: by seriation, actors that stand alike side by side. `camp`: by the best split into camps, see `useBalanceRun.ts`. */
export type MatrixOrder = (typeof matrixOrders)[number];

export const matrixCells = ['acts', 'stance'] as const;
/** What a cell shows: the acts of its row's actor towards its column's, or the stance of the two. */
export type MatrixCells = (typeof matrixCells)[number];

export const tableTabs = ['relations', 'statements'] as const;
export type TableTab = (typeof tableTabs)[number];

/** A column and its direction; null for the order of the data. */
export type TableSort = { readonly column: string; readonly isDescending: boolean } | null;

/** The rules of which relations balance counts, see `graph/balance/stanceNetwork.ts`. */
export const tierRules = ['done', 'every'] as const satisfies readonly TierRule[];
export const mixedRules = ['out', 'plus', 'minus'] as const satisfies readonly MixedRule[];
export const tieRules = ['hold', 'ignore'] as const satisfies readonly TieRule[];

/** The most camps that balance may use, as the address writes it. */
export const campChoices = ['2', '3', '4', '5', 'free'] as const;
export type CampChoice = (typeof campChoices)[number];

export function campLimitOf(choice: CampChoice): CampLimit {
  return choice === 'free' ? 'free' : (Number(choice) as CampLimit);
}
