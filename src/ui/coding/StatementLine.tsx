import './StatementLine.css';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/compat';
import { sourceFormOf } from '#domain/dataset.ts';
import type { Mode } from '#domain/statement.ts';
import type { Inclusion } from '#query/query.ts';
import { useBreakpoint } from '#ui/useMedia.ts';
import { lineWords as words } from '#words/coding.ts';
import { denialWords } from '#words/denials.ts';
import { verbInMode } from '#words/gloss.ts';
import { isPluralName } from '#words/nameInSentence.ts';
import { statementWords } from '#words/statement.ts';
import {
  type CodedLine,
  type Passage,
  type SpeakerChoice,
  writeDenial,
  writeStatement,
} from '#workspace/acts/coding.ts';
import type { Made } from '#workspace/acts/draft.ts';
import { typedPeriod } from '#workspace/acts/forms/typedPeriod.ts';
import type { ActorChoice } from '#workspace/coding/completion.ts';
import { relativeDays } from '#workspace/coding/relativeDays.ts';
import { usualModeOf } from '#workspace/coding/usualMode.ts';
import { sentencesOf } from '#workspace/coding/wordMarks.ts';
import type { OwnWork } from '#workspace/ownWork.ts';
import { askedToSpeak } from './askedToSpeak.ts';
import { CompletingField, type EnteredBy, type Filling } from './CompletingField.tsx';
import { LineFoot } from './LineFoot.tsx';
import { LineMore } from './LineMore.tsx';
import type { DenialChoice, Line, LineVerb } from './line.ts';
import { lineOffers, type Recent, shownFilling } from './lineOffers.ts';
import { needsOfNew } from './needsOfNew.ts';

export interface LineProps {
  readonly work: OwnWork;
  readonly passage: Passage;
  readonly quote: string;
  /** The text around it. */
  readonly paragraph: string;
  readonly onCancel: () => void;
  /** Something was written: in words for whoever listens, and the switches that it needs to be drawn. */
  readonly onWritten: (said: string, needs?: readonly Inclusion[]) => void;
  /** The next or the previous sentence is to be marked. */
  readonly onSentence: (step: 1 | -1) => void;
}

const nothing = { text: '', choice: null } as const;
const fieldNames = ['who', 'verb', 'whom', 'saidBy'] as const;
const moreNames = ['mode', 'voice', 'when', 'where', 'speaksFor'] as const;
type FieldName = (typeof fieldNames)[number];

const signOf = (choice: LineVerb | null) => {
  if (choice?.kind === 'denial') return 0;
  return choice?.kind === 'type' ? choice.type.sign : choice?.sign;
};

/** The status as it was chosen, or else as the verb or the marked words have it. */
const modeOf = ({ mode, verb: { choice } }: Line, quote: string): Mode =>
  mode ?? (choice === null || choice.kind === 'denial' ? 'done' : usualModeOf(choice, quote));

/** Who alleges what is written; null for what is no allegation. */
function allegedIn({ saidBy }: Line, mode: Mode): string | null {
  if (mode !== 'accused') return null;
  const { choice, text } = saidBy;
  return choice?.kind === 'unnamed' ? statementWords.allegedByNobody : statementWords.allegedBy(text);
}

const isSameLine = (one: Line, other: Line) =>
  fieldNames.every((field) => one[field].text === other[field].text) &&
  moreNames.every((name) => one[name] === other[name]);

interface Props extends LineProps {
  readonly recent: Recent;
  /** What was written into the line of this paragraph before, and not kept. */
  readonly draft: Line | null;
  readonly onDraft: (line: Line | null) => void;
  /** That what was written last is not drawn. */
  readonly undrawn: ReactNode;
  /** The same words are no relation, and it is to be said why. */
  readonly onOmit: () => void;
}

/** The line under a paragraph in which a statement is written. Nothing is kept before it is written, and Esc leaves nothing behind. */
export function StatementLine({
  work,
  passage,
  quote,
  paragraph,
  recent,
  draft,
  onDraft,
  onCancel,
  onWritten,
  onSentence,
  undrawn,
  onOmit,
}: Props) {
  const { dataset } = work.now().data;
  const sourceForm = sourceFormOf(dataset);
  const empty: Line = {
    who: nothing,
    verb: nothing,
    whom: nothing,
    saidBy: { text: words.narrator(sourceForm), choice: { kind: 'narrator' } },
    mode: null,
    voice: null,
    when: '',
    where: '',
    speaksFor: null,
  };
  const [line, setLine] = useState<Line>(draft ?? empty);
  const isUntouched = isSameLine(line, empty);
  useEffect(() => onDraft(isUntouched ? null : line), [line, isUntouched, onDraft]);
  /** After writing the line is empty and at hand, but its offers do not cover the text that comes next. */
  const [isResting, setResting] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [problem, setProblem] = useState<{
    readonly field: FieldName | 'when' | null;
    readonly why: string;
  } | null>(null);
  /** The sentence says when: the day is offered once before the statement is written without it. */
  const isDayOffered = useRef(false);
  const fields: Readonly<Record<FieldName, RefObject<HTMLInputElement | null>>> = {
    who: useRef(null),
    verb: useRef(null),
    whom: useRef(null),
    saidBy: useRef(null),
  };
  const { source, start, end } = passage;
  const offers = useMemo(
    () => lineOffers(dataset, recent, quote, paragraph, { start, end }),
    [dataset, recent, quote, paragraph, start, end],
  );
  // What a sentence has somebody say is not the author's word by default without a look.
  const speaker = line.saidBy.choice?.kind === 'narrator' && !isResting ? offers.speaker : null;
  const asked = useMemo(() => askedToSpeak(dataset, line, paragraph), [dataset, line, paragraph]);
  const breakpoint = useBreakpoint();
  const form = useRef<HTMLFormElement>(null);
  const firstOfMore = useRef<HTMLSelectElement>(null);
  const { who } = fields;
  const published = dataset.sources.find(({ id }) => id === source)?.published;
  const days = useMemo(() => {
    const sentences = sentencesOf(paragraph).filter((one) => one.start < end && start < one.end);
    return sentences
      .flatMap((one) => relativeDays(paragraph.slice(one.start, one.end), published))
      .slice(0, 2);
  }, [paragraph, start, end, published]);
  // Other words are marked for the same line: what stands in it stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is what it follows.
  useEffect(() => {
    setResting(false);
    setProblem(null);
    form.current?.scrollIntoView({ block: 'nearest' });
    const open = fieldNames.find((field) => line[field].choice === null) ?? 'saidBy';
    fields[open].current?.focus({ preventScroll: true });
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

  const offerDay = (): boolean => {
    const day = form.current?.querySelector<HTMLElement>('.line-day');
    if (!day || line.when !== '' || isDayOffered.current) return false;
    isDayOffered.current = true;
    day.focus();
    return true;
  };

  const rest = () => {
    setLine(empty);
    isDayOffered.current = false;
    setMoreOpen(false);
    setResting(true);
    who.current?.focus();
  };
  /** A denial needs nobody but who denies. */
  const deny = (by: ActorChoice, { statement }: DenialChoice) => {
    let made: Made | null = null;
    const done = work.act((data) => {
      made = writeDenial(data, by, statement.id, passage);
      return made;
    });
    void done.then((outcome) => {
      if (!outcome.ok) setProblem({ field: null, why: outcome.why });
    });
    if (made === null || !(made as Made).ok) return;
    const name = by.kind === 'actor' ? by.actor.name : by.name;
    onWritten(denialWords.written(name, passage.paragraph));
    rest();
  };

  const write = (given: Line) => {
    const { verb: denied } = given;
    if (denied.choice?.kind === 'denial' && given.who.choice !== null)
      return deny(given.who.choice, denied.choice);
    const missing = fieldNames.find((field) => given[field].choice === null);
    if (missing !== undefined) {
      setProblem({ field: missing, why: words.missing[missing] });
      return fields[missing].current?.focus();
    }
    const when = typedPeriod(given.when);
    if (!when.ok) return setProblem({ field: 'when', why: when.why });
    const mode = modeOf(given, quote);
    const coded = {
      who: given.who.choice,
      verb: given.verb.choice,
      whom: given.whom.choice,
      saidBy: given.saidBy.choice,
      mode,
      voice: given.voice,
      when: when.period,
      speaksFor: askedToSpeak(dataset, given, paragraph)?.isYes ?? false,
      where: given.where.split(/\s*[;；]\s*/).filter((name) => name.trim() !== ''),
    } as CodedLine;
    // The act is made at once; it is kept a moment later, and keys go to the next line meanwhile.
    let made: Made | null = null;
    const done = work.act((data) => {
      made = writeStatement(data, coded, passage);
      return made;
    });
    const refuse = (why: string) => setProblem({ field: null, why });
    void done.then((outcome) => {
      if (!outcome.ok) refuse(outcome.why);
    });
    if (made === null || !(made as Made).ok) return;
    const [from, verb, to] = [given.who.text, given.verb.text, given.whom.text];
    const said = { type: { label: verb, sign: signOf(given.verb.choice) ?? -1 }, mode };
    onWritten(
      words.written(
        from,
        verbInMode(said, isPluralName(from)),
        to,
        allegedIn(given, mode),
        passage.paragraph,
      ),
      needsOfNew(dataset, (made as Made & { ok: true }).data.dataset),
    );
    rest();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // A completing field has done it, with what it chose.
      if (event.defaultPrevented) return;
      event.preventDefault();
      write(line);
    } else if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.shiftKey) {
      event.preventDefault();
      onSentence(event.key === 'PageDown' ? 1 : -1);
    } else if (isResting && event.key === 'ArrowDown') setResting(false);
    else if (isUntouched && event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      // An empty line has nothing of its own to take back.
      event.preventDefault();
      if (!event.shiftKey) void work.undo().then((done) => done.ok && setProblem(null));
    }
  };
  const completing = <Choice extends ActorChoice | LineVerb | SpeakerChoice>(
    name: FieldName,
    filling: Filling<Choice>,
  ) => ({
    label: words[name],
    field: fields[name],
    filling: shownFilling(filling),
    isInvalid: problem?.field === name,
    holdsEsc: !isUntouched,
    enterKey: name === 'saidBy' && !isMoreOpen ? ('done' as const) : ('next' as const),
    onChange: (next: Filling<Choice>) => set({ [name]: shownFilling(next) }),
    onUnchosen: (text: string) => setProblem({ field: name, why: words.unchosen(text) }),
    // On a small screen the list covers the button that writes, and elsewhere the fields that are unfolded.
    listsOn:
      name === 'saidBy'
        ? breakpoint === 'desk' && !isMoreOpen
          ? ('focus' as const)
          : ('press' as const)
        : undefined,
    onEnter: (taken: Filling<Choice> | null, by: EnteredBy) => {
      const isLast = name === 'saidBy' && !isMoreOpen;
      // Who was just chosen is seen before it is written.
      if (isLast && by === 'enter' && taken !== null) return;
      const isFilled = fieldNames.every((field) => field === name || line[field].choice !== null);
      if (isLast && by === 'enter' && isFilled && filling.choice !== null && offerDay()) return;
      const isDenial = name === 'verb' && (taken ?? filling).choice?.kind === 'denial';
      if (by === 'ctrlEnter' || (isLast && by === 'enter') || (isDenial && by === 'enter'))
        write(taken === null ? line : { ...line, [name]: shownFilling(taken) });
      else if (isResting) setResting(false);
      else if ((taken ?? filling).choice === null) {
        const isName = name !== 'verb' && filling.text.trim() !== '';
        setProblem({ field: name, why: isName ? words.whichOf(filling.text) : words.missing[name] });
      } else goOn(name);
    },
  });
  return (
    <form
      ref={form}
      className="statement-line"
      aria-label={words.title(passage.paragraph)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        write(line);
      }}
    >
      <CompletingField
        {...completing('who', line.who)}
        offersFor={(text) => (isResting ? [] : offers.actors(text, line.whom.choice))}
      />
      <CompletingField
        {...completing('verb', line.verb)}
        offersFor={(text) => offers.deeds(text, line.who.choice, passage)}
      />
      <CompletingField
        {...completing('whom', line.whom)}
        offersFor={(text) => offers.actors(text, line.who.choice)}
      />
      <CompletingField
        {...completing('saidBy', line.saidBy)}
        offersFor={(text) => offers.speakers(text, sourceForm)}
      />
      {speaker !== null && (
        <p className="line-speaks">
          {words.speakerHere}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              set({ saidBy: shownFilling({ text: speaker.label, choice: speaker.choice }) });
              fields.saidBy.current?.focus();
            }}
          >
            {words.saidByThem(shownFilling({ text: speaker.label, choice: speaker.choice }).text)}
          </button>
        </p>
      )}
      {asked !== null && (
        <label className="line-speaks">
          <input
            type="checkbox"
            checked={asked.isYes}
            onChange={(event) => set({ speaksFor: event.currentTarget.checked })}
          />
          <span>{words.speaksFor(asked.speaker, asked.party)}</span>
        </label>
      )}
      <LineMore
        line={{ ...line, mode: modeOf(line, quote) }}
        sign={signOf(line.verb.choice) ?? -1}
        sourceForm={sourceForm}
        countries={dataset.countries}
        days={days}
        published={published}
        isOpen={isMoreOpen}
        first={firstOfMore}
        onOpen={() => setMoreOpen(true)}
        onChange={set}
        onWrite={() => write(line)}
        onDay={() => form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()}
      />
      <LineFoot
        write={words.write}
        problem={problem?.why ?? null}
        onCancel={onCancel}
        onOmit={onOmit}
        written={isUntouched ? undrawn : null}
      />
    </form>
  );
}
