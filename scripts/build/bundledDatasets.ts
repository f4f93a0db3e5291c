import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BundledDataset } from '#dataset/bundled.ts';
import { firstDatasetId } from '#dataset/firstDataset.ts';
import { datasetParts } from '#dataset/issue.ts';
import { datasetIn, folderOf, questionsFile, readQuestions } from '#scripts/datasets/datasetFolder.ts';
import { datasetPositions } from '#scripts/datasets/datasetPositions.ts';

const prefix = 'virtual:dataset/';

/** A dataset of data/, checked, with its positions and questions. Throws naming file, id and field. */
export async function readBundle(id: string): Promise<BundledDataset> {
  const folder = folderOf(id);
  const dataset = datasetIn(folder);
  return { dataset, positions: await datasetPositions(dataset), questions: readQuestions(id) };
}

/**
 * `import dataset from 'virtual:dataset/<id>'`: a dataset of data/ checked, with a position for every actor in every
 * layout and its questions; `virtual:dataset/first` is the one that opens first, which index.html names too. What does
 * not hold stops the build and names file, id and field.
 */
export function bundledDatasets(): Plugin {
  return {
    name: 'bundled-datasets',
    resolveId: (source) => {
      if (!source.startsWith(prefix)) return null;
      const id = source.slice(prefix.length);
      return `\0${prefix}${id === 'first' ? firstDatasetId : id}`;
    },
    async load(resolved) {
      if (!resolved.startsWith(`\0${prefix}`)) return null;
      const id = resolved.slice(prefix.length + 1);
      const folder = folderOf(id);
      if (!existsSync(folder)) throw new Error(`There is no dataset data/${id}.`);
      for (const part of datasetParts) this.addWatchFile(join(folder, `${part}.json`));
      this.addWatchFile(questionsFile(folder));
      const bundle = JSON.stringify(await readBundle(id));
      // JSON.parse of a string starts faster than the same object as code.
      return `export default JSON.parse(${JSON.stringify(bundle)});`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('%FIRST_DATASET%', firstDatasetId),
    },
  };
}
