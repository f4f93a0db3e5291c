import { useApp, useAppState } from '#ui/appContext.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { sideWords as words } from '#words/codingDesk.ts';

/** On screens too narrow for the switch beside the picture: to the text, and back to the picture. */
export function TextButton() {
  const { store } = useApp();
  const breakpoint = useBreakpoint();
  const isTextOpen = useAppState((state) => state.isTextOpen);
  if (breakpoint === 'desk') return null;
  return (
    <button type="button" className="button small" onClick={() => store.dispatch({ type: 'textToggled' })}>
      {isTextOpen ? words.picture : words.text}
    </button>
  );
}
