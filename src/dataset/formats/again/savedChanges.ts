/**
 * What a saved table says otherwise than the dataset that it was saved from, cell by cell: taken into the dataset, or told by name
 * where it cannot be. What the file lacks stays: it may hold only what was shown when it was saved, or be older than the last
 * row that was coded.
 */
import { inGephi, inGraphs, withPlainWeight } from '#dataset/formats/write/exportGraph.ts';
import { wholeOf } from '#dataset/formats/write/extract.ts';
import { fieldsByColumn, type ReservedNames } from '#dataset/formats/write/tables.ts';
import type { Dataset, FieldOwner } from '#domain/dataset.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { isByHand } from '#words/changedByHand.ts';
import { againWords, untakenReasons } from '#words/openedAgain.ts';
import { actorTakers, nameTaker, ownActorColumnNames, renamed } from './actorCells.ts';
import { type CellChange, cellChange, type Untaken, withCells } from './cellChange.ts';
import { fieldColumns, withFields } from './fieldCells.ts';
import { type FreshStatement, type GrowingDataset, growingDataset, type NewIds } from './growingDataset.ts';
import {
  actorMeant,
  actorOf,
  type KnownRow,
  type Meaning,
  namesOf,
  renamedByRows,
  replacedIds,
  rowsById,
  type StatementContext,
} from './namedActors.ts';
import type { ActorChange, RowsChanged, Tie, TieChange } from './rowsChanged.ts';
import type { CellRow, Cells, CellTable, SavedCells } from './savedCells.ts';
import { type PartChange, toldParts } from './sayings.ts';
import { ownStatementColumns, statementTakers } from './statementCells.ts';
import { freshType } from './typeCells.ts';

/** A saved file, and what it would be if the dataset were saved now. */
export interface SavedFile {
  readonly base: SavedCells;
  readonly file: SavedCells;
}

interface Taken {
  readonly dataset: Dataset;
  readonly difference: RowsChanged;
}

const noCells: Cells = new Map();
const idKey = (id: string) => id.trim();

/** The columns of a file that are further fields, under the names that they have in a file of its form. */
function fieldsOf(owner: FieldOwner, table: CellTable, form: SavedCells['form'], growing: GrowingDataset) {
  const extract = wholeOf(growing.dataset);
  const reserved: ReservedNames | undefined =
    form === 'table' ? undefined : form === 'gephi' ? inGephi : inGraphs;
  const named = form === 'graph' ? withPlainWeight(extract) : extract.dataset;
  const known = fieldsByColumn(named, owner, reserved);
  const own = owner === 'actors' ? ownActorColumnNames : ownStatementColumns;
  return fieldColumns(owner, table, known, own, growing);
}

interface ActorRow {
  readonly id: ActorId;
  readonly cells: CellChange;
}

/** The actors of the file as those of the dataset, named as the file names them; new ones are entered. */
function actorRows(growing: GrowingDataset, { base, file }: SavedFile, known: readonly KnownRow[]) {
  const byId = new Map<string, ActorId>(growing.dataset.actors.map(({ id }) => [idKey(id), id]));
  const listed = new Set((file.actors?.rows ?? []).map(({ id }) => id));
  for (const [id, actor] of replacedIds(known, byId)) if (!listed.has(idKey(actor))) byId.set(id, actor);
  const was = new Map((base.actors?.rows ?? []).map((row) => [row.id, row.cells]));
  const columns = new Set(file.actors?.columns);
  const names = namesOf(growing.dataset.actors);
  const fresh: ActorId[] = [];
  const rows = (file.actors?.rows ?? []).flatMap((row): ActorRow[] => {
    const name = row.cells.get('name') ?? '';
    const called = row.id === null ? names.called(name) : null;
    const own = row.id === null ? (called === 'several' ? null : called) : byId.get(row.id);
    if (own) {
      // A row without an id says only what it says.
      const said = row.id === null ? new Set(row.cells.keys()) : columns;
      return [{ id: own, cells: cellChange(said, was.get(idKey(own)) ?? noCells, row.cells) }];
    }
    if (name === '' && row.id === null) return [];
    const id = growing.actor(name || (row.id ?? ''), row.id ?? undefined);
    if (row.id !== null) byId.set(row.id, id);
    fresh.push(id);
    return [{ id, cells: cellChange(columns, noCells, row.cells) }];
  });
  return { rows, byId, fresh };
}

const asText = (id: string, { names }: Meaning) => names.nameOf(id);

const nameOnly = (from: string, to: string) => ({ from, to });

/** A row that is new: a statement with nothing said yet, between the actors that it means. */
function freshStatement(row: CellRow, cells: CellChange, table: CellTable, context: StatementContext) {
  const from = actorMeant(cells, 'from', context);
  if ('why' in from) return { column: 'from', why: from.why };
  const to = actorMeant(cells, 'to', context);
  if ('why' in to) return { column: 'to', why: to.why };
  const [one, other] = [actorOf(from, context), actorOf(to, context)];
  if (one === other) return { column: 'to', why: untakenReasons.tiesItself };
  const { growing } = context;
  const [first] = growing.dataset.sources;
  const statement: Statement = {
    id: (row.id ?? `${table.rowWord} ${row.at}`) as StatementId,
    from: one,
    to: other,
    type: freshType(cells, context).id,
    voice: 'report',
    mode: 'done',
    saidBy: 'narrator',
    when: null,
    theatre: [],
    cites: [{ source: first?.id ?? growing.source(growing.dataset.title) }],
    gloss: '',
    confidence: 'high',
  };
  return statement;
}

const madeForFresh = new Set(['from', 'verb', 'kind of act', 'label', 'counts']);
const freshTakers = statementTakers.filter(({ columns: [first = ''] }) => !madeForFresh.has(first));

interface StatementChanges {
  readonly changed: ReadonlyMap<string, Statement>;
  readonly ties: readonly { readonly statement: Statement; readonly parts: readonly PartChange[] }[];
  readonly fresh: readonly FreshStatement[];
  readonly untaken: readonly Untaken[];
}

interface KnownStatement extends KnownRow {
  readonly statement: Statement;
}

/** The rows of statements that are there, and the others. */
function statementRows({ statements }: Dataset, { base, file }: SavedFile) {
  const byId = new Map(statements.map((one) => [idKey(one.id), one]));
  const was = rowsById(base.statements.rows).known;
  const columns = new Set(file.statements.columns);
  const { known, others } = rowsById(file.statements.rows);
  const fresh: CellRow[] = [];
  const rows: KnownStatement[] = [];
  for (const [id, row] of known) {
    const [before, statement] = [was.get(id), byId.get(id)];
    if (before === undefined || statement === undefined) fresh.push(row);
    else
      rows.push({
        from: statement.from,
        to: statement.to,
        statement,
        cells: cellChange(columns, before.cells, row.cells),
      });
  }
  const inOrder = [...fresh, ...others].sort((one, other) => one.at - other.at);
  const gone = [...was].flatMap(([id]) => (known.has(id) ? [] : (byId.get(id) ?? [])));
  return { rows, fresh: inOrder, gone };
}

/** The statements with what their rows say otherwise. */
function takeStatements(
  { rows, fresh }: ReturnType<typeof statementRows>,
  { file }: SavedFile,
  context: StatementContext,
): StatementChanges {
  const { growing } = context;
  const columns = new Set(file.statements.columns);
  const fields = fieldsOf('statements', file.statements, file.form, growing);
  const changed = new Map<string, Statement>();
  const untaken: Untaken[] = [];
  const pair = ({ from, to }: Pick<Statement, 'from' | 'to'>) =>
    againWords.pair(asText(from, context), asText(to, context));
  const ties = rows.flatMap(({ statement, cells }) => {
    const taken = withCells(statement, cells, statementTakers, context);
    const { thing, parts } = withFields(taken.thing, cells, fields);
    untaken.push(...taken.untaken.map((one) => ({ where: pair(statement), ...one })));
    if (thing === statement) return [];
    changed.set(statement.id, thing);
    return [{ statement: thing, parts: [...partsSaid(statement, thing, taken.parts, context), ...parts] }];
  });
  const added = fresh.flatMap((row) => {
    const cells = cellChange(columns, noCells, row.cells);
    const statement = freshStatement(row, cells, file.statements, context);
    if ('why' in statement) {
      const { column, why } = statement;
      const where = `${file.statements.rowWord} ${row.at}`;
      untaken.push({ where, column, was: '', is: cells.text(column), why });
      return [];
    }
    const taken = withCells(statement, cells, freshTakers, context);
    untaken.push(...taken.untaken.map((one) => ({ where: pair(statement), ...one })));
    return [{ statement: withFields(taken.thing, cells, fields).thing, hasId: row.id !== null }];
  });
  return { changed, ties, fresh: added, untaken };
}

/** The parts of a statement as a reader knows them: ends by their names, and a sign that came with another verb. */
function partsSaid(
  was: Statement,
  is: Statement,
  parts: readonly PartChange[],
  context: StatementContext,
): readonly PartChange[] {
  const ends = (['from', 'to'] as const).flatMap((end): PartChange[] =>
    was[end] === is[end] ? [] : [{ part: end, was: asText(was[end], context), is: asText(is[end], context) }],
  );
  const said = parts.flatMap((one) => (one.part === 'ends' ? ends : one));
  const types = new Map(context.growing.dataset.relationTypes.map((type) => [type.id, type]));
  const [before, after] = [types.get(was.type)?.sign, types.get(is.type)?.sign];
  const isUnsaid = before !== after && !parts.some(({ part }) => part === 'stance');
  if (!isUnsaid) return said;
  const at = said.findIndex(({ part }) => part === 'verb') + 1;
  const stance: PartChange = { part: 'stance', was: signWords[before ?? 0], is: signWords[after ?? 0] };
  return [...said.slice(0, at), stance, ...said.slice(at)];
}

const signWords = { 1: 'aligned', '-1': 'opposed', 0: 'none' } as const;

/** The actors with what their rows say otherwise. */
function takeActors(
  rows: readonly ActorRow[],
  fresh: readonly ActorId[],
  { file }: SavedFile,
  context: Meaning,
) {
  const { growing } = context;
  const fields = file.actors === null ? [] : fieldsOf('actors', file.actors, file.form, growing);
  const changes = new Map<ActorId, readonly PartChange[]>();
  const untaken: Untaken[] = [];
  const isFresh = new Set(fresh);
  for (const { id, cells } of rows) {
    const actor = growing.dataset.actors.find((one) => one.id === id);
    if (actor === undefined) continue;
    const taken = withCells(actor, cells, actorTakers, context);
    const { thing, parts } = withFields(taken.thing, cells, fields);
    untaken.push(...taken.untaken.map((one) => ({ where: actor.name, ...one })));
    if (thing === actor) continue;
    growing.replaceActor(thing);
    if (!isFresh.has(id)) changes.set(id, [...taken.parts, ...parts]);
  }
  return { changes, untaken };
}

/** The names that the file gives actors: in their own rows, or in all rows that name them. */
function takeNames(
  growing: GrowingDataset,
  rows: readonly ActorRow[],
  known: readonly KnownRow[],
  byId: ReadonlyMap<string, ActorId>,
) {
  const changes = new Map<ActorId, PartChange>();
  const untaken: Untaken[] = [];
  const former = new Map<string, ActorId>();
  const start = growing.dataset.actors;
  const byActor = new Map(start.map((actor) => [actor.id, actor]));
  const rename = (id: ActorId, name: string) => {
    const actor = byActor.get(id);
    if (actor === undefined || changes.has(id)) return;
    growing.replaceActor(renamed(actor, name));
    former.set(actor.name.trim(), id);
    changes.set(id, { part: 'name', was: actor.name, is: name });
  };
  for (const { id, cells } of rows) {
    const actor = byActor.get(id);
    if (actor === undefined) continue;
    const context = { growing, names: namesOf(start), byId };
    const taken = withCells(actor, cells, [nameTaker], context);
    untaken.push(...taken.untaken.map((one) => ({ where: actor.name, ...one })));
    if (taken.thing !== actor) rename(id, taken.thing.name);
  }
  const names = namesOf(growing.dataset.actors, former);
  for (const [id, name] of renamedByRows(known, names, byId)) rename(id, name);
  return { names: namesOf(growing.dataset.actors, former), changes, untaken };
}

/** Takes what a saved file says otherwise into the dataset that it was saved from. */
export function takeSaved(dataset: Dataset, saved: SavedFile, newIds?: NewIds): Taken {
  const growing = growingDataset(dataset, newIds);
  const former = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const statements = statementRows(dataset, saved);
  const { rows, byId, fresh } = actorRows(growing, saved, statements.rows);
  const named = takeNames(growing, rows, statements.rows, byId);
  const meaning: Meaning = { growing, names: named.names, byId };
  const ofActors = takeActors(rows, fresh, saved, meaning);
  const context: StatementContext = { ...meaning, dateOrder: saved.file.dateOrder };
  const taken = takeStatements(statements, saved, context);
  growing.statements(taken.changed, taken.fresh);

  const now = growing.dataset;
  const names = new Map<string, string>(now.actors.map(({ id, name }) => [id, name]));
  const verbs = new Map(now.relationTypes.map(({ id, label }) => [id, label]));
  const tie = ({ from, to, type }: Statement): Tie => ({
    from: names.get(from) ?? from,
    to: names.get(to) ?? to,
    verb: verbs.get(type) ?? type,
  });
  const ties = taken.ties.flatMap(({ statement, parts }) => {
    const told = toldParts(parts);
    // The sentence of a row follows the names in it.
    const isRenamed = [statement.from, statement.to].some((id) => named.changes.has(id));
    const isToldAlready = isRenamed && told.every(({ part }) => part === 'paraphrase');
    return isToldAlready ? [] : [{ statement, told }];
  });
  const before = new Map(dataset.statements.map((one) => [one.id, one]));
  const changedActors = dataset.actors.flatMap(({ id, name }): ActorChange[] => {
    const own = named.changes.get(id);
    const parts = [...(own === undefined ? [] : [own]), ...(ofActors.changes.get(id) ?? [])];
    return parts.length === 0 ? [] : [{ name, parts: toldParts(parts) }];
  });
  return {
    dataset: now,
    difference: {
      fresh: taken.fresh.map(({ statement }) => tie(statement)),
      changed: ties.map(({ statement, told }): TieChange => {
        const { from, to } = tie(statement);
        return { ...nameOnly(from, to), parts: told };
      }),
      gone: statements.gone.map(tie),
      freshActors: now.actors.filter(({ id }) => !former.has(id)).map(({ name }) => name),
      changedActors,
      goneActors: actorsNotIn(dataset, saved, byId),
      undone: ties.flatMap(({ statement }) => {
        const was = before.get(statement.id);
        const { from, to } = tie(statement);
        return was !== undefined && isByHand(was) ? [nameOnly(from, to)] : [];
      }),
      untaken: [...named.untaken, ...ofActors.untaken, ...taken.untaken],
      lost: [],
    },
  };
}

/** Actors that the file would have if the dataset were saved now, and that it lacks. */
function actorsNotIn(
  { actors, statements }: Dataset,
  { base, file }: SavedFile,
  byId: ReadonlyMap<string, ActorId>,
): readonly string[] {
  const idsIn = ({ actors: list, statements: { rows } }: SavedCells): ReadonlySet<string> => {
    if (list !== null)
      return new Set(list.rows.flatMap(({ id }) => (id === null ? [] : (byId.get(id) ?? id))));
    const present = new Set(rows.map(({ id }) => id));
    return new Set(statements.flatMap((one) => (present.has(idKey(one.id)) ? [one.from, one.to] : [])));
  };
  const [before, now] = [idsIn(base), idsIn(file)];
  return actors.filter(({ id }) => before.has(id) && !now.has(id)).map(({ name }) => name);
}
