/**
 * The client of every worker: one call, or a worker that is kept for several. Where there can be no worker (a policy or
 * a frame forbids it, the browser knows no modules in workers) or it breaks, the same functions run on the page.
 */
import { proxy, wrap } from 'comlink';

/** There is no answer: the worker could not be started or broke, and its functions could not be loaded on the page. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** The functions of a worker's file, as the page calls them: the answers of a worker come later. */
export type Called<Work> = {
  readonly [Name in keyof Work]: Work[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Awaited<Answer> | Promise<Awaited<Answer>>
    : never;
};

/** Starts a worker that exposes `Work`. The bundler wants `new Worker(new URL(…, import.meta.url), …)` in one piece. */
export interface StartWorker<Work> {
  (): Worker;
  /** Never set: it holds the type alone. */
  readonly work?: Work;
}

/** The same functions for the page's own thread, loaded when they are needed. */
type OnPage<Work> = () => Promise<Called<Work>>;

/** What to call; `onProgress` may be passed on to the worker. It may run twice: in the worker, and then on the page. */
type WorkerRequest<Work, Answer, Progress> = (
  work: Called<Work>,
  onProgress: (progress: Progress) => void,
) => Answer | Promise<Answer>;

export interface CallOptions<Progress> {
  /** Ends the worker at once and for good; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Rejects with WorkerError where there is no worker: the work is not worth holding the page up. */
  readonly neverOnPage?: boolean;
}

/** A worker that is kept for several calls. */
export interface KeptWorker<Work> {
  /** Rejects with what the work throws, with the reason of the end, or with WorkerError. */
  readonly call: <Answer, Progress = never>(
    request: WorkerRequest<Work, Answer, Progress>,
    options?: CallOptions<Progress>,
  ) => Promise<Answer>;
  /** Ends the worker for good: what it is asked, now and later, rejects with the reason, by default an AbortError. */
  readonly end: (reason?: unknown) => void;
}

/** Keeps a worker, started with the first call. Once it has broken, all that is asked of it runs on the page. */
export function keepWorker<Work>(start: StartWorker<Work>, orElse: OnPage<Work>): KeptWorker<Work> {
  let running: Running<Work> | null = null;
  let onPage: Promise<Called<Work>> | null = null;

  const answerOnPage = async <Answer, Progress>(
    request: WorkerRequest<Work, Answer, Progress>,
    onProgress: (progress: Progress) => void,
  ): Promise<Answer> => {
    onPage ??= orElse();
    try {
      await onPage;
    } catch (error) {
      onPage = null;
      throw new WorkerError(`Neither a worker nor the page could load the work: ${detailOf(error)}`);
    }
    return request(await onPage, onProgress);
  };
  const answer = async <Answer, Progress>(
    request: WorkerRequest<Work, Answer, Progress>,
    onProgress: (progress: Progress) => void,
    neverOnPage: boolean,
  ): Promise<Answer> => {
    if (onPage !== null && neverOnPage) throw new WorkerError('There is no worker any more.');
    if (onPage !== null) return answerOnPage(request, onProgress);
    try {
      running ??= run(start);
      const { work, broken } = running;
      return await Promise.race([request(work, proxy(onProgress)), broken]);
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error;
      console.warn(error);
      running = null;
      if (neverOnPage) throw error;
      return answerOnPage(request, onProgress);
    }
  };
  const ending = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => {
      running?.worker.terminate();
      reject(ending.signal.reason);
    });
  });
  // It may end while nothing is asked of it.
  ended.catch(() => {});
  const end = (reason?: unknown) => ending.abort(reason);
  const call: KeptWorker<Work>['call'] = async (
    request,
    { signal, onProgress = () => {}, neverOnPage = false } = {},
  ) => {
    ending.signal.throwIfAborted();
    signal?.throwIfAborted();
    const abort = () => end(signal?.reason);
    signal?.addEventListener('abort', abort);
    try {
      return await Promise.race([answer(request, onProgress, neverOnPage), ended]);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  };
  return { call, end };
}

interface Running<Work> {
  readonly worker: Worker;
  readonly work: Called<Work>;
  /** Never resolves: rejects with WorkerError when the worker breaks, of which its answers say nothing. */
  readonly broken: Promise<never>;
}

/** Throws WorkerError where the browser makes no worker. */
function run<Work>(start: StartWorker<Work>): Running<Work> {
  let worker: Worker;
  try {
    worker = start();
  } catch (error) {
    throw new WorkerError(`The worker could not be started: ${detailOf(error)}`);
  }
  const broken = new Promise<never>((_, reject) => {
    const breakOff = (detail: string) => {
      worker.terminate();
      reject(new WorkerError(detail));
    };
    worker.addEventListener('error', ({ message }) =>
      breakOff(message ? `The worker broke: ${message}` : 'The worker could not be loaded.'),
    );
    worker.addEventListener('messageerror', () => breakOff('A message of the worker cannot be read.'));
  });
  // It may break while nothing is asked of it.
  broken.catch(() => {});
  return { worker, work: wrap(worker) as unknown as Called<Work>, broken };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One call to a worker of its own, which ends with its answer. Rejects as `KeptWorker.call` does. */
export async function callWorker<Work, Answer, Progress = never>(
  start: StartWorker<Work>,
  request: WorkerRequest<Work, Answer, Progress>,
  { orElse, ...options }: CallOptions<Progress> & { readonly orElse: OnPage<Work> },
): Promise<Answer> {
  const worker = keepWorker(start, orElse);
  try {
    return await worker.call(request, options);
  } finally {
    worker.end();
  }
}
