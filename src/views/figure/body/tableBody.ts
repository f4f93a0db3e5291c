/**
 * The table as a figure's body: who does what to whom, a row for each end of a relation that acts, by the name of who acts;
 * or the statements behind them, in the order of the data. Where not all fit on the page, its last line says how many are
 * shown.
 */

import type { Size } from '#base/geometry.ts';
import { groupBy } from '#base/groupBy.ts';
import { statementRows } from '#derive/tableRows.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, lineKindOf, type Relation, type RelationLine } from '#domain/relation.ts';
import { tierOf } from '#domain/tier.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { sceneOfStances, stanceSample } from '#encoding/legend/stancePrimitives.ts';
import { isPlainThreat, loneVerb, type Times, unsaidQuality } from '#query/telling/actParts.ts';
import type { NameOf } from '#query/telling/describeRelation.ts';
import type { FigurePreset } from '#views/figure/page/pageSizes.ts';
import { pointsOf } from '#views/figure/page/pageUnits.ts';
import { allegedRemark, viewedIn, viewRemark } from '#views/figure/text/lineRemarks.ts';
import { dateText, inSentence, listed } from '#words/english/grammar.ts';
import { isPluralName } from '#words/english/nameInSentence.ts';
import { saidByNobody } from '#words/saidBy.ts';
import { qualityWords } from '#words/stanceQualifiers.ts';
import { tableWords as words } from '#words/table.ts';
import { statementVoiceTerm, terms } from '#words/terms.ts';
import type { BodyRequest, DrawnBody, FigureBody } from './figureBody.ts';
import {
  bold,
  type PlacedTable,
  plain,
  type Row,
  type Setting,
  setTable,
  type TableContent,
} from './setTable.ts';

/** Narrower pages leave out what a table needs least, in points. */
const leastWide = 340;

/** True if a page is wide enough for all columns, wherever its legend stands. */
const hasAllColumns = ({ widthMm, marginMm }: FigurePreset) => pointsOf(widthMm - 2 * marginMm) >= leastWide;

/** From the most comfortable to the tightest: where rows do not fit, first letters shrink, then the air. */
function settingsFor({ text, smallestText }: FigurePreset): readonly [Setting, Setting, Setting] {
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { letters: text.actorLabel, air: 0.35 },
    { letters: least, air: 0.35 },
    { letters: least, air: 0.15 },
  ];
}

const byName = new Intl.Collator('en', { numeric: true });

/** What one end of a relation does to the other; an act of both sides stands with the end that comes first. */
interface Deed {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly statements: readonly CountedStatement[];
}

function deedsOf({ a, b, statements }: Relation): readonly Deed[] {
  const isOf = (end: ActorId) => (one: CountedStatement) => (one.type.symmetric ? a : one.from) === end;
  return [
    { from: a, to: b, statements: statements.filter(isOf(a)) },
    { from: b, to: a, statements: statements.filter(isOf(b)) },
  ].filter((deed) => deed.statements.length > 0);
}

/** What one actor does stands together: to those it is for, to those it is against, and the rest last. */
const signOf = ({ statements }: Deed) => {
  const signs = statements.map(({ type }) => type.sign).filter((sign) => sign !== 0);
  return signs.length === 0 ? -2 : Math.max(...signs);
};

/**
 * The verbs of a deed, each with what keeps it from being a plain fact: "backs, arms (announced)". What is told as done comes
 * first, for the sign before it is of that alone: "is at odds with; threatens (not done)".
 */
function verbsOf({ statements }: Deed, isPlural: boolean, times: Times): string {
  const byVerb = [...groupBy(statements, (one) => loneVerb(one, isPlural, times))];
  const isDone = ([, some]: (typeof byVerb)[number]) => some.some(({ statement }) => tierOf(statement) === 1);
  const done = byVerb.filter(isDone);
  const told = ([verb, some]: (typeof byVerb)[number]) => {
    const qualities = [...new Set(some.map(qualityInWords))];
    if (!qualities.includes('')) return qualityWords.qualified(verb, listed(qualities));
    const isBesideDone = done.length > 0 && some.every(isPlainThreat);
    return isBesideDone ? qualityWords.qualified(verb, words.deed.notDone) : verb;
  };
  const marked = (one: (typeof byVerb)[number]) =>
    one[1].every(isViewedAct) ? words.deed.viewed(told(one)) : told(one);
  const rest = byVerb.filter((one) => !isDone(one));
  return words.deed.verbs(done.map(marked), rest.map(marked));
}

/** True where a "¶" stands at the verb: a stance on the author's or another's word. */
const isViewedAct = (act: CountedStatement) => {
  const kind = lineKindOf(act);
  return (kind === 'aligned' || kind === 'opposed') && tierOf(act.statement) === 3;
};

function qualityInWords(one: CountedStatement): string {
  if (one.statement.mode === 'accused') return inSentence(terms.lineKind.accused);
  if (one.statement.confidence === 'low') return qualityWords.basis.low;
  const quality = unsaidQuality(one);
  return quality === null ? '' : qualityWords.quality[quality];
}

/** The lines of a relation as far as a deed goes, pointing from left to right. */
function linesOf({ lines, a }: Relation, { from, statements }: Deed) {
  const own = lines.filter((line) => line.statements.some((one) => statements.includes(one)));
  return own.map((line) => {
    const isBoth = line.statements.every(({ type }) => type.symmetric);
    const receivedByTo = from === a ? line.receivedByB : line.receivedByA;
    // The line of the graph shows both ends' acts; a row shows one end's, as fact only if that is told as fact.
    const tier = isBoth ? line.tier : (receivedByTo ?? line.tier);
    const [left, right] = from === line.a ? [line.a, line.b] : [line.b, line.a];
    return {
      ...line,
      a: left,
      b: right,
      tier,
      receivedByA: isBoth ? line.receivedByA : null,
      receivedByB: receivedByTo,
    };
  });
}

/** Those lines as a sample without a "¶": it stands in the words, where it pushes no row down. */
const deedSample = (relation: Relation, deed: Deed, unit: number) =>
  stanceSample(
    linesOf(relation, deed).map((line) => (isViewed(line) ? { ...line, tier: 2 as const } : line)),
    unit,
  );

const isViewed = ({ kind, tier }: Pick<RelationLine, 'kind' | 'tier'>) =>
  tier === 3 && (kind === 'aligned' || kind === 'opposed');

/** What each end of the relations of a view does, each with the relation. */
const deedsIn = ({ derive, state }: BodyRequest) =>
  derive
    .visibleGraph(state.query)
    .relations.flatMap((relation) => deedsOf(relation).map((deed) => ({ relation, deed })));

function relationContent(request: BodyRequest, nameOf: NameOf, unit: number): TableContent {
  const { derive, preset } = request;
  const speakersOf = ({ statements }: Deed) => [
    ...new Set(
      statements.flatMap(({ statement: { saidBy } }) =>
        saidBy === 'narrator' ? [] : [saidBy === 'unnamed' ? saidByNobody.unnamed : nameOf(saidBy)],
      ),
    ),
  ];
  const deeds = deedsIn(request).sort(
    ({ deed: one }, { deed: other }) =>
      byName.compare(nameOf(one.from), nameOf(other.from)) ||
      signOf(other) - signOf(one) ||
      byName.compare(nameOf(one.to), nameOf(other.to)),
  );
  const hasSpeakers = hasAllColumns(preset) && deeds.some(({ deed }) => speakersOf(deed).length > 0);
  const rows = deeds.map(
    ({ relation, deed }): Row => ({
      id: `${deed.from}-${deed.to}`,
      cells: [
        bold(nameOf(deed.from)),
        {
          runs: [{ text: verbsOf(deed, isPluralName(nameOf(deed.from)), derive.dataset), weight: 400 }],
          sample: deedSample(relation, deed, unit),
        },
        bold(nameOf(deed.to)),
        ...(hasSpeakers ? [plain(speakersOf(deed).join(', '))] : []),
      ],
    }),
  );
  const columns = [
    { heading: words.deed.who, share: hasSpeakers ? 0.2 : 0.27 },
    { heading: words.deed.does, share: hasSpeakers ? 0.38 : 0.46 },
    { heading: words.deed.toWhom, share: hasSpeakers ? 0.2 : 0.27 },
    ...(hasSpeakers ? [{ heading: words.deed.saidBy(sourceFormOf(derive.dataset)), share: 0.22 }] : []),
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
  const heightOfAll = (width: number, setting: Setting) =>
    at({ width, height: Number.MAX_SAFE_INTEGER }, setting).height;
  const rows = deedsIn(request).map(({ relation, deed }) => ({ lines: linesOf(relation, deed) }));
  const legend = legendOf(sceneOfStances(rows), {
    markSize: 2.4 * preset.text.legend,
    hulls: 'none',
    viewed: viewedIn(graph),
  }).map(
    // In the words of a row its "¶" has no line.
    (entry) => (entry.key === 'viewed' ? { ...entry, primitives: [], size: { width: 0, height: 0 } } : entry),
  );
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
    words: { readingKey: '', remarks: [...allegedRemark(derive, graph), ...views] },
    draw: (frame): DrawnBody => {
      const tries = settings.map((setting) => at(frame, setting));
      const { rows, rules, shown, all } =
        tries.find((one) => one.shown === one.all) ?? (tries.at(-1) as PlacedTable);
      const missingHeight = heightOfAll(frame.width, settings[2]) - frame.height;
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
      };
    },
  };
}
