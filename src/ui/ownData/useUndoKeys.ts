import { useEffect } from 'preact/compat';
import { keepsOwnHistory } from '#shortcuts/keepsOwnHistory.ts';
import { isLetterKey } from '#shortcuts/letterKey.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { useApp } from '#ui/appContext.ts';
import { keepOrderWith, takeBackMove } from '#ui/moves.ts';
import { ownBarWords as words } from '#words/ownKeeping.ts';
import { viewWords } from '#words/views.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';
import { useAnnounced } from './useOwnWork.ts';

const keys = shortcutKeys.everywhere;

/** Ctrl or ⌘ with the keys of undo and redo, from anywhere but a dialog and a field of text. */
export function useUndoKeys(work: OwnWork): void {
  const announced = useAnnounced();
  const { announce } = useApp();
  useEffect(() => keepOrderWith(() => work.now().history.past), [work]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const isRedo = event.shiftKey ? isLetterKey(event, keys.undo) : isLetterKey(event, keys.redo);
      if (!isRedo && (event.shiftKey || !isLetterKey(event, keys.undo))) return;
      if (keepsOwnHistory(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      // What was done last is taken back first: a move, or an act on the data.
      if (!isRedo && takeBackMove()) return announce(viewWords.movedBack);
      const { history } = work.now();
      if (isRedo && history.future.length > 0) void announced(work.redo(), words.redone);
      if (!isRedo && history.past.length > 0) void announced(work.undo());
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [work, announced, announce]);
}
