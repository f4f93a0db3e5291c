import { type RefObject, useEffect, useMemo, useRef, useState } from 'preact/compat';
import { sourceFormOf } from '#domain/dataset.ts';
import { accuserIn } from '#workspace/coding/sentences/accuserIn.ts';
import { conditionIn } from '#workspace/coding/sentences/conditionIn.ts';
import { relativeDays } from '#workspace/coding/sentences/relativeDays.ts';
import { sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';
import {
  emptyLine,
  type FieldName,
  fieldNames,
  isSameLine,
  type Line,
  type LineProblem,
  missingIn,
  modeOf,
} from './line.ts';
import { lineOffers, type Recent } from './lineOffers.ts';
import type { LineProps } from './lineProps.ts';

interface Begun extends LineProps {
  readonly recent: Recent;
  /** What was written into the line of this paragraph before, and not kept. */
  readonly draft: Line | null;
  readonly onDraft: (line: Line | null) => void;
}

/** What the fields of a line offer on its marked words, and the days and the condition that their sentence may mean. */
function useOffersOn({ work, passage, quote, paragraph, recent }: Begun, line: Line) {
  const { dataset, texts } = work.now().data;
  const { source, start, end } = passage;
  const text = texts.find((one) => one.source === source)?.paragraphs;
  const offers = useMemo(
    () => lineOffers(dataset, recent, quote, paragraph, { start, end }, text),
    [dataset, recent, quote, paragraph, start, end, text],
  );
  const published = dataset.sources.find(({ id }) => id === source)?.published;
  const sentences = useMemo(
    () =>
      sentencesOf(paragraph)
        .filter((one) => one.start < end && start < one.end)
        .map((one) => paragraph.slice(one.start, one.end)),
    [paragraph, start, end],
  );
  // What the marked words do not say themselves waits among the details.
  const days = useMemo(
    () =>
      sentences
        .flatMap((one) => relativeDays(one, published))
        .slice(0, 2)
        .map((day) => ({ ...day, isMarked: quote.includes(day.words) })),
    [sentences, published, quote],
  );
  // A few words are marked: of what is still to come, the condition may stand beside them.
  const isComing = ['threatened', 'announced'].includes(modeOf(line, quote));
  const condition = useMemo(
    () => conditionIn(quote) ?? (isComing ? conditionIn(sentences.join(' ')) : null),
    [quote, isComing, sentences],
  );
  // Who accuses, where the sentence tells what somebody is accused of.
  const accuser = useMemo(() => {
    const found = sentences.map(accuserIn).find((one) => one !== null);
    return found ? offers.lastNamed(found) : null;
  }, [sentences, offers]);
  return { offers, published, days, condition, accuser, text: text ?? [paragraph] };
}

function useFields(): Readonly<Record<FieldName, RefObject<HTMLInputElement | null>>> {
  return {
    who: useRef<HTMLInputElement>(null),
    verb: useRef<HTMLInputElement>(null),
    whom: useRef<HTMLInputElement>(null),
    saidBy: useRef<HTMLInputElement>(null),
  };
}

/** The line of a statement: what stands in it, what is open in it, and where its focus goes. */
export function useStatementLine(props: Begun) {
  const { work, passage, draft, onDraft } = props;
  const { dataset } = work.now().data;
  const sourceForm = sourceFormOf(dataset);
  const empty = emptyLine(sourceForm);
  const [line, setLine] = useState<Line>(draft ?? empty);
  const isUntouched = isSameLine(line, empty);
  useEffect(() => onDraft(isUntouched ? null : line), [line, isUntouched, onDraft]);
  /** After writing the line is empty and at hand, but its offers do not cover the text that comes next. */
  const [isResting, setResting] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [problem, setProblem] = useState<LineProblem | null>(null);
  const fields = useFields();
  const form = useRef<HTMLFormElement>(null);
  const firstOfMore = useRef<HTMLSelectElement>(null);
  const { start, end } = passage;
  // Other words are marked for the same line: what stands in it stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is what it follows.
  useEffect(() => {
    setResting(false);
    setProblem(null);
    form.current?.scrollIntoView({ block: 'nearest' });
    fields[missingIn(line) ?? 'saidBy'].current?.focus({ preventScroll: true });
  }, [start, end]);
  const set = (change: Partial<Line>) => {
    setLine((now) => ({ ...now, ...change }));
    setProblem(null);
    setResting(false);
  };
  const goOn = (from: FieldName) => {
    const next = fieldNames[fieldNames.indexOf(from) + 1];
    (next === undefined ? firstOfMore : fields[next]).current?.focus();
  };
  /** It was written: the next one may begin. */
  const rest = () => {
    setLine(empty);
    setMoreOpen(false);
    setResting(true);
    fields.who.current?.focus();
  };
  return {
    dataset,
    sourceForm,
    line,
    set,
    isUntouched,
    isResting,
    setResting,
    isMoreOpen,
    setMoreOpen,
    problem,
    setProblem,
    fields,
    form,
    firstOfMore,
    goOn,
    rest,
    /** Where the focus belongs: the first field without a choice. */
    openField: missingIn(line) ?? ('saidBy' as const),
    ...useOffersOn(props, line),
  };
}

export type LineState = ReturnType<typeof useStatementLine>;
