/** The statements of rows that are drawn. */
import { isOpenHead } from '#dataset/formats/read/columnMeaning/columnWords.ts';
import { qualityReader, speakerReader } from '#dataset/formats/read/columnMeaning/ownTable.ts';
import { type Recipe, statedBy } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Table } from '#dataset/formats/read/reading.ts';
import type { Source } from '#domain/dataset.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { Cite, Statement } from '#domain/statement.ts';
import { correctionWords } from '#words/corrections.ts';
import { rowGloss } from '#words/grammar/gloss.ts';
import { cleanText, wellFormed } from './cleanText.ts';
import { edgePlacesOf } from './edgePlaces.ts';
import type { FieldReader } from './fieldReader.ts';
import { idMaker } from './idMaker.ts';
import { type Mend, mendedColumns } from './mendedTable.ts';
import { isOngoing, openFrom, periodBetween, periodOf } from './periodOf.ts';
import type { TypeMaker } from './relationTypesFrom.ts';
import type { Tie } from './rowVerdict.ts';
import { cellReader, type TieRow } from './tieRows.ts';

interface From {
  readonly table: Table;
  readonly recipe: Recipe;
  readonly mends: readonly Mend[];
  readonly verbOf: (row: TieRow) => string;
  /** The column of verbs stays beside them. */
  readonly keepsWords: boolean;
  readonly types: TypeMaker;
  readonly fields: FieldReader;
  /** The source of a title; the file itself for none. */
  readonly sourceFor: (title: string | null) => Source;
  readonly locator: (of: Table, at: number) => string;
  /** By the keys of the registry. */
  readonly idOf: ReadonlyMap<string, ActorId>;
  readonly names: ReadonlyMap<ActorId, string>;
}

/** The statements of ties: one of each, or two where a row says that a pair is aligned and opposed. */
export function statementsFrom(ties: readonly Tie[], from: From): readonly Statement[] {
  const { table, recipe, mends, verbOf, keepsWords, types, fields: tieFields, idOf, names } = from;
  const { relations } = recipe;
  const speakerOf = speakerReader(table);
  const makeStatementId = idMaker();
  const cell = cellReader(table);
  const qualityOf = qualityReader(table);
  const order = recipe.dateOrder ?? 'day first';
  const edgePlaces = edgePlacesOf(table);

  /** The period of a row, and the columns of which it does not say all. */
  const whenOf = (text: (column: string | null) => string | null) => {
    const start = text(relations.when);
    const end = text(relations.until);
    const startPeriod = start === null ? null : periodOf(start, order);
    const endPeriod = end === null ? null : periodOf(end, order);
    const goesOn = startPeriod !== null && (end === null ? isOpenHead(relations.when ?? '') : isOngoing(end));
    return {
      when: goesOn ? openFrom(startPeriod) : periodBetween(startPeriod, endPeriod),
      unsaid: [start === startPeriod ? null : relations.when, end === endPeriod ? null : relations.until],
    };
  };
  const citeOf = (row: TieRow, text: (column: string | null) => string | null): Cite => {
    const place = text(relations.place);
    const quote = text(relations.quote);
    return {
      source: from.sourceFor(speakerOf(text(relations.saidBy))).id,
      ...(quote === null ? {} : { quote }),
      locator: [
        edgePlaces?.get(row.cells) ?? from.locator(table, row.at),
        row.column === null ? '' : `column ${row.column}`,
        ...mendedColumns(mends, row.at).map((column) => correctionWords.writtenIn(column)),
        place ?? '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    };
  };
  const written = new Set(ties.map(({ row }) => cleanText(cell(row.cells, relations.id))));
  /** Of a row without an id: never one that another row has written. */
  const idOfRow = ({ at, column }: TieRow): string => {
    const plain = `${table.rowWord} ${at}${column === null ? '' : ` ${column}`}`;
    return written.has(plain) ? `new ${plain}` : plain;
  };
  const stated = ties.flatMap((tie) => statedBy(tie.sign.sign).map((says) => ({ ...tie, says })));
  return stated.map(({ row, from: one, to: other, sign, says }): Statement => {
    const ends = [idOf.get(one), idOf.get(other)] as [ActorId, ActorId];
    const text = (column: string | null) => cleanText(cell(row.cells, column));
    const id = text(relations.id) ?? idOfRow(row);
    const { when, unsaid } = whenOf(text);
    const cites = [citeOf(row, text)];
    const type = types.typeFor(wellFormed(verbOf(row)), says, sign.family, row.isDirected);
    // What else the row says in these columns than the statement does stays beside it.
    const beside = [...unsaid, relations.sign, keepsWords ? relations.relation : null].filter(
      (column) => column !== null,
    );
    const fields =
      row.column === null ? tieFields.of(row.cells, [...new Set(beside)]) : tieFields.own('Cell', row.value);
    const { mode, confidence } = qualityOf(row.cells);
    return {
      id: makeStatementId(id) as StatementId,
      from: ends[0],
      to: ends[1],
      type: type.id,
      voice: 'report',
      mode,
      saidBy: 'narrator',
      when,
      theatre: [],
      cites,
      gloss: text(relations.note) ?? rowGloss(names.get(ends[0]) ?? '', type, names.get(ends[1]) ?? '', mode),
      confidence,
      ...(fields === undefined ? {} : { fields }),
    };
  });
}
