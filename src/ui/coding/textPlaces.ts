/** From places on the screen and selections of the browser to places in the text. */
import { snapped } from '#workspace/coding/sentences/wordMarks.ts';
import type { PlacedMark } from './tints.ts';

interface TextPlace {
  /** From 1. */
  readonly paragraph: number;
  /** In UTF-16 units of the paragraph, from 0. */
  readonly offset: number;
}

const paragraphOf = (node: Node | null): HTMLElement | null => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-paragraph]') ?? null;
};

/** The letter under a point of the window; null beside the text. */
export function placeAtPoint(x: number, y: number): TextPlace | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret === undefined ? document.caretRangeFromPoint?.(x, y) : null;
  const node = caret?.offsetNode ?? range?.startContainer;
  const at = caret?.offset ?? range?.startOffset ?? 0;
  const paragraph = paragraphOf(node ?? null);
  if (!(node instanceof Text) || paragraph === null) return null;
  // A caret stands between two letters: which of them is under the point?
  const offset = [at - 1, at].find((letter) => {
    if (letter < 0 || letter >= node.length) return false;
    const box = new Range();
    box.setStart(node, letter);
    box.setEnd(node, letter + 1);
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  });
  return offset === undefined ? null : { paragraph: Number(paragraph.dataset.paragraph), offset };
}

/** The words that are selected in a text, as far as they stand in its first paragraph that is touched; null if none. */
export function selectedMark(text: HTMLElement): PlacedMark | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const first = paragraphOf(range.startContainer) ?? nextParagraph(range);
  const node = first?.firstChild;
  if (!(node instanceof Text)) return null;
  const start = range.startContainer === node ? range.startOffset : 0;
  const end = range.endContainer === node ? range.endOffset : node.length;
  const mark = snapped(node.data, start, end);
  return mark === null ? null : { ...mark, paragraph: Number(first?.dataset.paragraph) };
}

/** A selection may begin in the margin of a paragraph. */
function nextParagraph(range: Range): HTMLElement | null {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const row = element?.closest('.paragraph');
  return row?.querySelector<HTMLElement>('[data-paragraph]') ?? null;
}

/** The browser's own selection gives way to the mark. */
export function dropSelection(): void {
  document.getSelection()?.removeAllRanges();
}
