import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BundledDataset } from '#dataset/bundled.ts';
import { issueText } from '#dataset/issue.ts';
import { parseDataset } from '#dataset/parseDataset.ts';
import { datasetPositions } from './datasetPositions.ts';

const prefix = 'virtual:dataset/';
const parts = ['dataset', 'actors', 'statements', 'questions'] as const;

/** A folder of data/ checked, with its positions and questions. Throws naming file, id and field. */
export async function readBundle(folder: string): Promise<BundledDataset> {
  const [dataset, actors, statements, questions] = await Promise.all(
    parts.map((part) => readPart(folder, part)),
  );
  const parsed = parseDataset({ dataset, actors, statements });
  if (!parsed.ok) throw new Error(`${folder}:\n${parsed.issues.map(issueText).join('\n')}`);
  const positions = await datasetPositions(parsed.dataset);
  return { dataset: parsed.dataset, positions, questions: questions as BundledDataset['questions'] };
}

async function readPart(folder: string, part: (typeof parts)[number]): Promise<unknown> {
  const file = join(folder, `${part}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/**
 * `import dataset from 'virtual:dataset/<id>'`: a folder of data/ checked, with a place for every actor in every
 * layout and its questions. What does not hold stops the build and names file, id and field.
 */
export function bundledDatasets(root: string): Plugin {
  return {
    name: 'bundled-datasets',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const folder = join(root, 'data', name);
      if (!(await readdir(join(root, 'data'))).includes(name))
        throw new Error(`There is no dataset data/${name}.`);
      for (const part of parts) this.addWatchFile(join(folder, `${part}.json`));
      const bundle = JSON.stringify(await readBundle(folder));
      // JSON.parse of a string starts faster than the same object as code.
      return `export default JSON.parse(${JSON.stringify(bundle)});`;
    },
  };
}
