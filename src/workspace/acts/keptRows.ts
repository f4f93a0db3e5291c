/** Rows of a file that were kept aside, drawn after all: read once more by the recipe, with what was written in. */

import {
  type DrawnChoice,
  isDrawn,
  parseRecipe,
  type Recipe,
} from '#dataset/formats/read/columnMeaning/recipe.ts';
import { type Reading, rowWordIn, type Table } from '#dataset/formats/read/reading.ts';
import { datasetFrom } from '#dataset/formats/read/toDataset/datasetFrom.ts';
import type { Dataset, KeptAside } from '#domain/dataset.ts';
import type { ActorId, RelationTypeId, SourceId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { actRefusals } from '#words/acts.ts';
import type { OwnData } from '#workspace/ownData.ts';
import { type ActBuilder, actBuilder, itemsOf, type Made, refusal } from './actBuilder.ts';
import { newId, placeOfStatement, withId } from './things.ts';

/** What is done about rows kept aside: one cell is written in, or what its value means is chosen, for all rows with it. */
export type RowMend =
  | { readonly kind: 'cell'; readonly at: number; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string; readonly sign: DrawnChoice };

/** The columns that say what a relation is. */
const decides = ({ relations }: Recipe) =>
  new Set([relations.sign ?? relations.relation, ...relations.flags].filter((column) => column !== null));

/** True if a row waits for what its value means, and not for a better cell. */
export function waitsForSign({ column, value, cells }: KeptAside, recipe: Recipe | null): boolean {
  if (recipe === null || recipe.usesRanges || cells === undefined || column === undefined) return false;
  const known = recipe.values.find((one) => one.value === (value ?? '').trim());
  return decides(recipe).has(column) && (known === undefined || !isDrawn(known.sign));
}

/** The recipe by which a dataset was made of a file; null if it has none. */
export const recipeOf = ({ recipe }: Dataset): Recipe | null => parseRecipe(recipe);

/** A file with this row alone. */
function readingOf(row: KeptAside, recipe: Recipe, rowWord: Table['rowWord']): Reading {
  const { cells = [], column, file } = row;
  const names = [
    ...new Set([...cells.map((cell) => cell.column), ...(column === undefined ? [] : [column])]),
  ];
  const textOf = (name: string) => cells.find((cell) => cell.column === name)?.text ?? '';
  const table: Table = {
    name: recipe.relations.table,
    isSheet: row.sheet !== undefined,
    isHidden: false,
    rowWord,
    headerAt: null,
    titles: [],
    columns: names.map((name) => ({ name, isUnnamed: false })),
    rows: [{ at: row.row ?? 1, cells: names.map(textOf) }],
  };
  return {
    kind: 'tables',
    file,
    format: '',
    issues: [],
    questions: [],
    choices: recipe.read,
    tables: [table],
  };
}

/** Takes a statement of a small dataset into the data, with what it needs and the data lacks. */
function takeIn(builder: ActBuilder, from: Dataset, statement: Statement): void {
  const actorOf = (id: ActorId): ActorId => {
    const actor = from.actors.find((one) => one.id === id);
    if (actor === undefined) return id;
    const { name } = actor;
    const known = builder.data.dataset.actors.find((one) =>
      [one.name, one.shortName, ...one.aliases].includes(name),
    );
    if (known !== undefined) return known.id;
    const fresh = newId(builder.data, 'actors', name) as ActorId;
    const cites = actor.mentions.map((mention) => ({ ...mention, source: sourceOf(mention.source) }));
    builder.insert('actors', { ...actor, id: fresh, mentions: cites });
    return fresh;
  };
  const sourceOf = (id: SourceId): SourceId => {
    const source = from.sources.find((one) => one.id === id);
    const known = builder.data.dataset.sources.find(({ title }) => title === source?.title);
    if (known !== undefined || source === undefined) return known?.id ?? id;
    const fresh = newId(builder.data, 'sources', source.title) as SourceId;
    builder.insert('sources', { ...source, id: fresh });
    return fresh;
  };
  const typeOf = (id: RelationTypeId): RelationTypeId => {
    const type = from.relationTypes.find((one) => one.id === id);
    const known = builder.data.dataset.relationTypes.find(
      ({ label, sign, symmetric }) =>
        label === type?.label && sign === type.sign && symmetric === type.symmetric,
    );
    if (known !== undefined || type === undefined) return known?.id ?? id;
    const fresh = newId(builder.data, 'relationTypes', type.label) as RelationTypeId;
    builder.insert('relationTypes', { ...type, id: fresh });
    return fresh;
  };
  const cites = statement.cites.map((cite) => ({ ...cite, source: sourceOf(cite.source) }));
  const declared = new Set((builder.data.dataset.fields ?? []).map(({ id }) => id as string));
  const values = Object.entries(statement.fields ?? {}).filter(([field]) => declared.has(field));
  const {
    id: _,
    fields: __,
    ...rest
  } = {
    ...statement,
    cites,
    from: actorOf(statement.from),
    to: actorOf(statement.to),
    type: typeOf(statement.type),
  };
  const fields = values.length === 0 ? {} : { fields: Object.fromEntries(values) };
  const complete = withId(builder.data, 'statements', { ...rest, ...fields });
  builder.insert('statements', complete, placeOfStatement(builder.data, complete));
}

/** Draws the rows that a mend makes right, in one act; refused with the reason where it makes none. */
export function mendRows(data: OwnData, mend: RowMend): Made {
  const { dataset } = data;
  const before = recipeOf(dataset);
  const rows = itemsOf(data, 'keptAside');
  if (before === null) return refusal(actRefusals.nothingChanges);
  const recipe: Recipe =
    mend.kind === 'cell'
      ? before
      : {
          ...before,
          values: [
            ...before.values.filter(({ value }) => value !== mend.value),
            { value: mend.value, sign: mend.sign, family: familyOf[mend.sign], isSure: true, rows: 1 },
          ],
        };
  const isMeant = (row: KeptAside, at: number) =>
    mend.kind === 'cell'
      ? at === mend.at
      : waitsForSign(row, before) && (row.value ?? '').trim() === mend.value;
  const builder = actBuilder(data);
  if (mend.kind === 'sign') builder.set('recipe', recipe as unknown as Dataset['recipe']);
  const rowWord = rowWordIn(dataset);
  let why: string | null = null;
  const drawn: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isMeant(row, at) || row.cells === undefined) continue;
    const { row: place = 1, column = '', value = '' } = row;
    const cells = mend.kind === 'cell' ? [{ row: place, column, was: value, value: mend.value.trim() }] : [];
    // The table of actors is not at hand: whom it describes is known by now.
    const made = datasetFrom(
      readingOf(row, recipe, rowWord),
      { ...recipe, actors: null, needsListedActors: false },
      cells,
    );
    const statements = made?.dataset.statements ?? [];
    const [still] = made?.keptAside ?? [];
    if (made === null || statements.length === 0) {
      why = still ? actRefusals.stillAside(still.reason, still.cure ?? null) : actRefusals.nothingChanges;
      continue;
    }
    for (const statement of statements) takeIn(builder, made.dataset, statement);
    drawn.push(at);
  }
  if (drawn.length === 0) return refusal(why ?? actRefusals.nothingChanges);
  for (const at of drawn.toReversed()) builder.remove('keptAside', at);
  return builder.act('keptAsideMended');
}

const familyOf = {
  aligned: 'political',
  opposed: 'political',
  both: 'political',
  other: 'contact',
  unclear: 'contact',
} as const;
