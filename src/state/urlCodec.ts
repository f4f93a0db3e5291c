/**
 * The address is the view. `encodeAddress` writes only what differs from the default, always in the order of
 * `urlParameters.ts`. `decodeAddress` reads any string whatever into a valid state, with a note in words for each
 * thing that it could not take. Reading what was written gives the same state.
 */
import type { Dataset } from '#domain/dataset.ts';
import { isOwnId } from '#domain/ownId.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { addressWords } from '#words/address.ts';
import { type AddressState, defaultAddressState } from './appState.ts';
import { addingUp, joinsWho, urlParameters } from './urlParameters.ts';

/** The parameter that names the dataset and its version. */
const dataName = 'data';

/** The query part of the address, without "?". */
export function encodeAddress(state: AddressState, dataset: Pick<Dataset, 'id' | 'version'>): string {
  const parts = [`${dataName}=${encodeURIComponent(dataset.id)}@${encodeURIComponent(dataset.version)}`];
  for (const { name, print } of urlParameters) {
    const text = print(state);
    if (text !== null) parts.push(`${name}=${text}`);
  }
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

/** A dataset and its version, as an address names them; null for what it does not name. */
interface NamedDataset {
  readonly id: string | null;
  readonly version: string | null;
}

function namedIn(pairs: ReadonlyMap<string, string>): NamedDataset {
  const [id, version] = pairs.get(dataName)?.split('@') ?? [];
  return { id: id || null, version: version || null };
}

/** The dataset that an address names, whether or not it is here. */
export const datasetNamedIn = (search: string): NamedDataset => namedIn(readPairs(search).pairs);

/** True if an address names a dataset at most, and nothing of a view. */
export const isBareAddress = (search: string): boolean =>
  [...readPairs(search).pairs.keys()].every((name) => name === dataName);

interface OpenedAddress {
  readonly address: AddressState;
  readonly notes: readonly string[];
}

/** Reads an address for a dataset. Total: what cannot be read keeps its default and leaves a note. */
export function decodeAddress(search: string, index: QueryIndex): OpenedAddress {
  const { pairs, repeated } = readPairs(search);
  const notes = pairs.has(dataName) ? notesOnData(namedIn(pairs), index.dataset) : [];
  let state = defaultAddressState;
  for (const { name, parse } of urlParameters) {
    const text = pairs.get(name);
    if (text === undefined) continue;
    const parsed = parse(text, state, index);
    state = parsed.state;
    if (parsed.note !== null) notes.push(parsed.note);
  }
  // Each of them once narrowed the others, and an address of that time lacks the parameter.
  if (joinsWho(state) && !pairs.has(addingUp.name)) notes.push(addressWords.whoAddsUp);
  if (state.beside === state.view) {
    state = { ...state, beside: 'none' };
    notes.push(addressWords.besideItself);
  }
  const known = new Set([dataName, ...urlParameters.map(({ name }) => name)]);
  const twice = [...repeated].filter((name) => known.has(name));
  if (twice.length > 0) notes.push(addressWords.repeated(twice));
  const unknown = [...pairs.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) notes.push(addressWords.unknownNames(unknown));
  return { address: withRangeInOrder(state), notes };
}

/** At most one note: that the address names other data than these. */
function notesOnData({ id, version }: NamedDataset, dataset: Dataset): string[] {
  if (id !== dataset.id)
    return [
      id !== null && isOwnId(id)
        ? addressWords.ownElsewhere(dataset.title)
        : addressWords.otherDataset(id ?? '', dataset.title),
    ];
  return version !== null && version !== dataset.version
    ? [addressWords.otherVersion(version, dataset.version)]
    : [];
}

function withRangeInOrder(state: AddressState): AddressState {
  const { from, to } = state.query;
  const isReversed = from !== null && to !== null && from > to;
  return isReversed ? { ...state, query: { ...state.query, from: to, to: from } } : state;
}
