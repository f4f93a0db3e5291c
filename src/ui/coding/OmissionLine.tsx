import './StatementLine.css';
import { useEffect, useMemo, useRef, useState } from 'preact/compat';
import { type OmissionReason, omissionReasons } from '#domain/dataset.ts';
import { omissionWords as words } from '#words/coding.ts';
import { terms } from '#words/terms.ts';
import { writeOmission } from '#workspace/acts/coding.ts';
import type { ActorChoice } from '#workspace/coding/actorCompletion.ts';
import { CompletingField } from './CompletingField.tsx';
import { LineFoot } from './LineFoot.tsx';
import type { Line } from './line.ts';
import { lineOffers, type Recent, shownFilling } from './lineOffers.ts';
import type { LineProps } from './lineProps.ts';
import type { Filling } from './offer.ts';

const nothing = { text: '', choice: null } as const;

interface Props extends LineProps {
  readonly recent: Recent;
  /** The reason that led here; null where it is still to be chosen. */
  readonly reason: OmissionReason | null;
  /** What was written into the line of a statement on the same words. */
  readonly begun: Line | null;
  /** It was kept. */
  readonly onDone: () => void;
}

/** The line under a paragraph that says why marked words are no relation. */
export function OmissionLine({
  work,
  passage,
  quote,
  paragraph,
  recent,
  reason: given,
  begun,
  onDone,
  onCancel,
  onWritten,
  onSentence,
}: Props) {
  const { dataset } = work.now().data;
  const [who, setWho] = useState<Filling<ActorChoice>>(begun?.who ?? nothing);
  const [whom, setWhom] = useState<Filling<ActorChoice>>(begun?.whom ?? nothing);
  const [reason, setReason] = useState<OmissionReason | null>(given);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<{
    readonly field: 'who' | 'reason' | null;
    readonly why: string;
  } | null>(null);
  const [whoField, whomField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const reasonField = useRef<HTMLSelectElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const offers = useMemo(
    () => lineOffers(dataset, recent, quote, paragraph),
    [dataset, recent, quote, paragraph],
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
    const actors = [who.choice, whom.choice].filter((choice) => choice !== null);
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
  return (
    <form
      ref={form}
      className="statement-line"
      aria-label={words.title(passage.paragraph)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onCancel();
        } else if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.shiftKey) {
          event.preventDefault();
          onSentence(event.key === 'PageDown' ? 1 : -1);
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <CompletingField
        label={words.who}
        field={whoField}
        filling={shownFilling(who)}
        isInvalid={problem?.field === 'who'}
        enterKey="next"
        offersFor={(text) => offers.actors(text, whom.choice)}
        onChange={(next) => setWho(shownFilling(next))}
        onEnter={() => whomField.current?.focus()}
      />
      <CompletingField
        label={words.whom}
        field={whomField}
        filling={shownFilling(whom)}
        isInvalid={false}
        enterKey="next"
        offersFor={(text) => offers.actors(text, who.choice)}
        onChange={(next) => setWhom(shownFilling(next))}
        onEnter={() => reasonField.current?.focus()}
      />
      <label className="line-field">
        <span>{words.reason}</span>
        <select
          ref={reasonField}
          className="field"
          value={reason ?? ''}
          aria-invalid={problem?.field === 'reason' || undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void write();
          }}
          onChange={(event) => {
            setReason(omissionReasons.find((one) => one === event.currentTarget.value) ?? null);
            setProblem(null);
          }}
        >
          <option value="" disabled>
            {words.chooseReason}
          </option>
          {omissionReasons.map((one) => (
            <option key={one} value={one}>
              {terms.omissionReason[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="line-field">
        <span>{words.note}</span>
        <input
          className="field"
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <LineFoot write={words.write} problem={problem?.why ?? null} onCancel={onCancel} />
    </form>
  );
}
