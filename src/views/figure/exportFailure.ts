import { WorkerError } from '#workers/callWorker.ts';

/** `loading`: a program or a font could not be fetched; `drawing`: it failed; `cancelled`: by the reader. */
interface ExportFailure {
  readonly reason: 'loading' | 'drawing' | 'cancelled';
  readonly detail: string;
}

/** Why an export failed, from what was thrown at a stage of it. */
export function exportFailure(error: unknown, stage: 'loading' | 'drawing'): ExportFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'AbortError') return { reason: 'cancelled', detail };
  return { reason: error instanceof WorkerError ? 'loading' : stage, detail };
}
