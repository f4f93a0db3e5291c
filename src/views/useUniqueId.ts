import { useState } from 'preact/compat';

let given = 0;

/**
 * An id that no other element of the page has, the same as long as its component stands. Preact's own `useId` counts anew
 * in parts of a page that is rendered again from its root, and a dialog then bears the name of a menu.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    given += 1;
    return `id-${given}`;
  });
  return id;
}
