import type { Way } from '#domain/relation.ts';
import { wayWords as words } from '#words/ways.ts';

/** An arrow before the name of the other of two, and read out: who acts on whom; nothing where nobody does. */
export function WayArrow({ way }: { readonly way: Way | null }) {
  if (way === null) return null;
  return (
    <>
      <span className="relation-way" aria-hidden="true">
        {words.arrow[way]}
      </span>{' '}
      <span className="visually-hidden">{words.aloud[way]} </span>
    </>
  );
}
