/**
 * `npm run bench`: the app against a bare cytoscape page with the same graph, in turn, A B A B, in one run, with the
 * processor as it is and four times slower. Prints medians, spreads and paired ratios; all figures go to
 * test-results/bench.json. `--rounds 5`, `--slowdowns 1,4`, `--data mosul-2016`, `--keep-build`. With
 * `--generated 300x1000,1000x3000` (actors x statements) it tells instead what answers cost on generated datasets.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { benchedView } from './bench/benchedView.ts';
import { generatedTimes } from './bench/generatedTimes.ts';
import {
  acts,
  type Kind,
  longestTask,
  measureAct,
  measureHeap,
  measureLoad,
  measureMotion,
  measurePng,
  median,
  openPage,
} from './bench/measures.ts';
import { buildPages } from './bench/pages.ts';
import { launchOptions, rememberedBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    slowdowns: { type: 'string', default: '1,4' },
    data: { type: 'string', default: 'mosul-2016' },
    'keep-build': { type: 'boolean', default: false },
    generated: { type: 'string' },
  },
});

if (options.generated) {
  for (const size of options.generated.split(',')) {
    const [actors = 0, statements = 0] = size.split('x').map(Number);
    console.log(`\n| ${actors} actors, ${statements} statements | ms |\n| --- | --- |`);
    for (const [name, time] of generatedTimes(actors, statements))
      console.log(`| ${name} | ${time.toFixed(0)} |`);
  }
  process.exit();
}

/** One round of one page: a number for each thing measured. */
type Round = Readonly<Record<string, number>>;

if (!options['keep-build']) await build({ root, logLevel: 'warn' });
const view = await benchedView(join(root, 'data', options.data));
const pages = await buildPages(view, join(root, 'dist'));
const browser = await chromium.launch(launchOptions(rememberedBrowser()));

async function round(kind: Kind, slowdown: number): Promise<Round> {
  const address = kind === 'ours' ? `${pages.ours}?data=${options.data}` : pages.bare;
  const open = await openPage(browser, kind, address, slowdown);
  const { picture, usable, shift } = await measureLoad(open);
  const found: Record<string, number> = { 'first picture': picture, usable, 'layout shift': shift };
  found['heap, MB'] = await measureHeap(open);
  for (const act of acts) {
    const { painted, work } = await measureAct(open, act, view);
    found[act] = painted;
    found[`${act}, work`] = work;
  }
  for (const motion of ['zoom', 'pan'] as const) {
    const frames = await measureMotion(open, motion);
    found[`${motion}, frame`] = frames.median;
    found[`${motion}, frame p95`] = frames.p95;
  }
  found['longest task after 1 s'] = await longestTask(open);
  if (kind === 'ours') found['PNG, warm'] = await measurePng(open);
  await open.page.context().close();
  return found;
}

const results: Record<string, Record<Kind, Round[]>> = {};
try {
  for (const slowdown of options.slowdowns.split(',').map(Number)) {
    const rounds: Record<Kind, Round[]> = { ours: [], bare: [] };
    for (let i = 0; i < Number(options.rounds); i += 1) {
      for (const kind of ['ours', 'bare'] as const) rounds[kind].push(await round(kind, slowdown));
      console.error(`${slowdown}×: round ${i + 1} of ${options.rounds}`);
    }
    results[`${slowdown}×`] = rounds;
  }
} finally {
  await browser.close();
  await pages.close();
}

const short = (value: number) =>
  Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const spread = (values: readonly number[]) =>
  `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;

console.log(`\nPacked bytes until the page answers: ours ${pages.bytes.ours}, bare ${pages.bytes.bare}`);
for (const [slowdown, { ours, bare }] of Object.entries(results)) {
  console.log(`\n| processor ${slowdown} | ours, ms | bare, ms | ours : bare |\n| --- | --- | --- | --- |`);
  for (const name of Object.keys(ours[0] ?? {})) {
    const [mine, theirs] = [ours, bare].map((rounds) =>
      rounds.map((one) => one[name]).filter((value) => value !== undefined),
    ) as [number[], number[]];
    const ratios = mine.map((value, i) => value / (theirs[i] ?? Number.NaN)).filter(Number.isFinite);
    const cells = [
      spread(mine),
      theirs.length > 0 ? spread(theirs) : '–',
      ratios.length > 0 ? spread(ratios) : '–',
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(
  join(root, 'test-results', 'bench.json'),
  JSON.stringify({ bytes: pages.bytes, results }, null, 1),
);
