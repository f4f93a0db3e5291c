import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { MixedRule, TieRule, TierRule } from '#graph/balance/stanceNetwork.ts';
import type { Layout, Positions } from '#graph/layout/positions.ts';
import { defaultQuery, type Query } from '#query/filter/query.ts';
import { nothing, type Selection } from './selection.ts';
import type { Suppositions } from './supposition.ts';
import type {
  CampChoice,
  MatrixCells,
  MatrixOrder,
  SplitView,
  TableSort,
  TableTab,
  View,
} from './viewChoice.ts';

/** The chosen layout; only *Focus* has a centre. */
export type LayoutChoice =
  | { readonly layout: Exclude<Layout, 'focus'> }
  | { readonly layout: 'focus'; readonly centre: ActorId };

export const hullChoices = ['none', 'factions', 'countries', 'operations', 'camps'] as const;
export type HullChoice = (typeof hullChoices)[number];

/** The areas that a layout has unless the reader chooses others: those of the groups it keeps together. */
export function hullsOfLayout({ layout }: LayoutChoice): HullChoice {
  return layout === 'countries' ? 'countries' : 'factions';
}

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export type Hovered =
  | { readonly kind: 'actor'; readonly actor: ActorId }
  /** `statement` where the pointer is over one of the relation's statements, or over its words; `isAlone` if only its own words
   * are meant. */
  | {
      readonly kind: 'dyad';
      readonly dyad: DyadId;
      readonly statement?: StatementId;
      readonly isAlone?: boolean;
    }
  | null;

export type Dialog = 'figure' | 'cite' | 'find' | 'keys' | 'text' | 'file' | 'save' | 'newText' | null;

/** On narrow screens, which sheet covers the picture. */
export type Sheet = 'facets' | 'detail' | null;

/** All that cannot be computed. Visible graph, counts, legend and sentences are derived from it. */
export interface AppState {
  readonly query: Query;
  readonly view: View;
  readonly beside: SplitView;
  readonly layout: LayoutChoice;
  readonly moved: Positions;
  readonly hulls: HullChoice;
  readonly matrixOrder: MatrixOrder;
  readonly matrixCells: MatrixCells;
  readonly tableTab: TableTab;
  readonly tierRule: TierRule;
  readonly mixedRule: MixedRule;
  readonly tieRule: TieRule;
  readonly camps: CampChoice;
  readonly supposed: Suppositions;
  readonly selection: Selection;
  readonly hovered: Hovered;
  /** The areas to return to when the reader leaves the layout *Camps*. */
  readonly hullsBeforeCamps: HullChoice;
  /** Each tab of the table keeps its own. */
  readonly tableSort: Readonly<Record<TableTab, TableSort>>;
  readonly dialog: Dialog;
  readonly sheet: Sheet;
  /** The text of own data stands beside the picture, in place of the filter. */
  readonly isTextOpen: boolean;
  /** The question, by its address, whose answer is unfolded. */
  readonly wholeAnswer: string | null;
  /** In words, what an address asked for in vain. */
  readonly notes: readonly string[];
  /** Rises when better places are found for the layouts of the open dataset. */
  readonly placesFound: number;
  readonly theme: ThemeChoice;
  /** The introduction beside the picture is closed for good; what is selected opens there all the same. */
  readonly isAboutClosed: boolean;
}

/** Where every field lives: the address holds the view, the session ends with the tab, the device keeps theme and panel. */
export const homes = {
  query: 'address',
  view: 'address',
  beside: 'address',
  layout: 'address',
  moved: 'address',
  hulls: 'address',
  matrixOrder: 'address',
  matrixCells: 'address',
  tableTab: 'address',
  tierRule: 'address',
  mixedRule: 'address',
  tieRule: 'address',
  camps: 'address',
  supposed: 'address',
  selection: 'address',
  hovered: 'session',
  hullsBeforeCamps: 'session',
  tableSort: 'session',
  dialog: 'session',
  sheet: 'session',
  isTextOpen: 'session',
  wholeAnswer: 'session',
  notes: 'session',
  placesFound: 'session',
  theme: 'device',
  isAboutClosed: 'device',
} as const satisfies Record<keyof AppState, 'address' | 'session' | 'device'>;

type AddressField = {
  [Key in keyof AppState]: (typeof homes)[Key] extends 'address' ? Key : never;
}[keyof AppState];

/** The part of the state that an address holds. */
export type AddressState = Pick<AppState, AddressField>;

export const defaultAddressState: AddressState = {
  query: defaultQuery,
  view: 'graph',
  beside: 'none',
  layout: { layout: 'automatic' },
  moved: {},
  hulls: 'factions',
  matrixOrder: 'faction',
  matrixCells: 'acts',
  tableTab: 'relations',
  tierRule: 'done',
  mixedRule: 'out',
  tieRule: 'hold',
  camps: 'free',
  supposed: {},
  selection: nothing,
};

export const initialState: AppState = {
  ...defaultAddressState,
  hovered: null,
  hullsBeforeCamps: 'factions',
  tableSort: { relations: null, statements: null },
  dialog: null,
  sheet: null,
  isTextOpen: false,
  wholeAnswer: null,
  notes: [],
  placesFound: 0,
  theme: 'system',
  isAboutClosed: false,
};
