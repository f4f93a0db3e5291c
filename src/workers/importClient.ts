/** Reading files of others in a worker, which holds the file while its import is being decided. */
import { type KeptWorker, keepWorker, type StartWorker } from './callWorker.ts';
import type { ImportWork } from './importWork.ts';

const start: StartWorker<ImportWork> = () =>
  new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });

/** A worker for one file; its owner ends it. */
export function startImport(): KeptWorker<ImportWork> {
  return keepWorker(start, async () => (await import('./importWork.ts')).importWork());
}
