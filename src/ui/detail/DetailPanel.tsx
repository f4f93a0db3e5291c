import { memo, type RefObject, useCallback, useEffect, useRef } from 'preact/compat';
import { dyadOf } from '#domain/dyad.ts';
import { selecting } from '#state/selecting.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { viewStop } from '#ui/focus/viewStop.ts';
import { InsteadOfView } from '#ui/loading/InsteadOfView.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { Icon } from '#ui/widgets/Icon.tsx';
import { whenIdle } from '#views/timing/whenIdle.ts';
import { detailWords as words } from '#words/panels.ts';
import { IntroPanel } from './IntroPanel.tsx';
import { focusOpener } from './openedFrom.ts';
import { type Trail, useTrail } from './useTrail.ts';

const PickedPanel = lazyComponent(async () => (await import('./PickedPanel.tsx')).PickedPanel, InsteadOfView);

/** Loads the panels of a selection before there is one. */
export const loadPickedPanel = PickedPanel.fetch;

/** The selection and its evidence; without a selection, the dataset. `titleId` is null if a sheet has the title. */
export const DetailPanel = memo(function DetailPanel({ titleId }: { readonly titleId: string | null }) {
  const { store, derive } = useApp();
  const {
    selection,
    query: { rollUp },
  } = useDeferredView();
  const isAboutClosed = useAppState((state) => state.isAboutClosed);
  const dyad = derive.dyadOfSelection(selection, rollUp) ?? codedDyad();
  const several = derive.dyadsOfSelection(selection, rollUp);
  const key = selection.kind === 'actor' ? selection.actor : (dyad ?? several.join(' '));
  const panel = useRef<HTMLDivElement>(null);
  const trail = useTrail(panel, key, selection);
  const { arrive, leave } = useFocusKept(panel, key, trail);
  useEffect(() => whenIdle(() => void loadPickedPanel().catch(() => {})), []);

  /** A statement between an official and his own organisation has a pair only as coded. */
  function codedDyad() {
    if (selection.kind !== 'statement') return null;
    const found = derive.index.statements.find(({ statement }) => statement.id === selection.statement);
    return found ? dyadOf(found.statement.from, found.statement.to).id : null;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of whatever has the focus in here
    <div
      className="detail-panel"
      ref={panel}
      // A press on its text, which is no stop, leaves the keys in here.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        const before = trail.before();
        if (before !== null) {
          event.preventDefault();
          store.dispatch(selecting(before));
          return;
        }
        // In a sheet it closes the sheet.
        if (titleId === null) return;
        if (key !== '') store.dispatch({ type: 'selectionCleared' });
        leave();
      }}
    >
      {key !== '' && titleId === null && (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'selectionCleared' })}
          >
            {words.clear}
          </button>
        </p>
      )}
      {key !== '' && titleId !== null && (
        <button
          type="button"
          className="icon-button detail-close"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => {
            store.dispatch({ type: 'selectionCleared' });
            leave();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {selection.kind === 'none' && !(isAboutClosed && titleId !== null) && <IntroPanel titleId={titleId} />}
      {key !== '' && (
        <PickedPanel
          key={key}
          actor={selection.kind === 'actor' ? selection.actor : null}
          dyads={dyad === null ? several : [dyad]}
          titleId={titleId}
          before={trail.before()}
          onShown={arrive}
        />
      )}
    </div>
  );
});

/**
 * Scrolls a new panel to its top. If the focus was inside, on an element that is now gone, its heading gets it as soon as there
 * is one (`arrive`: the panel's code may have been fetched for it), or the button that led on, where the reader comes back.
 * `leave` gives the focus back to where it came from.
 */
function useFocusKept(panel: RefObject<HTMLDivElement | null>, key: string, trail: Trail) {
  const hadFocus = useRef(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  const shown = useRef(key);
  /** True from when the focused element was removed until there is a heading that can get the focus. */
  const isAwaited = useRef(false);
  const arrive = useCallback(() => {
    const heading = panel.current?.querySelector<HTMLElement>('[data-heading]');
    if (!isAwaited.current || !panel.current || !heading) return;
    isAwaited.current = false;
    focusOpener(panel.current, trail.takeOpener(), heading);
  }, [panel, trail]);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const enter = ({ relatedTarget }: FocusEvent) => {
      hadFocus.current = true;
      const isOutside = relatedTarget instanceof HTMLElement && !element.contains(relatedTarget);
      if (isOutside && !cameFrom.current?.isConnected) cameFrom.current = relatedTarget;
    };
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) hadFocus.current = element.contains(event.relatedTarget as Node);
    };
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [panel]);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const element = panel.current;
    if (!element) return;
    // Escape returns to the element that selected this, whatever had the focus in between.
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && !element.contains(active))
      cameFrom.current = active;
    element.scrollTop = 0;
    element.parentElement?.scrollTo({ top: 0 });
    // The button that closes the panel stays while what it shows is replaced; whoever acted in there did not choose it.
    const isChosen = element.contains(active) && active !== element && !active?.matches('.detail-close');
    if (!hadFocus.current || isChosen) return;
    isAwaited.current = true;
    arrive();
  }, [panel, key, arrive]);
  const leave = () => {
    const before = cameFrom.current;
    (before?.isConnected ? before : (viewStop() ?? document.querySelector('main')))?.focus();
  };
  return { arrive, leave };
}
