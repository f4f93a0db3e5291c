import { restrictInput } from '#graph/layout/layoutInput.ts';
import { factionKey } from '#graph/layout/groupKey.ts';
import { layoutQuality } from '#graph/layout/layoutQuality.ts';
import { scoredFrames, scoreOf } from '#graph/layout/layoutScore.ts';
import { datasetFolders, datasetIn } from './datasetFolder.ts';
import { datasetLayoutInput } from './datasetPositions.ts';
import { cachedPositions } from './cachedPositions.ts';
const folder = datasetFolders().find((f) => f.endsWith('mosul-2016'))!;
const input = datasetLayoutInput(datasetIn(folder));
const core = restrictInput(input, ({ tier, kind }) => tier === 'core' && kind !== 'official');
for (let seed = 0; seed < 10; seed++) {
  const t = Date.now();
  const p = await cachedPositions(input, seed);
  const q = Object.entries(scoredFrames).map(([n, size]) => { const x = layoutQuality(core, p.automatic, size, factionKey); return `${n} ${scoreOf(x).toFixed(1)} x${x.crossings} u${x.linesUnderActors} n${x.linesThroughNames} i${x.intrusions} s${x.strays}`; });
  console.log(seed, q.join(' | '), Date.now() - t);
}
