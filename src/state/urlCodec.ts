/**
 * The address is the view. `encodeAddress` writes only what differs from the default, always in one order;
 * `decodeAddress` reads any string whatever into a valid state, with a note in words for each thing that it
 * could not take. Reading what was written gives the same state.
 */
import type { Dataset } from '#domain/dataset.ts';
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isDay } from '#domain/period.ts';
import { type GridPoint, gridMax, layouts } from '#graph/layout/positions.ts';
import { facetValues } from '#query/facetCounts.ts';
import { facets } from '#query/facets.ts';
import { asSet, defaultQuery, inclusions, type Query, scopes, withFacet } from '#query/query.ts';
import type { QueryIndex } from '#query/queryIndex.ts';
import { addressWords } from '#words/address.ts';
import { type AddressState, defaultAddressState, hullChoices, type LayoutChoice } from './appState.ts';
import { nothing, type Selection } from './selection.ts';
import type { Supposed, Suppositions } from './supposition.ts';
import {
  campChoices,
  matrixCells,
  matrixOrders,
  mixedRules,
  type SplitView,
  splitViews,
  tableTabs,
  tierRules,
  views,
} from './viewChoice.ts';

function joined(values: readonly string[]): string {
  return values.map(encodeURIComponent).join(',');
}

function encodeSelection(selection: Selection): string | null {
  switch (selection.kind) {
    case 'none':
      return null;
    case 'actor':
      return `actor:${encodeURIComponent(selection.actor)}`;
    case 'dyad':
      return `pair:${encodeURIComponent(selection.dyad)}`;
    case 'statement':
      return `statement:${encodeURIComponent(selection.statement)}`;
    case 'relations':
      return `relations:${joined(selection.dyads)}`;
  }
}

/** Parameters that are one word each, and where their word lives. */
const choices = [
  ['hulls', 'hulls'],
  ['view', 'view'],
  ['beside', 'beside'],
  ['order', 'matrixOrder'],
  ['cells', 'matrixCells'],
  ['table', 'tableTab'],
  ['signs', 'tierRule'],
  ['mixed', 'mixedRule'],
  ['camps', 'camps'],
] as const;

const supposedWords = { '1': 'aligned', '-1': 'opposed', '0': 'none' } as const satisfies Record<
  `${Supposed}`,
  string
>;

/** The query part of the address, without "?"; empty only for the default view of an unnamed dataset. */
export function encodeAddress(state: AddressState, dataset: Pick<Dataset, 'id' | 'version'>): string {
  const { query, layout, moved, selection } = state;
  const parts: string[] = [`data=${encodeURIComponent(dataset.id)}@${encodeURIComponent(dataset.version)}`];
  const add = (name: string, text: string | null) => {
    if (text !== null) parts.push(`${name}=${text}`);
  };
  add('counts', joined(query.included) === joined(defaultQuery.included) ? null : joined(query.included));
  for (const facet of facets)
    add(facet, query.facets[facet].length === 0 ? null : joined(query.facets[facet]));
  add('from', query.from);
  add('to', query.to);
  add('undated', query.undated ? null : 'no');
  add('officials', query.rollUp ? null : 'apart');
  add('periphery', query.periphery ? 'yes' : null);
  add('isolated', query.isolated ? 'yes' : null);
  add('scope', query.scope === defaultQuery.scope ? null : query.scope);
  add('hide', query.hidden.length === 0 ? null : joined(query.hidden));
  if (layout.layout === 'focus') add('layout', `focus:${encodeURIComponent(layout.centre)}`);
  else add('layout', layout.layout === 'force' ? null : layout.layout);
  const places = Object.entries(moved).sort(([a], [b]) => (a < b ? -1 : 1));
  add('moved', places.length === 0 ? null : joined(places.map(([id, [x, y]]) => `${id}.${x}.${y}`)));
  for (const [name, field] of choices) {
    add(name, state[field] === defaultAddressState[field] ? null : state[field]);
  }
  const supposed = Object.entries(state.supposed).sort(([a], [b]) => (a < b ? -1 : 1));
  const asked = supposed.map(([dyad, sign]) => `${dyad}.${supposedWords[`${sign}`]}`);
  add('whatif', asked.length === 0 ? null : joined(asked));
  add('select', encodeSelection(selection));
  return parts.join('&');
}

/** Names and values of a query string, the first of each name; a percent code that is none is kept as it stands. */
function readPairs(search: string): {
  readonly pairs: ReadonlyMap<string, string>;
  readonly repeated: ReadonlySet<string>;
} {
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      return text;
    }
  };
  const pairs = new Map<string, string>();
  const repeated = new Set<string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = decoded(at < 0 ? part : part.slice(0, at));
    if (pairs.has(name)) repeated.add(name);
    else pairs.set(name, at < 0 ? '' : decoded(part.slice(at + 1)));
  }
  return { pairs, repeated };
}

/** The dataset that an address names, whether or not it is here; null if it names none. */
export function datasetIdOf(search: string): string | null {
  return readPairs(search).pairs.get('data')?.split('@')[0] || null;
}

export interface OpenedAddress {
  readonly address: AddressState;
  readonly notes: readonly string[];
}

/** Reads an address for a dataset. Total: what cannot be read keeps its default and leaves a note. */
export function decodeAddress(search: string, index: QueryIndex): OpenedAddress {
  const { dataset } = index;
  const { pairs, repeated } = readPairs(search);
  const notes: string[] = [];
  const taken = new Set<string>();
  const read = (name: string): string | null => {
    taken.add(name);
    return pairs.get(name) ?? null;
  };
  const one = <Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value => {
    const text = read(name);
    if (text === null) return fallback;
    const found = allowed.find((value) => value === text);
    if (found === undefined) notes.push(addressWords.unknownValue(name, text, fallback));
    return found ?? fallback;
  };
  const many = (name: string, allowed: readonly string[]): readonly string[] => {
    const values = (read(name) ?? '').split(',').filter(Boolean);
    const unknown = values.filter((value) => !allowed.includes(value));
    if (unknown.length > 0) notes.push(addressWords.leftOut(name, unknown));
    return asSet(values.filter((value) => allowed.includes(value)));
  };
  const isActor = (id: string): id is ActorId => index.actors.has(id as ActorId);

  const data = read('data');
  const [dataId, dataVersion] = (data ?? '').split('@');
  if (data !== null && dataId !== dataset.id)
    notes.push(addressWords.otherDataset(dataId ?? '', dataset.title));
  else if (dataVersion && dataVersion !== dataset.version) {
    notes.push(addressWords.otherVersion(dataVersion, dataset.version));
  }

  let query: Query = defaultQuery;
  const included = many('counts', inclusions) as Query['included'];
  // Written empty, nothing counts; but words that mean nothing leave what counts by default.
  if (read('counts') === '' || included.length > 0) query = { ...query, included };
  for (const facet of facets) query = withFacet(query, facet, many(facet, facetValues(index, facet, false)));
  const day = (name: 'from' | 'to'): string | null => {
    const text = read(name);
    if (text === null) return null;
    if (isDay(text)) return text;
    notes.push(addressWords.noDay(name, text));
    return null;
  };
  const [from, to] = [day('from'), day('to')];
  const isReversed = from !== null && to !== null && from > to;
  query = {
    ...query,
    from: isReversed ? to : from,
    to: isReversed ? from : to,
    undated: one('undated', ['yes', 'no'], 'yes') === 'yes',
    rollUp: one('officials', ['rolled-up', 'apart'], 'rolled-up') === 'rolled-up',
    periphery: one('periphery', ['yes', 'no'], 'no') === 'yes',
    isolated: one('isolated', ['yes', 'no'], 'no') === 'yes',
    scope: one('scope', scopes, defaultQuery.scope),
    hidden: many('hide', [...index.actors.keys()]) as Query['hidden'],
  };

  const readLayout = (): LayoutChoice => {
    const [name = '', centre = '', ...rest] = (read('layout') ?? 'force').split(':');
    const layout = layouts.find((known) => known === name);
    if (rest.length === 0 && layout === 'focus' && isActor(centre)) return { layout, centre };
    if (rest.length === 0 && layout !== undefined && layout !== 'focus' && centre === '') return { layout };
    notes.push(addressWords.unknownValue('layout', pairs.get('layout') ?? '', 'force'));
    return { layout: 'force' };
  };
  const readMoved = (): AddressState['moved'] => {
    const moved: Record<ActorId, GridPoint> = {};
    const wrong: string[] = [];
    for (const text of (read('moved') ?? '').split(',').filter(Boolean)) {
      const [, id = '', x, y] = /^(.+)\.(\d{1,4})\.(\d{1,4})$/.exec(text) ?? [];
      if (isActor(id) && Number(x) <= gridMax && Number(y) <= gridMax) moved[id] = [Number(x), Number(y)];
      else wrong.push(text);
    }
    if (wrong.length > 0) notes.push(addressWords.leftOut('moved', wrong));
    return moved;
  };
  const readDyad = (text: string): DyadId | null => {
    const [one = '', other = '', ...more] = text.split('~');
    return isActor(one) && isActor(other) && one !== other && more.length === 0
      ? dyadOf(one, other).id
      : null;
  };
  const readSupposed = (): Suppositions => {
    const supposed: Record<DyadId, Supposed> = {};
    const wrong: string[] = [];
    for (const text of (read('whatif') ?? '').split(',').filter(Boolean)) {
      const at = text.lastIndexOf('.');
      const dyad = readDyad(text.slice(0, at));
      const sign = ([1, -1, 0] as const).find((one) => supposedWords[`${one}`] === text.slice(at + 1));
      if (dyad !== null && sign !== undefined) supposed[dyad] = sign;
      else wrong.push(text);
    }
    if (wrong.length > 0) notes.push(addressWords.leftOut('whatif', wrong));
    return supposed;
  };
  const readSelection = (): Selection => {
    const text = read('select');
    if (text === null) return nothing;
    const at = text.indexOf(':');
    const [kind, id] = [text.slice(0, at), text.slice(at + 1)];
    if (kind === 'actor' && isActor(id)) return { kind, actor: id };
    const pair = kind === 'pair' ? readDyad(id) : null;
    if (pair !== null) return { kind: 'dyad', dyad: pair };
    const indexed =
      kind === 'statement' ? index.statements.find(({ statement }) => statement.id === id) : undefined;
    if (indexed) return { kind: 'statement', statement: indexed.statement.id };
    const listed = kind === 'relations' ? id.split(',') : [];
    const dyads = new Set(listed.map(readDyad).filter((dyad) => dyad !== null));
    if (dyads.size > 1 && dyads.size === listed.length) return { kind: 'relations', dyads: [...dyads] };
    notes.push(addressWords.leftOut('select', [text]));
    return nothing;
  };

  const view = one('view', views, defaultAddressState.view);
  const readBeside = (): SplitView => {
    const beside = one('beside', splitViews, defaultAddressState.beside);
    if (beside !== view) return beside;
    notes.push(addressWords.besideItself);
    return defaultAddressState.beside;
  };

  const address: AddressState = {
    query,
    layout: readLayout(),
    moved: readMoved(),
    hulls: one('hulls', hullChoices, defaultAddressState.hulls),
    view,
    beside: readBeside(),
    matrixOrder: one('order', matrixOrders, defaultAddressState.matrixOrder),
    matrixCells: one('cells', matrixCells, defaultAddressState.matrixCells),
    tableTab: one('table', tableTabs, defaultAddressState.tableTab),
    tierRule: one('signs', tierRules, defaultAddressState.tierRule),
    mixedRule: one('mixed', mixedRules, defaultAddressState.mixedRule),
    camps: one('camps', campChoices, defaultAddressState.camps),
    supposed: readSupposed(),
    selection: readSelection(),
  };
  const twice = [...repeated].filter((name) => taken.has(name));
  if (twice.length > 0) notes.push(addressWords.repeated(twice));
  const unknown = [...pairs.keys()].filter((name) => !taken.has(name));
  if (unknown.length > 0) notes.push(addressWords.unknownNames(unknown));
  return { address, notes };
}
