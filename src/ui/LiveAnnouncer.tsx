import { useEffect, useState } from 'preact/compat';
import type { Derive } from '#derive/derive.ts';
import { parseDyadId } from '#domain/dyad.ts';
import type { Query } from '#query/filter/query.ts';
import { shortStance } from '#query/sentences/shortStance.ts';
import { stanceTally } from '#query/sentences/stanceTally.ts';
import type { Selection } from '#state/selection.ts';
import { announcementWords as words } from '#words/announcements.ts';
import { useApp } from './appContext.ts';
import { useDeferredView } from './deferredView.tsx';
import { pairOrder } from './detail/pairOrder.ts';
import { keepFocus } from './focus/keepFocus.ts';

/** Announcements and focus handling for readers of a screen reader or a keyboard; loaded when the page is idle. */
export function LiveAnnouncer() {
  useEffect(keepFocus, []);
  return <SelectionAnnouncement />;
}

/** Announces the selection while the focus stays in a view and the evidence beside it changes. */
function SelectionAnnouncement() {
  const { derive } = useApp();
  const { selection, query } = useDeferredView();
  const [announced, setAnnounced] = useState({ selection, text: '' });
  useEffect(() => {
    setAnnounced((before) => {
      if (before.selection === selection) return before;
      // In the evidence and in dialogs the focus moves to the new selection, which is read out by that.
      const isReadAnyway = document.activeElement?.closest('.detail-panel, dialog') ?? null;
      return { selection, text: isReadAnyway ? '' : selectionText(derive, query, selection) };
    });
  }, [derive, query, selection]);
  return (
    <p className="visually-hidden" role="status" aria-label={words.label}>
      {announced.text}
    </p>
  );
}

/** The selection in a sentence: "Selected: Turkey, 3 aligned, 4 opposed." */
export function selectionText(
  derive: Pick<Derive, 'index' | 'visibleGraph' | 'dyadOfSelection' | 'dyadsOfSelection' | 'shownAs'>,
  query: Query,
  selection: Selection,
): string {
  const { relations } = derive.visibleGraph(query);
  const nameOf = derive.index.shortNameOf;
  if (selection.kind === 'none') return words.nothing;
  if (selection.kind === 'actor') {
    // As in the picture: an official is lifted out with the relations of its organisation.
    const shown = derive.shownAs(selection.actor, query.rollUp);
    const within = shown === selection.actor ? null : nameOf(shown);
    return words.actor(nameOf(selection.actor), within, stanceTally(relations, shown));
  }
  const dyad = derive.dyadOfSelection(selection, query.rollUp);
  const ends = dyad === null ? null : parseDyadId(dyad);
  if (ends === null) return words.relations(derive.dyadsOfSelection(selection, query.rollUp).length);
  const relation = relations.find(({ id }) => id === dyad);
  const { one, other } = pairOrder(derive, query, ends);
  return words.pair(nameOf(one), nameOf(other), relation ? shortStance(relation) : null);
}
