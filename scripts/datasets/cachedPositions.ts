import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPositions } from '#graph/layout/buildPositions.ts';
import type { LayoutInput } from '#graph/layout/layoutInput.ts';
import type { PositionsTable } from '#graph/layout/positions.ts';
import { importedSources } from './importedSources.ts';

const folder = join(import.meta.dirname, '../..', 'node_modules', '.cache', 'entente');

/** Everything that can change a table of positions: the input, the seed and the code of the layouts. */
export function positionsKey(input: LayoutInput, seed: number, sources: ReadonlyMap<string, string>): string {
  const everything = JSON.stringify([seed, input, [...sources]]);
  return createHash('sha256').update(everything).digest('hex').slice(0, 32);
}

/**
 * What `buildPositions` gives, which takes some seconds, kept in node_modules until the input, the seed or the code
 * of the layouts changes. The build, the scripts and the tests share it.
 */
export async function cachedPositions(input: LayoutInput, seed: number): Promise<PositionsTable> {
  const key = positionsKey(input, seed, importedSources('src/graph/layout/buildPositions.ts'));
  const file = join(folder, `positions-${key}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    const positions = buildPositions(input, seed);
    await mkdir(folder, { recursive: true });
    // Others may be reading or writing the same file: it appears whole or not at all.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(positions));
    await rename(draft, file);
    return positions;
  }
}
