import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linterRules, rooms, withRoomTable } from '#scripts/rooms.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const importing = (path: string) => `import { probe } from '${path}';\nconsole.log(probe);\n`;

/** Each file of a made-up project, with what it imports, and the rule that it must break; null for none. */
const probes: readonly (readonly [file: string, imports: string, rule: string | null])[] = [
  ['src/base/upwards.ts', '#domain/ids.ts', 'noRestrictedImports'],
  ['src/domain/upwards.ts', '#words/terms.ts', 'noRestrictedImports'],
  ['src/query/upwards.ts', '#state/reduce.ts', 'noRestrictedImports'],
  ['src/query/downwards.ts', '#domain/ids.ts', null],
  ['src/state/upwards.ts', '#derive/derive.ts', 'noRestrictedImports'],
  ['src/derive/upwards.ts', '#workers/layoutClient.ts', 'noRestrictedImports'],
  ['src/workers/upwards.ts', '#views/viewProps.ts', 'noRestrictedImports'],
  ['src/views/table/otherView.ts', '#views/graph/camera.ts', 'noRestrictedImports'],
  ['src/views/table/contract.ts', '#views/viewProps.ts', null],
  ['src/views/table/deep/shared.ts', '#views/grid/gridKeys.ts', null],
  ['src/views/camps/view.ts', '#views/balance/curvePoints.ts', 'noRestrictedImports'],
  ['src/views/graph/frame.ts', '#ui/App.tsx', 'noRestrictedImports'],
  ['src/views/table/drawing.ts', 'cytoscape', 'noRestrictedImports'],
  ['src/views/table/plugin.ts', 'cytoscape-fcose', 'noRestrictedImports'],
  ['src/views/graph/drawing.ts', 'cytoscape', null],
  ['src/ui/view.ts', '#views/table/TableView.tsx', null],
  ['src/ui/outside.ts', '#scripts/rooms.ts', 'noRestrictedImports'],
  ['src/state/data.ts', '#data/mosul-2016/actors.json', 'noRestrictedImports'],
  ['src/dataset/data.ts', '#data/mosul-2016/actors.json', null],
  ['src/main.ts', '#tests/fixtures/realScene.ts', 'noRestrictedImports'],
  ['src/graph/layout/parent.ts', '../statementGraph.ts', 'noRestrictedImports'],
  ['tests/parent.ts', '../src/domain/ids.ts', 'noRestrictedImports'],
  ['src/domain/first.ts', './second.ts', 'noImportCycles'],
];

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
}

describe('The table of rooms', () => {
  it('is what the linter and ARCHITECTURE.md say', () => {
    expect(read('biome.rooms.json'), 'run `npm run rooms`').toBe(linterRules());
    const architecture = read('ARCHITECTURE.md');
    expect(withRoomTable(architecture), 'run `npm run rooms`').toBe(architecture);
  });

  it('names every folder of src/, and none that is not there', () => {
    const folders = (path: string) =>
      readdirSync(join(root, 'src', path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(path, name));
    const found = [...folders('.'), ...folders('views')];
    expect(found.sort()).toEqual(rooms.map(({ folder }) => folder).sort());
  });

  describe('in the linter', () => {
    let project = '';
    let broken: ReadonlySet<string> = new Set();

    beforeAll(() => {
      project = mkdtempSync(join(tmpdir(), 'entente-rooms-'));
      for (const file of ['biome.json', 'biome.rooms.json', 'package.json'])
        cpSync(join(root, file), join(project, file));
      const write = (file: string, text: string) => {
        mkdirSync(dirname(join(project, file)), { recursive: true });
        writeFileSync(join(project, file), text);
      };
      cpSync(join(root, '.gitignore'), join(project, '.gitignore'));
      for (const [file, path] of probes) write(file, importing(path));
      write('src/domain/second.ts', `import { probe } from './first.ts';\nexport { probe };\n`);
      broken = lint(project);
    });
    afterAll(() => rmSync(project, { recursive: true }));

    it.each(probes)('%s that imports %s breaks %s', (file, _imports, rule) => {
      const rules = [...broken].filter((one) => one.startsWith(`${file}: `));
      expect(rules).toEqual(rule === null ? [] : [`${file}: ${rule}`]);
    });
  });
});

/** What the linter finds about imports in a folder, as `file: rule`. */
function lint(folder: string): ReadonlySet<string> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'src', 'tests'];
  let printed = '';
  try {
    printed = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // It has found something, and ends with 1.
    printed = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(printed) as Report;
  return new Set(
    diagnostics
      .map(
        ({ category, location: { path } }) =>
          `${typeof path === 'string' ? path : path.file}: ${category.split('/').at(-1)}`,
      )
      .filter((one) => /: no(RestrictedImports|ImportCycles)$/.test(one)),
  );
}
