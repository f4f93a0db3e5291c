/** The dataset whose coders are compared as soon as it is open: it was made to compare them. */
let next: string | null = null;

export function compareWhenOpen(id: string): void {
  next = id;
}

/** True, once, for the dataset that was made to compare its coders. */
export function isToCompare(id: string): boolean {
  const isNext = next === id;
  if (isNext) next = null;
  return isNext;
}
