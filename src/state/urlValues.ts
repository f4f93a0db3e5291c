/** How each kind of value is written in the address, and read again. Reading is total: a text that stands for nothing is noted. */
import { type DyadId, dyadOf } from '#domain/dyad.ts';
import { escapedId, unescapedId } from '#domain/escapedId.ts';
import type { ActorId } from '#domain/ids.ts';
import { isDay } from '#domain/period.ts';
import { type GridPoint, gridMax, layouts, type Positions } from '#graph/layout/positions.ts';
import { asSet, type Inclusion, inclusions } from '#query/filter/query.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { addressWords } from '#words/address.ts';
import type { LayoutChoice } from './appState.ts';
import { nothing, type Selection } from './selection.ts';
import type { Supposed, Suppositions } from './supposition.ts';

/** A value, or a note in words on what could not be read; both where a part of a list could. */
interface Parsed<Value> {
  readonly value?: Value;
  readonly note?: string;
}

interface ParseContext {
  readonly index: QueryIndex;
  /** The parameter's name and what it stands at if nothing is read, for notes. */
  readonly name: string;
  readonly fallback: string;
}

export interface ValueCodec<Value> {
  /** Percent-encoded where needed. */
  readonly print: (value: Value) => string;
  /** Reads a text whose percent codes are decoded. */
  readonly parse: (text: string, context: ParseContext) => Parsed<Value>;
}

/** A list of texts that hold no comma of their own. */
const joined = (values: readonly string[]): string => values.map(encodeURIComponent).join(',');
/** An id as it stands in the address; `unescapedId` of the decoded text gives it back. */
const printId = (id: string): string => encodeURIComponent(escapedId(id));

/** The items of a list that can be read, and a note on those that cannot. */
function parseItems<Item>(
  text: string,
  name: string,
  parseItem: (item: string) => Item | null,
): { readonly value: readonly Item[]; readonly note?: string } {
  const value: Item[] = [];
  const wrong: string[] = [];
  for (const part of text.split(',').filter(Boolean)) {
    const item = parseItem(part);
    if (item === null) wrong.push(part);
    else value.push(item);
  }
  return wrong.length === 0 ? { value } : { value, note: addressWords.leftOut(name, wrong) };
}

/** One of some words. */
export function word<Value extends string>(allowed: readonly Value[]): ValueCodec<Value> {
  return {
    print: (value) => value,
    parse: (text, { name, fallback }) => {
      const value = allowed.find((one) => one === text);
      return value === undefined ? { note: addressWords.unknownValue(name, text, fallback) } : { value };
    },
  };
}

/** A switch: its word for true, and its word for false. */
export function eitherWord(yes: string, no: string): ValueCodec<boolean> {
  const { parse } = word([yes, no]);
  return {
    print: (value) => (value ? yes : no),
    parse: (text, context) => {
      const { value, ...rest } = parse(text, context);
      return value === undefined ? rest : { value: value === yes };
    },
  };
}

/** Any of the values that a dataset allows. */
export function setOf<Value extends string>(
  allowedBy: (index: QueryIndex) => Iterable<Value>,
): ValueCodec<readonly Value[]> {
  return {
    print: (values) => values.map(printId).join(','),
    parse: (text, { index, name }) => {
      const allowed = new Map<string, Value>([...allowedBy(index)].map((value) => [value, value]));
      const { value, ...rest } = parseItems(text, name, (item) => allowed.get(unescapedId(item)) ?? null);
      return { value: asSet(value), ...rest };
    },
  };
}

/** "threatened" was the word for both before conditions had a switch of their own, and still is; threats alone are "threats". */
const meaning = (word: string): readonly string[] =>
  word === 'threatened' ? ['threatened', 'conditional'] : [word === 'threats' ? 'threatened' : word];
const wordsOfInclusions = (included: readonly Inclusion[]): readonly string[] =>
  included.includes('conditional') && included.includes('threatened')
    ? included.filter((one) => one !== 'conditional')
    : included.map((one) => (one === 'threatened' ? 'threats' : one));
const anyInclusions = setOf<string>(() => [...inclusions, 'threats']);

/** What counts. An empty text means nothing; words that all mean nothing leave the default. */
export const inclusionSet: ValueCodec<readonly Inclusion[]> = {
  print: (included) => anyInclusions.print(wordsOfInclusions(included)),
  parse: (text, context) => {
    const { value: words = [], ...rest } = anyInclusions.parse(text, context);
    const meant = new Set(words.flatMap(meaning));
    const value = asSet(inclusions.filter((one) => meant.has(one)));
    return text !== '' && value.length === 0 ? rest : { value, ...rest };
  },
};

/** A day, or an open end. */
export const day: ValueCodec<string | null> = {
  print: (value) => value ?? '',
  parse: (text, { name }) => (isDay(text) ? { value: text } : { note: addressWords.noDay(name, text) }),
};

function actorIn({ actors }: QueryIndex, text: string): ActorId | null {
  const id = unescapedId(text) as ActorId;
  return actors.has(id) ? id : null;
}

/** Two actors in either order. */
function dyadIn(index: QueryIndex, text: string): DyadId | null {
  const [one, other, ...rest] = text.split('~').map((end) => actorIn(index, end));
  return one && other && one !== other && rest.length === 0 ? dyadOf(one, other).id : null;
}

export const layoutChoice: ValueCodec<LayoutChoice> = {
  print: (choice) => (choice.layout === 'focus' ? `focus:${printId(choice.centre)}` : choice.layout),
  parse: (text, { index, name, fallback }) => {
    const [asked, actor = '', ...rest] = text.split(':');
    const layout = rest.length > 0 ? undefined : layouts.find((known) => known === asked);
    const centre = actorIn(index, actor);
    if (layout === 'focus' && centre !== null) return { value: { layout, centre } };
    if (layout !== undefined && layout !== 'focus' && actor === '') return { value: { layout } };
    return { note: addressWords.unknownValue(name, text, fallback) };
  },
};

/** A record as a list of its entries, in the order of their keys. */
function entries<Key extends string, Value>(
  printEntry: (key: Key, value: Value) => string,
  parseEntry: (text: string, index: QueryIndex) => readonly [Key, Value] | null,
): ValueCodec<Readonly<Record<Key, Value>>> {
  return {
    print: (record) => {
      const sorted = (Object.entries(record) as [Key, Value][]).sort(([a], [b]) => (a < b ? -1 : 1));
      return joined(sorted.map(([key, value]) => printEntry(key, value)));
    },
    parse: (text, { index, name }) => {
      const { value, ...rest } = parseItems(text, name, (entry) => parseEntry(entry, index));
      return { value: Object.fromEntries(value) as Record<Key, Value>, ...rest };
    },
  };
}

/** Moved actors: `turkey.1024.77`. */
export const movedPositions: ValueCodec<Positions> = entries<ActorId, GridPoint>(
  (id, [x, y]) => `${escapedId(id)}.${x}.${y}`,
  (text, index) => {
    const [, id = '', x, y] = /^(.+)\.(\d{1,4})\.(\d{1,4})$/.exec(text) ?? [];
    const actor = actorIn(index, id);
    const isOnGrid = Number(x) <= gridMax && Number(y) <= gridMax;
    return actor !== null && isOnGrid ? [actor, [Number(x), Number(y)]] : null;
  },
);

const signWords = { '1': 'aligned', '-1': 'opposed', '0': 'none' } as const satisfies Record<
  `${Supposed}`,
  string
>;

/** Supposed signs: `iran~turkey.aligned`. */
export const suppositions: ValueCodec<Suppositions> = entries<DyadId, Supposed>(
  (dyad, sign) => `${dyad}.${signWords[`${sign}`]}`,
  (text, index) => {
    const at = text.lastIndexOf('.');
    const dyad = dyadIn(index, text.slice(0, at));
    const sign = ([1, -1, 0] as const).find((one) => signWords[`${one}`] === text.slice(at + 1));
    return dyad !== null && sign !== undefined ? [dyad, sign] : null;
  },
);

function printSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'none':
      return '';
    case 'actor':
      return `actor:${printId(selection.actor)}`;
    case 'dyad':
      return `pair:${encodeURIComponent(selection.dyad)}`;
    case 'statement':
      return `statement:${printId(selection.statement)}`;
    case 'relations':
      return `relations:${joined(selection.dyads)}`;
  }
}

function selectionIn(index: QueryIndex, text: string): Selection {
  const [kind, ...rest] = text.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'actor': {
      const actor = actorIn(index, id);
      return actor === null ? nothing : { kind, actor };
    }
    case 'pair': {
      const dyad = dyadIn(index, id);
      return dyad === null ? nothing : { kind: 'dyad', dyad };
    }
    case 'statement': {
      const wanted = unescapedId(id);
      const found = index.statements.find(({ statement }) => statement.id === wanted);
      return found ? { kind, statement: found.statement.id } : nothing;
    }
    case 'relations': {
      const listed = id.split(',').map((one) => dyadIn(index, one));
      const dyads = new Set(listed.filter((dyad) => dyad !== null));
      return dyads.size > 1 && dyads.size === listed.length ? { kind, dyads: [...dyads] } : nothing;
    }
    default:
      return nothing;
  }
}

export const selection: ValueCodec<Selection> = {
  print: printSelection,
  parse: (text, { index, name }) => {
    const value = selectionIn(index, text);
    return value === nothing ? { note: addressWords.leftOut(name, [text]) } : { value };
  },
};
