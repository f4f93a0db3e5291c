import { useEffect, useRef } from 'preact/compat';
import type { StatementId } from '#domain/ids.ts';
import { useApp } from '#ui/appContext.ts';

/**
 * Lights up the words of a statement, and its line, while the pointer is over the card that this stands in; and the card while
 * it is over the words.
 */
export function StatementHover({ statement }: { readonly statement: StatementId }) {
  const { store, derive } = useApp();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const card = place.current?.closest<HTMLElement>('.statement');
    if (!card) return;
    let isOver = false;
    const enter = () => {
      isOver = true;
      const dyad = derive.dyadOfSelection({ kind: 'statement', statement }, store.getState().query.rollUp);
      if (dyad !== null)
        store.dispatch({ type: 'hovered', hovered: { kind: 'dyad', dyad, statement, isAlone: true } });
    };
    const leave = () => {
      isOver = false;
      store.dispatch({ type: 'hovered', hovered: null });
    };
    card.addEventListener('pointerenter', enter);
    card.addEventListener('pointerleave', leave);
    const stop = store.subscribe(({ hovered }, past) => {
      if (hovered === past.hovered) return;
      card.toggleAttribute('data-lit', hovered?.kind === 'dyad' && hovered.statement === statement);
    });
    return () => {
      stop();
      // What is removed under the pointer gets no leave event.
      if (isOver) leave();
      card.removeAttribute('data-lit');
      card.removeEventListener('pointerenter', enter);
      card.removeEventListener('pointerleave', leave);
    };
  }, [statement, store, derive]);
  return <span ref={place} hidden />;
}
