// `npm run data:package`: writes CITATION.cff, and flat tables, descriptions and checksums into every folder of data/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '#scripts/commandError.ts';
import { allPackageFiles } from '#scripts/dataPackage/packageFiles.ts';
import { projectRoot } from '#scripts/datasets/datasetFolder.ts';

try {
  for (const [path, text] of allPackageFiles()) {
    const target = join(projectRoot, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(path);
  }
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
