import { Fragment, type ReactNode } from 'preact/compat';
import { bringsNothing, saysTheSame } from '#dataset/formats/again/rowsChanged.ts';
import type { Recipe, RelationColumns } from '#dataset/formats/read/columnMeaning/recipe.ts';
import type { Question } from '#dataset/formats/read/reading.ts';
import type { TableDoubts } from '#dataset/formats/read/toDataset/tableDoubts.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { againWords } from '#words/openedAgain.ts';
import { importWords as words } from '#words/ownData.ts';
import type { MadeSummary, ReadSummary, TableSummary } from '#workers/importWork.ts';
import { AgainPart } from './AgainPart.tsx';
import { ColumnSelect } from './ColumnSelect.tsx';
import { columnNotes } from './columnNotes.ts';
import { FirstRows, JoinOffers } from './ImportLists.tsx';
import { KeptAsideList } from './KeptAsideList.tsx';
import {
  answerQuestion,
  changeRecipe,
  chooseColumns,
  chooseTable,
  drawIt,
  type Opening,
  openEarlier,
  replaceEarlier,
} from './opening.ts';
import { SketchPicture } from './SketchPicture.tsx';
import { ValueSigns } from './ValueSigns.tsx';

type Choosing = Extract<Opening, { stage: 'choosing' }>;

/** What the columns of a file mean, as a sentence with selects; the signs of its relations; and what would be drawn. */
export function ImportSheet({ choosing }: { readonly choosing: Choosing }) {
  const { read, recipe, earlier, preview, isWorking } = choosing;
  const table = read.tables.find(({ name }) => name === recipe?.relations.table) ?? read.tables[0];
  const isUnanswered = read.questions.some(({ mustAnswer }) => mustAnswer);
  // A graph without a tie is drawn as its actors.
  const canDraw =
    preview !== null &&
    !isUnanswered &&
    (preview.statements > 0 || (preview.rows === 0 && preview.actors > 0));
  const why = isUnanswered ? words.mustAnswer : words.cannotDraw;
  return (
    <div className="import-sheet">
      <p className="quiet" dir="auto">
        {words.read(read.file, read.format, table?.rows ?? 0)}
        {table?.headerAt ? ` · ${words.header(table.rowWord, table.headerAt)}` : ''}
      </p>
      {read.issues.length > 0 && (
        <ul className="file-issues quiet">
          {read.issues.slice(0, 5).map((issue) => (
            <li key={`${issue.row} ${issue.message}`} dir="auto">
              {issue.message}
            </li>
          ))}
        </ul>
      )}
      <LeftFiles read={read} recipe={recipe} />
      <Questions questions={read.questions} />
      {earlier !== null && preview?.difference && (
        <AgainPart title={earlier.title} isSaved={earlier.isSaved} difference={preview.difference} />
      )}
      {recipe !== null && table !== undefined && earlier?.isSaved && (
        <details className="fold">
          <summary>
            <span>{againWords.asNew}</span>
          </summary>
          <RecipeParts choosing={choosing} recipe={recipe} table={table} />
        </details>
      )}
      {recipe !== null && table !== undefined && !earlier?.isSaved && (
        <RecipeParts choosing={choosing} recipe={recipe} table={table} />
      )}
      <div className="import-foot">
        <p role="status" aria-live="polite">
          {isWorking && preview === null
            ? words.working
            : canDraw && earlier?.isSaved
              ? ''
              : canDraw
                ? `${words.drawn(preview.drawn, preview.keptAsideCount)}, ${words.actorsCount(preview.actors)}${firstAside(preview, table?.rowWord ?? 'row')}`
                : why}
        </p>
        <button
          type="button"
          className={earlier === null ? 'button primary' : 'button'}
          data-first-focus={(canDraw && earlier === null) || undefined}
          disabled={!canDraw}
          onClick={() => void drawIt()}
        >
          {earlier === null ? words.draw : words.drawBeside}
        </button>
        {earlier !== null && <TakeRows earlier={earlier} preview={preview} canDraw={canDraw} />}
      </div>
    </div>
  );
}

interface RecipePartsProps {
  readonly choosing: Choosing;
  readonly recipe: Recipe;
  readonly table: TableSummary;
}

/** What the columns mean, and what would be drawn of them. */
function RecipeParts({ choosing: { read, mends, preview, sketch }, recipe, table }: RecipePartsProps) {
  return (
    <>
      <div className="import-top">
        <Sentence recipe={recipe} table={table} tables={read.tables} />
        {sketch !== null && <SketchPicture sketch={sketch} />}
      </div>
      {preview?.doubts && (
        <Doubts
          doubts={preview.doubts}
          unlisted={preview.unlisted}
          untied={preview.untied}
          recipe={recipe}
          tables={read.tables}
        />
      )}
      <ValueSigns recipe={recipe} />
      {preview !== null && <KeptAsideList preview={preview} recipe={recipe} mends={mends} table={table} />}
      {preview !== null && <JoinOffers recipe={recipe} offers={preview.joins} />}
      <FirstRows table={table} relations={recipe.relations} />
    </>
  );
}

interface TakeRowsProps {
  readonly earlier: NonNullable<Choosing['earlier']>;
  readonly preview: MadeSummary | null;
  readonly canDraw: boolean;
}

/** Gives an earlier dataset the rows of the file, or opens it where the file says nothing else. */
function TakeRows({ earlier: { title, isSaved }, preview, canDraw }: TakeRowsProps) {
  const difference = preview?.difference ?? null;
  const isSame = difference !== null && (isSaved ? bringsNothing : saysTheSame)(difference);
  return (
    <button
      type="button"
      className="button primary"
      data-first-focus={canDraw || isSame || undefined}
      disabled={!canDraw && !isSame}
      onClick={() => void (isSame ? openEarlier() : replaceEarlier()).catch(console.warn)}
    >
      {isSame ? againWords.open(title) : isSaved ? againWords.take(title) : words.replace(title)}
    </button>
  );
}

/** Of several files, what is opened and what is not. */
function LeftFiles({ read, recipe }: { readonly read: ReadSummary; readonly recipe: Recipe | null }) {
  const used = read.tables.filter(
    ({ name }) => recipe === null || name === recipe.relations.table || name === recipe.actors?.table,
  );
  const inUse = new Set(used.flatMap(({ file }) => file ?? []));
  const unused = new Set(
    read.tables.flatMap(({ file = '' }) => (file === '' || inUse.has(file) ? [] : file)),
  );
  if (read.left.length + unused.size === 0) return null;
  const opened = inUse.size === 0 ? [read.file] : [...inUse];
  return (
    <section className="import-part" aria-label={words.severalFiles}>
      <p dir="auto">{words.opened(opened)}</p>
      <ul className="file-issues">
        {[...unused].map((file) => (
          <li key={file} dir="auto">
            {words.notUsed(file, opened)}
          </li>
        ))}
        {read.left.map(({ file, message, expected }) => (
          <li key={file} dir="auto">
            {words.notOpened(file, message, expected)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const namedAside = 3;

/** The first rows that are set aside, with their reasons: "Set aside: row 4: an end of the relation is missing.". */
function firstAside({ keptAside, keptAsideCount }: MadeSummary, rowWord: TableSummary['rowWord']): string {
  if (keptAsideCount === 0) return '';
  const first = keptAside
    .slice(0, namedAside)
    .map(({ row, reason, value = '' }) => words.asideRow(rowWord, row ?? 1, words.reason(reason, value)));
  return words.asideRows(first, keptAsideCount - first.length);
}

interface DoubtsProps {
  readonly doubts: TableDoubts;
  readonly unlisted: readonly string[];
  readonly untied: readonly string[];
  readonly recipe: Recipe;
  readonly tables: readonly TableSummary[];
}

/** What looks wrong and keeps no row from being drawn. */
function Doubts({ doubts: { dates, letters }, unlisted, untied, recipe, tables }: DoubtsProps) {
  const list = tables.find(({ name }) => name === recipe.actors?.table);
  const isWithoutStance =
    recipe.values.length > 0 && recipe.values.every(({ sign }) => sign === 'other' || sign === 'unclear');
  const names = unlisted.length + untied.length;
  if (dates === null && letters === null && names === 0 && !isWithoutStance) return null;
  return (
    <ul className="file-issues" aria-label={words.doubts}>
      {isWithoutStance && <li>{words.withoutStance}</li>}
      {unlisted.length > 0 && list !== undefined && (
        <li dir="auto">{words.unlisted(unlisted, list.name, list.isSheet)}</li>
      )}
      {untied.length > 0 && <li dir="auto">{words.untied(untied)}</li>}
      {letters && <li dir="auto">{words.spoiledLetters(letters.count, letters.example)}</li>}
      {dates && <li dir="auto">{words.unreadDates(dates.count, dates.example)}</li>}
    </ul>
  );
}

function Questions({ questions }: { readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  const choose = ({ about, sheet }: Question, value: string) => {
    if (about === 'header') {
      const at = Number(value);
      answerQuestion({ header: sheet === undefined ? at : { [sheet]: at } });
    } else if (about === 'decimalComma') answerQuestion({ decimalComma: value === 'yes' });
    else if (about !== 'sheet') answerQuestion({ [about]: value });
  };
  return (
    <section className="import-part" aria-label={words.questions}>
      <h3>{words.questions}</h3>
      {questions.map((question) => (
        <fieldset key={`${question.about} ${question.sheet}`} className="import-question">
          <legend>{question.text}</legend>
          {question.options.map(({ value, label, lines, isLikely }) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`${question.about} ${question.sheet}`}
                checked={!question.mustAnswer && question.chosen === value}
                onChange={() => choose(question, value)}
              />
              <span>
                {label}
                {isLikely && <b className="import-likely"> {words.likely}</b>}
                {lines.map((line) => (
                  <code key={line} dir="auto">
                    {line}
                  </code>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

/** Words and the field that they belong to, which no line parts. */
function Slot({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="import-slot">
      <span>{label}</span> {children}
    </span>
  );
}

interface SentenceProps {
  readonly recipe: Recipe;
  readonly table: TableSummary;
  readonly tables: readonly TableSummary[];
}

function Sentence({ recipe, table, tables }: SentenceProps) {
  const { relations, shape, actors } = recipe;
  // A period has an end only where it has a start.
  const untilAfter = relations.when === null ? [] : (['until'] as const);
  const column = (role: Exclude<keyof RelationColumns, 'table' | 'flags'>, label: string, none?: string) => (
    <ColumnSelect
      label={label}
      columns={table.columns}
      chosen={relations[role]}
      none={none}
      isUnsure={recipe.unsure.includes('from and to') && (role === 'from' || role === 'to')}
      onChoose={(name) => chooseColumns({ [role]: name })}
    />
  );
  return (
    <section className="import-part" aria-label={words.sentence}>
      <h3>{words.sentence}</h3>
      {tables.length > 1 && (
        <p>
          {words.table}{' '}
          <ColumnSelect
            label={words.table}
            columns={tables.map(({ name }) => name)}
            chosen={table.name}
            onChoose={(name) => name !== null && chooseTable(name)}
          />
        </p>
      )}
      {shape === 'matrix' ? (
        <p className="import-sentence">
          <Slot label={words.matrixSays}>{column('from', words.from)}</Slot>
        </p>
      ) : (
        <p className="import-sentence">
          <Slot label={words.says}>{column('from', words.from)}</Slot>{' '}
          {relations.flags.length > 0 ? (
            <b>{listed(relations.flags)}</b>
          ) : (
            column('relation', words.relation, words.noRelation)
          )}{' '}
          {column('to', words.to)}{' '}
          {(['saidBy', 'when', ...untilAfter, 'quote', 'place'] as const).map((role) => (
            <Fragment key={role}>
              <Slot label={`· ${words[role]}`}>{column(role, words[role], words.nothing)}</Slot>{' '}
            </Fragment>
          ))}
        </p>
      )}
      {shape === 'rows' && relations.flags.length === 0 && (
        <p className="import-sentence">
          <Slot label={`${words.sign}:`}>{column('sign', words.sign, words.sameAsRelation)}</Slot>
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={recipe.isDirected}
          onChange={() => changeRecipe((one) => ({ ...one, isDirected: !one.isDirected }))}
        />
        {words.isDirected}
      </label>
      {columnNotes(recipe).map((note) => (
        <p key={note} className="quiet" dir="auto">
          {note}
        </p>
      ))}
      {actors !== null && (
        <p className="import-sentence">
          {words.actors(actors.table)}:{' '}
          {(['name', 'country', 'faction', 'community', 'kind'] as const).map((role) => (
            <Fragment key={role}>
              <Slot label={words.actorColumns[role]}>
                <ColumnSelect
                  label={words.actorColumns[role]}
                  columns={tables.find(({ name }) => name === actors.table)?.columns ?? []}
                  chosen={actors[role]}
                  none={words.nothing}
                  onChoose={(name) =>
                    changeRecipe((one) => ({ ...one, actors: one.actors && { ...one.actors, [role]: name } }))
                  }
                />
              </Slot>{' '}
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}
