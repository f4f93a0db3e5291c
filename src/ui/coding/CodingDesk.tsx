import './CodingDesk.css';
import { useMemo, useRef, useState } from 'preact/compat';
import { useApp } from '#ui/appContext.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { deskWords as words } from '#words/codingDesk.ts';
import { coverageOf } from '#workspace/coding/coverage.ts';
import { omissionPlaces, quotePlaces } from '#workspace/coding/quotePlaces.ts';
import type { OwnNow, OwnWork } from '#workspace/storing/ownWork.ts';
import { BelowParagraph } from './BelowParagraph.tsx';
import { CodeTouched } from './CodeTouched.tsx';
import { DeskHead } from './DeskHead.tsx';
import { DeskText } from './DeskText.tsx';
import { paragraphElement } from './tints.ts';
import { Undrawn } from './Undrawn.tsx';
import { useDeskActs } from './useDeskActs.ts';
import { closed, type DeskPlace, useDeskPlace } from './useDeskPlace.ts';
import { useDeskPointer } from './useDeskPointer.ts';
import { useRecent } from './useRecent.ts';
import { useSaid } from './useSaid.ts';
import { useTints } from './useTints.ts';
import { useTouchMark } from './useTouchMark.ts';

interface Props {
  readonly work: OwnWork;
  readonly now: OwnNow;
}

/** The text that is shown, and what is coded and noted in it. */
function useCodedText({ data, history }: OwnNow) {
  const { dataset } = data;
  const [which, setWhich] = useState(0);
  const edition = data.texts[which] ?? data.texts[0];
  const places = useMemo(() => (edition ? quotePlaces(dataset, edition) : []), [dataset, edition]);
  const coverage = useMemo(() => (edition ? coverageOf(data, edition) : []), [data, edition]);
  const omitted = useMemo(() => (edition ? omissionPlaces(dataset, edition) : []), [dataset, edition]);
  return { which, setWhich, edition, places, coverage, omitted, recent: useRecent(dataset, history) };
}

/** The text of a dataset of one's own: marking, coding, and what has been read. */
export function CodingDesk({ work, now }: Props) {
  const { store } = useApp();
  const isPhone = useBreakpoint() === 'phone';
  const { data, standing } = now;
  const { dataset } = data;
  const coded = useCodedText(now);
  const { edition, coverage } = coded;
  const mayWrite = standing === 'writer';
  const text = useRef<HTMLDivElement>(null);
  const touched = useTouchMark(text);
  const { said, setSaid, say, missing } = useSaid(now);
  const place = useDeskPlace({
    text,
    edition,
    mayWrite,
    isCoded: dataset.statements.length > 0,
    onLine: (left) => say(left === null ? '' : words.stays(left)),
  });
  const { open, openLine, markIn } = place;
  useTints(text, coded.places, coded.omitted, open.mark, edition?.paragraphs.length ?? 0);
  const { toggleEmpty, goToUnread, onKeyDown } = useDeskActs({ work, edition, coverage, place, setSaid });
  const pointer = useTextPointer({ text, coded, dataset, mayWrite, place, setSaid });
  if (edition === undefined) return null;
  const { source, paragraphs } = edition;
  const draw = () => {
    // Before its button goes, and hands the focus to whatever is next.
    const field = text.current?.querySelector<HTMLElement>('.statement-line input');
    if (field) field.focus({ preventScroll: true });
    else if (text.current) paragraphElement(text.current, open.at)?.focus({ preventScroll: true });
    for (const inclusion of missing) store.dispatch({ type: 'inclusionToggled', inclusion });
  };
  const undrawn = <Undrawn missing={missing} onDraw={draw} />;
  return (
    <section className="coding-desk" aria-labelledby="desk-title">
      <DeskHead
        coverage={coverage}
        texts={data.texts}
        sources={dataset.sources}
        which={coded.which}
        isReading={!mayWrite}
        isPhone={isPhone}
        said={said}
        undrawn={open.line === 'statement' ? null : undrawn}
        onText={(at) => {
          coded.setWhich(at);
          place.onText();
        }}
        onUnread={goToUnread}
      />
      <DeskText
        element={text}
        edition={edition}
        coverage={coverage}
        at={open.at}
        isLineOpen={open.line !== null}
        pointer={pointer}
        onKeyDown={onKeyDown}
        below={(paragraph) =>
          // Nothing at all where nothing is open: such a paragraph is not drawn anew.
          (open.line !== null && markIn(paragraph)) || open.tools === paragraph ? (
            <BelowParagraph
              work={work}
              source={source}
              paragraph={paragraph}
              text={paragraphs[paragraph - 1] ?? ''}
              coverage={coverage[paragraph - 1]}
              mayWrite={mayWrite}
              place={place}
              recent={coded.recent}
              undrawn={undrawn}
              onWritten={say}
              onEmpty={() => toggleEmpty(paragraph)}
            />
          ) : undefined
        }
      />
      {touched !== null && mayWrite && open.line === null && (
        <CodeTouched words={touched.words} onCode={() => openLine('statement', touched.mark)} />
      )}
    </section>
  );
}

interface TextPointer {
  readonly text: Parameters<typeof useDeskPointer>[0]['text'];
  readonly coded: Pick<ReturnType<typeof useCodedText>, 'places' | 'omitted'>;
  readonly dataset: OwnNow['data']['dataset'];
  readonly mayWrite: boolean;
  readonly place: DeskPlace;
  readonly setSaid: (said: string) => void;
}

/** What the pointer does at this place of the text. */
function useTextPointer({ text, coded, dataset, mayWrite, place, setSaid }: TextPointer) {
  const { open, change, openLine, markIn } = place;
  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.shortName ?? id;
  return useDeskPointer({
    text,
    places: coded.places,
    mayWrite,
    onNumber: (at) => change({ at, ...closed, mark: markIn(at), tools: open.tools === at ? null : at }),
    onParagraph: (at, offset) => {
      change({ at, tools: null });
      const why =
        offset === null
          ? undefined
          : coded.omitted.find(
              ({ paragraph, start, end }) => paragraph === at && start <= offset && offset < end,
            )?.omission;
      if (why !== undefined) setSaid(words.omitted(why.reason, why.actors.map(nameOf), why.note));
    },
    // Whoever is saying why words are no relation goes on with others.
    onMark: (mark) => openLine(open.line ?? 'statement', mark),
  });
}
