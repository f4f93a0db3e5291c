import { type Endpoint, expose } from 'comlink';
import { vi } from 'vitest';

/** A worker's stand-in, on the same thread: answers with the functions it is given, and breaks when it is asked to. */
export class FakeWorker extends EventTarget {
  isEnded = false;
  readonly #port: MessagePort;

  constructor(work: object) {
    super();
    const { port1, port2 } = new MessageChannel();
    expose(work, port2 as unknown as Endpoint);
    this.#port = port1;
    port1.onmessage = ({ data }) => {
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    };
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.isEnded) this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.isEnded = true;
    this.#port.close();
  }

  /** As when the script cannot be loaded (no message), or throws outside every call. */
  breakDown(message?: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), message === undefined ? {} : { message }));
  }

  sendUnreadable(): void {
    this.dispatchEvent(new Event('messageerror'));
  }

  /** Itself, for code that takes a worker. */
  get asWorker(): Worker {
    return this as unknown as Worker;
  }
}

/** Makes `new Worker` start stand-ins, each with work of its own, until `vi.unstubAllGlobals`; they are in the list. */
export function stubWorkers(work: () => object): readonly FakeWorker[] {
  const workers: FakeWorker[] = [];
  const Stub = function startFake() {
    const worker = new FakeWorker(work());
    workers.push(worker);
    return worker;
  };
  vi.stubGlobal('Worker', Stub);
  return workers;
}
