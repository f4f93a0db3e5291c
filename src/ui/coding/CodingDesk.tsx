import './CodingDesk.css';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'preact/compat';
import type { Inclusion } from '#query/query.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { WithdrawnStatements } from '#ui/editing/WithdrawnStatements.tsx';
import { useBreakpoint } from '#ui/useMedia.ts';
import { deskWords as words } from '#words/coding.ts';
import { markEmpty, unmark } from '#workspace/acts/marks.ts';
import { whatChanged } from '#workspace/acts/whatChanged.ts';
import {
  type Coverage,
  coverageOf,
  isBegun as isBegunIn,
  isRead,
  nextUnread,
} from '#workspace/coding/coverage.ts';
import { omissionPlaces, quotePlaces } from '#workspace/coding/quotePlaces.ts';
import { type Mark, sentencesOf } from '#workspace/coding/wordMarks.ts';
import type { OwnNow, OwnWork } from '#workspace/ownWork.ts';
import { DeskHead } from './DeskHead.tsx';
import { deskKey, followingSentence } from './deskKeys.ts';
import type { Line } from './line.ts';
import { type Draft, lineDrafts } from './lineDrafts.ts';
import { OmissionLine } from './OmissionLine.tsx';
import { Paragraph } from './Paragraph.tsx';
import { ParagraphTools } from './ParagraphTools.tsx';
import { runOf, runsOf } from './paragraphRuns.ts';
import { StatementLine } from './StatementLine.tsx';
import { dropSelection } from './textPlaces.ts';
import { type PlacedMark, paragraphElement } from './tints.ts';
import { Undrawn } from './Undrawn.tsx';
import { useDeskPointer } from './useDeskPointer.ts';
import { useRecent } from './useRecent.ts';
import { useTints } from './useTints.ts';
import { useTouchMark } from './useTouchMark.ts';

interface Props {
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** What is open in the text. */
interface Open {
  /** The paragraph that has the tab stop, from 1. */
  readonly at: number;
  readonly mark: PlacedMark | null;
  readonly anchor: Mark | null;
  readonly line: 'statement' | 'omission' | null;
  /** Of the statement line: another id is another line. */
  readonly lineId: number;
  /** The paragraph whose tools are open. */
  readonly tools: number | null;
}

const closed = { mark: null, anchor: null, line: null, tools: null } as const;

/** The text of a dataset of one's own: marking, coding, and what has been read. */
export function CodingDesk({ work, now }: Props) {
  const { store } = useApp();
  const breakpoint = useBreakpoint();
  const { data, standing } = now;
  const [which, setWhich] = useState(0);
  const edition = data.texts[which] ?? data.texts[0];
  const text = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>({ at: 1, lineId: 0, ...closed });
  const [said, setSaid] = useState('');
  /** The switches that what was written last needs to be drawn. */
  const [needed, setNeeded] = useState<readonly Inclusion[]>([]);
  const included = useAppState((state) => state.query.included);
  const missing = needed.filter((one) => !included.includes(one));
  const [drafts] = useState(lineDrafts);
  const paragraphs = edition?.paragraphs ?? [];
  const source = edition?.source;
  const { dataset } = data;
  const places = useMemo(() => (edition ? quotePlaces(dataset, edition) : []), [dataset, edition]);
  const coverage = useMemo(() => (edition ? coverageOf(data, edition) : []), [data, edition]);
  const recent = useRecent(dataset, now.history);
  const mayWrite = standing === 'writer';
  const touched = useTouchMark(text);
  const omitted = useMemo(() => (edition ? omissionPlaces(dataset, edition) : []), [dataset, edition]);
  useTints(text, places, omitted, open.mark, paragraphs.length);
  const latest = useRef({ open, paragraphs });
  latest.current = { open, paragraphs };

  const change = useCallback((to: Partial<Open>) => setOpen((before) => ({ ...before, ...to })), []);
  const focusParagraph = useCallback((paragraph: number) => {
    const element = text.current && paragraphElement(text.current, paragraph);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }, []);
  const goTo = useCallback(
    (at: number) => {
      change({ at, ...closed });
      focusParagraph(at);
    },
    [change, focusParagraph],
  );
  const { lineId } = open;
  /** Goes on to a line on these words, and says where one that is not written yet stays behind. */
  const goToLine = (mark: PlacedMark, draft: Draft | null, line: 'statement' | 'omission') => {
    const left = drafts.get(lineId);
    const id = draft?.id ?? drafts.freshId(lineId);
    setSaid(left !== null && left.id !== id ? words.stays(left.mark.paragraph) : '');
    setNeeded([]);
    change({ at: mark.paragraph, mark, anchor: null, line, lineId: id, tools: null });
  };
  const openLine = (line: 'statement' | 'omission', given: PlacedMark | null) => {
    if (source === undefined || !mayWrite) return;
    const at = given?.paragraph ?? open.at;
    const begun = given ? drafts.on(source, given, lineId) : drafts.inParagraph(source, at);
    const sentence = followingSentence(paragraphs[at - 1] ?? '', null, 1);
    const mark = given ?? begun?.mark ?? (sentence && { paragraph: at, ...sentence });
    if (mark !== null) goToLine(mark, begun, line);
  };
  const toggleEmpty = (paragraph: number) => {
    if (source === undefined) return;
    const place = { source, paragraph };
    const isEmpty = coverage[paragraph - 1]?.isEmpty === true;
    void work
      .act((before) => (isEmpty ? unmark : markEmpty)(before, place))
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
    const mark = open.mark?.paragraph === at ? open.mark : null;
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

  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.shortName ?? id;
  const markIn = (paragraph: number) => (open.mark?.paragraph === paragraph ? open.mark : null);
  const pointer = useDeskPointer({
    text,
    places,
    mayWrite,
    onNumber: (at) => change({ at, ...closed, mark: markIn(at), tools: open.tools === at ? null : at }),
    onParagraph: (at, offset) => {
      change({ at, tools: null });
      const why =
        offset === null
          ? undefined
          : omitted.find(({ paragraph, start, end }) => paragraph === at && start <= offset && offset < end)
              ?.omission;
      if (why !== undefined) setSaid(words.omitted(why.reason, why.actors.map(nameOf), why.note));
    },
    // Whoever is saying why words are no relation goes on with others.
    onMark: (mark) => openLine(open.line ?? 'statement', mark),
  });

  const { mark } = open;
  const onDraft = useCallback(
    (line: Line | null) => {
      if (line === null) drafts.drop(lineId);
      else if (mark !== null && source !== undefined) drafts.keep({ id: lineId, source, mark, line });
    },
    [drafts, lineId, source, mark],
  );
  const closeLine = () => {
    drafts.drop(lineId);
    const { at } = latest.current.open;
    change({ ...closed, mark: latest.current.open.mark });
    focusParagraph(at);
  };
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
  // What was taken back is not written any more.
  const done = now.history.past.length;
  const doneBefore = useRef(done);
  useEffect(() => {
    if (done < doneBefore.current) {
      setSaid('');
      setNeeded([]);
    }
    doneBefore.current = done;
  }, [done]);
  // A new text is coded at once.
  const isBegun = useRef(dataset.statements.length > 0);
  useEffect(() => {
    if (!isBegun.current) focusParagraph(1);
    isBegun.current = true;
  }, [focusParagraph]);
  // Acts of other tabs, or taken back, may shorten the text.
  useEffect(() => {
    if (open.at > paragraphs.length) change({ at: 1, ...closed });
  }, [open.at, paragraphs.length, change]);
  if (edition === undefined || source === undefined) return null;

  const draw = () => {
    // Before its button goes, and hands the focus to whatever is next.
    const field = text.current?.querySelector<HTMLElement>('.statement-line input');
    if (field) field.focus({ preventScroll: true });
    else if (text.current) paragraphElement(text.current, open.at)?.focus({ preventScroll: true });
    for (const inclusion of missing) store.dispatch({ type: 'inclusionToggled', inclusion });
  };
  const undrawn = <Undrawn missing={missing} onDraw={draw} />;
  const below = (paragraph: number) => {
    if (open.mark?.paragraph === paragraph && open.line !== null) {
      const { start, end } = open.mark;
      const line = {
        work,
        passage: { source, paragraph, start, end },
        quote: paragraphs[paragraph - 1]?.slice(start, end) ?? '',
        paragraph: paragraphs[paragraph - 1] ?? '',
        recent,
        onCancel: closeLine,
        onWritten: (text: string, needs: readonly Inclusion[] = []) => {
          setSaid(text);
          setNeeded(needs);
        },
        onSentence,
      };
      return open.line === 'statement' ? (
        <StatementLine
          key={lineId}
          {...line}
          draft={drafts.get(lineId)?.line ?? null}
          onDraft={onDraft}
          undrawn={undrawn}
          onOmit={() => openLine('omission', markIn(paragraph))}
        />
      ) : (
        <OmissionLine {...line} />
      );
    }
    if (open.tools !== paragraph || !mayWrite) return undefined;
    return (
      <>
        <ParagraphTools
          paragraph={paragraph}
          isEmpty={coverage[paragraph - 1]?.isEmpty === true}
          isBegun={coverage[paragraph - 1] !== undefined && isBegunIn(coverage[paragraph - 1] as Coverage)}
          onCode={() => openLine('statement', markIn(paragraph))}
          onOmit={() => openLine('omission', markIn(paragraph))}
          onEmpty={() => toggleEmpty(paragraph)}
        />
        <WithdrawnStatements
          isHere={({ cites }) => cites.some((cite) => cite.source === source && cite.paragraph === paragraph)}
        />
      </>
    );
  };
  return (
    <section className="coding-desk" aria-labelledby="desk-title">
      <DeskHead
        coverage={coverage}
        texts={data.texts}
        sources={dataset.sources}
        which={which}
        isReading={!mayWrite}
        isPhone={breakpoint === 'phone'}
        said={said}
        undrawn={open.line === 'statement' ? null : undrawn}
        onText={(at) => {
          setWhich(at);
          change({ at: 1, ...closed, lineId: drafts.freshId(lineId) });
        }}
        onUnread={goToUnread}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and presses of the paragraphs in it */}
      <div ref={text} className="desk-text" onKeyDown={onKeyDown} {...pointer}>
        {runsOf(coverage).map((run, at) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text.
            key={`${source} ${at}`}
            className="paragraph-run"
            data-run={at}
            data-line={(open.line !== null && at === runOf(open.at)) || undefined}
          >
            {run.map(({ paragraph, ...coverage }) => (
              <Paragraph
                key={paragraph}
                {...coverage}
                isRead={isRead({ paragraph, ...coverage })}
                number={paragraph}
                text={paragraphs[paragraph - 1] ?? ''}
                isStop={open.at === paragraph}
              >
                {below(paragraph)}
              </Paragraph>
            ))}
          </div>
        ))}
      </div>
      {touched !== null && mayWrite && open.line === null && (
        <button
          type="button"
          className="button primary code-this"
          // The selection stays until it is taken.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            dropSelection();
            openLine('statement', touched.mark);
          }}
        >
          {words.codeThis(touched.words)}
        </button>
      )}
    </section>
  );
}
