import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The tests that replace modules or globals, by their paths from the project's folder. These need modules of their
 * own; all others share theirs with the tests before them, for loading them anew costs as much as the tests do.
 */
export function isolatedTests(root: string): string[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((file) =>
      /\b(?:vi\.(?:mock|doMock|resetModules|stubGlobal)|stubWorkers)\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
}
