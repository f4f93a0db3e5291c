import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { handFiles } from '#dataset/formats/write/handFiles.ts';
import { curatedIn, datasetFolders, projectRoot } from '#scripts/datasets/datasetFolder.ts';
import {
  dataCite,
  dataPackage,
  datasetCitation,
  licenceFile,
  projectCitation,
  type Sized,
} from './descriptors.ts';
import { csvText, flatTables } from './flatTables.ts';

const sumsName = 'SHA256SUMS';

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const project = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly version: string;
  /** The public address; missing until there is one. */
  readonly homepage?: string;
};

const jsonText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** Paths of all files in a folder and below, with forward slashes. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * What `npm run data:package` writes into one folder of data/: path in the folder → text. The checksums cover every
 * file of the folder, written by hand or not, but themselves.
 */
export function packageFiles(folder: string): ReadonlyMap<string, string> {
  const dataset = curatedIn(folder);
  const tables = flatTables(dataset);
  const files = new Map(tables.map((table) => [`csv/${table.name}.csv`, csvText(table)]));
  const sized = new Map<string, Sized>(
    tables.map(({ name }) => {
      const path = `csv/${name}.csv`;
      const text = files.get(path) as string;
      return [name, { path, bytes: Buffer.byteLength(text), sha256: sha256(text) }];
    }),
  );
  // Written by hand, in one form: an editable copy that is handed back then differs in what was changed alone.
  for (const [path, text] of Object.entries(handFiles(dataset))) files.set(basename(path), text);
  files.set('datapackage.json', jsonText(dataPackage(dataset, tables, sized, project.homepage)));
  files.set('datacite.json', jsonText(dataCite(dataset, project.homepage)));
  files.set('CITATION.cff', datasetCitation(dataset, project.homepage));
  files.set('LICENSE', licenceFile(dataset));
  const paths = new Set([...filesIn(folder), ...files.keys()]);
  paths.delete(sumsName);
  const sums = [...paths].sort().map((path) => {
    const content = files.get(path) ?? readFileSync(join(folder, path));
    return `${sha256(content)}  ${path}\n`;
  });
  return files.set(sumsName, sums.join(''));
}

/** Everything that `npm run data:package` writes: path in the project → text. */
export function allPackageFiles(): ReadonlyMap<string, string> {
  const folders = datasetFolders();
  const files = new Map([['CITATION.cff', projectCitation(project, folders.map(curatedIn))]]);
  for (const folder of folders)
    for (const [path, text] of packageFiles(folder))
      files.set(`${relative(projectRoot, folder).split(sep).join('/')}/${path}`, text);
  return files;
}
