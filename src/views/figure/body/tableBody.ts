/**
 * The table as a figure's body: who does what to whom, a row for each end of a relation that acts, by the name of who acts;
 * or the statements behind them, in the order of the data. Where not all fit on the page, its last line says how many are
 * shown.
 */

import type { Size } from '#base/geometry.ts';
import { memoRecent } from '#base/memo.ts';
import { statementRows } from '#derive/tableRows.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { sceneOfStances } from '#encoding/legend/stancePrimitives.ts';
import type { NameOf } from '#query/sentences/describeRelation.ts';
import type { FigurePreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { inferredActs, inferredStatements } from '#views/figure/wording/inferredActs.ts';
import { allegedRemark, viewedIn, viewRemark } from '#views/figure/wording/lineRemarks.ts';
import { isPluralName } from '#words/grammar/nameInSentence.ts';
import { dateText } from '#words/grammar/numbersAndLists.ts';
import { inferredKey } from '#words/sourceForm.ts';
import { tableWords as words } from '#words/table.ts';
import { statementVoiceTerm } from '#words/terms.ts';
import type { BodyRequest, DrawnBody, FigureBody } from './figureBody.ts';
import { bold, plain, type Row, type Setting, setTable, type TableContent } from './setTable.ts';
import { deedSample, deedsOf, linesOf, saidByOf, signOf, verbsOf } from './tableDeeds.ts';

/** Narrower pages leave out what a table needs least, in points. */
const leastWide = 340;

/** True if a page is wide enough for all columns, wherever its legend stands. */
const hasAllColumns = ({ widthMm, marginMm }: FigurePreset) => pointsOf(widthMm - 2 * marginMm) >= leastWide;

/** From the most comfortable to the tightest: where rows do not fit, first letters shrink, then the air. */
function settingsFor({ text, smallestText }: FigurePreset): readonly [Setting, ...Setting[]] {
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { letters: text.actorLabel, air: 0.35 },
    ...[0.35, 0.28, 0.21, 0.15, tightest].map((air) => ({ letters: least, air })),
  ];
}

/** The least air above and below a row, in sizes of its letters. */
const tightest = 0.1;

const byName = new Intl.Collator('en', { numeric: true });

/** What each end of the relations of a view does, each with the relation. */
const deedsIn = ({ derive, state }: BodyRequest) =>
  derive
    .visibleGraph(state.query)
    .relations.flatMap((relation) => deedsOf(relation).map((deed) => ({ relation, deed })));

function relationContent(request: BodyRequest, nameOf: NameOf, unit: number): TableContent {
  const { derive, preset } = request;
  const deeds = deedsIn(request).sort(
    ({ deed: one }, { deed: other }) =>
      byName.compare(nameOf(one.from), nameOf(other.from)) ||
      signOf(other) - signOf(one) ||
      byName.compare(nameOf(one.to), nameOf(other.to)),
  );
  const { dataset } = derive;
  const isWide = hasAllColumns(preset);
  const { actors } = derive.index;
  /** A speaker by name, an official with whom he speaks for. */
  const speakerOf: NameOf = (id) => {
    const speaker = actors.get(id);
    const isOfficial = speaker?.actor.kind === 'official' && speaker.rollsUpTo !== id;
    return isOfficial ? words.deed.official(nameOf(id), nameOf(speaker.rollsUpTo)) : nameOf(id);
  };
  const saidBy = deeds.map(({ deed }) => saidByOf(deed, isPluralName(nameOf(deed.from)), dataset, speakerOf));
  const hasSpeakers = isWide && saidBy.some((names) => names !== '');
  const rows = deeds.map(
    ({ relation, deed }, i): Row => ({
      id: `${deed.from}-${deed.to}`,
      cells: [
        bold(nameOf(deed.from)),
        {
          runs: [
            {
              text: verbsOf(deed, isPluralName(nameOf(deed.from)), dataset, isWide ? null : nameOf),
              weight: 400,
            },
          ],
          sample: deedSample(relation, deed, unit),
        },
        bold(nameOf(deed.to)),
        ...(hasSpeakers ? [plain(saidBy[i] ?? '')] : []),
      ],
    }),
  );
  const columns = [
    { heading: words.deed.who, share: hasSpeakers ? 0.2 : 0.27 },
    { heading: words.deed.does, share: hasSpeakers ? 0.38 : 0.46 },
    { heading: words.deed.toWhom, share: hasSpeakers ? 0.2 : 0.27 },
    ...(hasSpeakers ? [{ heading: words.deed.saidBy(sourceFormOf(dataset)), share: 0.22 }] : []),
  ];
  return { columns, rows };
}

function statementContent({ derive, state }: BodyRequest, nameOf: NameOf, isWide: boolean): TableContent {
  const { dataset } = derive;
  const { column } = words;
  const rows = statementRows(derive.visibleGraph(state.query), dataset, nameOf).map(
    ({ key, from, verb, to, mode, statement, places }): Row => {
      const { when } = statement;
      const basis = [
        statementVoiceTerm(statement, sourceFormOf(dataset)),
        ...(mode === null ? [] : [mode]),
        when === null ? words.undated : dateText(when),
        ...places.map(words.place),
      ].join(', ');
      return {
        id: key,
        cells: [bold(words.act(from, verb, to)), plain(statement.gloss), ...(isWide ? [plain(basis)] : [])],
      };
    },
  );
  const columns = [
    { heading: words.acting, share: isWide ? 0.26 : 0.38 },
    { heading: column.gloss, share: isWide ? 0.48 : 0.62 },
    ...(isWide ? [{ heading: column.voice, share: 0.26 }] : []),
  ];
  return { columns, rows };
}

/** How many rows are partly inferred, or which. */
function inferredIn(request: BodyRequest): string {
  const { derive, state } = request;
  const nameOf = derive.index.shortNameOf;
  const sourceForm = sourceFormOf(derive.dataset);
  if (state.tableTab === 'relations') {
    const acts = deedsIn(request).map(({ relation, deed }) => ({ ...deed, relation }));
    const { inferred, all } = inferredActs(acts, nameOf, 'row');
    return inferredKey(sourceForm, inferred, all, 'rows');
  }
  const { relations } = derive.visibleGraph(state.query);
  const { inferred, all } = inferredStatements(relations, nameOf, derive.dataset);
  return inferredKey(sourceForm, inferred, all, 'statements');
}

/** Of a height, in points. */
const rounding = 1e-6;

/** The table of a view. */
export function tableBody(request: BodyRequest): FigureBody {
  const { derive, state, preset } = request;
  const isWide = hasAllColumns(preset);
  const graph = derive.visibleGraph(state.query);
  const nameOf = derive.index.shortNameOf;
  const isOfRelations = state.tableTab === 'relations';
  const settings = settingsFor(preset);
  const contentAt = (letters: number) =>
    isOfRelations
      ? relationContent(request, nameOf, 2.4 * letters)
      : statementContent(request, nameOf, isWide);
  const at = (frame: Size, setting: Setting) => setTable(contentAt(setting.letters), frame, setting);
  const heightOfAll = memoRecent(
    8,
    (width: number, setting: Setting) => at({ width, height: Number.MAX_SAFE_INTEGER }, setting).height,
  );
  const rows = deedsIn(request).map(({ relation, deed }) => ({ lines: linesOf(relation, deed) }));
  const legend = legendOf(sceneOfStances(rows), {
    markSize: 2.4 * preset.text.legend,
    hulls: 'none',
    viewed: viewedIn(graph),
  }).map(
    // In the words of a row its "¶" has no line.
    (entry) => (entry.key === 'viewed' ? { ...entry, primitives: [], size: { width: 0, height: 0 } } : entry),
  );
  const inferred = inferredIn(request);
  // Where no column says whose word a "¶" is, a remark does.
  const views = isOfRelations && !isWide ? viewRemark(derive, graph) : [];
  return {
    actorCount: graph.actors.length,
    // A row says itself that it is mixed, and statements carry no marks.
    legend: isOfRelations ? legend.filter(({ key }) => key !== 'mixed') : [],
    shortLegend: null,
    actorsInWords: null,
    coloursInWords: null,
    areas: null,
    ratioIn: (width) => heightOfAll(width, settings[0]) / width,
    key: null,
    words: {
      readingKey: inferred,
      kept: inferred,
      remarks: [...allegedRemark(derive, graph), ...views],
    },
    draw: (frame): DrawnBody => {
      const last = settings.at(-1) as Setting;
      const fitting = settings.find(
        (setting) => heightOfAll(frame.width, setting) <= frame.height + rounding,
      );
      const { rows, rules, shown, all, height } = at(frame, fitting ?? last);
      const missingHeight = heightOfAll(frame.width, last) - frame.height;
      return {
        groups: [
          { id: 'rules', content: rules },
          { id: 'rows', content: rows },
        ],
        isLegible: true,
        hiddenTexts: 0,
        breaches: [],
        areTethersWordless: false,
        cut: shown < all ? { shown, all, missingHeight } : null,
        unnamedAreas: 0,
        scene: null,
        takenHeight: height,
      };
    },
  };
}
