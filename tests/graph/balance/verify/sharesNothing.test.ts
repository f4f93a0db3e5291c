import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = 'src/graph/balance/verify';

test('the check of a proof shares no code with the solver: of its files it takes types alone', () => {
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const imports = readFileSync(`${folder}/${file}`, 'utf8').match(/^import [^;]*;/gm) ?? [];
    const ofSolver = imports.filter((one) => one.includes('#graph/'));
    expect(
      ofSolver.filter((one) => !one.startsWith('import type ')),
      file,
    ).toEqual([]);
  }
});
