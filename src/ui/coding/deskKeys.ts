/** What the keys of the text do: it is one stop of Tab, arrow keys move in it. */

import type { KeyboardEvent } from 'preact/compat';
import { isLetterKey } from '#shortcuts/letterKey.ts';
import { shortcutKeys } from '#shortcuts/shortcutKeys.ts';
import { type Mark, movedByWord, nextSentence, sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';
import type { PlacedMark } from './tints.ts';

type DeskKey =
  | { readonly does: 'paragraph'; readonly to: number }
  | { readonly does: 'mark'; readonly mark: PlacedMark | null; readonly anchor: Mark | null }
  | { readonly does: 'code' | 'omit' | 'empty' | 'unread' | 'keys' };

interface Here {
  readonly paragraphs: readonly string[];
  /** The paragraph that has the focus, from 1. */
  readonly at: number;
  readonly mark: PlacedMark | null;
  /** Where the mark was begun, while it is extended. */
  readonly anchor: Mark | null;
}

/** The first sentence after the mark; of a paragraph without a mark, its first. */
export function followingSentence(text: string, mark: Mark | null, step: 1 | -1): Mark | null {
  if (mark !== null) return nextSentence(text, mark, step);
  const all = sentencesOf(text);
  return (step === 1 ? all[0] : all.at(-1)) ?? null;
}

/** The act of a key; null for one that is not the text's. */
export function deskKey(event: KeyboardEvent<HTMLElement>, here: Here): DeskKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return null;
  const { paragraphs, at } = here;
  const mark = here.mark?.paragraph === at ? here.mark : null;
  const text = paragraphs[at - 1] ?? '';
  const marked = (next: Mark | null, anchor: Mark | null): DeskKey => ({
    does: 'mark',
    mark: next === null ? null : { paragraph: at, start: next.start, end: next.end },
    anchor,
  });
  const to = (paragraph: number): DeskKey => ({
    does: 'paragraph',
    to: Math.min(Math.max(paragraph, 1), paragraphs.length),
  });
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(1);
    case 'End':
      return to(paragraphs.length);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      const anchor = shiftKey && mark !== null ? (here.anchor ?? mark) : null;
      return marked(movedByWord(text, mark, step, anchor), anchor);
    }
    case 'Escape':
      return mark === null ? null : marked(null, null);
    case 'Enter':
      return { does: 'code' };
    case shortcutKeys.list:
      return { does: 'keys' };
  }
  const keys = shortcutKeys.text;
  const is = (letter: string) => isLetterKey(event, letter);
  if (is(keys.sentence)) return marked(followingSentence(text, mark, shiftKey ? -1 : 1) ?? mark, null);
  if (is(keys.nothing)) return { does: 'empty' };
  if (is(keys.unread)) return { does: 'unread' };
  if (is(keys.omission)) return { does: 'omit' };
  return null;
}
