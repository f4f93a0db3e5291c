/** `npm run layout:scores`: writes the scores of every layout and frame of the bundled datasets into docs/layouts.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import { countryKey, factionKey } from '#graph/layout/groupKey.ts';
import { type LayoutActor, type LayoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import { type LayoutQuality, layoutQuality } from '#graph/layout/layoutQuality.ts';
import { scoredFrames, scoreOf } from '#graph/layout/layoutScore.ts';
import type { Positions } from '#graph/layout/positions.ts';
import { datasetFolders, datasetIn, projectRoot } from '#scripts/datasets/datasetFolder.ts';
import { datasetPositions } from '#scripts/datasets/datasetPositions.ts';

const page = join(projectRoot, 'docs/layouts.md');
const [start, end] = ['<!-- scores: made by `npm run layout:scores` -->', '<!-- end of scores -->'];

const columns: readonly [heading: string, cell: (quality: LayoutQuality) => string][] = [
  ['score', (quality) => scoreOf(quality).toFixed(1)],
  ['crossings', ({ crossings }) => `${crossings}`],
  ['under actors', ({ linesUnderActors }) => `${linesUnderActors}`],
  ['through names', ({ linesThroughNames }) => `${linesThroughNames}`],
  ['convergence', ({ convergence }) => convergence.toFixed(1)],
  ['line length', ({ lineLength }) => lineLength.toFixed(2)],
  ['aligned / opposed', ({ meanAligned, meanOpposed }) => (meanAligned / meanOpposed).toFixed(2)],
  ['used', ({ occupiedShare }) => occupiedShare.toFixed(2)],
  ['spread', ({ factionSpread }) => factionSpread.toFixed(2)],
  ['strays', ({ strays }) => `${strays}`],
  ['intrusions', ({ intrusions }) => `${intrusions}`],
  ['facing', ({ facing }) => facing.toFixed(2)],
];

function rowsOf(core: LayoutInput, layout: string, positions: Positions): string[] {
  const groupKey = layout === 'countries' ? countryKey : factionKey;
  return Object.entries(scoredFrames).map(([frame, size]) => {
    const quality = layoutQuality(core, positions, size, groupKey);
    return `| ${[layout, frame, ...columns.map(([, cell]) => cell(quality))].join(' | ')} |`;
  });
}

/** The actor with most ties of an input: the one that *Focus* is measured with. */
function bestTied({ actors, ties }: LayoutInput): LayoutActor {
  const tiesOf = ({ id }: LayoutActor) => ties.filter(({ a, b }) => a === id || b === id).length;
  return [...actors].sort((one, other) => tiesOf(other) - tiesOf(one))[0] as LayoutActor;
}

const parts: string[] = [];
for (const folder of datasetFolders()) {
  const dataset = datasetIn(folder);
  const input = measuredLayoutInput(dataset);
  const core = restrictInput(input, ({ tier, kind }) => tier === 'core' && kind !== 'official');
  const centre = bestTied(core).id;
  const layouts = {
    ...(await datasetPositions(dataset)),
    [`focus:${centre}`]: focusPositions(input, centre),
  };
  parts.push(
    `### ${basename(folder)}`,
    '',
    `| ${['layout', 'frame', ...columns.map(([heading]) => heading)].join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 2)}`,
    ...Object.entries(layouts).flatMap(([layout, positions]) => rowsOf(core, layout, positions)),
    '',
  );
}
const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(start);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`${page} must hold ${start} and ${end}.`);
writeFileSync(page, `${before}${start}\n${parts.join('\n')}\n${end}${after}`);
