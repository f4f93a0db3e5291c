/** Reports of code that an act of the reader needs and that could not be loaded; the frame announces them. */
export interface LoadFailures {
  readonly report: () => void;
  /** Calls back after every report; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createLoadFailures(): LoadFailures {
  const listeners = new Set<() => void>();
  return {
    report: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
