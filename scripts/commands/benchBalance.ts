// `node scripts/run.mjs benchBalance`: the targets of ../shared/signed/README.md, measured. Times are of the wall and of
// this process (user time), because the machine may be shared. `-- quick` leaves out what takes minutes.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { seededRandom } from '#base/seededRandom.ts';
import { type FrustrationResult, frustrationSteps } from '#graph/balance/frustration.ts';
import { networkOfArcs, type SignedArc, type SignedNetwork } from '#graph/balance/signedNetwork.ts';
import { type CampLimit, campLimits } from '#graph/balance/solverInstance.ts';
import { verifyProof } from '#graph/balance/verify/verifyProof.ts';
import { runGlpk } from '#scripts/bench/glpkModel.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/signed/', import.meta.url));
const isQuick = process.argv.includes('quick');

interface Run {
  readonly name: string;
  readonly limit: CampLimit;
  readonly result: FrustrationResult;
  readonly wall: number;
  readonly user: number;
  /** Milliseconds until the first bounds, and the longest time between two. */
  readonly first: number;
  readonly longest: number;
  readonly isVerified: boolean;
}

function solve(name: string, network: SignedNetwork, limit: CampLimit, timeLimit = 30_000): Run {
  const userBefore = process.cpuUsage().user;
  const start = performance.now();
  const steps = frustrationSteps(network, { limit, timeLimit });
  let [first, longest, last] = [0, 0, start];
  let turn = steps.next();
  for (; ; turn = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (first === 0) first = now - start;
    if (turn.done) break;
  }
  const wall = performance.now() - start;
  const user = (process.cpuUsage().user - userBefore) / 1000;
  return {
    name,
    limit,
    result: turn.value,
    wall,
    user,
    first,
    longest,
    isVerified: verifyProof(network, turn.value).isProven,
  };
}

const padded = (text: string | number, width: number) => String(text).padStart(width);
const ms = (value: number) => `${Math.round(value)} ms`;

function printRun({ name, limit, result, wall, user, longest, isVerified }: Run) {
  const { lower, upper, isProven, provenBy } = result;
  const value = isProven ? String(upper) : `${lower}–${upper}`;
  const proof = isProven ? `${provenBy}${isVerified ? ', checked' : ', NOT CHECKED'}` : 'interval';
  console.log(
    `  ${name.padEnd(34)}${padded(limit, 5)}${padded(value, 10)}  ${proof.padEnd(22)}${padded(ms(wall), 10)} wall${padded(ms(user), 10)} user${padded(ms(longest), 9)} longest step`,
  );
}

function printSum(title: string, runs: readonly Run[]) {
  const walls = runs.map(({ wall }) => wall).sort((one, other) => one - other);
  const sum = walls.reduce((total, wall) => total + wall, 0);
  const proven = runs.filter(({ result }) => result.isProven).length;
  const checked = runs.filter(({ isVerified }) => isVerified).length;
  const middle = walls[Math.floor(walls.length / 2)] ?? 0;
  console.log(
    `${title}: ${proven} of ${runs.length} proven, ${checked} checked; together ${ms(sum)}, median ${ms(middle)}, longest ${ms(walls.at(-1) ?? 0)}`,
  );
}

function readNetwork(file: string): SignedNetwork {
  const rows = readFileSync(`${shared}data/${file}`, 'utf8').trim().split('\n').slice(1);
  const arcs = rows.map((row): SignedArc => {
    const cells = [...row.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    return { from: cells[0] ?? '', to: cells[1] ?? '', value: Number(cells[2]) };
  });
  return networkOfArcs(arcs, 'net').network;
}

const actorsNamed = (count: number) => Array.from({ length: count }, (_, actor) => `a${actor}`);

function randomSigns(seed: number, actors: number, density: number, negative: number): SignedNetwork {
  const random = seededRandom(seed);
  const arcs: SignedArc[] = [];
  for (let a = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++)
      if (random() < density) arcs.push({ from: `a${a}`, to: `a${b}`, value: random() < negative ? -1 : 1 });
  return networkOfArcs(arcs, 'net').network;
}

/** Two camps of equal size, relations at random, and some of them with the wrong sign. */
function planted(seed: number, actors: number, count: number, wrong: number): SignedNetwork {
  const random = seededRandom(seed);
  const relations = new Map<string, SignedNetwork['relations'][number]>();
  while (relations.size < count) {
    const [one, other] = [Math.floor(random() * actors), Math.floor(random() * actors)];
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const id = `a${a}~a${b}`;
    if (a === b || relations.has(id)) continue;
    const isTogether = (a % 2 === b % 2) !== random() < wrong;
    relations.set(id, { id, a, b, sign: isTogether ? 1 : -1, weight: 1 });
  }
  return { ids: actorsNamed(actors), relations: [...relations.values()] };
}

console.log('Target 2: 40 actors, any signs: proven within 0.3 s for at most 2 to 5 camps');
const small: Run[] = [];
for (const density of [0.1, 0.15, 0.2, 0.3, 0.5, 1])
  for (const negative of [0.3, 0.5, 0.8])
    for (const limit of [2, 3, 4, 5] as const) {
      const network = randomSigns(7, 40, density, negative);
      const name = `density ${density}, ${negative * 100} % negative`;
      small.push(solve(name, network, limit, isQuick ? 1_000 : 5_000));
    }
for (const run of small) printRun(run);
for (const limit of [2, 3, 4, 5]) {
  const runs = small.filter((run) => run.limit === limit);
  printSum(`  at most ${limit}`, runs);
  console.log(
    `    within 0.3 s of this process: ${runs.filter(({ user, result }) => result.isProven && user <= 300).length} of ${runs.length}`,
  );
}

if (existsSync(`${shared}ground_truth.json`)) {
  const truth: { file: string; L: number; Lfree: number }[] = JSON.parse(
    readFileSync(`${shared}ground_truth.json`, 'utf8'),
  );
  const wars = truth.filter(({ file }) => file.startsWith('cow_'));
  console.log('\nTarget 3: Correlates of War, 26 windows: L and free within 3 s together, none over 0.3 s');
  const runs = wars.flatMap(({ file }) => {
    const network = readNetwork(file);
    return ([2, 'free'] as const).map((limit) => solve(file, network, limit));
  });
  const right = runs.filter(({ name, limit, result }) => {
    const known = truth.find(({ file }) => file === name);
    return result.isProven && result.upper === (limit === 2 ? known?.L : known?.Lfree);
  });
  printSum('  26 windows', runs);
  console.log(`  equal to the known values: ${right.length} of ${runs.length}`);
  console.log('Target 3: avatar within 2 s');
  const avatar = readNetwork('avatar.csv');
  for (const limit of isQuick ? ([2, 'free'] as const) : campLimits)
    printRun(solve('avatar', avatar, limit, 10_000));
  console.log('Target 3: Senates, L within 5 s each, median 0.5 s');
  const senates = ['S93', 'S94', 'S95', 'S96', 'S97', 'S98', 'S99', 'S100', 'S101'].map((name) =>
    solve(name, readNetwork(`${name}.csv`), 2, isQuick ? 3_000 : 20_000),
  );
  for (const run of senates) printRun(run);
  printSum('  Senates', senates);
  console.log(
    'Target 4: against the AND model in GLPK, in this very run: 20 times as fast, and proven where it is not',
  );
  for (const name of ['tribes', 'cow_76-79', 'avatar']) {
    const network = readNetwork(`${name}.csv`);
    const own = solve(name, network, 2);
    const theirs = runGlpk(network, isQuick ? 5 : 30);
    const value = theirs
      ? `${theirs.value}${theirs.isProven ? ' proven' : ' unproven'} in ${ms(theirs.wall)}`
      : 'no result';
    const times = theirs ? `, ${(theirs.wall / own.wall).toFixed(0)} times as long` : '';
    console.log(`  ${name}: ${own.result.upper} proven in ${ms(own.wall)}; GLPK: ${value}${times}`);
  }
} else console.log('\nTarget 3: skipped: no source text');

console.log(
  '\nTarget 5: two planted camps, 200 actors and 2,000 relations, 10 % wrong: 1 s; 400 and 8,000, 20 %: 3 s',
);
for (const seed of [1, 2, 3])
  printRun(solve(`200 actors, seed ${seed}`, planted(seed, 200, 2_000, 0.1), 2, 10_000));
printRun(solve('400 actors, seed 1', planted(1, 400, 8_000, 0.2), 2, isQuick ? 3_000 : 10_000));

console.log('\nTarget 2: first answer within 100 ms, cancel within 100 ms, up to 500 actors');
for (const limit of [2, 3, 'free'] as const) {
  const run = solve('500 actors, 5,000 relations', planted(1, 500, 5_000, 0.15), limit, 3_000);
  console.log(
    `  ${String(limit).padStart(5)}: first bounds ${ms(run.first)}, longest step ${ms(run.longest)}`,
  );
}

console.log('\nTarget 6: solver at most 20 kB gzip');
const entry = 'virtual:balance';
const parts = ['frustration', 'rigidity', 'verifyProof'];
const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'balance-entry',
      resolveId: (id) => (id === entry ? id : null),
      load: (id) =>
        id === entry
          ? parts.map((part) => `export * from '${root}src/graph/balance/${part}.ts';`).join('\n')
          : null,
    },
  ],
  build: { write: false, minify: true, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
});
const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
console.log(`  ${code.length} bytes, ${gzipSync(code).length} gzip`);
