import { useEffect } from 'preact/compat';
import { isLetterKey } from '#shortcuts/letterKey.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { useApp } from './appContext.ts';

/** Ctrl or ⌘ with the key of Find opens it from anywhere; Esc clears the selection where nothing has the focus, and around the view. */
export function useGlobalKeys() {
  const { store } = useApp();
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
      const isUnfocused =
        target === document.body ||
        target === document.documentElement ||
        (target instanceof Element && target.closest('.canvas') !== null && !target.matches('input, select'));
      const isOpen = document.querySelector('dialog[open], :popover-open') !== null;
      if (event.key === 'Escape' && isUnfocused && !isOpen && store.getState().selection.kind !== 'none')
        store.dispatch({ type: 'selectionCleared' });
    };
    // The boot script kept what was pressed before; the finder takes what was typed after it.
    const page = document.documentElement.dataset;
    page.app = 'listening';
    if (page.find !== undefined) store.dispatch({ type: 'dialogOpened', dialog: 'find' });
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [store]);
}
