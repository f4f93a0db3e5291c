/** Earlier versions of the format, brought to the present one: a pure function for each step. Nothing here throws. */
import type { DatasetFiles } from './issue.ts';
import { valueAt } from './schemaFindings.ts';

/** The version that this app reads and writes. */
export const formatVersion = 2;

/** Format 2 lets go of much that format 1 wanted, and adds fields that may be missing: only the number changes. */
function toVersion2({ dataset, ...files }: DatasetFiles): DatasetFiles {
  return { ...files, dataset: { ...(dataset as object), formatVersion: 2 } };
}

/** `steps[n]` brings version n + 1 to n + 2. */
const steps = [toVersion2];

/** The version that the files say they are in; null where they say none. */
export function versionOf({ dataset }: DatasetFiles): number | null {
  const version = valueAt(dataset, ['formatVersion']);
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/** The files in the present version; those of no known version as they are, for the schema to refuse. */
export function migrate(files: DatasetFiles): DatasetFiles {
  const version = versionOf(files);
  if (version === null || version < 1) return files;
  return steps.slice(version - 1).reduce((earlier, step) => step(earlier), files);
}
