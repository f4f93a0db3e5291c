import { useEffect } from 'preact/compat';
import { keepsOwnHistory } from '#shortcuts/keepsOwnHistory.ts';
import { isLetterKey } from '#shortcuts/letterKey.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { viewWords } from '#words/views.ts';
import { useApp } from './appContext.ts';
import { keepMoves, takeBackMove } from './moves.ts';

/**
 * Ctrl or ⌘ with the key of Find opens it from anywhere, with that of undo it takes back a move; where nothing has the focus, “?” lists the keys, and Esc clears the
 * selection, around the view too.
 */
export function useGlobalKeys() {
  const { store, announce } = useApp();
  useEffect(() => keepMoves(store), [store]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if (
        isLetterKey(event, shortcutKeys.everywhere.find) &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey
      ) {
        event.preventDefault();
        store.dispatch({ type: 'dialogOpened', dialog: 'find' });
      }
      const { target } = event;
      const isUndo =
        isLetterKey(event, shortcutKeys.everywhere.undo) &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey;
      const isDialogOpen = document.querySelector('dialog[open]') !== null;
      if (isUndo && !isDialogOpen && !keepsOwnHistory(target) && takeBackMove()) {
        event.preventDefault();
        return announce(viewWords.movedBack);
      }
      const isUnfocused =
        target === document.body ||
        target === document.documentElement ||
        (target instanceof Element && target.closest('.canvas') !== null && !target.matches('input, select'));
      const isOpen = document.querySelector('dialog[open], :popover-open') !== null;
      if (event.key === shortcutKeys.list && isUnfocused && !isOpen) {
        event.preventDefault();
        store.dispatch({ type: 'dialogOpened', dialog: 'keys' });
      }
      if (event.key === 'Escape' && isUnfocused && !isOpen && store.getState().selection.kind !== 'none')
        store.dispatch({ type: 'selectionCleared' });
    };
    // The boot script kept what was pressed before; the finder takes what was typed after it.
    const page = document.documentElement.dataset;
    page.app = 'listening';
    if (page.find !== undefined) store.dispatch({ type: 'dialogOpened', dialog: 'find' });
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [store, announce]);
}
