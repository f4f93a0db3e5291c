import { useEffect, useRef, useState } from 'preact/compat';
import type { Actor } from '#domain/actor.ts';
import { isOwnId } from '#domain/ownId.ts';

import { introWords } from '#words/panels.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { statusWords } from '#words/statusBar.ts';
import { useApp, useAppState } from './appContext.ts';
import { lazyComponent } from './loading/lazyComponent.tsx';

const AbsentReasons = lazyComponent(
  async () => (await import('./AbsentReasons.tsx')).AbsentReasons,
  () => null,
);

const LeftOut = lazyComponent(
  async () => (await import('./LeftOut.tsx')).LeftOut,
  () => null,
);

/** At most three names; of more the first two and the number of the others. */
function notShown(actors: readonly Actor[]): string {
  const named = actors.slice(0, actors.length <= 3 ? 3 : 2).map(({ shortName }) => shortName);
  return statusWords.withoutLine(named, actors.length - named.length);
}

/** The filter in words with its counts, announced when it changes; what it leaves out, on request; and the source. */
export function StatusBar() {
  const { derive, store } = useApp();
  const query = useAppState((state) => state.query);
  const isAboutClosed = useAppState((state) => state.isAboutClosed);
  const [open, setOpen] = useState<'left' | 'absent' | null>(null);
  const footer = useRef<HTMLElement>(null);
  const isDialogOpen = useAppState((state) => state.dialog !== null);
  useEffect(() => {
    if (isDialogOpen) setOpen(null);
  }, [isDialogOpen]);
  useEffect(() => {
    if (open === null) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It closes this alone, and leaves the selection.
      event.preventDefault();
      event.stopPropagation();
      const button = footer.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
      setOpen(null);
      button?.focus();
    };
    const onPress = ({ target }: Event) => {
      if (!footer.current?.contains(target as Node | null)) setOpen(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPress, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPress, { capture: true });
    };
  }, [open]);
  const toggle = (one: 'left' | 'absent') => setOpen(open === one ? null : one);
  const { absentCore, relations } = derive.visibleGraph(query);
  // Whoever codes wants to see what was written; a reader asks for the actors alone.
  const showAbsent = async () => {
    if (!isOwnId(derive.dataset.id)) return store.dispatch({ type: 'isolatedToggled' });
    const { queryWithLines } = await import('#query/filter/queryThatShows.ts');
    const ids = absentCore.map(({ id }) => id);
    store.dispatch({ type: 'queryOpened', query: queryWithLines(derive.index, store.getState().query, ids) });
  };
  const { brief, full } = derive.description(query);
  // Its names are looked up once it is opened.
  const isPastNoted = derive.dataset.omissions.some(
    ({ reason, actors }) => reason === 'past' && actors.length > 1,
  );
  const isLeftOut = full !== brief || isPastNoted;
  const [source, ...otherSources] = derive.dataset.sources;
  return (
    <footer ref={footer} className="status">
      <p className="status-sentence" role="status" dir="auto">
        {brief}
      </p>
      {isLeftOut && (
        <button
          type="button"
          className="link-button status-more"
          aria-expanded={open === 'left'}
          onClick={() => toggle('left')}
        >
          {statusWords.leftOut}
        </button>
      )}
      {open === 'left' && isLeftOut && <LeftOut />}
      {absentCore.length > 0 && relations.length > 0 && (
        <p className="status-absent" dir="auto">
          {notShown(absentCore)}{' '}
          <button
            type="button"
            className="link-button"
            aria-expanded={open === 'absent'}
            onClick={() => toggle('absent')}
          >
            {statusWords.whyAbsent}
          </button>{' '}
          <button type="button" className="link-button" onClick={() => void showAbsent()}>
            {statusWords.showAbsent(absentCore.length)}
          </button>
        </p>
      )}
      {open === 'absent' && absentCore.length > 0 && (
        <div className="status-full">
          <AbsentReasons />
        </div>
      )}
      {source && (
        <p className="status-source" dir="auto">
          {statusWords.sources([source, ...otherSources])}
        </p>
      )}
      {isAboutClosed && (
        <button
          type="button"
          className="link-button status-keys"
          onClick={() => store.dispatch({ type: 'aboutToggled' })}
        >
          {introWords.title}
        </button>
      )}
      <button
        type="button"
        className="link-button status-keys"
        onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'text' })}
      >
        {asTextWords.open}
      </button>
      <button
        type="button"
        className="link-button status-keys"
        onClick={() => store.dispatch({ type: 'dialogOpened', dialog: 'keys' })}
      >
        {statusWords.keysHint}
      </button>
    </footer>
  );
}
