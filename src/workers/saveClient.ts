/** Files that are written in a worker: a workbook of 20,000 statements takes seconds. */
import { callWorker, type StartWorker } from './callWorker.ts';
import type { SavedFile, SaveRequest } from './saveWork.ts';

const start: StartWorker<typeof import('./saveWork.ts')> = () =>
  new Worker(new URL('./saveWorker.ts', import.meta.url), { type: 'module' });
const orElse = () => import('./saveWork.ts');

/** The file of a request. Rejects as `callWorker` does. */
export function writeInWorker(request: SaveRequest): Promise<SavedFile> {
  return callWorker(start, (work) => work.writtenFile(request), { orElse });
}
