import type { KeyboardEvent } from 'preact/compat';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import { useApp } from '#ui/appContext.ts';
import { deskWords as words } from '#words/codingDesk.ts';
import { markEmpty, unmark } from '#workspace/acts/marks.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import { type Coverage, nextUnread } from '#workspace/coding/coverage.ts';
import { sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';
import type { OwnWork } from '#workspace/storing/ownWork.ts';
import { deskKey } from './deskKeys.ts';
import type { DeskPlace } from './useDeskPlace.ts';

interface Desk {
  readonly work: OwnWork;
  readonly edition: Edition | undefined;
  readonly coverage: readonly Coverage[];
  readonly place: DeskPlace;
  readonly setSaid: (said: string) => void;
}

/** What is done with whole paragraphs, and with the keys of the text. */
export function useDeskActs({ work, edition, coverage, place, setSaid }: Desk) {
  const { store } = useApp();
  const { open, change, goTo, openLine } = place;
  const paragraphs = edition?.paragraphs ?? [];
  const toggleEmpty = (paragraph: number) => {
    if (edition === undefined) return;
    const here = { source: edition.source, paragraph };
    const isEmpty = coverage[paragraph - 1]?.isEmpty === true;
    void work
      .act((before) => (isEmpty ? unmark : markEmpty)(before, here))
      .then((done) => setSaid(done.ok ? `${whatChanged(done.act)}.` : done.why));
    if (!isEmpty && paragraph < paragraphs.length) goTo(paragraph + 1);
  };
  const goToUnread = () => {
    const next = nextUnread(coverage, open.at);
    if (next === null) return;
    // Of a paragraph that was begun, the sentence that is left is marked: it may be any of several.
    const from = coverage[next - 1]?.leftFrom ?? null;
    const left = sentencesOf(paragraphs[next - 1] ?? '').find(({ start }) => start === from);
    goTo(next);
    if (left !== undefined) change({ mark: { paragraph: next, ...left } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = Number((event.target as HTMLElement).dataset.paragraph);
    if (!at) return;
    const mark = place.markIn(at);
    const act = deskKey(event, { paragraphs, at, mark, anchor: open.anchor });
    if (act === null) return;
    event.preventDefault();
    // The finder's Esc and the list of keys of the picture listen further out.
    event.stopPropagation();
    if (act.does === 'paragraph') goTo(act.to);
    else if (act.does === 'mark') {
      change({ at, mark: act.mark, anchor: act.anchor, line: null, tools: null });
      const quote = act.mark && paragraphs[at - 1]?.slice(act.mark.start, act.mark.end);
      setSaid(quote ? words.marked(quote) : '');
    } else if (act.does === 'code') openLine('statement', mark);
    else if (act.does === 'omit') openLine('omission', mark);
    else if (act.does === 'empty') toggleEmpty(at);
    else if (act.does === 'unread') goToUnread();
    else store.dispatch({ type: 'dialogOpened', dialog: 'keys' });
  };
  return { toggleEmpty, goToUnread, onKeyDown };
}
