import { type RefObject, useCallback, useEffect, useRef, useState } from 'preact/compat';
import type { Edition } from '#dataset/sourceTexts/edition.ts';
import type { OmissionReason } from '#domain/dataset.ts';
import type { Mark } from '#workspace/coding/sentences/wordMarks.ts';
import { followingSentence } from './deskKeys.ts';
import type { Line } from './line.ts';
import { type PlacedMark, paragraphElement } from './tints.ts';
import { type UnwrittenLine, unwrittenLines } from './unwrittenLines.ts';
import { useStandingStill } from './useStandingStill.ts';

type LineOf = 'statement' | 'omission';

/** What is open in the text. */
interface Open {
  /** The paragraph that has the tab stop, from 1. */
  readonly at: number;
  readonly mark: PlacedMark | null;
  readonly anchor: Mark | null;
  readonly line: LineOf | null;
  /** Of the line that says why words are no relation, the reason that led to it. */
  readonly reason: OmissionReason | null;
  /** Of the statement line: another id is another line. */
  readonly lineId: number;
  /** The paragraph whose tools are open. */
  readonly tools: number | null;
}

export const closed = { mark: null, anchor: null, line: null, reason: null, tools: null } as const;

/** Where one is in a text: the paragraph, what is marked, and the line that is open on it. */
function usePlace(text: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Open>({ at: 1, lineId: 0, ...closed });
  const latest = useRef(open);
  latest.current = open;
  const change = useCallback((to: Partial<Open>) => setOpen((before) => ({ ...before, ...to })), []);
  const focusParagraph = useCallback(
    (paragraph: number) => {
      const element = text.current && paragraphElement(text.current, paragraph);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    },
    [text],
  );
  const goTo = useCallback(
    (at: number) => {
      change({ at, ...closed });
      focusParagraph(at);
    },
    [change, focusParagraph],
  );
  return { open, latest, change, focusParagraph, goTo };
}

interface Desk {
  readonly text: RefObject<HTMLElement | null>;
  readonly edition: Edition | undefined;
  readonly mayWrite: boolean;
  /** There are statements from the start. */
  readonly isCoded: boolean;
  /** The desk goes on to a line; another, that is not written yet, stays behind in this paragraph. */
  readonly onLine: (left: number | null) => void;
}

/** The place in a text, and the lines that are opened, left and taken up again there. */
export function useDeskPlace({ text, edition, mayWrite, isCoded, onLine }: Desk) {
  const { open, latest, change, focusParagraph, goTo } = usePlace(text);
  const [drafts] = useState(unwrittenLines);
  const holdStill = useStandingStill(text, open);
  const paragraphs = edition?.paragraphs ?? [];
  const source = edition?.source;
  const { lineId, mark } = open;
  /** Goes on to a line on these words, and says where one that is not written yet stays behind. */
  const goToLine = (
    mark: PlacedMark,
    draft: UnwrittenLine | null,
    line: LineOf,
    reason: OmissionReason | null = null,
  ) => {
    const left = drafts.get(lineId);
    const id = draft?.id ?? drafts.freshId(lineId);
    // A line above it closes: the words stay where they are on screen.
    if (open.line !== null && open.at !== mark.paragraph) holdStill(mark.paragraph);
    onLine(left !== null && left.id !== id ? left.mark.paragraph : null);
    change({ at: mark.paragraph, mark, anchor: null, line, reason, lineId: id, tools: null });
  };
  const openLine = (line: LineOf, given: PlacedMark | null, reason?: OmissionReason) => {
    if (source === undefined || !mayWrite) return;
    const at = given?.paragraph ?? open.at;
    const begun = given ? drafts.on(source, given, lineId) : drafts.inParagraph(source, at);
    const sentence = followingSentence(paragraphs[at - 1] ?? '', null, 1);
    const mark = given ?? begun?.mark ?? (sentence && { paragraph: at, ...sentence });
    if (mark !== null) goToLine(mark, begun, line, reason);
  };
  const onDraft = useCallback(
    (line: Line | null) => {
      if (line === null) drafts.drop(lineId);
      else if (mark !== null && source !== undefined) drafts.keep({ id: lineId, source, mark, line });
    },
    [drafts, lineId, source, mark],
  );
  const closeLine = () => {
    drafts.drop(lineId);
    const { at, mark } = latest.current;
    change({ ...closed, mark });
    focusParagraph(at);
  };
  /** From saying why words are no relation, back to the line of a statement that was begun on them. */
  const backToLine = () => change({ line: 'statement', reason: null });
  /** PageDown in the line marks the next sentence, also of the next paragraph. */
  const onSentence = (step: 1 | -1) => {
    if (open.mark === null) return;
    const { paragraph } = open.mark;
    const within = followingSentence(paragraphs[paragraph - 1] ?? '', open.mark, step);
    const at = within === null ? paragraph + step : paragraph;
    const sentence = within ?? followingSentence(paragraphs[at - 1] ?? '', null, step);
    if (sentence === null || source === undefined) return;
    const next = { paragraph: at, ...sentence };
    const begun = drafts.on(source, next, lineId);
    const draft = begun?.id === lineId ? null : begun;
    goToLine(draft?.mark ?? next, draft, open.line ?? 'statement');
  };
  // A new text is coded at once.
  const isBegun = useRef(isCoded);
  useEffect(() => {
    if (!isBegun.current) focusParagraph(1);
    isBegun.current = true;
  }, [focusParagraph]);
  // Acts of other tabs, or taken back, may shorten the text.
  useEffect(() => {
    if (open.at > paragraphs.length) change({ at: 1, ...closed });
  }, [open.at, paragraphs.length, change]);
  return {
    open,
    change,
    goTo,
    openLine,
    closeLine,
    backToLine,
    onDraft,
    onSentence,
    draft: drafts.get(lineId)?.line ?? null,
    markIn: (paragraph: number) => (open.mark?.paragraph === paragraph ? open.mark : null),
    onText: () => change({ at: 1, ...closed, lineId: drafts.freshId(lineId) }),
  };
}

export type DeskPlace = ReturnType<typeof useDeskPlace>;
