import { useEffect, useMemo, useRef, useState } from 'preact/compat';
import type { OmissionReason } from '#domain/dataset.ts';
import { omissionWords as words } from '#words/codingDesk.ts';
import { writeOmission } from '#workspace/acts/codePassage.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { verbsIn } from '#workspace/coding/sentences/verbsIn.ts';
import { chosenIn, type Line } from './line.ts';
import { lineOffers, type Recent, shownFilling } from './lineOffers.ts';
import type { LineProps } from './lineProps.ts';
import type { Filling } from './offer.ts';
import { isNamedIn, noteOfPast } from './pastNote.ts';

export interface OmissionProps extends LineProps {
  readonly recent: Recent;
  /** The reason that led here; null where it is still to be chosen. */
  readonly reason: OmissionReason | null;
  /** What was written into the line of a statement on the same words. */
  readonly begun: Line | null;
  /** It was kept. */
  readonly onDone: () => void;
}

const nothing = { text: '', choice: null } as const;

/** What is in the way, and in which field; null where it is neither. */
interface Problem {
  readonly field: 'who' | 'reason' | null;
  readonly why: string;
}

/** Of a relation that is over, what it was. */
function usePastVerb({ begun, work, quote }: OmissionProps, actors: readonly ActorChoice[]): string {
  const { relationTypes } = work.now().data.dataset;
  const [first] = actors;
  const [said] = useMemo(
    () => verbsIn(quote, relationTypes, (acting) => isNamedIn(acting, first)),
    [quote, relationTypes, first],
  );
  return noteOfPast(begun?.verb.choice ?? null, said, quote, actors);
}

/** What stands in the line that says why words are no relation, and what writes it. */
export function useOmission(props: OmissionProps) {
  const { work, passage, quote, paragraph, recent, begun, onDone, onWritten } = props;
  const { dataset, texts } = work.now().data;
  const text = texts.find(({ source }) => source === passage.source)?.paragraphs;
  const [who, setWho] = useState<Filling<ActorChoice>>(begun?.who ?? nothing);
  const [whom, setWhom] = useState<Filling<ActorChoice>>(begun?.whom ?? nothing);
  const [reason, setReason] = useState<OmissionReason | null>(props.reason);
  /** Null: as it is proposed. */
  const [typedNote, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const whoField = useRef<HTMLInputElement>(null);
  const whomField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLSelectElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const actors = [who, whom].flatMap(chosenIn);
  const pastVerb = usePastVerb(props, actors);
  const note = typedNote ?? (reason === 'past' ? pastVerb : '');
  const offers = useMemo(
    () => lineOffers(dataset, recent, quote, paragraph, undefined, text),
    [dataset, recent, quote, paragraph, text],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    // What is written already is seen, and the next key goes to what is missing.
    const open = [
      begun?.who.choice == null && whoField,
      begun?.whom.choice == null && whomField,
      reasonField,
    ].find((field) => field !== false);
    open?.current?.focus({ preventScroll: true });
  }, []);
  const write = async () => {
    if (actors.length === 0) {
      whoField.current?.focus();
      return setProblem({ field: 'who', why: words.missing });
    }
    if (reason === null) {
      reasonField.current?.focus();
      return setProblem({ field: 'reason', why: words.missingReason });
    }
    const done = await work.act((data) => writeOmission(data, { actors, reason, note }, passage));
    if (!done.ok) return setProblem({ field: null, why: done.why });
    onWritten(words.written(passage.paragraph));
    onDone();
  };
  return {
    form,
    offers,
    problem,
    write,
    who: {
      field: whoField,
      filling: shownFilling(who),
      onChange: (next: Filling<ActorChoice>) => setWho(shownFilling(next)),
    },
    whom: {
      field: whomField,
      filling: shownFilling(whom),
      onChange: (next: Filling<ActorChoice>) => setWhom(shownFilling(next)),
    },
    reason,
    reasonField,
    chooseReason: (next: OmissionReason | null) => {
      setReason(next);
      setProblem(null);
    },
    note,
    setNote,
  };
}
