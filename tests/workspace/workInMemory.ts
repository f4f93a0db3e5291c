import type { OwnData } from '#workspace/ownData.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';

/** Own data that is kept nowhere: what a view reads of it and listens to, and how to change it. */
export function workInMemory(start: OwnData) {
  let data = start;
  let head = {};
  const listeners = new Set<() => void>();
  const work = {
    now: () => ({ data, head }),
    note: async (change: object) => {
      head = { ...head, ...change };
      return true;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as OwnWork;
  return {
    work,
    data: () => data,
    become: (next: OwnData) => {
      data = next;
      for (const listener of listeners) listener();
    },
  };
}
