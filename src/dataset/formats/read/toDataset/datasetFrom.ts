/** A dataset of a reading and a recipe. Every row is drawn, says that there is no relation, or is kept aside: one of them, always. */

import { isOpenHead } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import { matrixShape } from '#dataset/formats/read/columnMeaning/matrixShape.ts';
import { qualityReader, speakerReader } from '#dataset/formats/read/columnMeaning/ownTable.ts';
import {
  type DrawnChoice,
  isDrawn,
  type Recipe,
  statedBy,
  type ValueSign,
} from '#dataset/formats/read/columnMeaning/recipe.ts';
import { isBareSign, knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { rangeOf } from '#dataset/formats/read/columnMeaning/valueSigns.ts';
import { limits } from '#dataset/formats/read/limits.ts';
import {
  type GraphReading,
  placeText,
  type Reading,
  type Table,
  type TablesReading,
} from '#dataset/formats/read/reading.ts';
import { isError, isFilled } from '#dataset/formats/read/table/cellTypes.ts';
import { isSlipOf } from '#dataset/spellingHint.ts';
import type { Dataset, KeptAside, Source } from '#domain/dataset.ts';
import type { ActorId, DatasetId, SourceId, StatementId } from '#domain/ids.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import { correctionWords } from '#words/corrections.ts';
import { rowGloss } from '#words/english/gloss.ts';
import { asReason, rowProblems } from '#words/importProblems.ts';
import { actorRegistry } from './actorsFrom.ts';
import { cleanText, wellFormed } from './cleanText.ts';
import { edgePlacesOf } from './edgePlaces.ts';
import { footerTest } from './footerRows.ts';
import { fieldReader } from './furtherFields.ts';
import { idMaker } from './idMaker.ts';
import type { JoinOffer } from './joinOffers.ts';
import { kebab } from './kebab.ts';
import { type Aside, keptAsideRow, withCells } from './keptAsideRow.ts';
import { type Mend, mendedColumns, mendedTable } from './mendedTable.ts';
import { isOngoing, openFrom, periodBetween, periodOf } from './periodOf.ts';
import { typeMaker } from './relationTypesFrom.ts';
import { cellReader, type TieRow, tieRows } from './tieRows.ts';

export interface MadeDataset {
  readonly dataset: Dataset;
  /** Rows of relations in the file: statements, those kept aside, and those that say there is none. Of a matrix, its filled cells. */
  readonly rows: number;
  /** Rows that are drawn: each is a statement, or two where it says that a pair is aligned and opposed. */
  readonly drawn: number;
  /** Rows that say there is no relation. */
  readonly noRelation: number;
  /** Rows of relations that are not drawn, and might be. */
  readonly keptAside: readonly KeptAside[];
  /** Rows of the table of actors that are not used. */
  readonly actorsKeptAside: readonly KeptAside[];
  readonly joins: readonly JoinOffer[];
  /** Names of relations that the table of actors lacks; none where there is no such table. */
  readonly unlisted: readonly string[];
  /** Actors of the table of actors that no relation names. */
  readonly untied: readonly string[];
}

/** "ties" of ties.csv; "ties and actors" of ties.csv and actors.csv. */
const baseName = (file: string) => cleanText(file.replace(/\.[^.\s]{1,8}(?=$| and )/g, '')) ?? 'own data';

/** The files of several that the tables in use stand in. */
function fileOf({ file, tables }: TablesReading | GraphReading, used: readonly Table[]): string {
  const files = new Set(tables.filter((table) => used.includes(table)).flatMap((table) => table.file ?? []));
  return files.size === 0 ? file : [...files].join(' and ');
}

function endOf(row: TieRow, end: 'from' | 'to', recipe: Recipe): string | undefined {
  if (row.column !== null) return end === 'to' ? row.column : (recipe.relations.from ?? undefined);
  return recipe.relations[end] ?? undefined;
}

/** The sign that a word of no list is a slip of the pen for: "opposd". */
const misspeltSign = (value: string): string | null =>
  ['aligned', 'opposed', 'positive', 'negative'].find((sign) => isSlipOf(value, sign)) ?? null;

/**
 * The word of a row for its relation; empty where it says no more than a sign. One that no list knows is a sign that is written
 * otherwise where all other values are signs ("alligned"), whatever it was taken to mean, or where it was taken as the sign that it
 * misspells ("opposd").
 */
function verbReader({ values }: Recipe): (row: TieRow) => string {
  const known = values.filter(({ value }) => value !== '' && knownSign(value) !== null);
  const holdsSigns = known.length > 0 && known.every(({ value }) => isBareSign(value));
  const misspelt = new Set(
    values.flatMap(({ value, sign }) => {
      if (knownSign(value) !== null) return [];
      const near = misspeltSign(value);
      return near !== null && knownSign(near)?.sign === sign ? [value] : [];
    }),
  );
  return ({ verb, value }) => {
    const isOtherwise = verb === value && knownSign(value) === null && (holdsSigns || misspelt.has(value));
    return isBareSign(verb) || isOtherwise ? '' : verb;
  };
}

/** The sign of a row, or why it has none. */
function signOf(
  row: TieRow,
  recipe: Recipe,
  signs: ReadonlyMap<string, ValueSign>,
  mended: readonly string[],
): { readonly sign: ValueSign & { readonly sign: DrawnChoice } } | 'no relation' | Aside {
  const decimalComma = recipe.read.decimalComma ?? false;
  const key = recipe.usesRanges ? rangeOf(row.value, decimalComma) : row.value;
  const { relations } = recipe;
  const hasColumn =
    recipe.shape === 'matrix' ||
    relations.sign !== null ||
    relations.relation !== null ||
    relations.flags.length > 0;
  const column = row.column ?? relations.sign ?? relations.relation ?? relations.flags.join(', ');
  const chosen = signs.get(hasColumn ? key : '');
  // A word that was written in is none of the file's values, which the recipe lists.
  const known = chosen === undefined && mended.includes(column) ? knownSign(row.value, decimalComma) : null;
  const sign = chosen ?? (known === null ? undefined : { ...known, value: row.value, rows: 1 });
  const place = { column, value: row.value };
  if (isError(row.value)) return { ...place, ...asReason(rowProblems.errorInValue) };
  if (sign?.sign === 'no relation') return 'no relation';
  if (sign === undefined || sign.sign === null) {
    return {
      ...place,
      ...asReason(rowProblems.noChoice(row.value === '')),
    };
  }
  const { sign: drawn } = sign;
  if (!isDrawn(drawn)) return { ...place, ...asReason(rowProblems.leftOut) };
  return { sign: { ...sign, sign: drawn } };
}

/**
 * Makes a dataset; its statements follow the rows. `mends` are cells that a reader has written in. Of an unreadable file
 * nothing can be made: null.
 */
export function datasetFrom(
  reading: Reading,
  recipe: Recipe | null,
  mends: readonly Mend[] = [],
): MadeDataset | null {
  if (reading.kind === 'unreadable') return null;
  if (reading.kind === 'dataset') {
    const { dataset } = reading;
    const keptAside = dataset.keptAside ?? [];
    return {
      dataset,
      rows: dataset.statements.length + keptAside.length,
      drawn: dataset.statements.length,
      noRelation: 0,
      keptAside,
      actorsKeptAside: [],
      joins: [],
      unlisted: [],
      untied: [],
    };
  }
  const whole = reading.tables.find(({ name }) => name === recipe?.relations.table);
  if (recipe === null || whole === undefined) return null;
  const table = mendedTable(whole, mends);
  const actorTable = reading.tables.find(({ name }) => name === recipe.actors?.table) ?? null;
  const file =
    wellFormed(fileOf(reading, [whole, ...(actorTable === null ? [] : [actorTable])])).trim() || 'file';
  const makeSourceId = idMaker();
  const fileSource: Source = { id: makeSourceId(file) as SourceId, form: 'file', title: file };
  const sources = new Map<string, Source>([['', fileSource]]);
  const sourceFor = (title: string | null): Source => {
    if (title === null) return fileSource;
    const known = sources.get(title) ?? {
      id: makeSourceId(title) as SourceId,
      form: 'file' as const,
      title,
      ...(/^https?:\/\/\S+$/.test(title) ? { url: title } : {}),
    };
    sources.set(title, known);
    return known;
  };
  const locator = (of: Table, at: number) =>
    [of.file, of.isSheet && `sheet ${of.name}`, `${of.rowWord} ${at}`].filter(Boolean).join(', ');
  const edgePlaces = edgePlacesOf(table);

  const makeFieldId = idMaker();
  const tieFields = fieldReader(table, recipe.fields.relations, 'statements', makeFieldId);
  const actorFields =
    actorTable === null ? null : fieldReader(actorTable, recipe.fields.actors, 'actors', makeFieldId);
  const registry = actorRegistry(actorTable, recipe, {
    file,
    sourceId: fileSource.id,
    locator,
    fields: (cells, extra) => actorFields?.of(cells, extra),
  });

  const types = typeMaker();
  const verbOf = verbReader(recipe);
  const speakerOf = speakerReader(table);
  const makeStatementId = idMaker();
  const signs = new Map(recipe.values.map((value) => [value.value, value]));
  const cell = cellReader(table);
  const qualityOf = qualityReader(table);
  const order = recipe.dateOrder ?? 'day first';
  const keptAside: KeptAside[] = [];
  const drafts: {
    readonly row: TieRow;
    readonly from: string;
    readonly to: string;
    readonly sign: ValueSign & { readonly sign: DrawnChoice };
  }[] = [];
  const rows = tieRows(table, recipe);
  // A column of which one word is no verb stays beside the verbs as a whole: half of it would read as if the rest were empty.
  const keepsWords = rows.some((row) => row.verb.trim() !== '' && verbOf(row) === '');
  let noRelation = 0;
  let statementCount = 0;
  // A statement has about twenty values, and one for each further field.
  const most = Math.min(limits.statements, Math.floor(limits.values / (20 + recipe.fields.relations.length)));
  if (recipe.shape === 'matrix')
    for (const name of matrixShape(table, recipe.relations.from)?.actors ?? [])
      registry.enter(name, table.headerAt ?? 1);
  const isPaired =
    recipe.shape === 'matrix' || (recipe.relations.from !== null && recipe.relations.to !== null);
  const footer = footerTest(table, recipe);
  for (const row of rows) {
    const aside = (why: Aside) => keptAside.push(keptAsideRow(file, table, row.at, why));
    if (!isPaired) {
      aside(asReason(rowProblems.noColumnOfActors));
      continue;
    }
    const wrong = (['from', 'to'] as const).find((end) => !isFilled(row[end]) || isError(row[end]));
    if (wrong !== undefined) {
      const isBroken = isError(row[wrong]);
      aside({
        column: endOf(row, wrong, recipe),
        value: row[wrong],
        ...asReason(isBroken ? rowProblems.errorInEnd : rowProblems.noEnd),
      });
      continue;
    }
    if (footer(row.at, row.cells) && mendedColumns(mends, row.at).length === 0) {
      aside({
        column: endOf(row, 'from', recipe),
        value: row.from,
        ...asReason(rowProblems.looksLikeTotal),
      });
      continue;
    }
    const sign = signOf(row, recipe, signs, mendedColumns(mends, row.at));
    if (sign === 'no relation') {
      noRelation++;
      continue;
    }
    if ('reason' in sign) {
      aside(sign);
      continue;
    }
    statementCount += statedBy(sign.sign.sign).length;
    if (statementCount > most) {
      aside({ ...asReason(rowProblems.onlyFirst(most)) });
      continue;
    }
    const from = registry.resolve(row.from, row.at);
    const to = registry.resolve(row.to, row.at);
    const unknown =
      'reason' in from ? (['from', from] as const) : 'reason' in to ? (['to', to] as const) : null;
    if (unknown !== null) {
      const [end, why] = unknown;
      aside({
        column: endOf(row, end, recipe),
        value: row[end],
        ...('reason' in why ? why : { reason: '' }),
      });
      continue;
    }
    if (!('key' in from) || !('key' in to)) continue;
    if (from.key === to.key) {
      aside({
        column: endOf(row, 'to', recipe),
        value: row.to,
        ...asReason(rowProblems.tiesItself(row.from.trim())),
      });
      continue;
    }
    drafts.push({ row, from: from.key, to: to.key, sign: sign.sign });
  }

  const made = registry.finish(table);
  const names = new Map(made.actors.map(({ id, name }) => [id, name]));
  const { relations } = recipe;
  const stated = drafts.flatMap((draft) => statedBy(draft.sign.sign).map((says) => ({ ...draft, says })));
  const statements = stated.map(({ row, from, to, sign, says }): Statement => {
    const ends = [made.idOf.get(from), made.idOf.get(to)] as [ActorId, ActorId];
    const text = (column: string | null) => cleanText(cell(row.cells, column));
    const id =
      text(relations.id) ?? `${table.rowWord} ${row.at}${row.column === null ? '' : ` ${row.column}`}`;
    const start = text(relations.when);
    const end = text(relations.until);
    const startPeriod = start === null ? null : periodOf(start, order);
    const endPeriod = end === null ? null : periodOf(end, order);
    const goesOn = startPeriod !== null && (end === null ? isOpenHead(relations.when ?? '') : isOngoing(end));
    // What else the row says in these columns than the statement does stays beside it.
    const unsaid = [
      start === startPeriod ? null : relations.when,
      end === endPeriod ? null : relations.until,
      relations.sign,
      keepsWords ? relations.relation : null,
    ].filter((column) => column !== null);
    const place = text(relations.place);
    const quote = text(relations.quote);
    const cite: Cite = {
      source: sourceFor(speakerOf(text(relations.saidBy))).id,
      ...(quote === null ? {} : { quote }),
      locator: [
        edgePlaces?.get(row.cells) ?? locator(table, row.at),
        row.column === null ? '' : `column ${row.column}`,
        ...mendedColumns(mends, row.at).map((column) => correctionWords.writtenIn(column)),
        place ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    };
    const type = types.typeFor(wellFormed(verbOf(row)), says, sign.family, row.isDirected);
    const fields =
      row.column === null ? tieFields.of(row.cells, [...new Set(unsaid)]) : tieFields.own('Cell', row.value);
    const { mode, confidence } = qualityOf(row.cells);
    return {
      id: makeStatementId(id) as StatementId,
      from: ends[0],
      to: ends[1],
      type: type.id,
      voice: 'report',
      mode,
      saidBy: 'narrator',
      when: goesOn ? openFrom(startPeriod) : periodBetween(startPeriod, endPeriod),
      theatre: [],
      cites: [cite],
      gloss: text(relations.note) ?? rowGloss(names.get(ends[0]) ?? '', type, names.get(ends[1]) ?? '', mode),
      confidence,
      ...(fields === undefined ? {} : { fields }),
    };
  });

  const title = reading.title ?? baseName(file);
  const fields = [...tieFields.declared(), ...(actorFields?.declared() ?? [])];
  const rowsAside = recipe.shape === 'matrix' ? keptAside : withCells(keptAside, table);
  const allAside = [...rowsAside, ...made.keptAside];
  const dataset: Dataset = {
    format: 'entente',
    formatVersion: 2,
    id: kebab(title) as DatasetId,
    title,
    version: '1.0.0',
    curators: [],
    sources: [...sources.values()],
    countries: made.countries,
    factions: made.factions,
    communities: made.communities,
    operations: [],
    relationTypes: types.all(),
    omissions: [],
    notNamed: [],
    ...(fields.length > 0 ? { fields } : {}),
    recipe,
    ...(allAside.length > 0 ? { keptAside: allAside } : {}),
    actors: made.actors,
    statements,
  };
  return {
    dataset,
    rows: rows.length,
    drawn: drafts.length,
    noRelation,
    keptAside,
    actorsKeptAside: made.keptAside,
    joins: made.offers,
    unlisted: actorTable === null ? [] : made.unlisted,
    untied: actorTable === null || drafts.length === 0 ? [] : made.untied,
  };
}

/** A row kept aside as one line of text. */
export function keptAsideText(aside: KeptAside, rowWord: Table['rowWord'] = 'row'): string {
  const value = aside.value === undefined || aside.value === '' ? '' : ` (${aside.value})`;
  const cure = aside.cure === undefined ? '' : ` Expected: ${aside.cure}.`;
  return `${placeText(aside, rowWord)}: ${aside.reason}${value}.${cure}`;
}
