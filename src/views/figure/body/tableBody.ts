/**
 * The table as a figure's body: the relations, or the statements behind them, a row each in the order of the data. Where
 * not all fit on the page, its last line says how many are shown.
 */

import type { Size } from '#base/geometry.ts';
import { relationRows, statementRows } from '#derive/tableRows.ts';
import { sourceFormOf } from '#domain/dataset.ts';
import { legendOf } from '#encoding/legend/legend.ts';
import { sceneOfStances, stanceSample } from '#encoding/legend/stancePrimitives.ts';
import type { NameOf } from '#query/describeRelation.ts';
import { shortStance } from '#query/shortStance.ts';
import type { FigurePreset } from '#views/figure/page/figurePreset.ts';
import { allegedRemark } from '#views/figure/text/accusationGate.ts';
import { capitalised, dateText } from '#words/grammar.ts';
import { tableWords as words } from '#words/table.ts';
import { terms, voiceTerm } from '#words/terms.ts';
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

/** Narrower frames leave out what the page needs least, in points. */
const leastWide = 340;

/** From the most comfortable to the tightest: where rows do not fit, first letters shrink, then the air. */
function settingsFor({ text, smallestText }: FigurePreset): readonly [Setting, Setting, Setting] {
  const least = Math.min(text.actorLabel, smallestText);
  return [
    { letters: text.actorLabel, air: 0.35 },
    { letters: least, air: 0.35 },
    { letters: least, air: 0.25 },
  ];
}

function relationContent(
  { derive, state }: BodyRequest,
  nameOf: NameOf,
  unit: number,
  isWide: boolean,
): TableContent {
  const { column } = words;
  const rows = relationRows(derive.visibleGraph(state.query), nameOf).map(
    ({ key, a, b, relation, speakers }): Row => ({
      id: key,
      cells: [
        bold(words.pair(a, b)),
        {
          runs: [{ text: capitalised(shortStance(relation)), weight: 400 }],
          sample: stanceSample(relation.lines, unit),
        },
        plain(String(relation.statements.length)),
        ...(isWide ? [plain(speakers.join(', '))] : []),
      ],
    }),
  );
  const columns = [
    { heading: words.actors, share: isWide ? 0.34 : 0.44 },
    { heading: column.stance, share: isWide ? 0.28 : 0.36 },
    { heading: words.tab.statements, share: isWide ? 0.14 : 0.2 },
    ...(isWide ? [{ heading: column.speakers, share: 0.24 }] : []),
  ];
  return { columns, rows };
}

function statementContent({ derive, state }: BodyRequest, nameOf: NameOf, isWide: boolean): TableContent {
  const { dataset } = derive;
  const { column } = words;
  const rows = statementRows(derive.visibleGraph(state.query), dataset, nameOf).map(
    ({ key, from, verb, to, statement, places }): Row => {
      const { voice, mode, when } = statement;
      const basis = [
        voiceTerm(voice, sourceFormOf(dataset)),
        terms.mode[mode],
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
  const graph = derive.visibleGraph(state.query);
  const nameOf = derive.index.shortNameOf;
  const isOfRelations = state.tableTab === 'relations';
  const settings = settingsFor(preset);
  const contentAt = (width: number, letters: number) =>
    isOfRelations
      ? relationContent(request, nameOf, 2.4 * letters, width >= leastWide)
      : statementContent(request, nameOf, width >= leastWide);
  const at = (frame: Size, setting: Setting) =>
    setTable(contentAt(frame.width, setting.letters), state.tableTab, frame, setting);
  const heightOfAll = (width: number, setting: Setting) =>
    at({ width, height: Number.MAX_SAFE_INTEGER }, setting).height;
  const legend = legendOf(sceneOfStances(graph.relations), {
    markSize: 2.4 * preset.text.legend,
    hulls: 'none',
  });
  return {
    actorCount: graph.actors.length,
    // A row says itself that it is mixed, and statements carry no marks.
    legend: isOfRelations ? legend.filter(({ key }) => key !== 'mixed') : [],
    shortLegend: null,
    areas: null,
    ratioIn: (width) => heightOfAll(width, settings[0]) / width,
    key: null,
    words: { readingKey: '', remarks: allegedRemark(derive, graph) },
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
        cut: shown < all ? { of: state.tableTab, shown, all, missingHeight } : null,
        unnamedAreas: 0,
        scene: null,
      };
    },
  };
}
