import { frameWords } from '#words/frame.ts';
import { dateText } from '#words/text.ts';
import { useApp, useAppState } from './appContext.ts';

/** The filter in words with its counts, read out politely when it changes; and the source. */
export function StatusBar() {
  const { derive, store } = useApp();
  const query = useAppState((state) => state.query);
  const [source] = derive.dataset.sources;
  return (
    <footer className="status">
      <p className="status-sentence" role="status" dir="auto">
        {derive.description(query).full}
      </p>
      {source && (
        <p className="status-source" dir="auto">
          {frameWords.source(source.author, source.publisher, dateText(source.published))}
        </p>
      )}
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
