/** Tables as Entente itself writes them (`formats/write/`): what their columns mean is known, and nothing is guessed. */

import type { Table } from '#dataset/formats/read/reading.ts';
import { cellReader } from '#dataset/formats/read/toDataset/tieRows.ts';
import { type Confidence, confidences, type Family, families, type Mode, modes } from '#domain/statement.ts';
import { isNoSpeaker } from '#words/saidBy.ts';
import type { RelationColumns, ValueSign } from './recipe.ts';

export interface OwnTable {
  readonly columns: RelationColumns;
  /** One for each verb, with the sign and the family that its rows have. */
  readonly values: readonly ValueSign[];
  /** Columns that say nothing further. */
  readonly known: ReadonlySet<string>;
}

/** Columns that together nobody else has. Mode and confidence are not among them: a graph has no column that is empty in all rows. */
const ofStatements = ['sign', 'kind of act', 'source type', 'paraphrase'];
/** The same as they were called before. */
const calledBefore: Readonly<Record<string, string>> = {
  'kind of act': 'family',
  'source type': 'voice',
  status: 'mode',
  paraphrase: 'gloss',
};
const ofLines = ['kind', 'sign', 'verbs', 'stance', 'statement ids'];

const signs: Readonly<Record<string, ValueSign['sign']>> = {
  '1': 'aligned',
  aligned: 'aligned',
  '-1': 'opposed',
  opposed: 'opposed',
};

/** Two actors may share a name, which only their ids then tell apart. */
function areNamesUnique(table: Table): boolean {
  const cell = cellReader(table);
  const ids = new Map<string, string>();
  return table.rows.every(({ cells }) =>
    (['from', 'to'] as const).every((end) => {
      const [name, id] = [cell(cells, end), cell(cells, `${end} id`)];
      const before = ids.get(name);
      ids.set(name, id);
      return before === undefined || before === id;
    }),
  );
}

const namesIn = (table: Table) => new Set(table.columns.map(({ name }) => name));
const hasAll = (names: ReadonlySet<string>, columns: readonly string[]) =>
  columns.every((name) => names.has(name));

/** True for a table of statements as they are written now, or were before. */
const hasStatements = (names: ReadonlySet<string>) =>
  hasAll(names, ofStatements) ||
  hasAll(
    names,
    ofStatements.map((name) => calledBefore[name] ?? name),
  );

/** What a column is called in this table, where it may have its name of before. */
function nameIn(names: ReadonlySet<string>, name: string): string {
  const before = calledBefore[name];
  return before !== undefined && !names.has(name) && names.has(before) ? before : name;
}

/** The columns of a table of statements or lines; null for any other. `hasActors`: a table of actors stands beside it. */
export function ownTable(table: Table, hasActors: boolean): OwnTable | null {
  const names = namesIn(table);
  const isLines = hasAll(names, ofLines);
  if (!isLines && !hasStatements(names)) return null;
  const isGraph = table.graphRole === 'relations';
  const byId = !isGraph && (hasActors || !areNamesUnique(table));
  const own = (name: string) => (names.has(nameIn(names, name)) ? nameIn(names, name) : null);
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
    note: own('paraphrase'),
    place: own('paragraph'),
    id: own('statement id') ?? own('id'),
    direction: isGraph ? 'directed' : null,
  };
  const values = valuesOf(table, relation);
  if (values === null) columns.sign = 'sign';
  const fixed = isLines ? ofLineRows : isGraph ? ofGraphRows : ofRows;
  const known = new Set([...names].filter((name) => fixed.has(name)));
  return { columns, values: values ?? valuesOf(table, 'sign') ?? [], known };
}

const ofRows = new Set(
  'from|to|from id|to id|sign|kind of act|family|status|mode|confidence|counts'.split('|'),
);
/** What graph files say of an edge beside its values. */
const ofGraphRows = new Set([...ofRows, 'id', 'directed', 'kind', 'label']);
const ofLineRows = new Set([...ofGraphRows, 'statement ids', 'stance', 'tier', 'weight']);

/** Columns of actors that say again what others do. */
export const ownActorColumns = ['name', 'part of id', 'tier', 'actor id'];

/** The sign and family of each value of a column; null if one value has two signs. */
function valuesOf(table: Table, column: string): ValueSign[] | null {
  const cell = cellReader(table);
  const values = new Map<string, ValueSign>();
  const family = nameIn(namesIn(table), 'kind of act');
  for (const { cells } of table.rows) {
    const value = cell(cells, column).trim();
    const sign = signs[cell(cells, 'sign')] ?? 'other';
    const before = values.get(value);
    if (before !== undefined && before.sign !== sign) return null;
    values.set(value, {
      value,
      sign,
      family: before?.family ?? familyOf(cell(cells, family), value, sign),
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

export interface Quality {
  readonly mode: Mode;
  readonly confidence: Confidence;
}

/** How real an act is and how directly it is said, by the row of a table; of any other table's rows done, and high. */
export function qualityReader(table: Table): (cells: readonly string[]) => Quality {
  const names = namesIn(table);
  if (!hasStatements(names)) return () => ({ mode: 'done', confidence: 'high' });
  const cell = cellReader(table);
  const status = nameIn(names, 'status');
  return (cells) => {
    const mode = cell(cells, status);
    const confidence = cell(cells, 'confidence');
    return {
      mode: modes.find((one) => one === mode) ?? 'done',
      confidence: confidences.find((one) => one === confidence) ?? 'high',
    };
  };
}

/** Who says a row, as a table names it; null where a table of our own has only a word for what it was read from. */
export function speakerReader(table: Table): (text: string | null) => string | null {
  const isOwn = hasStatements(namesIn(table));
  return (text) => (isOwn && text !== null && isNoSpeaker(text) ? null : text);
}
