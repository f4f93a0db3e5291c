import { useEffect, useState } from 'react';
import type { Derive } from '#derive/derive.ts';
import { parseDyadId } from '#domain/dyad.ts';
import { stances } from '#domain/relation.ts';
import type { Query } from '#query/query.ts';
import { shortStance } from '#query/shortStance.ts';
import type { Selection } from '#state/selection.ts';
import { announcementWords as words } from '#words/announcements.ts';
import { terms } from '#words/terms.ts';
import { useApp } from './appContext.ts';
import { useDeferredView } from './deferredView.tsx';
import { keepFocus } from './keepFocus.ts';

/** What goes along with the page for those who hear it or have no pointer; fetched once it is at rest. */
export function LiveAnnouncer() {
  useEffect(keepFocus, []);
  return <SelectionAnnouncement />;
}

/** Reads out what was selected, where the focus stays in a view while the evidence changes beside it. */
function SelectionAnnouncement() {
  const { derive } = useApp();
  const { selection, query } = useDeferredView();
  const [told, setTold] = useState({ selection, text: '' });
  useEffect(() => {
    setTold((before) => {
      if (before.selection === selection) return before;
      // In the evidence itself, and in dialogs, the focus moves to what was selected.
      const isReadAnyway = document.activeElement?.closest('.detail-panel, dialog') ?? null;
      return { selection, text: isReadAnyway ? '' : selectionText(derive, query, selection) };
    });
  }, [derive, query, selection]);
  return (
    <p className="visually-hidden" role="status" aria-label={words.label}>
      {told.text}
    </p>
  );
}

/** What is selected, in a sentence: "Selected: Turkey, 3 aligned, 4 opposed." */
export function selectionText(
  derive: Pick<Derive, 'index' | 'visibleGraph' | 'dyadOfSelection' | 'dyadsOfSelection'>,
  query: Query,
  selection: Selection,
): string {
  const { relations } = derive.visibleGraph(query);
  const nameOf = derive.index.shortNameOf;
  if (selection.kind === 'none') return words.nothing;
  if (selection.kind === 'actor') {
    const own = relations.filter(({ a, b }) => a === selection.actor || b === selection.actor);
    const tally = stances.flatMap((stance) => {
      const count = own.filter((relation) => relation.stance === stance).length;
      return count === 0 ? [] : [words.stance(count, terms.stance[stance])];
    });
    return words.actor(nameOf(selection.actor), tally);
  }
  const dyad = derive.dyadOfSelection(selection, query.rollUp);
  const ends = dyad === null ? null : parseDyadId(dyad);
  if (ends === null) return words.relations(derive.dyadsOfSelection(selection, query.rollUp).length);
  const relation = relations.find(({ id }) => id === dyad);
  return words.pair(nameOf(ends.a), nameOf(ends.b), relation ? shortStance(relation) : null);
}
