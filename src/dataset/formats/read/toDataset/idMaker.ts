import { freeId } from '#domain/freeId.ts';

/** Makes ids that are unique among those of one maker, in steps that do not grow with how often a text comes again. */
export function idMaker(): (text: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (text) => {
    const number = next.get(text) ?? 1;
    next.set(text, number + 1);
    // The number stands behind a stem that leaves room for it.
    const id = freeId(number === 1 ? text : `${text.slice(0, 100)} (${number})`, taken);
    taken.add(id);
    return id;
  };
}
