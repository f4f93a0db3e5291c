import { useState } from 'react';
import { dateText } from '#words/grammar.ts';
import { frameWords } from '#words/pageFrame.ts';
import { asTextWords } from '#words/pictureAsText.ts';
import { type Breakpoint, useApp, useAppState } from './appContext.ts';
import { Icon } from './Icon.tsx';

/** The filter in words with its counts, announced when it changes; and the source. */
export function StatusBar({ breakpoint }: { readonly breakpoint: Breakpoint }) {
  const { derive, store } = useApp();
  const query = useAppState((state) => state.query);
  const [isWhole, setWhole] = useState(false);
  const isFolding = breakpoint === 'phone';
  const { absentCore, relations } = derive.visibleGraph(query);
  const [source] = derive.dataset.sources;
  return (
    <footer className="status">
      <p className="status-sentence" role="status" dir="auto" data-cut={isFolding && !isWhole}>
        {derive.description(query).full}
      </p>
      {absentCore.length > 0 && relations.length > 0 && (
        <button
          type="button"
          className="link-button status-show"
          onClick={() => store.dispatch({ type: 'isolatedToggled' })}
        >
          {frameWords.showAbsent(absentCore.length)}
          <span className="visually-hidden"> {frameWords.withoutLine(absentCore.length)}</span>
        </button>
      )}
      {isFolding && (
        <button
          type="button"
          className="icon-button"
          aria-expanded={isWhole}
          aria-label={frameWords.wholeSentence}
          onClick={() => setWhole(!isWhole)}
        >
          <Icon name={isWhole ? 'down' : 'up'} />
        </button>
      )}
      {source && (
        <p className="status-source" dir="auto">
          {frameWords.source(source.author, source.publisher, dateText(source.published))}
        </p>
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
        {frameWords.keysHint}
      </button>
    </footer>
  );
}
