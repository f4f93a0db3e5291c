import { useEffect } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { useOwnWork } from '#ui/ownData/useOwnWork.ts';
import { CodingDesk } from './CodingDesk.tsx';
import { SideSwitch } from './SideSwitch.tsx';

/** The text in the place of the filter; on a phone in that of the picture. */
export function DeskSide() {
  const { store } = useApp();
  const own = useOwnWork();
  const hasText = own !== null && own.now.data.texts.length > 0;
  useEffect(() => {
    // The text was taken back: the filter returns.
    if (!hasText) store.dispatch({ type: 'textToggled' });
  }, [hasText, store]);
  if (!hasText) return null;
  return (
    <aside className="side facets-side desk-side" aria-labelledby="desk-title">
      <SideSwitch />
      <CodingDesk work={own.work} now={own.now} />
    </aside>
  );
}
