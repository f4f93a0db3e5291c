import type { ReactNode } from 'preact/compat';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import type { Source } from '#domain/dataset.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { deskWords as words } from '#words/codingDesk.ts';
import { type Coverage, isBegun, isRead } from '#workspace/coding/coverage.ts';

interface Props {
  readonly coverage: readonly Coverage[];
  readonly texts: readonly Edition[];
  readonly sources: readonly Source[];
  /** The place of the text that is shown among all. */
  readonly which: number;
  /** True while another tab is the writer. */
  readonly isReading: boolean;
  readonly isPhone: boolean;
  /** What was marked or written last, in words. */
  readonly said: string;
  /** That what was written last is not drawn, where no line says so. */
  readonly undrawn: ReactNode;
  readonly onText: (which: number) => void;
  readonly onUnread: () => void;
}

/** Over the text: how much of it has been read, and what was written last. */
export function DeskHead(props: Props) {
  const { coverage, texts, sources, which, isReading, isPhone, said, undrawn, onText, onUnread } = props;
  const counted = coverage.filter(({ isHeadline }) => !isHeadline);
  const done = counted.filter(isRead).length;
  const isAllRead = done === counted.length;
  const begun = counted.filter(isBegun).length;
  const unfinished = counted.filter((one) => isBegun(one) && !isRead(one));
  const left = {
    paragraphs: unfinished.length,
    sentences: unfinished.reduce((sum, { sentencesLeft }) => sum + sentencesLeft, 0),
  };
  const titleOf = ({ source }: Edition) => sources.find(({ id }) => id === source)?.title ?? source;
  return (
    <div className="desk-head">
      <h2 id="desk-title" className="visually-hidden" tabIndex={-1}>
        {words.title}
      </h2>
      {texts.length > 1 && (
        <select
          className="field"
          aria-label={words.whichText}
          value={which}
          onChange={(event) => onText(Number(event.currentTarget.value))}
        >
          {texts.map((text, at) => (
            <option key={text.source} value={at}>
              {titleOf(text)}
            </option>
          ))}
        </select>
      )}
      <div className="desk-read">
        <p>{words.progress(done, begun, counted.length, left)}</p>
        {!isAllRead && (
          <button
            type="button"
            className="link-button"
            aria-keyshortcuts={shortcutKeys.text.unread}
            onClick={onUnread}
          >
            {words.nextUnread}
          </button>
        )}
      </div>
      <progress aria-hidden="true" value={done} max={Math.max(1, counted.length)} />
      <p role="status" className="desk-said" dir="auto">
        {said}
      </p>
      <p aria-live="polite" className="desk-undrawn">
        {undrawn}
      </p>
      {isReading && <p className="quiet">{words.reading}</p>}
      {!isReading && done === 0 && begun === 0 && (
        <p className="quiet">{isPhone ? words.touchHint : words.hint}</p>
      )}
    </div>
  );
}
