/** Tables as Entente itself writes them (`formats/write/`): what their columns mean is known, and nothing is guessed. */

import type { Table } from '#dataset/formats/read/reading.ts';
import { cellReader } from '#dataset/formats/read/toDataset/tieRows.ts';
import { type Confidence, confidences, type Family, families, type Mode, modes } from '#domain/statement.ts';
import { isNoSpeaker } from '#words/saidBy.ts';
import type { RelationColumns, ValueSign } from './recipe.ts';

interface OwnTable {
  readonly columns: RelationColumns;
  /** One for each verb, with the sign and the family that its rows have. */
  readonly values: readonly ValueSign[];
  /** Columns that say nothing further. */
  readonly known: ReadonlySet<string>;
}

/** What the columns are called that once had other names. A table has all of them from one list; a name of the other is a further field. */
interface Headings {
  readonly family: string;
  readonly voice: string;
  readonly mode: string;
  readonly gloss: string;
}
const headingsNow: Headings = {
  family: 'kind of act',
  voice: 'source type',
  mode: 'status',
  gloss: 'paraphrase',
};
const headingsBefore: Headings = { family: 'family', voice: 'voice', mode: 'mode', gloss: 'gloss' };
/** Columns of lines, which are no longer written. Their headings are those of before. */
const ofLines = ['kind', 'sign', 'verbs', 'stance', 'statement ids'];

const signs: Readonly<Record<string, ValueSign['sign']>> = {
  '1': 'aligned',
  aligned: 'aligned',
  '-1': 'opposed',
  opposed: 'opposed',
};

const ends = ['from', 'to'] as const;

/** The name that each id has, and whether somebody has changed it in some row; `listed` are those of a table of actors. */
function namesById(table: Table, listed: ReadonlyMap<string, string>) {
  const cell = cellReader(table);
  const counts = new Map<string, Map<string, number>>();
  for (const { cells } of table.rows)
    for (const end of ends) {
      const [name, id] = [cell(cells, end), cell(cells, `${end} id`)];
      if (id === '') continue;
      const own = counts.get(id) ?? new Map<string, number>();
      counts.set(id, own.set(name, (own.get(name) ?? 0) + 1));
    }
  const names = new Map(
    [...counts].map(([id, own]) => {
      const [[most = ''] = []] = [...own].sort(([, one], [, other]) => other - one);
      return [id, listed.get(id) ?? most] as const;
    }),
  );
  const isEdited = [...counts].some(([id, own]) => [...own.keys()].some((name) => name !== names.get(id)));
  return { names, isEdited };
}

/** Two actors may share a name, which only their ids then tell apart. */
const areNamesUnique = (names: ReadonlyMap<string, string>) => new Set(names.values()).size === names.size;

/** The names of actors by their ids, as a table of actors beside the others has them. */
function listedNames(tables: readonly Table[]): ReadonlyMap<string, string> {
  const list = tables.find((table) => hasAll(namesIn(table), ['id', 'name', 'short name']));
  if (list === undefined) return new Map();
  const cell = cellReader(list);
  return new Map(list.rows.map(({ cells }) => [cell(cells, 'id'), cell(cells, 'name')]));
}

/** A row that somebody has added in a spreadsheet has names, and no ids. */
function haveAllIds(table: Table): boolean {
  const cell = cellReader(table);
  return table.rows.every(({ cells }) =>
    ends.every((end) => cell(cells, `${end} id`) !== '' || cell(cells, end) === ''),
  );
}

const namesIn = (table: Table) => new Set(table.columns.map(({ name }) => name));
const hasAll = (names: ReadonlySet<string>, columns: readonly string[]) =>
  columns.every((name) => names.has(name));

/**
 * The headings of a table of statements, as they are now or were before; null for any other table. Columns that together
 * nobody else has show it. Mode and confidence are not among them: a graph has no column that is empty in all rows.
 */
function headingsOf(names: ReadonlySet<string>): Headings | null {
  const all = [headingsNow, headingsBefore].filter(({ family, voice, gloss }) =>
    hasAll(names, ['sign', family, voice, gloss]),
  );
  // Where a table has both, the further fields stand behind its own columns.
  const order = [...names];
  return all.sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family))[0] ?? null;
}

/** What columns of a saved table were called before, by what they are called now. */
export function currentHeadings(table: Table): ReadonlyMap<string, string> {
  const headings = headingsOf(namesIn(table)) ?? headingsNow;
  return new Map(
    (['family', 'voice', 'mode', 'gloss'] as const).map((part) => [headings[part], headingsNow[part]]),
  );
}

/** True of a table with a row for each statement, as Entente writes it. */
export const isStatementTable = (table: Table): boolean =>
  !hasAll(namesIn(table), ofLines) && headingsOf(namesIn(table)) !== null;

/** The columns of a table of statements or lines; null for any other. `others`: the tables beside it, one of which may be of actors. */
export function ownTable(table: Table, others: readonly Table[]): OwnTable | null {
  const names = namesIn(table);
  const isLines = hasAll(names, ofLines);
  const headings = isLines ? headingsBefore : headingsOf(names);
  if (headings === null) return null;
  const isGraph = table.graphRole === 'relations';
  const { names: called, isEdited } = namesById(table, listedNames(others));
  // A name that was changed beside its id counts, unless it is that of several.
  const isListed = others.length > 0 && haveAllIds(table) && !isEdited;
  const byId = !isGraph && (!areNamesUnique(called) || isListed);
  const own = (name: string) => (names.has(name) ? name : null);
  const relation = isLines ? 'kind' : (own('verb') ?? own('interaction'));
  if (relation === null) return null;
  const columns: RelationColumns = {
    table: table.name,
    from: byId ? 'from id' : 'from',
    to: byId ? 'to id' : 'to',
    relation,
    flags: [],
    sign: null,
    saidBy: own('said by'),
    when: own('when'),
    until: null,
    quote: own('quote'),
    note: own(headings.gloss),
    place: own('paragraph'),
    id: isGraph ? (own('statement id') ?? own('id')) : (own('id') ?? own('statement id')),
    direction: isGraph ? 'directed' : null,
  };
  const values = valuesOf(table, relation, headings);
  if (values === null) columns.sign = 'sign';
  const fixed = new Set([
    ...ofRows,
    headings.family,
    headings.mode,
    ...(isGraph || isLines ? ofGraphRows : []),
    ...(isLines || (isGraph && names.has('label')) ? ofGexfRows : []),
    ...(isLines ? ofLineRows : []),
  ]);
  const known = new Set([...names].filter((name) => fixed.has(name)));
  return { columns, values: values ?? valuesOf(table, 'sign', headings) ?? [], known };
}

const ofRows = ['from', 'to', 'from id', 'to id', 'sign', 'confidence', 'counts'];
/** What graph files say of an edge beside its values. */
const ofGraphRows = ['id', 'directed'];
/** GEXF alone labels its edges, and says a kind of them. */
const ofGexfRows = ['label', 'kind'];
const ofLineRows = ['statement ids', 'stance', 'tier', 'weight'];

/** Columns of actors that say again what others do. */
export const ownActorColumns = ['name', 'part of id', 'tier', 'actor id'];

/** The sign and family of each value of a column; null if one value has two signs. */
function valuesOf(table: Table, column: string, headings: Headings): ValueSign[] | null {
  const cell = cellReader(table);
  const values = new Map<string, ValueSign>();
  for (const { cells } of table.rows) {
    const value = cell(cells, column).trim();
    const sign = signs[cell(cells, 'sign')] ?? 'other';
    const before = values.get(value);
    if (before !== undefined && before.sign !== sign) return null;
    values.set(value, {
      value,
      sign,
      family: before?.family ?? familyOf(cell(cells, headings.family), value, sign),
      isSure: true,
      rows: (before?.rows ?? 0) + 1,
    });
  }
  return [...values.values()];
}

function familyOf(name: string, value: string, sign: ValueSign['sign']): Family {
  const ofLine = families.find((family) => family === value || family === name);
  return ofLine ?? (sign === 'other' ? 'contact' : 'political');
}

interface Quality {
  readonly mode: Mode;
  readonly confidence: Confidence;
}

/** How real an act is and how directly it is said, by the row of a table; of any other table's rows done, and high. */
export function qualityReader(table: Table): (cells: readonly string[]) => Quality {
  const headings = headingsOf(namesIn(table));
  if (headings === null) return () => ({ mode: 'done', confidence: 'high' });
  const cell = cellReader(table);
  return (cells) => {
    const mode = cell(cells, headings.mode);
    const confidence = cell(cells, 'confidence');
    return {
      mode: modes.find((one) => one === mode) ?? 'done',
      confidence: confidences.find((one) => one === confidence) ?? 'high',
    };
  };
}

/** Who says a row, as a table names it; null where a table of our own has only a word for what it was read from. */
export function speakerReader(table: Table): (text: string | null) => string | null {
  const isOwn = headingsOf(namesIn(table)) !== null;
  return (text) => (isOwn && text !== null && isNoSpeaker(text) ? null : text);
}
